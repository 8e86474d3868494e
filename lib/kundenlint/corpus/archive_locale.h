// libarchive converts names to the character set of the locale: in the "C" locale, in which the program runs,
// a name with an umlaut would be lost.
#pragma once

#include <locale.h>

namespace kundenlint {

/// Makes the character set of this thread UTF-8 as long as it lives; the locale of the process stays.
class Utf8Locale {
 public:
  Utf8Locale() : before_(locale() == nullptr ? nullptr : ::uselocale(locale())) {}
  ~Utf8Locale() {
    if (before_ != nullptr) ::uselocale(before_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  static locale_t locale() {
    static const locale_t utf8 = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return utf8;
  }
  locale_t before_;
};

}  // namespace kundenlint
