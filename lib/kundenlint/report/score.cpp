#include "kundenlint/report/score.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <optional>

#include "kundenlint/analysis/facet_measures.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/corpus/json_value.h"
#include "kundenlint/report/codebook.h"
#include "kundenlint/report/decimals.h"
#include "kundenlint/report/json_writer.h"
#include "kundenlint/report/meanings.h"

namespace kundenlint {
namespace {

constexpr int kReadabilityDecimals = 1;

char separator(const ScoreOptions& options) {
  if (options.format == ScoreFormat::tsv) return '\t';
  return options.excel ? ';' : ',';
}

void append_quoted(std::string& out, std::string_view text, char separator) {
  const auto is_special = [=](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; };
  if (std::ranges::none_of(text, is_special)) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

/// A name of a file may be no UTF-8: such a byte is written as \xE4, so that the table can be read.
std::string with_escapes(std::string_view text) {
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < size;) {
    const auto begin = static_cast<std::size_t>(at);
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    for (std::size_t i = begin; i < static_cast<std::size_t>(at); ++i)
      out += c >= 0 ? std::string(1, text[i]) : fmt::format("\\x{:02X}", bytes[i]);
  }
  return out;
}

// What a spreadsheet would take for a formula.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

void append_text(std::string& out, std::string_view text, const ScoreOptions& options) {
  std::string changed;
  if (!is_utf8(text)) text = changed = with_escapes(text);
  if (options.excel && is_formula(text)) text = changed = "'" + std::string(text);
  append_quoted(out, text, separator(options));
}

void end_line(std::string& out, const ScoreOptions& options) { out += options.excel ? "\r\n" : "\n"; }

}  // namespace

/// Where a column writes its value, in the form of the table.
struct ScoreTable::Cell {
  std::string& out;
  const ScoreOptions& options;
  JsonWriter* json;  // null: a table

  void text(std::string_view value) {
    if (json != nullptr)
      json->string(value);
    else
      append_text(out, value, options);
  }
  void integer(std::uint64_t value) {
    if (json != nullptr)
      json->integer(value);
    else
      JsonWriter(out, false).integer(value);
  }
  void number(std::optional<double> value, int decimals) {
    if (json != nullptr) {
      if (value)
        json->number(*value, decimals);
      else
        json->null();
    } else if (value) {
      const std::size_t begin = out.size();
      JsonWriter(out, false).number(*value, decimals);
      if (options.excel) std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), '.', ',');
    }
  }
  void raw(std::string_view value) {
    if (json != nullptr)
      json->raw(value);
    else
      text(plain_value(value));
  }
};

std::vector<ScoreTable::Column> ScoreTable::all_columns(const Dictionary& dictionary,
                                                        const std::vector<Rule>& rules,
                                                        const std::vector<std::string>& keep) {
  std::vector<Column> out;
  const auto count = [&](std::string name, auto value) {
    out.push_back(
        {std::move(name), [value](const ScoreRow& row, Cell& cell) { cell.integer(value(row.analysis)); }});
  };
  const auto number = [&](std::string name, int decimals, auto value) {
    out.push_back({std::move(name), [value, decimals](const ScoreRow& row, Cell& cell) {
                     cell.number(value(row.analysis), decimals);
                   }});
  };
  const auto text = [&](std::string name, auto value) {
    out.push_back({std::move(name), [value](const ScoreRow& row, Cell& cell) { cell.text(value(row)); }});
  };
  text("id", [](const ScoreRow& row) -> std::string_view { return row.analysis.id; });
  text("path", [](const ScoreRow& row) -> std::string_view { return row.path; });
  count("words", [](const Analysis& a) { return a.words; });
  count("sentences", [](const Analysis& a) { return a.sentences; });
  for (const FacetMeasure& measure : facet_measures(dictionary)) {
    const std::string& name = measure.name;
    count(name + ".zustimmend", [measure](const Analysis& a) { return counts_of(measure, a).zustimmend; });
    count(name + ".ablehnend", [measure](const Analysis& a) { return counts_of(measure, a).ablehnend; });
    count(name + ".offen", [measure](const Analysis& a) { return counts_of(measure, a).offen; });
    number(name + ".zustimmend_per_1000", kRateDecimals, [measure](const Analysis& a) {
      return 1000.0 * static_cast<double>(counts_of(measure, a).zustimmend) / std::max(a.words, 1U);
    });
  }
  const auto of_contrast = [&](std::string name, double Contrast::*member) {
    number(std::move(name), kShareDecimals, [member](const Analysis& a) {
      return a.contrast.defined() ? std::optional(a.contrast.*member) : std::nullopt;
    });
  };
  of_contrast("contrast.index", &Contrast::index);
  of_contrast("contrast.low", &Contrast::low);
  of_contrast("contrast.high", &Contrast::high);
  count("contrast." + dictionary.pole_a, [](const Analysis& a) { return a.contrast.a; });
  count("contrast." + dictionary.pole_b, [](const Analysis& a) { return a.contrast.b; });
  text("lean", [](const ScoreRow& row) { return row.analysis.lean(); });
  for (const RelationType type : kRelationTypes) {
    count(fmt::format("relation.{}", to_string(type)), [type](const Analysis& a) {
      return static_cast<std::uint64_t>(std::ranges::count(a.relations, type, &RelationReport::type));
    });
  }
  for (const Rule& rule : rules) {
    if (!rule.speaks_in(dictionary.id)) continue;
    count("finding." + rule.id, [id = rule.id](const Analysis& a) {
      return static_cast<std::uint64_t>(std::ranges::count(a.findings, id, &FindingReport::rule));
    });
  }
  number("readability.lix", kReadabilityDecimals, [](const Analysis& a) { return a.readability.lix; });
  number("readability.flesch_amstad", kReadabilityDecimals,
         [](const Analysis& a) { return a.readability.flesch_amstad; });
  number("readability.wiener_1", kReadabilityDecimals,
         [](const Analysis& a) { return a.readability.wiener_1; });
  text("language", [](const ScoreRow& row) -> std::string_view { return row.analysis.language.code; });
  number("language_confidence", kShareDecimals, [](const Analysis& a) { return a.language.confidence; });
  const std::size_t own = out.size();
  for (const std::string& name : keep) {
    const auto has = [&](std::size_t begin, std::string_view wanted) {
      return std::ranges::find(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), wanted,
                               &Column::name) != out.end();
    };
    const std::string shown =
        std::ranges::find(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(own), name, &Column::name) !=
                out.begin() + static_cast<std::ptrdiff_t>(own)
            ? "input." + name
            : name;
    if (has(own, shown)) continue;  // named twice
    out.push_back({shown, [name](const ScoreRow& row, Cell& cell) {
                     const auto found =
                         std::ranges::find(row.fields, name, &std::pair<std::string, std::string>::first);
                     cell.raw(found == row.fields.end() ? std::string_view("null") : found->second);
                   }});
  }
  return out;
}

Result<ScoreTable> ScoreTable::create(const Dictionary& dictionary, ScoreOptions options,
                                      const std::vector<Rule>& rules) {
  std::vector<Column> all = all_columns(dictionary, rules, options.keep);
  ScoreTable table;
  for (const std::string& wanted : options.columns) {
    const std::size_t before = table.columns_.size();
    for (const Column& column : all) {
      if (column.name == wanted || column.name.starts_with(wanted + '.')) table.columns_.push_back(column);
    }
    if (table.columns_.size() != before) continue;
    std::vector<std::string_view> names;
    names.reserve(all.size());
    for (const Column& column : all) names.push_back(column.name);
    const std::string_view near = nearest(wanted, names);
    return Error{.code = ErrorCode::usage,
                 .message = fmt::format("--columns: die Spalte „{}“ gibt es nicht", wanted),
                 .hint = near.empty() ? "" : fmt::format("meinten Sie „{}“?", near)};
  }
  if (options.columns.empty()) table.columns_ = std::move(all);
  table.options_ = std::move(options);
  table.shown_names_ = table.options_.short_names ? kundenlint::short_names(table.names()) : table.names();
  return table;
}

std::vector<std::string> ScoreTable::names() const {
  std::vector<std::string> out;
  out.reserve(columns_.size());
  for (const Column& column : columns_) out.push_back(column.name);
  return out;
}

std::string ScoreTable::header() const {
  std::string out;
  if (options_.format == ScoreFormat::jsonl) return out;
  if (options_.excel) out = "\xEF\xBB\xBF";
  append_cells(out, shown_names_, options_);
  return out;
}

void ScoreTable::append_row(std::string& out, const ScoreRow& row) const {
  if (options_.format == ScoreFormat::jsonl) {
    JsonWriter json(out, false);
    Cell cell{out, options_, &json};
    json.begin_object();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      json.key(shown_names_[i]);
      columns_[i].write(row, cell);
    }
    json.end_object();
    out += '\n';
    return;
  }
  Cell cell{out, options_, nullptr};
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (i > 0) out += separator(options_);
    columns_[i].write(row, cell);
  }
  end_line(out, options_);
}

void append_cells(std::string& out, const std::vector<std::string>& cells, const ScoreOptions& options) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += separator(options);
    append_text(out, cells[i], options);
  }
  end_line(out, options);
}

}  // namespace kundenlint
