#include "kundenlint/dictionary/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kundenlint/base/characters.h"
#include "kundenlint/base/toml.h"

namespace kundenlint {
namespace {

constexpr std::size_t kWidth = 110;
constexpr std::array<std::string_view, 22> kKeyOrder = {
    "id",       "version", "pole_a",      "pole_b", "reference", "reference_name",
    "name",     "short",   "description", "facet",  "facets",    "cue",
    "relation", "pattern", "not",         "stance", "reach",     "weight",
    "nested",   "hits",    "misses",      "note"};

using Lines = std::vector<std::string>;

/// A value of an array, with the comments before it and behind it.
struct Item {
  Lines comments{};
  std::string text{};
  std::string trailing{};
};

struct KeyValue {
  Lines comments{};  ///< lines before it, blank ones empty
  std::string key{};
  std::string value{};
  std::string trailing{};
};

struct Table {
  Lines comments{};
  std::string header{};  ///< empty: the keys before the first table
  std::string trailing{};
  std::vector<KeyValue> keys{};
};

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

/// End of the string that begins at `at`. REQUIRES: valid TOML, a quotation mark at `at`.
std::size_t skip_string(std::string_view text, std::size_t at) {
  const char mark = text[at];
  const std::string three(3, mark);
  const bool multi = text.substr(at).starts_with(three);
  std::size_t end = at + (multi ? 3 : 1);
  while (end < text.size()) {
    if (mark == '"' && text[end] == '\\') {
      end += 2;
    } else if (multi ? text.substr(end).starts_with(three) : text[end] == mark) {
      end += multi ? 3 : 1;
      while (multi && end < text.size() && text[end] == mark) ++end;  // """a"""" ends with a mark
      return end;
    } else {
      ++end;
    }
  }
  return text.size();
}

/// End of the value, key or header at `at`: the first of `stops` or '#' or a line's end outside of strings
/// and brackets.
std::size_t skip_value(std::string_view text, std::size_t at, std::string_view stops) {
  int depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (depth == 0 && (c == '\n' || c == '#' || stops.find(c) != std::string_view::npos)) return at;
    if (c == '"' || c == '\'') {
      at = skip_string(text, at);
      continue;
    }
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    ++at;
  }
  return at;
}

/// Cuts a valid TOML file into tables, keys and comments.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Table> cut() {
    tables_.emplace_back();
    while (at_ < text_.size()) statement();
    Table end{.comments = std::move(pending_)};
    tables_.push_back(std::move(end));
    return std::move(tables_);
  }

 private:
  void statement() {
    const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
    const std::string line = trimmed(text_.substr(at_, line_end - at_));
    if (line.empty() || line.front() == '#') {
      pending_.push_back(line);
      at_ = line_end + 1;
      return;
    }
    if (line.front() == '[') {
      const std::size_t end = skip_value(text_, at_, "");
      Table table{.comments = std::move(pending_), .header = trimmed(text_.substr(at_, end - at_))};
      at_ = end;
      table.trailing = trailing();
      tables_.push_back(std::move(table));
    } else {
      const std::size_t equals = skip_value(text_, at_, "=");
      const std::size_t end = skip_value(text_, std::min(equals + 1, text_.size()), "");
      KeyValue key{.comments = std::move(pending_),
                   .key = trimmed(text_.substr(at_, equals - at_)),
                   .value = trimmed(text_.substr(equals + 1, end - equals - 1))};
      at_ = end;
      key.trailing = trailing();
      tables_.back().keys.push_back(std::move(key));
    }
    pending_.clear();
  }

  /// The comment behind a statement; goes to the next line.
  std::string trailing() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string comment = trimmed(text_.substr(at_, end - at_));
    at_ = end + 1;
    return comment;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Lines pending_;
  std::vector<Table> tables_;
};

/// The items of "[…]"; comments behind the last one stand in an item without text.
std::vector<Item> array_items(std::string_view array) {
  std::vector<Item> items;
  Item open;
  const std::string_view text = array.substr(1, array.size() - 2);
  bool behind_item = false;  // on the line of the last item
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '#') {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string comment = trimmed(text.substr(at, end - at));
      if (behind_item)
        items.back().trailing = std::move(comment);
      else
        open.comments.push_back(std::move(comment));
      at = end;
    } else if (c == '\n') {
      behind_item = false;
      ++at;
    } else if (c == ' ' || c == '\t' || c == ',') {
      ++at;
    } else {
      const std::size_t end = skip_value(text, at, ",");
      open.text = trimmed(text.substr(at, end - at));
      items.push_back(std::move(open));
      open = {};
      behind_item = true;
      at = end;
    }
  }
  if (!open.comments.empty()) items.push_back(std::move(open));
  return items;
}

std::string format_array(std::string_view array, std::size_t room) {
  const std::vector<Item> items = array_items(array);
  const bool plain = std::all_of(items.begin(), items.end(), [](const Item& item) {
    return item.comments.empty() && item.trailing.empty() && item.text.find('\n') == std::string::npos;
  });
  if (plain) {
    std::string line;
    for (const Item& item : items) line += (line.empty() ? "" : ", ") + item.text;
    if (characters_in(line) + 2 <= room) return fmt::format("[{}]", line);
  }
  std::string out = "[\n";
  for (const Item& item : items) {
    for (const std::string& comment : item.comments) out += fmt::format("    {}\n", comment);
    if (item.text.empty()) continue;
    out += fmt::format("    {},{}{}\n", item.text, item.trailing.empty() ? "" : "  ", item.trailing);
  }
  return out + "]";
}

/// Appends the lines; of several blank ones one stays, of those at the beginning none.
void append_lines(const Lines& lines, bool keep_blank, std::string& out) {
  bool blank = true;
  for (const std::string& line : lines) {
    if (!line.empty() || (!blank && keep_blank)) out += line + "\n";
    blank = line.empty();
  }
}

std::string tail(const std::string& comment) { return comment.empty() ? "" : "  " + comment; }

std::size_t key_rank(const std::string& key) {
  return static_cast<std::size_t>(std::find(kKeyOrder.begin(), kKeyOrder.end(), key) - kKeyOrder.begin());
}

void append_table(Table& table, std::string& out) {
  const bool is_list = table.header.find("classes") != std::string::npos || table.header.empty();
  const bool has_lines = std::any_of(table.comments.begin(), table.comments.end(),
                                     [](const std::string& line) { return !line.empty(); });
  if (!out.empty() && (has_lines || !table.header.empty())) out += '\n';
  append_lines(table.comments, true, out);
  if (!table.header.empty()) out += table.header + tail(table.trailing) + "\n";
  if (!is_list) {
    std::stable_sort(table.keys.begin(), table.keys.end(),
                     [](const KeyValue& a, const KeyValue& b) { return key_rank(a.key) < key_rank(b.key); });
  }
  for (const KeyValue& key : table.keys) {
    // Blank lines part the groups of a list of classes; in an entry there are none.
    if (is_list && !key.comments.empty() && key.comments.front().empty() && &key != &table.keys.front())
      out += '\n';
    append_lines(key.comments, is_list, out);
    const std::size_t used = characters_in(key.key) + 3;
    out += fmt::format(
        "{} = {}{}\n", key.key,
        key.value.starts_with('[') ? format_array(key.value, kWidth - std::min(kWidth, used)) : key.value,
        tail(key.trailing));
  }
}

Result<toml::table> parse_toml(std::string_view text, const std::string& path) {
  toml::parse_result parsed = toml::parse(text, path);
  if (parsed) return std::move(parsed).table();
  const toml::parse_error& error = parsed.error();
  return Error{.code = ErrorCode::syntax,
               .message = fmt::format("kein gültiges TOML: {}", error.description()),
               .path = path,
               .line = error.source().begin.line,
               .column = error.source().begin.column};
}

}  // namespace

Result<std::string> format_dictionary(const DictionarySource& source) {
  std::string text = source.text;
  std::erase(text, '\r');
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  const Result<toml::table> before = parse_toml(text, source.path);
  if (!before) return before.error();
  std::string out;
  for (Table& table : Cutter(text).cut()) append_table(table, out);
  while (out.ends_with("\n\n")) out.pop_back();
  // What would read differently is not written.
  const Result<toml::table> after = parse_toml(out, source.path);
  if (!after || !(*after == *before)) {
    return Error{
        .code = ErrorCode::limit, .message = "diese Datei lässt sich nicht umordnen", .path = source.path};
  }
  return out;
}

}  // namespace kundenlint
