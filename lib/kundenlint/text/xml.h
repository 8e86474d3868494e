// Small helpers over pugixml. It resolves no entities but those of XML itself, and fetches nothing.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "kundenlint/base/result.h"

namespace kundenlint::xml {

/// Deeper elements are an error: no writer makes them.
inline constexpr int kDeepest = 2000;

/// The name without its prefix: "p" of "w:p".
inline std::string_view local(const char* name) {
  const std::string_view whole = name;
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}
inline std::string_view name_of(pugi::xml_node node) { return local(node.name()); }

/// The attribute by its local name; empty when it is not there.
std::string_view attribute(pugi::xml_node node, std::string_view name);
/// The first child by its local name.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// A small number; `otherwise` where there is none.
std::uint32_t number(std::string_view text, std::uint32_t otherwise);
/// All text inside, parted by spaces.
std::string text_of(pugi::xml_node node);

/// Parses in place of a copy; white space between tags is kept. Errors: syntax, limit (deeper than kDeepest).
Result<bool> parse(std::string_view bytes, pugi::xml_document& document);

}  // namespace kundenlint::xml
