#include <array>
#include <string>

#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {
namespace {

/// First bytes of what has to be cleaned: line breaks, soft hyphens, invisible characters and the hyphens of
/// word processors.
constexpr auto kSuspect = [] {
  std::array<bool, 256> suspect{};
  for (const char byte : {'\n', '\r', '\xC2', '\xE2', '\xEF'})
    suspect[static_cast<unsigned char>(byte)] = true;
  return suspect;
}();

/// Characters that nobody sees: spaces of no width, joiners, marks of direction, variation selectors.
bool is_invisible(char32_t code) {
  return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0xFE0E || code == 0xFE0F;
}

/// ‐ and ‑ are written like the ordinary hyphen.
bool is_other_hyphen(char32_t code) { return code == 0x2010 || code == 0x2011; }

/// Joiners mean something in other scripts and in emoji: only in words of Latin letters they do not.
bool is_latin(std::string_view form) {
  for (const char byte : form) {
    if ((byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '\xC3') return true;
  }
  return false;
}

bool needs_cleaning(std::string_view form, std::size_t at) {
  const Character c = read_character(form, at);
  return c.code == '\n' || c.code == '\r' || c.code == 0xAD || is_invisible(c.code) ||
         is_other_hyphen(c.code);
}

bool is_clean(std::string_view form) {
  if (form.front() == '#') return false;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (kSuspect[static_cast<unsigned char>(form[at])] && needs_cleaning(form, at)) return false;
  }
  return true;
}

std::size_t skip_spaces(std::string_view form, std::size_t at) {
  while (at < form.size() && is_space(class_at(form, at))) at += read_character(form, at).size;
  return at;
}

// "Kunden-\norientierung" loses its hyphen, "SaaS-\nPlattform" and "E-\nmail" keep it.
bool drops_hyphen(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  const bool small = is_lower(read_character_before(before, before.size()).code);
  return small && is_lower(read_character(after, 0).code);
}

}  // namespace

std::string_view clean_form(std::string_view form, std::string& buffer) {
  if (is_clean(form)) return form;
  if (form.front() == '#' && form.size() > 1 && is_alnum(class_at(form, 1))) form.remove_prefix(1);
  buffer.clear();
  const bool latin = is_latin(form);
  for (std::size_t at = 0; at < form.size();) {
    const Character next = read_character(form, at);
    const CharClass c = classify(next.code);
    const std::size_t behind = at + next.size;
    const std::size_t rest = skip_spaces(form, behind);
    if (latin && is_invisible(next.code)) {
      at = behind;
    } else if (c == CharClass::hyphen && rest != behind) {
      if (!drops_hyphen(form.substr(0, at), form.substr(rest))) buffer.append(form.substr(at, next.size));
      at = rest;
    } else if (c == CharClass::soft_hyphen) {
      at = rest;
    } else if (latin && is_other_hyphen(next.code)) {
      buffer.push_back('-');
      at = behind;
    } else if (c == CharClass::newline) {
      buffer.push_back(' ');
      at = rest;
    } else {
      buffer.append(form.substr(at, next.size));
      at = behind;
    }
  }
  return buffer;
}

}  // namespace kundenlint
