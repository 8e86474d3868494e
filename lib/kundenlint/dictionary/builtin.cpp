#include "kundenlint/dictionary/builtin.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

// The linker takes the bytes as they are: no compiler has to read them. One block of each profile; of those
// that are not asked for no page is read. NOLINTNEXTLINE(cppcoreguidelines-macro-usage): the assembler and
// the table are made from one list
#define KUNDENLINT_PROFILE(name, id, file)               \
  __asm__(                                               \
      ".section .rodata\n"                               \
      ".balign 8\n"                                      \
      "kundenlint_profile_" #name                        \
      "_begin:\n"                                        \
      ".incbin \"" file                                  \
      "\"\n"                                             \
      "kundenlint_profile_" #name                        \
      "_end:\n"                                          \
      ".byte 0\n"                                        \
      ".previous\n");                                    \
  extern "C" {                                           \
  extern const char kundenlint_profile_##name##_begin[]; \
  extern const char kundenlint_profile_##name##_end[];   \
  }
#include KUNDENLINT_PROFILES
#undef KUNDENLINT_PROFILE

__asm__(
    ".section .rodata\n"
    ".balign 8\n"
    "kundenlint_forms_begin:\n"
    ".incbin \"" KUNDENLINT_FORMS
    "\"\n"
    "kundenlint_forms_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char kundenlint_forms_begin[];
extern const char kundenlint_forms_end[];
}

namespace kundenlint {
namespace {

struct Embedded {
  const char* begin;
  const char* end;
};

// NOLINTBEGIN(cppcoreguidelines-macro-usage): see above
#define KUNDENLINT_PROFILE(name, id, file) id,
constexpr std::string_view kProfiles[] = {
#include KUNDENLINT_PROFILES
};
#undef KUNDENLINT_PROFILE
#define KUNDENLINT_PROFILE(name, id, file) \
  {kundenlint_profile_##name##_begin, kundenlint_profile_##name##_end},
constexpr Embedded kDictionaries[] = {
#include KUNDENLINT_PROFILES
};
#undef KUNDENLINT_PROFILE
// NOLINTEND(cppcoreguidelines-macro-usage)

static_assert(kProfiles[0] == kDefaultProfile);

}  // namespace

std::span<const std::string_view> builtin_profiles() noexcept { return kProfiles; }

std::string_view builtin_dictionary(std::string_view profile) {
  const auto* const at = std::ranges::find(kProfiles, profile);
  if (at == std::end(kProfiles)) return {};
  const Embedded& embedded = kDictionaries[at - std::begin(kProfiles)];
  return {embedded.begin, static_cast<std::size_t>(embedded.end - embedded.begin)};
}

std::string_view builtin_forms() {
  return {kundenlint_forms_begin, static_cast<std::size_t>(kundenlint_forms_end - kundenlint_forms_begin)};
}

}  // namespace kundenlint
