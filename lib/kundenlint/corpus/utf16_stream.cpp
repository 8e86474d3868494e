#include "kundenlint/corpus/utf16_stream.h"

#include "kundenlint/corpus/block.h"

namespace kundenlint {
namespace {}  // namespace

const char* utf16_of(std::string_view head) {
  if (head.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (head.starts_with("\xFE\xFF")) return "UTF-16BE";
  if (head.size() < 4) return nullptr;
  if (head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) return "UTF-16LE";
  if (head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) return "UTF-16BE";
  return nullptr;
}

Utf16Stream::Utf16Stream(std::istream& in, std::string head, const char* encoding)
    : in_(in), packed_(std::move(head)), wide_(kBlock) {
  if (encoding == nullptr) return;
  UErrorCode status = U_ZERO_ERROR;
  from_.reset(ucnv_open(encoding, &status));
  to_.reset(ucnv_open("UTF-8", &status));
  ended_ = U_FAILURE(status) != 0;
}

Utf16Stream::int_type Utf16Stream::underflow() {
  while (!ended_) {
    if (packed_.empty()) {
      packed_.resize(kBlock);
      in_.read(packed_.data(), static_cast<std::streamsize>(packed_.size()));
      packed_.resize(static_cast<std::size_t>(in_.gcount()));
      if (in_.bad()) throw std::ios_base::failure("reading");  // an istream turns it into bad()
    }
    ended_ = packed_.empty();
    if (!from_) {
      plain_.swap(packed_);
      packed_.clear();
      if (plain_.empty()) continue;
      setg(plain_.data(), plain_.data(), plain_.data() + plain_.size());
      return traits_type::to_int_type(*gptr());
    }
    plain_.resize(packed_.size() * 2 + 64);
    const char* source = packed_.data();
    char* target = plain_.data();
    UChar* const begin = wide_.data();
    UChar *from = begin, *to = begin;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(to_.get(), from_.get(), &target, plain_.data() + plain_.size(), &source,
                   packed_.data() + packed_.size(), begin, &from, &to, begin + wide_.size(), 0,
                   static_cast<UBool>(ended_), &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) throw std::ios_base::failure("converting");
    packed_.clear();
    const auto got = target - plain_.data();
    if (got == 0) continue;
    setg(plain_.data(), plain_.data(), target);
    return traits_type::to_int_type(*gptr());
  }
  return traits_type::eof();
}

}  // namespace kundenlint
