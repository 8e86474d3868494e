// The building blocks of `explain`'s pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/report/style.h"
#include "kundenlint/report/text.h"

namespace kundenlint {

class Page {
 public:
  explicit Page(const TextOptions& options);

  void title(std::string_view id, std::string_view name);
  void heading(Bilingual text);
  void text(std::string_view text);                         ///< a wrapped, indented paragraph
  void row(std::string_view left, std::string_view right);  ///< two columns
  void bullet(std::string_view sign, std::string_view text);
  /// Examples of the first entries, then the list of all.
  void entries(const std::vector<const Entry*>& entries);
  /// The entries with a pattern that names `word_class` ("@kunde").
  void users(const Dictionary& dictionary, std::string_view word_class);

  std::string take() { return std::move(out_); }

 private:
  TextOptions options_;
  Style style_;
  std::string out_;
};

std::string entry_page(const Dictionary& dictionary, const Entry& entry, const TextOptions& options);
std::string cue_page(std::string_view target, const std::vector<const Entry*>& entries,
                     const TextOptions& options);

}  // namespace kundenlint
