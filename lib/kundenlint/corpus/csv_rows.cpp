#include "kundenlint/corpus/csv_rows.h"

#include <algorithm>
#include <istream>

#include "kundenlint/base/characters.h"
#include "kundenlint/base/file.h"
#include "kundenlint/corpus/block.h"

namespace kundenlint {
namespace {

constexpr std::size_t kNowhere = std::string::npos;

}  // namespace

bool CsvRows::more() {
  if (ended_) return false;
  const std::size_t size = window_.size();
  window_.resize(size + kBlock);
  in_.read(window_.data() + size, static_cast<std::streamsize>(kBlock));
  window_.resize(size + static_cast<std::size_t>(in_.gcount()));
  ended_ = !in_.good();
  failed_ = in_.bad();
  return window_.size() > size;
}

int CsvRows::at(std::size_t index) {
  while (index >= window_.size()) {
    if (!more()) return -1;
  }
  return static_cast<unsigned char>(window_[index]);
}

void CsvRows::start() {
  more();
  at_ = window_.size() - without_bom(window_).size();
  line_begin_ = row_ = at_;
  const std::size_t end = window_.find_first_of("\r\n", at_);
  cr_ends_ = end != kNowhere && window_[end] == '\r' && at(end + 1) != '\n';
}

std::string_view CsvRows::coming_line() const {
  const std::string_view rest = std::string_view(window_).substr(at_);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

void CsvRows::skip_line() {
  at_ += coming_line().size();
  std::size_t length = 0;
  if (ends_line(at_, length)) at_ += length;
  line_begin_ = at_;
  ++line_;
}

void CsvRows::unread() {
  at_ = line_begin_ = row_;
  line_ = row_line_;
}

bool CsvRows::ends_line(std::size_t index, std::size_t& length) {
  const int c = at(index);
  length = c == '\r' && at(index + 1) == '\n' ? 2 : 1;
  return c == '\n' || length == 2 || (c == '\r' && cr_ends_);
}

// A quotation mark closes where a separator, a line end or the end follows, perhaps behind spaces.
bool CsvRows::is_closed(std::size_t index, char separator) {
  ++index;
  while (at(index) == ' ' || (at(index) == '\t' && separator != '\t')) ++index;
  std::size_t length = 0;
  return at(index) < 0 || at(index) == static_cast<unsigned char>(separator) || ends_line(index, length);
}

// Where the quotation mark stands that closes a field; nowhere when the first one that is not doubled does
// not.
std::size_t CsvRows::closing(std::size_t from, char separator) {
  unclosed_ = false;
  for (std::size_t i = from; i - row_ <= max_row_bytes_;) {
    i = window_.find('"', i);
    if (i == kNowhere) {
      i = window_.size();
      if (more()) continue;
      unclosed_ = true;
      return kNowhere;
    }
    if (at(i + 1) != '"') return is_closed(i, separator) ? i : kNowhere;
    i += 2;
  }
  return kNowhere;
}

void CsvRows::count_lines(std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    const bool cr = window_[i] == '\r' && cr_ends_;
    if (window_[i] != '\n' && !cr) continue;
    ++line_;
    line_begin_ = i + 1;
  }
}

void CsvRows::take_quoted(std::size_t close) {
  std::string& field = fields.back();
  for (std::size_t i = at_ + 1; i < close; ++i) {
    field += window_[i];
    if (window_[i] == '"') ++i;
  }
  starts_.back().at = at_ + 1;
  count_lines(at_, close);
  at_ = close + 1;
  while (at(at_) == ' ') ++at_;
}

void CsvRows::take_plain(char separator) {
  const std::size_t begin = at_;
  std::size_t length = 0;
  for (;; ++at_) {
    const int c = at(at_);
    if (c < 0 || c == static_cast<unsigned char>(separator)) break;
    if ((c == '\n' || c == '\r') && ends_line(at_, length)) break;
    if (at_ - row_ > max_row_bytes_) break;
  }
  fields.back().append(window_, begin, at_ - begin);
}

CsvRows::Status CsvRows::next(char separator) {
  if (at_ > kBlock && at_ > window_.size() / 2) {  // what was read is dropped, seldom enough to stay linear
    window_.erase(0, at_);
    dropped_ += at_;
    line_begin_ = 0;
    at_ = 0;
  }
  row_ = line_begin_ = at_;
  row_line_ = line_;
  fields.clear();
  starts_.clear();
  if (at(at_) < 0) return failed_ ? Status::failed : Status::end;
  for (bool open = false;;) {
    fields.emplace_back();
    starts_.push_back({at_, line_begin_, line_});
    const std::size_t close = at(at_) == '"' ? closing(at_ + 1, separator) : kNowhere;
    if (close != kNowhere) {
      take_quoted(close);
      while (separator != '\t' && at(at_) == '\t') ++at_;
    } else {
      const bool opened = at(at_) == '"' && unclosed_;
      take_plain(separator);
      // Nothing but the end of the file behind it: it was cut off.
      open = open || (opened && at(at_) < 0);
    }
    if (failed_) return Status::failed;
    if (at_ - row_ > max_row_bytes_) return Status::too_long;
    std::size_t length = 0;
    if (at(at_) < 0) return open ? Status::open_quote : Status::row;
    if (at(at_) == static_cast<unsigned char>(separator)) {
      ++at_;
      continue;
    }
    if (ends_line(at_, length)) {
      at_ += length;
      ++line_;
      line_begin_ = at_;
      return open ? Status::open_quote : Status::row;
    }
  }
}

CsvRows::Place CsvRows::place(std::size_t field) const {
  const Start& start = starts_[field];
  const std::string_view before =
      std::string_view(window_).substr(start.line_begin, start.at - start.line_begin);
  return {start.line, static_cast<std::uint32_t>(characters_in(before)) + 1};
}

}  // namespace kundenlint
