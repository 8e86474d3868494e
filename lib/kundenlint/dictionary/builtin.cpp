#include "kundenlint/dictionary/builtin.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

// The linker takes the bytes as they are: no compiler has to read them. One block of each profile; of those
// that are not asked for no page is read. NOLINTNEXTLINE(cppcoreguidelines-macro-usage): the assembler and
// the table are made from one list
#define KUNDENLINT_BYTES(name, file)             \
  __asm__(                                       \
      ".section .rodata\n"                       \
      ".balign 8\n"                              \
      "kundenlint_" #name                        \
      "_begin:\n"                                \
      ".incbin \"" file                          \
      "\"\n"                                     \
      "kundenlint_" #name                        \
      "_end:\n"                                  \
      ".byte 0\n"                                \
      ".previous\n");                            \
  extern "C" {                                   \
  extern const char kundenlint_##name##_begin[]; \
  extern const char kundenlint_##name##_end[];   \
  }
#define KUNDENLINT_PROFILE(name, id, file)      \
  KUNDENLINT_BYTES(profile_##name, file ".bin") \
  KUNDENLINT_BYTES(matcher_##name, file "-matcher.bin")
#include KUNDENLINT_PROFILES
#undef KUNDENLINT_PROFILE

KUNDENLINT_BYTES(forms, KUNDENLINT_FORMS)
KUNDENLINT_BYTES(common, KUNDENLINT_COMMON)

namespace kundenlint {
namespace {

struct Embedded {
  const char* begin;
  const char* end;

  std::string_view bytes() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

struct Profile {
  std::string_view id;
  Embedded dictionary, matcher;
};

// NOLINTBEGIN(cppcoreguidelines-macro-usage): see above
#define KUNDENLINT_PROFILE(name, id, file) id,
constexpr std::string_view kIds[] = {
#include KUNDENLINT_PROFILES
};
#undef KUNDENLINT_PROFILE
#define KUNDENLINT_PROFILE(name, id, file)                               \
  {id,                                                                   \
   {kundenlint_profile_##name##_begin, kundenlint_profile_##name##_end}, \
   {kundenlint_matcher_##name##_begin, kundenlint_matcher_##name##_end}},
constexpr Profile kProfiles[] = {
#include KUNDENLINT_PROFILES
};
#undef KUNDENLINT_PROFILE
// NOLINTEND(cppcoreguidelines-macro-usage)

static_assert(kIds[0] == kDefaultProfile);

const Profile* find(std::string_view id) {
  const auto* const at = std::ranges::find(kProfiles, id, &Profile::id);
  return at == std::end(kProfiles) ? nullptr : at;
}

}  // namespace

std::span<const std::string_view> builtin_profiles() noexcept { return kIds; }

std::string_view builtin_dictionary(std::string_view profile) {
  const Profile* known = find(profile);
  return known == nullptr ? std::string_view() : known->dictionary.bytes();
}

std::string_view builtin_matcher(std::string_view profile) {
  const Profile* known = find(profile);
  return known == nullptr ? std::string_view() : known->matcher.bytes();
}

std::string_view builtin_common() { return Embedded{kundenlint_common_begin, kundenlint_common_end}.bytes(); }

std::string_view builtin_forms() { return Embedded{kundenlint_forms_begin, kundenlint_forms_end}.bytes(); }

}  // namespace kundenlint
