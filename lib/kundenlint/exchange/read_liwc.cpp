// LIWC: .dic (2001 to 2015) and .dicx (22).

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <vector>

#include "kundenlint/exchange/builder.h"

namespace kundenlint::exchange {
namespace {

constexpr std::string_view kCondition = "Bedingungen von LIWC gibt es hier nicht: die Kategorie entfällt";
constexpr std::string_view kBlank = " \t";

std::string_view next_field(std::string_view& rest) {
  rest = trimmed(rest);
  const std::size_t end = std::min(rest.find_first_of(kBlank), rest.size());
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(end);
  return field;
}

bool number(std::string_view text, std::uint32_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

/// A phrase may have blanks: behind it stands a tab, or nothing but numbers.
std::string_view word_of(std::string_view& line) {
  line = trimmed(line);
  std::size_t end = line.find('\t');
  if (end == std::string_view::npos) {
    end = line.find_last_not_of("0123456789 ");
    // A number may belong to a condition: "(02 134)125".
    if (end == std::string_view::npos || line.find('(') != std::string_view::npos) return next_field(line);
    end = line.find(' ', end);
    if (end == std::string_view::npos) end = line.size();
  }
  const std::string_view word = trimmed(line.substr(0, end));
  line.remove_prefix(end);
  return word;
}

class Dic {
 public:
  Dic(std::string_view text, const std::string& path) : rest_(text), builder_(path) {}

  Result<ForeignDictionary> read() {
    std::uint32_t marks = 0;
    while (!rest_.empty() && !builder_.failed()) {
      const std::string_view line = trimmed(next_line(rest_));
      ++line_;
      if (line.empty()) continue;
      if (line == "%") {
        ++marks;
      } else if (marks == 1) {
        read_category(line);
      } else if (marks == 2) {
        read_word(line);
      } else {
        builder_.fail(line_, "kein LIWC-Wörterbuch: am Anfang steht eine Zeile mit „%“");
      }
    }
    if (marks < 2)
      builder_.fail(line_, "kein LIWC-Wörterbuch: die Kategorien stehen zwischen zwei Zeilen mit „%“");
    return builder_.take();
  }

 private:
  void read_category(std::string_view line) {
    const std::string_view first = next_field(line);
    std::uint32_t id = 0;
    if (!number(first, id))
      return builder_.fail(line_, fmt::format("„{}“ ist keine Nummer einer Kategorie", first));
    std::string_view name = trimmed(line);
    // "1 Affekt (Affektive Prozesse)": the name is the first word.
    name = name.substr(0, name.find_first_of(kBlank));
    if (name.empty()) return builder_.fail(line_, fmt::format("der Kategorie {} fehlt der Name", id));
    if (!categories_.emplace(id, builder_.category(name)).second)
      builder_.fail(line_, fmt::format("die Nummer {} steht für zwei Kategorien", id));
  }

  void read_word(std::string_view line) {
    const std::string_view word = word_of(line);
    if (trimmed(line).empty()) return builder_.note(line_, word, "steht in keiner Kategorie");
    for (std::string_view field = next_field(line); !field.empty(); field = next_field(line)) {
      std::uint32_t id = 0;
      if (!number(field, id)) {
        builder_.note(line_, fmt::format("{} {}", word, field), std::string(kCondition));
        continue;
      }
      const auto known = categories_.find(id);
      if (known == categories_.end())
        return builder_.fail(line_, fmt::format("die Kategorie {} steht nicht am Anfang der Datei", id));
      builder_.word(known->second, word, line_);
    }
  }

  std::string_view rest_;
  std::uint32_t line_ = 0;
  Builder builder_;
  std::map<std::uint32_t, std::size_t> categories_;
};

/// The cells of a line; those in quotation marks may hold commas.
std::vector<std::string> cells(std::string_view line) {
  std::vector<std::string> out(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
      out.back() += line[i++];
    } else if (line[i] == '"') {
      quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      if (out.size() > kMostForeignCategories + 1) return out;
      out.emplace_back();
    } else {
      out.back() += line[i];
    }
  }
  return out;
}

}  // namespace

Result<ForeignDictionary> read_liwc(std::string_view text, const std::string& path) {
  return Dic(text, path).read();
}

Result<ForeignDictionary> read_dicx(std::string_view text, const std::string& path) {
  Builder builder(path);
  std::vector<std::size_t> columns;
  std::uint32_t line = 0;
  while (!text.empty() && !builder.failed()) {
    const std::vector<std::string> row = cells(next_line(text));
    ++line;
    if (columns.empty()) {
      if (row.size() < 2) builder.fail(line, "kein LIWC-Wörterbuch: erwartet werden DicTerm und Kategorien");
      for (std::size_t i = 1; i < row.size(); ++i) columns.push_back(builder.category(trimmed(row[i])));
      continue;
    }
    if (row.size() > columns.size() + 1) {
      builder.fail(line, fmt::format("{} Felder statt {}", row.size(), columns.size() + 1));
      break;
    }
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::string_view mark = trimmed(row[i]);
      if (mark == "X" || mark == "x") {
        builder.word(columns[i - 1], trimmed(row.front()), line);
      } else if (!mark.empty()) {
        builder.note(line, fmt::format("{} {}", trimmed(row.front()), mark),
                     "Gewichte gibt es hier nicht: das Wort zählt einfach");
        builder.word(columns[i - 1], trimmed(row.front()), line);
      }
    }
  }
  return builder.take();
}

}  // namespace kundenlint::exchange
