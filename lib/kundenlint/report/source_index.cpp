#include "kundenlint/report/source_index.h"

#include <algorithm>

namespace kundenlint {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

SourceIndex::SourceIndex(const Document& document) : document_(document) {
  if (document.map.identity()) return;
  for (std::uint32_t at = 0; at < document.text.size(); ++at) {
    if (!continues(document.text[at])) characters_.emplace_back(document.map.begin_in_source(at), at);
  }
  std::ranges::sort(characters_);
}

std::uint32_t SourceIndex::behind(std::uint32_t character) const {
  do {
    ++character;
  } while (character < document_.text.size() && continues(document_.text[character]));
  return character;
}

Span SourceIndex::in_text(Span source) const {
  const auto size = static_cast<std::uint32_t>(document_.text.size());
  if (document_.map.identity()) return {std::min(source.begin, size), std::min(source.end, size)};
  const auto begin = std::ranges::lower_bound(characters_, Pair{source.begin, 0});
  const auto end = std::ranges::lower_bound(characters_, Pair{source.end, 0});
  if (begin >= end) return {};
  const Span text{begin->second, behind(std::prev(end)->second)};
  return text.end > text.begin ? text : Span{text.begin, behind(text.begin)};
}

}  // namespace kundenlint
