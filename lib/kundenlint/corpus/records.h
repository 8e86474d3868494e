// The record formats behind one interface.
#pragma once

#include <memory>
#include <optional>

#include "kundenlint/corpus/csv.h"
#include "kundenlint/corpus/jsonl.h"

namespace kundenlint {

class Records {
 public:
  explicit Records(JsonlReader reader) : jsonl_(std::move(reader)) {}
  explicit Records(CsvReader reader) : csv_(std::move(reader)) {}

  std::optional<Result<Record>> next() { return jsonl_ ? jsonl_->next() : csv_->next(); }
  const JsonlReader* jsonl() const { return jsonl_ ? &*jsonl_ : nullptr; }

 private:
  std::optional<JsonlReader> jsonl_;
  std::optional<CsvReader> csv_;
};

}  // namespace kundenlint
