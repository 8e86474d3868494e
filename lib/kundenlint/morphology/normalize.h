// Folding of word forms.
#pragma once

#include <string>
#include <string_view>

namespace kundenlint {

/// Lower case (Unicode), independent of the locale. Cost: linear.
std::string lower(std::string_view word);
/// Lower case with ß as ss: old, new and Swiss spelling have one norm.
std::string norm(std::string_view word);
/// First letter a capital.
bool is_capitalised(std::string_view word);
std::string capitalised(std::string word);
/// Takes the umlaut off the last ä, ö, ü or äu: "wünsch" → "wunsch". Empty when there is none.
std::string without_umlaut(std::string_view word);
/// A letter, or any character beyond ASCII.
bool has_letter(std::string_view text);
/// Code points.
std::size_t letters(std::string_view word);

}  // namespace kundenlint
