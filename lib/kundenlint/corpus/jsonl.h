// JSON Lines: one object a line, a text in one of its fields.
//
//   JsonlReader reader(stream, "texte.jsonl", {});
//   while (auto record = reader.next()) {
//     if (*record) use(**record); else report(record->error());
//   }
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint {

struct JsonlOptions {
  std::string id_field = "id", text_field = "text";
  std::vector<std::string> keep{};          ///< fields to hand on as they stand
  std::uint64_t max_line_bytes = 1U << 28;  ///< a longer line is an error
};

struct Record {
  std::string id;  ///< a number as written; the line number where the field is missing or null
  std::string text;
  std::vector<std::pair<std::string, std::string>> fields;  ///< of `keep`, in its order: name, raw JSON
  std::uint32_t line = 0, column = 1;                       ///< of the text's first character in its file
};

/// Where in its file a stream stands when the reader gets it.
struct JsonlStart {
  std::uint64_t offset = 0;  ///< of the first byte; the begin of a line
  /// How many lines stand before it; asked once, when a line number is needed.
  std::function<std::uint64_t()> lines_before{};
  std::uint64_t end = UINT64_MAX;  ///< lines that begin here or later are not read
};

/// Reads line by line; memory: the longest line. Blank lines are skipped, CR before LF and a BOM at the
/// beginning of a line (of files put together) too. Every line has to be valid JSON as a whole; a field that
/// is wanted and stands in it twice is an error. Names of fields are the same in every normal form.
class JsonlReader {
 public:
  /// `path` is for messages. REQUIRES: the stream outlives the reader.
  JsonlReader(std::istream& in, std::string path, JsonlOptions options, JsonlStart start = {});
  ~JsonlReader();
  JsonlReader(JsonlReader&&) noexcept;

  /// The next record; nothing at the end. After an error (syntax, limit, with the line; unreadable) the
  /// next call goes on with the following line.
  std::optional<Result<Record>> next();

  std::uint64_t offset() const;  ///< in the file, of the line that comes next
  std::uint64_t lines() const;   ///< that stand before it

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
