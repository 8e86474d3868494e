// The named and numbered characters of HTML.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kundenlint {

/// What an entity stands for, and how many bytes it is written with; 0 where there is none.
struct HtmlEntity {
  std::string text{};
  std::size_t size = 0;
};

/// The entity at the beginning of `text`: "&uuml;", "&#252;", "&#xFC;", "&uuml" (Latin-1 alone without the
/// semicolon). Numbers that are no characters become U+FFFD. Cost: the length of the entity.
HtmlEntity read_entity(std::string_view text);

/// A character as UTF-8; U+FFFD where it is none.
std::string utf8(char32_t code);

}  // namespace kundenlint
