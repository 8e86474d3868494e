// Formats of lines: Lexicoder, WordStat, lists.

#include <fmt/format.h>

#include <vector>

#include "kundenlint/base/file.h"
#include "kundenlint/exchange/builder.h"

namespace kundenlint::exchange {

bool ends_with_weight(std::string_view line) {
  if (!line.ends_with(')')) return false;
  const std::size_t open = line.find_last_of('(');
  if (open == std::string_view::npos || open == 0) return false;
  const std::string_view inside = line.substr(open + 1, line.size() - open - 2);
  return !inside.empty() && inside.find_first_not_of("0123456789.") == std::string_view::npos;
}

Result<ForeignDictionary> read_lexicoder(std::string_view text, const std::string& path) {
  if (trimmed(text.substr(0, 100)).starts_with('<')) return read_yoshikoder(text, path);
  Builder builder(path);
  std::optional<std::size_t> category;
  for (std::uint32_t line = 1; !text.empty() && !builder.failed(); ++line) {
    const std::string_view word = trimmed(next_line(text));
    if (word.starts_with('+')) {
      category = builder.category(trimmed(word.substr(1)));
    } else if (!word.empty() && !category) {
      builder.fail(line, "kein Lexicoder-Wörterbuch: am Anfang steht „+“ und der Name einer Kategorie");
    } else if (!word.empty()) {
      builder.word(*category, word, line);
    }
  }
  return builder.take();
}

Result<ForeignDictionary> read_wordstat(std::string_view text, const std::string& path) {
  Builder builder(path);
  std::vector<std::string> open;  // the categories around the line, by their indentation
  for (std::uint32_t number = 1; !text.empty() && !builder.failed(); ++number) {
    const std::string_view line = next_line(text);
    const std::size_t tabs = std::min(line.find_first_not_of('\t'), line.size());
    const std::string_view word = trimmed(line);
    if (word.empty()) continue;
    if (tabs > kMostForeignDepth) {
      builder.fail(number, fmt::format("mehr als {} Ebenen", kMostForeignDepth), ErrorCode::limit);
    } else if (!ends_with_weight(word)) {
      open.resize(std::min(open.size(), tabs));
      open.emplace_back(open.empty() ? std::string(word) : fmt::format("{}/{}", open.back(), word));
      builder.category(open.back());
    } else if (open.empty()) {
      builder.fail(number, "kein WordStat-Wörterbuch: ein Wort steht in keiner Kategorie");
    } else if (word.starts_with('@')) {
      builder.note(number, word, "Regeln von WordStat gibt es hier nicht");
    } else {
      open.resize(std::max<std::size_t>(1, std::min(open.size(), tabs)));
      std::string plain(trimmed(word.substr(0, word.find_last_of('('))));
      for (char& c : plain) c = c == '_' ? ' ' : c;
      builder.word(builder.category(open.back()), plain, number);
    }
  }
  return builder.take();
}

Result<ForeignDictionary> read_list(std::string_view text, const std::string& path) {
  Builder builder(path);
  const std::size_t category = builder.category(file_stem(path));
  for (std::uint32_t line = 1; !text.empty() && !builder.failed(); ++line) {
    const std::string_view word = trimmed(next_line(text));
    if (!word.starts_with('#')) builder.word(category, word, line);
  }
  return builder.take();
}

}  // namespace kundenlint::exchange
