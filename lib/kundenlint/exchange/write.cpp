// The forms of other programs.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "kundenlint/exchange/builder.h"
#include "kundenlint/exchange/foreign.h"

namespace kundenlint {
namespace {

using Categories = std::vector<ForeignCategory>;

constexpr std::string_view kWord = "bedeutet in diesem Format etwas anderes: weggelassen";
constexpr std::string_view kName = "als Name in diesem Format nicht möglich: geändert";

/// What ends a line or is no character of a text; in YAML also the line ends of Unicode.
bool is_control(std::string_view text) {
  const bool plain =
      std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7f'; });
  return !plain || text.find("\xC2\x85") != std::string_view::npos ||
         text.find("\xE2\x80\xA8") != std::string_view::npos ||
         text.find("\xE2\x80\xA9") != std::string_view::npos;
}

/// Whether the reader of the format finds the word again.
bool is_writable(ForeignFormat format, std::string_view word) {
  if (is_control(word) || word.empty() || word.front() == ' ' || word.back() == ' ') return false;
  switch (format) {
    case ForeignFormat::lexicoder:
      return word.front() != '+';
    case ForeignFormat::wordstat:
      return word.front() != '@' && word.find('_') == std::string_view::npos;
    case ForeignFormat::list:
      return word.front() != '#';
    default:
      return true;
  }
}

std::string writable_name(ForeignFormat format, const std::string& name) {
  std::string out = name;
  if (is_control(out))
    for (char& c : out) c = static_cast<unsigned char>(c) < 0x20U || c == '\x7f' ? ' ' : c;
  out = exchange::trimmed(out);
  if (out.empty()) out = "-";
  // "Lob (1)" would be a word.
  if (format == ForeignFormat::wordstat && exchange::ends_with_weight(out)) {
    out[out.find_last_of('(')] = '[';
    out.back() = ']';
  }
  return out;
}

Categories writable(ForeignFormat format, const ForeignDictionary& dictionary,
                    std::vector<ForeignNote>& notes) {
  Categories out;
  for (const ForeignCategory& category : dictionary.categories) {
    ForeignCategory& kept = out.emplace_back();
    kept.name = format == ForeignFormat::list ? category.name : writable_name(format, category.name);
    if (kept.name != category.name) notes.push_back({0, kept.name, std::string(kName)});
    for (const std::string& word : category.words) {
      if (is_writable(format, word))
        kept.words.push_back(word);
      else
        notes.push_back({0, word, std::string(kWord)});
    }
  }
  return out;
}

/// The words in the order in which they first appear, each with the numbers of its categories (1-based).
std::vector<std::pair<std::string, std::vector<std::size_t>>> by_word(const Categories& categories) {
  std::vector<std::pair<std::string, std::vector<std::size_t>>> out;
  std::map<std::string, std::size_t, std::less<>> at;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    for (const std::string& word : categories[i].words) {
      const auto [known, added] = at.try_emplace(word, out.size());
      if (added) out.push_back({word, {}});
      std::vector<std::size_t>& numbers = out[known->second].second;
      if (numbers.empty() || numbers.back() != i + 1) numbers.push_back(i + 1);
    }
  }
  return out;
}

std::string without_blanks(std::string name) {
  std::replace(name.begin(), name.end(), ' ', '_');
  std::replace(name.begin(), name.end(), '\t', '_');
  return name;
}

std::string liwc(const Categories& categories) {
  std::string out = "%\n";
  for (std::size_t i = 0; i < categories.size(); ++i)
    out += fmt::format("{}\t{}\n", i + 1, without_blanks(categories[i].name));
  out += "%\n";
  for (const auto& [word, numbers] : by_word(categories)) {
    out += word;
    for (const std::size_t number : numbers) out += fmt::format("\t{}", number);
    out += '\n';
  }
  return out;
}

std::string cell(std::string_view text) {
  if (text.find_first_of(",\"") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

std::string dicx(const Categories& categories) {
  std::string out = "DicTerm";
  for (const ForeignCategory& category : categories) out += "," + cell(category.name);
  out += '\n';
  for (const auto& [word, numbers] : by_word(categories)) {
    out += cell(word);
    for (std::size_t i = 1; i <= categories.size(); ++i)
      out += std::find(numbers.begin(), numbers.end(), i) == numbers.end() ? "," : ",X";
    out += '\n';
  }
  return out;
}

/// In quotation marks: whatever it looks like, it is a word.
std::string yaml_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string quanteda(const Categories& categories) {
  std::string out;
  for (const ForeignCategory& category : categories) {
    out += yaml_text(category.name) + ":\n";
    for (const std::string& word : category.words) out += fmt::format("  - {}\n", yaml_text(word));
  }
  return out;
}

std::string lexicoder(const Categories& categories) {
  std::string out;
  for (const ForeignCategory& category : categories) {
    out += fmt::format("+{}\n", category.name);
    for (const std::string& word : category.words) out += word + '\n';
  }
  return out;
}

std::string wordstat(const Categories& categories) {
  std::string out;
  for (const ForeignCategory& category : categories) {
    out += category.name + '\n';
    for (std::string word : category.words) {
      std::replace(word.begin(), word.end(), ' ', '_');
      out += fmt::format("\t{} (1)\n", word);
    }
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string yoshikoder(const Categories& categories) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<dictionary style=\"yoshikoder\" patternengine=\"substring\">\n  <cnode name=\"kundenlint\">\n";
  for (const ForeignCategory& category : categories) {
    out += fmt::format("    <cnode name=\"{}\">\n", xml_text(category.name));
    for (const std::string& word : category.words)
      out += fmt::format("      <pnode name=\"{}\"/>\n", xml_text(word));
    out += "    </cnode>\n";
  }
  return out + "  </cnode>\n</dictionary>\n";
}

std::string list(const Categories& categories) {
  std::string out;
  for (const auto& [word, numbers] : by_word(categories)) out += word + '\n';
  return out;
}

}  // namespace

std::string write_foreign(ForeignFormat format, const ForeignDictionary& dictionary,
                          std::vector<ForeignNote>& notes) {
  const Categories categories = writable(format, dictionary, notes);
  switch (format) {
    case ForeignFormat::liwc:
      return liwc(categories);
    case ForeignFormat::dicx:
      return dicx(categories);
    case ForeignFormat::quanteda:
      return quanteda(categories);
    case ForeignFormat::lexicoder:
      return lexicoder(categories);
    case ForeignFormat::wordstat:
      return wordstat(categories);
    case ForeignFormat::yoshikoder:
      return yoshikoder(categories);
    case ForeignFormat::list:
      return list(categories);
  }
  return {};
}

}  // namespace kundenlint
