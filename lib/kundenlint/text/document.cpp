#include "kundenlint/text/document.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "kundenlint/base/characters.h"

namespace kundenlint {

std::string_view to_string(LeftOut::Reason reason) {
  constexpr std::array<std::string_view, 19> kNames = {
      "navigation", "header",   "footer",     "aside",   "around",  "form",   "cookies",
      "comments",   "author",   "legal",      "hidden",  "deleted", "quoted", "signature",
      "notes",      "contents", "attachment", "foreign", "repeated"};
  return kNames[static_cast<std::size_t>(reason)];
}

void OffsetMap::add(Piece piece) {
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.verbatim && piece.verbatim && last.text.end == piece.text.begin &&
        last.source.end == piece.source.begin) {
      last.text.end = piece.text.end;
      last.source.end = piece.source.end;
      return;
    }
  }
  pieces_.push_back(piece);
}

std::uint32_t OffsetMap::begin_in_source(std::uint32_t text) const {
  if (pieces_.empty()) return text;
  const auto at = std::find_if(std::partition_point(pieces_.begin(), pieces_.end(),
                                                    [&](const Piece& p) { return p.text.end <= text; }),
                               pieces_.end(), [](const Piece& p) { return !p.text.empty(); });
  if (at == pieces_.end()) return pieces_.back().source.end;
  if (text <= at->text.begin || !at->verbatim) return at->source.begin;
  return at->source.begin + (text - at->text.begin);
}

std::uint32_t OffsetMap::end_in_source(std::uint32_t text) const {
  if (pieces_.empty()) return text;
  auto at = std::partition_point(pieces_.begin(), pieces_.end(),
                                 [&](const Piece& p) { return p.text.begin < text; });
  if (at == pieces_.begin()) return pieces_.front().source.begin;
  --at;
  if (text >= at->text.end || !at->verbatim) return at->source.end;
  return at->source.begin + (text - at->text.begin);
}

namespace {

/// Before the offset.
std::size_t characters_before(const Document& document, std::size_t offset) {
  const std::size_t mark = std::min(offset / Document::kMarkBytes, document.character_marks.size() - 1);
  const std::size_t from = mark * Document::kMarkBytes;
  return document.character_marks[mark] +
         characters_in(std::string_view(document.source).substr(from, offset - from));
}

}  // namespace

void Document::mark_characters() {
  character_marks.clear();
  constexpr std::size_t kLong = 16 * kMarkBytes;  // a column there takes more than the marks are worth
  const bool ends_long = !line_starts.empty() && source.size() - line_starts.back() > kLong;
  const auto long_line =
      std::ranges::adjacent_find(line_starts, [](std::uint32_t a, std::uint32_t b) { return b - a > kLong; });
  if (!ends_long && long_line == line_starts.end()) return;
  std::size_t before = 0;
  for (std::size_t at = 0; at <= source.size(); at += kMarkBytes) {
    character_marks.push_back(static_cast<std::uint32_t>(before));
    before += characters_in(std::string_view(source).substr(at, kMarkBytes));
  }
}

Position Document::position(std::uint32_t source_offset) const {
  const std::size_t offset = std::min<std::size_t>(source_offset, source.size());
  const auto next = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  const std::size_t line =
      next == line_starts.begin() ? 0 : static_cast<std::size_t>(next - line_starts.begin()) - 1;
  std::size_t begin = line_starts.empty() ? 0 : line_starts[line];
  if (begin == 0 && bom && source.starts_with("\xEF\xBB\xBF")) begin = std::min<std::size_t>(3, offset);
  const std::size_t column = character_marks.empty() || offset - begin <= kMarkBytes
                                 ? characters_in(std::string_view(source).substr(begin, offset - begin))
                                 : characters_before(*this, offset) - characters_before(*this, begin);
  return {static_cast<std::uint32_t>(line) + 1, static_cast<std::uint32_t>(column) + 1};
}

const DocumentPlace* Document::place(std::uint32_t source_offset) const {
  const auto next = std::ranges::upper_bound(places, source_offset, {}, &DocumentPlace::begin);
  return next == places.begin() ? nullptr : &*std::prev(next);
}

}  // namespace kundenlint
