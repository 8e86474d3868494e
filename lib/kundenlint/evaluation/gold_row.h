// One line of a labelled set.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kundenlint/evaluation/gold.h"

namespace kundenlint {

struct SentenceRow {
  std::string doc, coder, text;
  std::uint32_t n = 0;
  SentenceCode code;
  std::string source{};  ///< empty: not said
};

struct TextRow {
  std::string doc, coder, lean;
  std::optional<bool> confused;
};

/// Reads lines; knows the names that a profile allows. Errors: syntax, without a place.
class GoldRowReader {
 public:
  GoldRowReader(const Dictionary& dictionary, const GoldOptions& options);
  ~GoldRowReader();
  GoldRowReader(GoldRowReader&&) noexcept;

  Result<SentenceRow> sentence(const std::string& line);
  Result<TextRow> text(const std::string& line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A problem of the set, in one of the two languages.
Error gold_error(const GoldOptions& options, std::string german, std::string english, std::string hint = {});

}  // namespace kundenlint
