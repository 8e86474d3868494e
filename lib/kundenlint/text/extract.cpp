#include "kundenlint/text/extract.h"

#include <unicode/utf8.h>

#include <algorithm>

#include "kundenlint/text/builder.h"
#include "kundenlint/text/html.h"

namespace kundenlint {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == '\0';
}

bool is_valid(std::string_view text) {
  const auto* const data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::string with_replacements(std::string_view text) {
  const auto* const data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  std::string out;
  for (std::int64_t at = 0; at < size;) {
    const std::int64_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0)
      out += "\uFFFD";
    else
      out += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
  }
  return out;
}

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Digits, stars and brackets.
bool is_note_mark(std::string_view raised) {
  return raised.find_first_not_of("0123456789*[] ") == std::string_view::npos &&
         raised.find_first_not_of(' ') != std::string_view::npos;
}

}  // namespace

bool Extract::take_note_mark(std::string_view raised) {
  if (!is_note_mark(raised)) return false;
  // "80 m²", "12 cm³" are measures.
  const std::string_view before = any() ? std::string_view(source_).substr(begin_) : std::string_view{};
  if ((raised == "2" || raised == "3") && before.ends_with('m')) {
    const std::size_t word = before.find_last_of(" (/") + 1;
    if (before.size() - word <= 2) return false;
  }
  if (raised.front() == ' ' || raised.back() == ' ') add(" ");
  return true;
}

void Extract::begin(BlockKind kind, DocumentPlace place) {
  end();
  open_ = true;
  space_ = false;
  kind_ = kind;
  place_ = place;
  begin_ = source_.size();
}

void Extract::add(std::string_view text) {
  if (!open_) return;
  std::string repaired;
  if (!is_valid(text)) {
    repaired = with_replacements(text);
    text = repaired;
  }
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_space(text[at])) {
      while (end < text.size() && is_space(text[end])) ++end;
      space_ = source_.size() > begin_ && source_.back() != ' ';
    } else {
      while (end < text.size() && !is_space(text[end])) ++end;
      if (space_) source_ += ' ';
      space_ = false;
      source_ += text.substr(at, end - at);
    }
    at = end;
  }
}

void Extract::line_break() {
  if (!any() || (!breaks_.empty() && breaks_.back() + 1 == source_.size())) return;
  breaks_.push_back(offset(source_.size()));
  source_ += ' ';
  space_ = false;
}

void Extract::end() {
  if (!open_) return;
  open_ = space_ = false;
  while (source_.size() > begin_ && source_.back() == ' ') source_.pop_back();
  while (!breaks_.empty() && breaks_.back() >= source_.size()) breaks_.pop_back();
  if (source_.size() == begin_) return;
  paragraphs_.push_back({{offset(begin_), offset(source_.size())}, kind_});
  place_.begin = offset(begin_);
  places_.push_back(place_);
  source_ += '\n';
}

void Extract::leave_out(LeftOut::Reason reason, std::string_view words) {
  leave_out(reason, count_words(words));
}

void Extract::leave_out(LeftOut::Reason reason, std::uint32_t count) {
  if (count == 0) return;
  // What stands here is not in the source: the place is that of what comes next.
  const std::uint32_t at = offset(source_.size());
  if (!left_out_.empty() && left_out_.back().reason == reason && left_out_.back().source.begin == at) {
    left_out_.back().words += count;
    return;
  }
  left_out_.push_back({reason, {at, at}, count, {}});
}

void Extract::finish(Document& document) {
  end();
  document.source = std::move(source_);
  document.places = std::move(places_);
  TextBuilder builder(document);
  auto next = breaks_.begin();
  for (const Paragraph& paragraph : paragraphs_) {
    builder.begin_block(paragraph.kind);
    std::uint32_t at = paragraph.source.begin;
    for (; next != breaks_.end() && *next < paragraph.source.end; ++next) {
      if (*next > at) builder.append({at, *next});
      builder.append("\n", {*next, *next + 1});
      at = *next + 1;
    }
    builder.append({at, paragraph.source.end});
    builder.end_block();
  }
  for (LeftOut& out : left_out_) {
    out.source.begin = out.source.end = std::min(out.source.begin, offset(document.source.size()));
    document.left_out.push_back(std::move(out));
  }
}

}  // namespace kundenlint
