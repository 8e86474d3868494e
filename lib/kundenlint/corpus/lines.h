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

  /// REQUIRES: the stream outlives the reader.
  LineReader(std::istream& in, std::uint64_t max_bytes) : in_(in), max_bytes_(max_bytes), buffer_(1 << 16) {}

  /// The next line without its LF; a BOM before the first is left out. A line over the bound is skipped.
  /// `failed` comes once, then `end`.
  Status next(std::string& line);

  std::uint32_t number() const { return number_; }  ///< of the line last read, 1-based

 private:
  bool fill();

  std::istream& in_;
  std::uint64_t max_bytes_;
  std::vector<char> buffer_;
  std::size_t at_ = 0, size_ = 0;
  std::uint32_t number_ = 0;
  bool done_ = false, failed_ = false;
};

}  // namespace kundenlint
