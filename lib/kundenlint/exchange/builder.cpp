#include "kundenlint/exchange/builder.h"

#include <fmt/format.h>

#include <algorithm>

namespace kundenlint::exchange {

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::size_t Builder::category(std::string_view name) {
  if (trimmed(name).empty()) {
    fail(0, "eine Kategorie hat keinen Namen");
    return 0;
  }
  const auto known = numbers_.find(name);
  if (known != numbers_.end()) return known->second;
  if (dictionary_.categories.size() >= kMostForeignCategories) {
    fail(0, fmt::format("mehr als {} Kategorien", kMostForeignCategories), ErrorCode::limit);
    return 0;
  }
  dictionary_.categories.push_back({.name = std::string(name)});
  numbers_.emplace(name, dictionary_.categories.size() - 1);
  return dictionary_.categories.size() - 1;
}

void Builder::word(std::size_t category, std::string_view word, std::uint32_t line) {
  if (failed() || word.empty() || category >= dictionary_.categories.size()) return;
  if (word.size() > kMostWordBytes) {
    std::string beginning(word.substr(0, kMostWordBytes / 4));
    while (!beginning.empty() && (static_cast<unsigned char>(beginning.back()) & 0x80U) != 0)
      beginning.pop_back();
    return note(line, beginning + " …", "zu lang für ein Wort");
  }
  if (++words_ > kMostForeignWords)
    return fail(line, fmt::format("mehr als {} Wörter", kMostForeignWords), ErrorCode::limit);
  dictionary_.categories[category].words.emplace_back(word);
}

void Builder::note(std::uint32_t line, std::string_view what, std::string why) {
  dictionary_.notes.push_back({line, std::string(what), std::move(why)});
}

void Builder::fail(std::uint32_t line, std::string message, ErrorCode code) {
  if (!error_) error_ = Error{.code = code, .message = std::move(message), .path = path_, .line = line};
}

Result<ForeignDictionary> Builder::take() {
  if (error_) return *std::move(error_);
  const bool some = std::any_of(dictionary_.categories.begin(), dictionary_.categories.end(),
                                [](const ForeignCategory& category) { return !category.words.empty(); });
  if (!some) return Error{.code = ErrorCode::empty, .message = "kein Wort enthalten", .path = path_};
  return std::move(dictionary_);
}

}  // namespace kundenlint::exchange
