#include "kundenlint/corpus/csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <istream>

#include "kundenlint/base/nearest.h"
#include "kundenlint/corpus/csv_rows.h"
#include "kundenlint/corpus/json_value.h"
#include "kundenlint/text/encoding.h"
#include "kundenlint/text/normal.h"

namespace kundenlint {
namespace {

using Status = CsvRows::Status;

constexpr std::size_t kShownColumns = 10;

/// UTF-8 in NFC, whatever the table is written in.
std::string readable(const std::string& cell) {
  if (is_utf8(cell)) return nfc(cell);
  const auto decoded = decode(cell);
  return decoded ? nfc(decoded->text) : cell;
}

// "sep=;" in the first line, which spreadsheets read and write; 0 = none.
char named_separator(std::string_view line) {
  if (line.size() == 7 && line.front() == '"' && line.back() == '"') line = line.substr(1, 5);
  return line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP=")) ? line[4] : '\0';
}

}  // namespace

struct CsvReader::State {
  State(std::istream& stream, std::string name, CsvOptions wanted)
      : rows(stream, wanted.max_row_bytes), path(std::move(name)), options(std::move(wanted)) {}

  CsvRows rows;
  std::string path;
  CsvOptions options;
  std::vector<std::string> columns;
  std::vector<std::size_t> kept;  // column of each kept one
  std::size_t id = 0, text = 0;
  bool started = false, ended = false;

  Error error(ErrorCode code, std::string message, std::string hint = {}) const {
    return {.code = code,
            .message = std::move(message),
            .path = path,
            .line = rows.line(),
            .hint = std::move(hint)};
  }

  std::optional<std::size_t> column(const std::string& name) const {
    const auto found = std::ranges::find(columns, nfc(name));
    if (found == columns.end()) return std::nullopt;
    const auto again = std::find(found + 1, columns.end(), *found);
    if (again != columns.end() && options.notice)
      options.notice(
          error(ErrorCode::syntax, fmt::format("die Spalte „{}“ steht mehrmals da, die erste gilt", name)));
    return static_cast<std::size_t>(found - columns.begin());
  }

  Error no_column(const std::string& name) const {
    const std::vector<std::string_view> names(columns.begin(), columns.end());
    const std::string_view near = nearest(nfc(name), names);
    const std::size_t shown = std::min(names.size(), kShownColumns);
    std::string there = fmt::format(
        "vorhanden: {}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    if (shown < names.size()) there += ", …";
    return error(ErrorCode::syntax, fmt::format("die Spalte „{}“ fehlt", name),
                 near.empty() ? std::move(there) : fmt::format("meinten Sie „{}“?", near));
  }

  Status read_names(char separator) {
    const Status status = rows.next(separator);
    columns.clear();
    for (const std::string& field : rows.fields) columns.push_back(readable(field));
    return status;
  }

  // The separator with which the text column is there: the one expected, or another one.
  Status find_separator() {
    if (const char named = named_separator(rows.coming_line()); named != '\0') {
      rows.skip_line();
      options.separator = named;
    }
    const std::string wanted = nfc(options.text_column);
    const char expected = options.separator;
    const bool commas = rows.coming_line().find(',') != std::string_view::npos;
    for (const char separator : {expected, ',', ';', '\t', '|'}) {
      const Status status = read_names(separator);
      if (status != Status::row || std::ranges::find(columns, wanted) != columns.end()) {
        options.separator = separator;
        return status;
      }
      rows.unread();
    }
    if (expected == ',' && !commas) options.separator = ';';
    return read_names(options.separator);
  }

  std::optional<Error> read_header() {
    started = true;
    rows.start();
    const Status status = find_separator();
    if (status == Status::end) return error(ErrorCode::empty, "leer: keine Tabelle enthalten");
    if (status != Status::row) return failure(status);
    const auto text_at = column(options.text_column);
    if (!text_at) return no_column(options.text_column);
    text = *text_at;
    const auto id_at = column(options.id_column);
    if (!id_at && options.id_column_required) return no_column(options.id_column);
    id = id_at.value_or(columns.size());
    for (const std::string& name : options.keep) {
      const auto at = column(name);
      if (!at) return no_column(name);
      kept.push_back(*at);
    }
    return std::nullopt;
  }

  Error failure(Status status) {
    if (status == Status::open_quote)
      return error(ErrorCode::syntax, "Anführungszeichen nicht geschlossen: die Tabelle ist abgeschnitten");
    ended = true;
    if (status == Status::failed) return error(ErrorCode::unreadable, "Lesefehler");
    return error(ErrorCode::limit, fmt::format("Zeile ist länger als {} Bytes", options.max_row_bytes));
  }

  Result<Record> record() {
    std::vector<std::string>& row = rows.fields;
    if (row.size() != columns.size()) {
      return error(ErrorCode::syntax, fmt::format("{} Felder statt {}", row.size(), columns.size()));
    }
    Record out;
    for (std::size_t i = 0; i < kept.size(); ++i)
      out.fields.emplace_back(options.keep[i], json_string(row[kept[i]]));
    if (id < row.size())
      out.id = is_utf8(row[id]) ? row[id] : readable(row[id]);
    else
      out.id = fmt::format("{}", rows.line());
    const CsvRows::Place place = rows.place(text);
    out.line = place.line;
    out.column = place.column;
    out.text = std::move(row[text]);
    return out;
  }
};

CsvReader::CsvReader(std::istream& in, std::string path, CsvOptions options)
    : state_(std::make_unique<State>(in, std::move(path), std::move(options))) {}
CsvReader::~CsvReader() = default;
CsvReader::CsvReader(CsvReader&&) noexcept = default;

std::optional<Result<Record>> CsvReader::next() {
  State& state = *state_;
  if (!state.started) {
    if (auto error = state.read_header()) {
      state.ended = true;
      if (state.options.range.begin > 0) return std::nullopt;  // the shard with the first row reports it
      return *std::move(error);
    }
  }
  while (!state.ended) {
    const Status status = state.rows.next(state.options.separator);
    if (status == Status::end || state.rows.begin() >= state.options.range.end) break;
    if (status == Status::too_long || status == Status::failed) return state.failure(status);
    if (state.rows.begin() < state.options.range.begin) continue;
    if (status == Status::open_quote) return state.failure(status);
    const std::vector<std::string>& row = state.rows.fields;
    const bool blank = row.size() == 1 && row.front().empty() && state.columns.size() > 1;
    if (!blank) return state.record();
  }
  state.ended = true;
  return std::nullopt;
}

}  // namespace kundenlint
