// A stream buffer over a file descriptor that remembers why a write failed.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <streambuf>
#include <vector>

namespace kundenlint::cli {

/// Buffered output. Does not own the descriptor.
class FdBuffer : public std::streambuf {
 public:
  explicit FdBuffer(int fd, std::size_t size = 1 << 16) : fd_(fd), buffer_(size) { reset(); }
  ~FdBuffer() override { sync(); }
  FdBuffer(const FdBuffer&) = delete;
  FdBuffer& operator=(const FdBuffer&) = delete;

  /// errno of the first failed write; 0 = none.
  int error() const { return error_; }

 protected:
  int_type overflow(int_type character) override {
    if (sync() != 0) return traits_type::eof();
    if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
    *pptr() = traits_type::to_char_type(character);
    pbump(1);
    return character;
  }

  int sync() override {
    const char* at = pbase();
    while (error_ == 0 && at != pptr()) {
      const ssize_t written = ::write(fd_, at, static_cast<std::size_t>(pptr() - at));
      if (written >= 0) {
        at += written;
      } else if (errno != EINTR) {
        error_ = errno;
      }
    }
    reset();
    return error_ == 0 ? 0 : -1;
  }

 private:
  void reset() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

  int fd_;
  int error_ = 0;
  std::vector<char> buffer_;
};

}  // namespace kundenlint::cli
