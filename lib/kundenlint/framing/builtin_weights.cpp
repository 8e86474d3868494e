#include "kundenlint/framing/builtin_weights.h"

#include <cstddef>

// The linker takes the bytes as they are: no compiler has to read them.
__asm__(
    ".section .rodata\n"
    ".balign 8\n"
    "kundenlint_weights_begin:\n"
    ".incbin \"" KUNDENLINT_WEIGHTS
    "\"\n"
    "kundenlint_weights_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char kundenlint_weights_begin[];
extern const char kundenlint_weights_end[];
}

namespace kundenlint {

std::string_view builtin_weights() {
  return {kundenlint_weights_begin,
          static_cast<std::size_t>(kundenlint_weights_end - kundenlint_weights_begin)};
}

}  // namespace kundenlint
