#include "kundenlint/dictionary/builtin.h"

#include <cstddef>

// The linker takes the bytes as they are: no compiler has to read them.
__asm__(
    ".section .rodata\n"
    ".balign 8\n"
    "kundenlint_profile_begin:\n"
    ".incbin \"" KUNDENLINT_PROFILE
    "\"\n"
    "kundenlint_profile_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char kundenlint_profile_begin[];
extern const char kundenlint_profile_end[];
}

namespace kundenlint {

std::string_view builtin_dictionary() {
  return {kundenlint_profile_begin,
          static_cast<std::size_t>(kundenlint_profile_end - kundenlint_profile_begin)};
}

}  // namespace kundenlint
