#include "kundenlint/report/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "kundenlint/report/columns.h"
#include "kundenlint/report/score.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/style.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr int kShortestName = 8;
constexpr double kLeastShownP = 0.001;

std::string plain_number(const PValue& p) { return fmt::format("{:.4g}", p.value); }

std::string shown_text(const Cell& cell, ReportLanguage language) {
  if (const auto* text = std::get_if<std::string>(&cell)) return printable(*text);
  if (const auto* written = std::get_if<Spelled>(&cell)) return printable(written->text);
  if (const auto* count = std::get_if<std::uint64_t>(&cell)) return grouped(*count, language);
  if (const auto* p = std::get_if<PValue>(&cell)) {
    return p->value < kLeastShownP ? "<" + decimal(kLeastShownP, 3, language)
                                   : decimal(p->value, 3, language);
  }
  const auto* real = std::get_if<Real>(&cell);
  if (real == nullptr || std::isnan(real->value)) return "–";
  return real->sign ? signed_decimal(real->value, real->decimals, language)
                    : decimal(real->value, real->decimals, language);
}

/// "-0.00" is no figure.
std::string plain_number(const Real& real) {
  if (!std::isfinite(real.value)) return {};
  std::string out = fmt::format("{:.{}f}", real.value, real.decimals);
  if (out.front() == '-' && out.find_first_of("123456789") == std::string::npos) out.erase(0, 1);
  return out;
}

std::string csv_text(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* written = std::get_if<Spelled>(&cell)) return written->text;
  if (const auto* count = std::get_if<std::uint64_t>(&cell)) return fmt::format("{}", *count);
  if (const auto* p = std::get_if<PValue>(&cell)) return plain_number(*p);
  const auto* real = std::get_if<Real>(&cell);
  return real == nullptr ? std::string() : plain_number(*real);
}

void write_cell(JsonWriter& json, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    json.string(*text);
  } else if (const auto* written = std::get_if<Spelled>(&cell)) {
    json.string(written->text);
  } else if (const auto* count = std::get_if<std::uint64_t>(&cell)) {
    json.integer(*count);
  } else if (const auto* real = std::get_if<Real>(&cell)) {
    json.number(real->value, real->decimals);
  } else if (const auto* p = std::get_if<PValue>(&cell)) {
    json.raw(plain_number(*p));
  } else {
    json.null();
  }
}

void write_row(JsonWriter& json, const Table& table, const std::vector<Cell>& row) {
  json.begin_object(true);
  for (std::size_t i = 0; i < row.size(); ++i) {
    json.key(table.columns[i].key);
    write_cell(json, row[i]);
  }
  json.end_object();
}

/// The columns that the text shows, laid out.
class Layout {
 public:
  Layout(const Table& table, const TextOptions& options, std::size_t rows)
      : table_(table), options_(options), rows_(rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (!table.columns[i].title.empty()) add(i);
    }
    int left = options.width - 2;
    for (const Shown& column : shown_) left -= column.width + 2;
    for (Shown& column : shown_) {  // names give way
      if (!column.text || left >= 0 || table.columns[column.index].whole) continue;
      const int cut = std::min(-left, std::max(0, column.width - kShortestName));
      column.width -= cut;
      left += cut;
    }
  }

  std::string header() const {
    std::string out;
    for (const Shown& column : shown_) {
      out += "  " + aligned(column, table_.columns[column.index].title.in(options_.language));
    }
    return Style(options_.color)(Paint::dim, trimmed(out)) + '\n';
  }

  std::string line(const std::vector<Cell>& row) const {
    std::string out;
    for (const Shown& column : shown_) {
      out += "  " + aligned(column, shown_text(row[column.index], options_.language));
    }
    return trimmed(out) + '\n';
  }

 private:
  struct Shown {
    std::size_t index;
    int width = 0;
    bool text = false;
  };

  void add(std::size_t index) {
    Shown column{.index = index};
    column.width = columns_of(table_.columns[index].title.in(options_.language));
    for (std::size_t row = 0; row < rows_; ++row) {
      const Cell& cell = table_.rows[row][index];
      column.text = column.text || std::holds_alternative<std::string>(cell);
      column.width = std::max(column.width, columns_of(shown_text(cell, options_.language)));
    }
    shown_.push_back(column);
  }

  static std::string aligned(const Shown& column, std::string_view text) {
    if (!column.text) return pad_left(text, column.width);
    if (columns_of(text) <= column.width) return pad_right(text, column.width);
    return pad_right(std::string(fit(text, column.width - 1)) + "…", column.width);
  }

  static std::string trimmed(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
  }

  const Table& table_;
  const TextOptions& options_;
  std::size_t rows_;
  std::vector<Shown> shown_;
};

}  // namespace

std::string table_text(const Table& table, const TextOptions& options, std::size_t shown) {
  const std::size_t rows = shown == 0 ? table.rows.size() : std::min(shown, table.rows.size());
  if (rows == 0) return {};
  const Layout layout(table, options, rows);
  std::string out = layout.header();
  for (std::size_t row = 0; row < rows; ++row) out += layout.line(table.rows[row]);
  return out;
}

std::string table_csv(const Table& table, bool header) {
  std::string out;
  std::vector<std::string> cells;
  for (const Column& column : table.columns) cells.emplace_back(column.key);
  if (header) append_cells(out, cells, {});
  for (const std::vector<Cell>& row : table.rows) {
    cells.clear();
    for (const Cell& cell : row) cells.push_back(csv_text(cell));
    append_cells(out, cells, {});
  }
  return out;
}

std::string table_jsonl(const Table& table) {
  std::string out;
  for (const std::vector<Cell>& row : table.rows) {
    JsonWriter json(out, false);
    write_row(json, table, row);
    out += '\n';
  }
  return out;
}

void write_rows(JsonWriter& json, const Table& table) {
  for (const std::vector<Cell>& row : table.rows) write_row(json, table, row);
}

void write_table(JsonWriter& json, std::string_view key, const Table& table) {
  json.key(key);
  json.begin_array();
  write_rows(json, table);
  json.end_array();
}

}  // namespace kundenlint
