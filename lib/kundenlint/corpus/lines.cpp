#include "kundenlint/corpus/lines.h"

#include <cstring>
#include <istream>
#include <string_view>

namespace kundenlint {

bool LineReader::fill() {
  if (done_) return false;
  const auto most = static_cast<std::streamsize>(buffer_.size());
  at_ = 0;
  size_ = 0;
  // What the stream holds, and no more: a read across a failure would lose what stands before it.
  if (in_.peek() != std::istream::traits_type::eof()) {
    size_ = static_cast<std::size_t>(in_.readsome(buffer_.data(), most));
    if (size_ == 0)
      size_ = static_cast<std::size_t>(in_.read(buffer_.data(), most).gcount());  // it cannot say
  }
  done_ = !in_.good();
  failed_ = in_.bad();
  return size_ != 0;
}

LineReader::Status LineReader::next(std::string& line) {
  line.clear();
  bool any = false, too_long = false, complete = false;
  begin_ = offset_;
  while (at_ < size_ || fill()) {
    any = true;
    const char* begin = buffer_.data() + at_;
    const auto* end = static_cast<const char*>(std::memchr(begin, '\n', size_ - at_));
    const std::size_t length = end == nullptr ? size_ - at_ : static_cast<std::size_t>(end - begin);
    too_long = too_long || line.size() + length > max_bytes_;
    if (!too_long) line.append(begin, length);
    at_ += length + 1;
    offset_ += length + (end == nullptr ? 0 : 1);
    complete = end != nullptr;
    if (complete) break;
  }
  if (failed_ && !complete) {
    failed_ = false;
    return Status::failed;
  }
  if (!any) return Status::end;
  ++number_;
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  if (line.starts_with(kBom)) line.erase(0, kBom.size());
  return too_long ? Status::too_long : Status::line;
}

}  // namespace kundenlint
