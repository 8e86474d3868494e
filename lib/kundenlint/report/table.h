// A table of figures in every form: text aligned by display width, CSV, JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kundenlint/report/bilingual.h"
#include "kundenlint/report/json_writer.h"
#include "kundenlint/report/text.h"

namespace kundenlint {

/// A number with the decimals it is shown with; NaN is shown as nothing.
struct Real {
  double value = 0;
  int decimals = 2;
  bool sign = false;  ///< text: a plus before positive values
};
/// A probability that may be tiny: four significant digits; text: "0,031", "<0,001".
struct PValue {
  double value = 1;
};
/// A figure in words, as an interval: set to the right like numbers, and never cut.
struct Spelled {
  std::string text;
};
using Cell = std::variant<std::monostate, std::string, std::uint64_t, Real, PValue, Spelled>;

struct Column {
  std::string_view key;  ///< of CSV and JSON
  Bilingual title{};     ///< of the text; empty = not shown there
  bool whole = false;    ///< text: never cut
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

/// Strings to the left, numbers to the right; a text column is cut so that the lines fit the width. At most
/// `shown` rows; 0 = all. Ends with '\n'; nothing for a table without rows.
std::string table_text(const Table& table, const TextOptions& options, std::size_t shown = 0);
/// RFC 4180 with a header, '.' decimals, LF; without the header what continues a table.
std::string table_csv(const Table& table, bool header = true);
/// One object a row.
std::string table_jsonl(const Table& table);
/// The rows as objects, into an array.
void write_rows(JsonWriter& json, const Table& table);
/// The rows as an array of objects under `key`.
void write_table(JsonWriter& json, std::string_view key, const Table& table);

}  // namespace kundenlint
