#include <array>
#include <string>

#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {
namespace {

constexpr std::string_view kSoftHyphen = "\xC2\xAD";

/// Bytes of which one at least stands in every token that has to be cleaned: line breaks and the first of a
/// soft hyphen.
constexpr auto kSuspect = [] {
  std::array<bool, 256> suspect{};
  for (const char byte : {'\n', '\r', '\xC2'}) suspect[static_cast<unsigned char>(byte)] = true;
  return suspect;
}();

bool is_clean(std::string_view form) {
  if (form.front() == '#') return false;
  for (const char byte : form) {
    if (kSuspect[static_cast<unsigned char>(byte)]) {
      return form.find('\n') == std::string_view::npos && form.find('\r') == std::string_view::npos &&
             form.find(kSoftHyphen) == std::string_view::npos;
    }
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
  for (std::size_t at = 0; at < form.size();) {
    const Character next = read_character(form, at);
    const CharClass c = classify(next.code);
    const std::size_t behind = at + next.size;
    const std::size_t rest = skip_spaces(form, behind);
    if (c == CharClass::hyphen && rest != behind) {
      if (!drops_hyphen(form.substr(0, at), form.substr(rest))) buffer.append(form.substr(at, next.size));
      at = rest;
    } else if (c == CharClass::soft_hyphen) {
      at = rest;
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
