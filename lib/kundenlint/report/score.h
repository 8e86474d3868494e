// Analysis → a row of a table: one document, one line, as CSV, TSV or JSON Lines (score.schema.json).
//
//   Result<ScoreTable> table = ScoreTable::create(dictionary, {.format = ScoreFormat::csv});
//   out << table->header();
//   table->append_row(out, {.analysis = analysis, .path = text.path, .fields = text.fields});
//
// Columns, in this order:
//   id path words sentences
//   FACET.zustimmend .ablehnend .offen .zustimmend_per_1000
//       for every facet of the profile; of a pole twice: POLE.total all of it, POLE.bare nothing nearer
//   contrast.index .low .high
//       95 % Jeffreys interval; empty (null) without asserted mentions of the poles
//   contrast.POLE
//       asserted mentions, of both poles
//   lean
//   relation.TYPE finding.RULE
//       how many
//   readability.lix .flesch_amstad .wiener_1
//       empty (null) under 100 words
//   language language_confidence
//   the fields of --keep by their names
// codebook.h says what each means.
// Index, interval and confidence have 4 decimals, rates 3, readability 1. CSV: RFC 4180, UTF-8 without BOM,
// LF, '.' decimals; `excel`: BOM, ';', CRLF, ',' decimals, as a German spreadsheet expects it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

enum class ScoreFormat : std::uint8_t { csv, tsv, jsonl };

struct ScoreOptions {
  ScoreFormat format = ScoreFormat::csv;
  bool excel = false;
  std::vector<std::string> columns{};  ///< names, or beginnings up to a '.': "contrast"; empty = all
  std::vector<std::string> keep{};
  bool short_names = false;  ///< names for SPSS and Stata (codebook.h)
};

struct ScoreRow {
  const Analysis& analysis;
  const std::string& path;
  const std::vector<std::pair<std::string, std::string>>& fields;  ///< name, raw JSON
};

/// Thread rule: const, any thread.
class ScoreTable {
 public:
  /// Errors: usage (an unknown column, with the nearest).
  static Result<ScoreTable> create(const Dictionary& dictionary, ScoreOptions options,
                                   const std::vector<Rule>& rules = builtin_rules());

  /// The columns' full names.
  std::vector<std::string> names() const;
  /// The first line with the names; of JSON Lines nothing.
  std::string header() const;
  /// Ended by a line end. Cost: linear in the columns and mentions.
  void append_row(std::string& out, const ScoreRow& row) const;

 private:
  struct Cell;
  struct Column {
    std::string name;
    std::function<void(const ScoreRow&, Cell&)> write;
  };
  static std::vector<Column> all_columns(const Dictionary& dictionary, const std::vector<Rule>& rules,
                                         const std::vector<std::string>& keep);

  std::vector<Column> columns_;
  std::vector<std::string> shown_names_;
  ScoreOptions options_;
};

/// One line of a table with these cells, quoted where needed; for other tables of the same form.
void append_cells(std::string& out, const std::vector<std::string>& cells, const ScoreOptions& options);

}  // namespace kundenlint
