#include "kundenlint/text/builder.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>
#include <string>

namespace kundenlint {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\v\f";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Whether the text consists of characters that composition never touches: those below U+0300, where the
/// combining marks begin, and the punctuation U+2002 to U+203F (dashes, quotation marks). Other texts may be
/// NFC as well. REQUIRES: valid UTF-8.
bool is_surely_nfc(std::string_view text) {
  constexpr unsigned char kMarks = 0xCC;  // opens U+0300 to U+033F
  constexpr std::uint64_t kHigh = 0x8080808080808080, kAsMarks = (0x100 - kMarks) * (kHigh >> 7U);
  for (std::size_t at = 0; at < text.size();) {
    if (std::uint64_t next = 0; at + sizeof next <= text.size()) {  // eight bytes at a time
      std::memcpy(&next, text.data() + at, sizeof next);
      if ((next & ((next & ~kHigh) + kAsMarks) & kHigh) == 0) {  // none of them has reached kMarks
        at += sizeof next;
        continue;
      }
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < kMarks) {
      ++at;
    } else if (byte == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80' &&
               static_cast<unsigned char>(text[at + 2]) >= 0x82) {
      at += 3;
    } else {
      return false;
    }
  }
  return true;
}

/// No white space at its ends; false may be a mistake.
bool is_surely_trimmed(std::string_view text) {
  const auto front = static_cast<unsigned char>(text.front()), back = static_cast<unsigned char>(text.back());
  return front > ' ' && front != 0xC2 && back > ' ' && back != 0xA0;
}

/// How much of the text has at most so many combining marks in sequence. To put n of them in their order
/// takes ICU n² steps; no writing needs more than a handful (Unicode Standard Annex 15 allows 30).
std::size_t stream_safe(std::string_view text) {
  constexpr int kMostMarks = 30;
  if (is_surely_nfc(text)) return text.size();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  int marks = 0;
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    marks = c >= 0x300 && u_getCombiningClass(c) != 0 ? marks + 1 : 0;
    if (marks > kMostMarks) return static_cast<std::size_t>(begin);
  }
  return text.size();
}

icu::StringPiece piece_of(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
  if (!span.empty() && is_surely_trimmed(span.of(text))) return span;
  for (bool moved = true; moved && !span.empty();) {
    moved = false;
    const std::string_view left = span.of(text);
    if (kSpaces.find(left.front()) != std::string_view::npos)
      span.begin += 1, moved = true;
    else if (left.starts_with(kNoBreakSpace))
      span.begin += 2, moved = true;
    if (span.empty()) break;
    const std::string_view right = span.of(text);
    if (kSpaces.find(right.back()) != std::string_view::npos)
      span.end -= 1, moved = true;
    else if (right.ends_with(kNoBreakSpace))
      span.end -= 2, moved = true;
  }
  return span;
}

void TextBuilder::append(Span source) {
  for (std::uint32_t end = source.begin; end < source.end; source.begin = end) {
    end = source.begin + static_cast<std::uint32_t>(stream_safe(source.of(document_.source)));
    append_safe({source.begin, end});
  }
}

void TextBuilder::append_safe(Span source) {
  const std::string_view run = source.of(document_.source);
  std::string& text = document_.text;
  const auto begin = static_cast<std::uint32_t>(text.size());
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = is_surely_nfc(run) ? nullptr : icu::Normalizer2::getNFCInstance(status);
  if (nfc == nullptr || U_FAILURE(status) || nfc->isNormalizedUTF8(piece_of(run), status)) {
    text += run;
    document_.map.add({{begin, begin + source.size()}, source, true});
    return;
  }
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&text);
  nfc->normalizeUTF8(0, piece_of(run), sink, &edits, status);
  icu::Edits::Iterator edit = edits.getFineIterator();
  while (edit.next(status)) {
    const auto at = source.begin + static_cast<std::uint32_t>(edit.sourceIndex());
    const auto to = begin + static_cast<std::uint32_t>(edit.destinationIndex());
    document_.map.add({{to, to + static_cast<std::uint32_t>(edit.newLength())},
                       {at, at + static_cast<std::uint32_t>(edit.oldLength())},
                       edit.hasChange() == 0});
  }
}

void TextBuilder::append(std::string_view text, Span source) {
  const auto begin = static_cast<std::uint32_t>(document_.text.size());
  document_.text += text;
  document_.map.add({{begin, begin + static_cast<std::uint32_t>(text.size())}, source, false});
}

void TextBuilder::begin_block(BlockKind kind) {
  end_block();
  if (!document_.text.empty() && document_.text.back() != '\n') document_.text += '\n';
  block_begin_ = static_cast<std::uint32_t>(document_.text.size());
  kind_ = kind;
  open_ = true;
}

void TextBuilder::end_block() {
  if (!open_) return;
  open_ = false;
  const Span bytes =
      trimmed(document_.text, {block_begin_, static_cast<std::uint32_t>(document_.text.size())});
  if (!bytes.empty()) document_.blocks.push_back({bytes, kind_});
}

}  // namespace kundenlint
