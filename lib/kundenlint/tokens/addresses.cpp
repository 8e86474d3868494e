#include "kundenlint/tokens/addresses.h"

#include <algorithm>

#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/word_table.h"

namespace kundenlint {
namespace {

constexpr std::uint32_t kLongest = 2048;
constexpr std::uint32_t kLongestName = 320;  // of a mailbox (RFC 5321: 64 + 1 + 255), of a domain

// Top-level domains, without those that are German words (am, in, so, es, im …).
KUNDENLINT_WORDS(
    kDomains,
    "de com org net at ch eu info biz edu gov mil int io co uk fr it nl be pl cz dk se no fi lu li us ca "
    "ru cn jp au tv me ai app dev shop online berlin hamburg koeln bayern wien swiss museum jobs blog cloud");

KUNDENLINT_WORDS(
    kExtensions,
    "pdf doc docx odt rtf txt md tex html htm xml json yaml yml toml csv tsv xls xlsx ods ppt pptx odp epub "
    "jpg jpeg png gif svg webp tif tiff bmp mp3 mp4 wav avi mov zip gz xz tar tgz bz2 deb rpm exe msi iso "
    "img "
    "js ts py php java cpp hpp cc hh css sql sh bat conf cfg ini log bak tmp dll jar apk net");

bool is_label(CharClass c, char byte) {
  return is_alnum(c) || c == CharClass::mark || byte == '-' || byte == '_';
}

std::uint32_t skip_label(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_label(class_at(text, at), text[at])) at += read_character(text, at).size;
  return at;
}

bool ends_chunk(std::string_view text, std::uint32_t at) {
  const CharClass c = class_at(text, at);
  return is_space(c) || c == CharClass::quote || c == CharClass::ellipsis || text[at] == '<' ||
         text[at] == '>' || text[at] == '|' || text[at] == '`';
}

std::uint32_t chunk_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && !ends_chunk(text, at)) at += read_character(text, at).size;
  return at;
}

// The sentence's punctuation is no part of the address; a closing bracket is, where it was opened in it.
std::uint32_t trim(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (end > begin) {
    const char last = text[end - 1];
    const std::string_view chunk = text.substr(begin, end - begin);
    if (last == ')' &&
        std::count(chunk.begin(), chunk.end(), '(') >= std::count(chunk.begin(), chunk.end(), ')'))
      break;
    if (std::string_view(".,;:!?'*)]}").find(last) == std::string_view::npos) break;
    --end;
  }
  return end;
}

bool is_scheme(std::string_view text, std::uint32_t begin, std::uint32_t colon, std::uint32_t end) {
  const std::string_view name = text.substr(begin, colon - begin);
  const std::string_view rest = text.substr(colon, end - colon);
  if (name.size() > 12) return false;
  if (rest.starts_with("://")) return true;
  return (name == "mailto" || name == "http" || name == "https") && rest.size() > 1 &&
         is_alnum(class_at(rest, 1));
}

std::uint32_t find_email(std::string_view text, std::uint32_t begin, std::uint32_t at, std::uint32_t end) {
  if (at >= end || text[at] != '@') return begin;
  std::uint32_t last = begin;
  for (std::uint32_t label = at + 1; label < end;) {
    const std::uint32_t stop = skip_label(text, label, end);
    if (stop == label) break;
    if (label != at + 1) last = stop;
    if (stop >= end || text[stop] != '.') break;
    label = stop + 1;
  }
  return last;
}

std::uint32_t skip_local_part(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end) {
    const bool sign = text[at] == '.' || text[at] == '%' || text[at] == '+';
    if (!sign && !is_label(class_at(text, at), text[at])) break;
    at += read_character(text, at).size;
  }
  return at;
}

bool is_suffix(std::string_view label, bool* domain) {
  std::string_view name = label;
  char lower[8] = {};
  if (name.size() < sizeof lower &&
      std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    std::transform(name.begin(), name.end(), lower, [](char c) { return static_cast<char>(c + 0x20); });
    name = std::string_view(lower, name.size());
  }
  *domain = kDomains.contains(name) && name == label;
  return *domain || kExtensions.contains(name);
}

// name.suffix(.suffix…) up to `name_end`, then a path behind a domain.
std::uint32_t find_dotted(std::string_view text, std::uint32_t begin, std::uint32_t name_end,
                          std::uint32_t end) {
  std::uint32_t last = begin;
  bool domain = false;
  std::uint32_t stop = skip_label(text, begin, name_end);
  while (stop + 1 < name_end && text[stop] == '.') {
    const std::uint32_t label = stop + 1;
    stop = skip_label(text, label, name_end);
    if (stop == label) break;
    bool is_domain = false;
    if (is_suffix(text.substr(label, stop - label), &is_domain)) {
      last = stop;
      domain = is_domain;
    }
  }
  if (domain && last < end && text[last] == '/') return trim(text, begin, chunk_end(text, last, end));
  return last;
}

}  // namespace

std::uint32_t find_address(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  end = std::min(end, begin + kLongest);
  std::uint32_t name = begin;
  while (name < end && class_at(text, name) == CharClass::letter) name += read_character(text, name).size;
  if (name < end && text[name] == ':' && is_scheme(text, begin, name, end)) {
    return trim(text, begin, chunk_end(text, name, end));
  }
  if (text.substr(begin, end - begin).starts_with("www."))
    return trim(text, begin, chunk_end(text, begin, end));
  const std::uint32_t near = std::min(end, begin + kLongestName);
  const std::uint32_t email = find_email(text, begin, skip_local_part(text, begin, near), near);
  return email != begin ? email : find_dotted(text, begin, near, end);
}

}  // namespace kundenlint
