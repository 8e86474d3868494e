// What the readers of foreign dictionaries share.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kundenlint/exchange/foreign.h"

namespace kundenlint::exchange {

std::string_view trimmed(std::string_view text);

/// The line without its end, which is taken off `rest`.
std::string_view next_line(std::string_view& rest);

/// A line of WordStat that ends in "(1)": a word. All others are categories.
bool ends_with_weight(std::string_view line);

/// Collects categories and words and sees to the limits.
class Builder {
 public:
  explicit Builder(std::string path) : path_(std::move(path)) {}

  /// The number of the category of this name, made where it is new; beyond the limit the first one.
  std::size_t category(std::string_view name);
  void word(std::size_t category, std::string_view word, std::uint32_t line);
  void note(std::uint32_t line, std::string_view what, std::string why);
  void fail(std::uint32_t line, std::string message, ErrorCode code = ErrorCode::syntax);
  bool failed() const { return error_.has_value(); }

  Result<ForeignDictionary> take();

 private:
  std::string path_;
  ForeignDictionary dictionary_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::size_t words_ = 0;
  std::optional<Error> error_;
};

Result<ForeignDictionary> read_liwc(std::string_view text, const std::string& path);
Result<ForeignDictionary> read_dicx(std::string_view text, const std::string& path);
Result<ForeignDictionary> read_quanteda(std::string_view text, const std::string& path);
Result<ForeignDictionary> read_lexicoder(std::string_view text, const std::string& path);
Result<ForeignDictionary> read_wordstat(std::string_view text, const std::string& path);
Result<ForeignDictionary> read_yoshikoder(std::string_view text, const std::string& path);
Result<ForeignDictionary> read_list(std::string_view text, const std::string& path);

}  // namespace kundenlint::exchange
