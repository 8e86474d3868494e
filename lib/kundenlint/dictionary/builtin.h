// The profiles that are compiled into the program when it is built: see CMakeLists.txt beside this file.
#pragma once

#include <span>
#include <string_view>

namespace kundenlint {

/// What is measured unless another profile is asked for.
inline constexpr std::string_view kDefaultProfile = "kunde";

/// The ids of the profiles, the default first.
std::span<const std::string_view> builtin_profiles() noexcept;

/// The serialized dictionary of a profile; deserialize() reads it. Lives as long as the program. Empty when
/// there is no profile of this id.
std::string_view builtin_dictionary(std::string_view profile = kDefaultProfile);

/// What every profile is made over: the cues and classes of dictionaries/allgemein, serialized. No profile of
/// its own; a profile of a user `extends` it unless it names another one.
inline constexpr std::string_view kCommonPart = "allgemein";
std::string_view builtin_common();

/// The compiled patterns of its dictionary; a Matcher reads them. Empty when there is no such profile.
std::string_view builtin_matcher(std::string_view profile = kDefaultProfile);

/// The forms of the words that the default profile names and of the lexicon; Morphology::restore() reads
/// them. They serve every profile.
std::string_view builtin_forms();

}  // namespace kundenlint
