// Lines of a stream, with a bound on their length.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace kundenlint {

class LineReader {
 public:
  enum class Status : std::uint8_t { line, too_long, failed, end };

  /// REQUIRES: the stream outlives the reader. `offset`: where in its file the stream stands.
  LineReader(std::istream& in, std::uint64_t max_bytes, std::uint64_t offset = 0)
      : in_(in), max_bytes_(max_bytes), buffer_(1 << 16), offset_(offset) {}

  /// The next line without its LF; a BOM at its beginning (of files put together) is left out. A line over
  /// the bound is skipped. `failed` comes once, then `end`.
  Status next(std::string& line);

  std::uint32_t number() const { return number_; }  ///< of the line last read, counted from 1
  std::uint64_t begin() const { return begin_; }    ///< where in the file the line last read begins
  std::uint64_t offset() const { return offset_; }  ///< where the next one begins

 private:
  bool fill();

  std::istream& in_;
  std::uint64_t max_bytes_;
  std::vector<char> buffer_;
  std::size_t at_ = 0, size_ = 0;
  std::uint64_t begin_ = 0, offset_ = 0;
  std::uint32_t number_ = 0;
  bool done_ = false, failed_ = false;
};

}  // namespace kundenlint
