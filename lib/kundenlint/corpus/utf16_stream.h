// Tables and JSON Lines in UTF-16, as spreadsheets and shells on Windows write them.
#pragma once

#include <unicode/ucnv.h>

#include <istream>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace kundenlint {

/// "UTF-16LE" or "UTF-16BE", told by the byte order mark or by two zero bytes in the first four; else null.
const char* utf16_of(std::string_view head);

/// The bytes of a stream as UTF-8.
class Utf16Stream : public std::streambuf {
 public:
  /// `head`: what was taken from the stream already. `encoding`: of utf16_of; null hands the bytes on as they
  /// are. REQUIRES: the stream outlives this.
  Utf16Stream(std::istream& in, std::string head, const char* encoding);

 protected:
  int_type underflow() override;

 private:
  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };

  std::istream& in_;
  std::string packed_;
  std::vector<char16_t> wide_;
  std::string plain_;
  std::unique_ptr<UConverter, Close> from_, to_;
  bool ended_ = false;
};

}  // namespace kundenlint
