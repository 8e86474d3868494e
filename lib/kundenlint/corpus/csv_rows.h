// A table as rows of fields, without a meaning.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace kundenlint {

class CsvRows {
 public:
  enum class Status : std::uint8_t { row, open_quote, too_long, failed, end };

  struct Place {
    std::uint32_t line = 1, column = 1;  ///< of the field's first character, in code points
  };

  CsvRows(std::istream& in, std::uint64_t max_row_bytes) : in_(in), max_row_bytes_(max_row_bytes) {}

  /// Looks at the beginning: skips a BOM, finds out how lines end. To be called first.
  void start();
  /// The line that comes next, as far as it is in the first block.
  std::string_view coming_line() const;
  void skip_line();
  /// Goes back to the beginning of the row last read. REQUIRES: nothing was read since.
  void unread();

  /// The next row. After open_quote: what could be read of it is in `fields`.
  Status next(char separator);

  std::vector<std::string> fields;

  std::uint64_t begin() const { return dropped_ + row_; }    ///< bytes in front of the row
  std::uint32_t line() const { return row_line_; }           ///< in which it begins, from 1
  std::uint32_t lines() const { return line_ - row_line_; }  ///< that it has taken
  Place place(std::size_t field) const;

 private:
  struct Start {
    std::size_t at, line_begin;
    std::uint32_t line;
  };

  bool more();
  int at(std::size_t index);
  bool ends_line(std::size_t index, std::size_t& length);
  std::size_t closing(std::size_t from, char separator);
  bool is_closed(std::size_t index, char separator);
  void take_quoted(std::size_t close);
  void take_plain(char separator);
  void count_lines(std::size_t from, std::size_t to);

  std::istream& in_;
  std::uint64_t max_row_bytes_;
  std::string window_;
  std::uint64_t dropped_ = 0;  // bytes in front of the window
  std::size_t at_ = 0, row_ = 0, line_begin_ = 0;
  std::uint32_t line_ = 1, row_line_ = 1;
  std::vector<Start> starts_;
  bool ended_ = false, failed_ = false, cr_ends_ = false, unclosed_ = false;
};

}  // namespace kundenlint
