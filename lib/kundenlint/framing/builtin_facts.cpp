#include "kundenlint/framing/builtin_facts.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

// As in dictionary/builtin.cpp: the linker takes the bytes as they are, one block of each profile.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): the assembler and the table are made from one list
#define KUNDENLINT_PROFILE(name, id, file)             \
  __asm__(                                             \
      ".section .rodata\n"                             \
      ".balign 8\n"                                    \
      "kundenlint_facts_" #name                        \
      "_begin:\n"                                      \
      ".incbin \"" file                                \
      "-facts.bin\"\n"                                 \
      "kundenlint_facts_" #name                        \
      "_end:\n"                                        \
      ".byte 0\n"                                      \
      ".previous\n");                                  \
  extern "C" {                                         \
  extern const char kundenlint_facts_##name##_begin[]; \
  extern const char kundenlint_facts_##name##_end[];   \
  }
#include KUNDENLINT_FACTS
#undef KUNDENLINT_PROFILE

namespace kundenlint {
namespace {

struct Embedded {
  std::string_view profile;
  const char* begin;
  const char* end;
};

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): see above
#define KUNDENLINT_PROFILE(name, id, file) \
  {id, kundenlint_facts_##name##_begin, kundenlint_facts_##name##_end},
constexpr Embedded kFacts[] = {
#include KUNDENLINT_FACTS
};
#undef KUNDENLINT_PROFILE

}  // namespace

std::string_view builtin_facts(std::string_view profile) {
  const auto* const at = std::ranges::find(kFacts, profile, &Embedded::profile);
  if (at == std::end(kFacts)) return {};
  return {at->begin, static_cast<std::size_t>(at->end - at->begin)};
}

}  // namespace kundenlint
