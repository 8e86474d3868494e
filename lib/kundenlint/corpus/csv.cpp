#include "kundenlint/corpus/csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <istream>

#include "kundenlint/base/nearest.h"
#include "kundenlint/corpus/json_value.h"

namespace kundenlint {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// A semicolon instead of a comma is what German spreadsheets write.
char separator_of(std::string_view header, char wanted) {
  if (wanted != ',' || header.find(',') != std::string_view::npos) return wanted;
  return header.find(';') != std::string_view::npos ? ';' : wanted;
}

}  // namespace

struct CsvReader::State {
  State(std::istream& stream, std::string name, CsvOptions wanted)
      : in(stream), path(std::move(name)), options(std::move(wanted)), buffer(1 << 16) {}

  std::istream& in;
  std::string path;
  CsvOptions options;
  std::vector<char> buffer;
  std::size_t at = 0, size = 0;
  std::uint64_t offset = 0, begin = 0;  // bytes read; begin of the row
  std::uint32_t line = 1, first_line = 1;
  std::vector<std::string> row;
  std::vector<std::string> columns;
  std::vector<std::size_t> kept;  // column of each kept one
  std::size_t id = 0, text = 0;
  bool started = false, ended = false;

  enum class Status { row, bad_quote, too_long, failed, end };

  int get() {
    if (at == size) {
      in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
      at = 0;
      size = static_cast<std::size_t>(in.gcount());
      if (size == 0) return -1;
    }
    ++offset;
    const auto c = static_cast<unsigned char>(buffer[at++]);
    if (c == '\n') ++line;
    return c;
  }
  int peek() {
    const int c = get();
    if (c < 0) return c;
    --at;
    --offset;
    if (c == '\n') --line;
    return c;
  }

  // Up to the end of the row; after a misplaced quote its rest is skipped.
  Status read_row() {
    row.assign(1, {});
    begin = offset;
    first_line = line;
    std::uint64_t bytes = 0;
    bool quoted = false, closed = false, bad = false;
    for (int c = get(); c >= 0; c = get()) {
      if (++bytes > options.max_row_bytes) return Status::too_long;
      std::string& field = row.back();
      if (quoted) {
        if (c != '"') {
          field += static_cast<char>(c);
        } else if (peek() == '"') {
          field += static_cast<char>(get());
        } else {
          quoted = false;
          closed = true;
        }
      } else if (c == '\n' || (c == '\r' && peek() == '\n')) {
        if (c == '\r') get();
        return bad ? Status::bad_quote : Status::row;
      } else if (c == options.separator) {
        row.emplace_back();
        closed = false;
      } else if (c == '"' && field.empty() && !closed) {
        quoted = true;
      } else {
        bad = bad || closed || c == '"';
        field += static_cast<char>(c);
      }
    }
    if (in.bad()) return Status::failed;
    if (bytes == 0) return Status::end;
    return bad || quoted ? Status::bad_quote : Status::row;
  }

  Error error(ErrorCode code, std::string message, std::string hint = {}) const {
    return {.code = code,
            .message = std::move(message),
            .path = path,
            .line = first_line,
            .hint = std::move(hint)};
  }

  std::optional<std::size_t> column(const std::string& name) const {
    const auto found = std::ranges::find(columns, name);
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
  }

  Error no_column(const std::string& name) const {
    const std::vector<std::string_view> names(columns.begin(), columns.end());
    const std::string_view near = nearest(name, names);
    return error(ErrorCode::syntax, fmt::format("die Spalte „{}“ fehlt", name),
                 near.empty() ? fmt::format("vorhanden: {}", fmt::join(columns, ", "))
                              : fmt::format("meinten Sie „{}“?", near));
  }

  std::optional<Error> read_header() {
    started = true;
    peek();
    if (std::string_view(buffer.data(), size).starts_with(kBom)) {
      at += kBom.size();
      offset += kBom.size();
    }
    const std::string_view head(buffer.data() + at, size - at);
    options.separator = separator_of(head.substr(0, head.find('\n')), options.separator);
    const Status status = read_row();
    if (status == Status::end) return error(ErrorCode::empty, "leer: keine Tabelle enthalten");
    if (status != Status::row) return failure(status);
    columns = row;
    const auto text_at = column(options.text_column);
    if (!text_at) return no_column(options.text_column);
    text = *text_at;
    const auto id_at = column(options.id_column);
    if (!id_at && options.id_column_required) return no_column(options.id_column);
    id = id_at.value_or(columns.size());
    for (const std::string& name : options.keep) kept.push_back(column(name).value_or(columns.size()));
    return std::nullopt;
  }

  Error failure(Status status) {
    if (status == Status::bad_quote)
      return error(ErrorCode::syntax, "Anführungszeichen an falscher Stelle",
                   "ein Feld steht ganz in \"…\", ein Anführungszeichen darin als \"\"");
    ended = true;
    if (status == Status::failed) return error(ErrorCode::unreadable, "Lesefehler");
    return error(ErrorCode::limit, fmt::format("Zeile ist länger als {} Bytes", options.max_row_bytes));
  }

  Result<Record> record() {
    if (row.size() != columns.size()) {
      return error(ErrorCode::syntax, fmt::format("{} Felder statt {}", row.size(), columns.size()));
    }
    Record out;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      if (kept[i] < row.size()) out.fields.emplace_back(options.keep[i], json_string(row[kept[i]]));
    }
    out.id = id < row.size() ? row[id] : fmt::format("{}", first_line);
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
    const State::Status status = state.read_row();
    if (status == State::Status::end || state.begin >= state.options.range.end) break;
    if (status == State::Status::too_long || status == State::Status::failed) return state.failure(status);
    if (state.begin < state.options.range.begin) continue;
    if (status == State::Status::bad_quote) return state.failure(status);
    const bool blank = state.row.size() == 1 && state.row.front().empty() && state.columns.size() > 1;
    if (!blank) return state.record();
  }
  state.ended = true;
  return std::nullopt;
}

}  // namespace kundenlint
