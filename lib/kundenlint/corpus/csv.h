// Comma- and tab-separated tables after RFC 4180, and what spreadsheets make of it: the first row names the
// columns, a text a row.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/corpus/jsonl.h"
#include "kundenlint/corpus/shard.h"

namespace kundenlint {

struct CsvOptions {
  std::string id_column = "id", text_column = "text";
  bool id_column_required = false;  ///< false: without it the number of the row's line is the id
  std::vector<std::string> keep{};  ///< columns to hand on; each has to be there
  char separator = ',';             ///< another (, ; tab |) is taken where only then the text column is there
  std::uint64_t max_row_bytes = 1U << 28;
  ByteRange range{0, UINT64_MAX};                      ///< hand out only the rows that begin in here
  std::function<void(const Error&)> notice = nullptr;  ///< what is odd, but can be read
};

/// Fields may be quoted and hold separators, line ends and doubled quotes. A quotation mark within a field,
/// or one at its beginning that nothing closes, is a character like any other. CRLF, LF and, where the first
/// row ends so, CR end a row; a BOM and a line sep=; are skipped. Texts are bytes as they stand; names of
/// columns are the same in every encoding and normal form. Memory: the longest row.
class CsvReader {
 public:
  /// `path` is for messages. REQUIRES: the stream outlives the reader.
  CsvReader(std::istream& in, std::string path, CsvOptions options);
  ~CsvReader();
  CsvReader(CsvReader&&) noexcept;

  /// The next row; nothing at the end. `fields` hold the kept columns as JSON strings. Errors: syntax (a row
  /// with another number of fields, a quotation mark that is not closed: the next call goes on behind it; a
  /// column that is missing: the end), limit and unreadable (the end); each with its line.
  std::optional<Result<Record>> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
