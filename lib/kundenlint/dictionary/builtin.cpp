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
    ".balign 8\n"
    "kundenlint_forms_begin:\n"
    ".incbin \"" KUNDENLINT_FORMS
    "\"\n"
    "kundenlint_forms_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char kundenlint_profile_begin[];
extern const char kundenlint_profile_end[];
extern const char kundenlint_forms_begin[];
extern const char kundenlint_forms_end[];
}

namespace kundenlint {

std::string_view builtin_dictionary() {
  return {kundenlint_profile_begin,
          static_cast<std::size_t>(kundenlint_profile_end - kundenlint_profile_begin)};
}

std::string_view builtin_forms() {
  return {kundenlint_forms_begin, static_cast<std::size_t>(kundenlint_forms_end - kundenlint_forms_begin)};
}

}  // namespace kundenlint
