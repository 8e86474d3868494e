#include "kundenlint/corpus/duplicates.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

#include "kundenlint/base/sha256.h"
#include "kundenlint/text/code_page.h"
#include "kundenlint/text/html.h"

namespace kundenlint {
namespace {

// Letters and digits, small, with one space between words.
std::string compared(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto* const data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  bool gap = false;
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(data, at, size, character);
    if (character == 0xAD) continue;  // a soft hyphen parts no word
    if (character < 0 || !u_isalnum(character)) {
      gap = true;
      continue;
    }
    if (std::exchange(gap, false) && !out.empty()) out += ' ';
    append_utf8(out, static_cast<char32_t>(u_foldCase(character, U_FOLD_CASE_DEFAULT)));
  }
  return out;
}

// The first 64 bits of a SHA-256. Of eight million paragraphs two meet by chance in one corpus of half a million; who
// spends some 2³² hashes can make two that do. Then the later one counts as a repeat of the other.
std::uint64_t key_of(std::string_view text, std::string_view group) {
  std::string whole(group);
  whole += '\0';
  whole += text;
  return std::stoull(sha256(whole).substr(0, 16), nullptr, 16);
}

std::string beginning_of(std::string_view text) {
  std::string out(text.substr(0, Duplicates::kBeginningBytes));
  if (text.size() > out.size()) {
    auto size = static_cast<std::int32_t>(out.size());
    U8_TRUNCATE_IF_INCOMPLETE(out.data(), 0, size);
    out.resize(static_cast<std::size_t>(size));
    out += "…";
  }
  std::ranges::replace(out, '\n', ' ');
  return out;
}

}  // namespace

Duplicates::Seen* Duplicates::find(std::uint64_t key) {
  if (const auto at = seen_.find(key); at != seen_.end()) return &at->second;
  if (seen_.size() < most_) return &(seen_[key] = {.first = text_});
  sum_.complete = false;
  return nullptr;
}

bool Duplicates::is_repeated(const Document& document, const Block& block, std::string_view group) {
  const std::string_view text = block.bytes.of(document.text);
  const std::string same = compared(text);
  const auto spaces = static_cast<std::uint32_t>(std::ranges::count(same, ' '));
  if (spaces + 1 < kFewestWords) return false;
  const std::uint64_t key = key_of(same, group);
  Seen* const seen = find(key);
  if (seen == nullptr) return false;
  ++seen->count;
  const bool other_text = std::exchange(seen->last, text_) != text_;
  if (other_text) ++seen->texts;
  if (seen->first == text_) return false;
  ++sum_.repeats;
  sum_.words += spaces + 1;
  if (other_text && seen->texts == 2) ++sum_.paragraphs;
  if (!seen->listed && seen->count > floor_)
    list(key, *seen,
         {.group = std::string(group),
          .beginning = beginning_of(text),
          .again_in = document.id,
          .words = spaces + 1,
          .first_text = seen->first});
  return true;
}

void Duplicates::list(std::uint64_t key, Seen& seen, RepeatedParagraph paragraph) {
  seen.listed = true;
  listed_.push_back({key, std::move(paragraph)});
  if (listed_.size() >= 2 * most_listed_) keep_most_frequent();
}

// Counts only grow: what is not above the least that is kept here has as many before it for good, unless it is seen again.
void Duplicates::keep_most_frequent() {
  if (listed_.size() <= most_listed_) return;
  const auto count = [this](const Listed& each) { return seen_.at(each.key).count; };
  std::ranges::stable_sort(listed_, std::ranges::greater{}, count);
  const auto end = listed_.begin() + static_cast<std::ptrdiff_t>(most_listed_);
  for (auto each = end; each != listed_.end(); ++each) seen_.at(each->key).listed = false;
  listed_.erase(end, listed_.end());
  floor_ = listed_.empty() ? floor_ : count(listed_.back());
}

void Duplicates::see(Document& document, std::string_view group) {
  ++text_;
  const std::uint64_t before = sum_.repeats;
  std::vector<Block> kept;
  bool goes_on = false;
  for (const Block& block : document.blocks) {
    const bool repeated = is_repeated(document, block, group);
    if (!repeated || use_ == DuplicateUse::report) {
      kept.push_back(block);
    } else {
      const Span source = document.map.to_source(block.bytes);
      if (!goes_on) document.left_out.push_back({LeftOut::Reason::repeated, source, 0, {}});
      document.left_out.back().source.end = source.end;
      document.left_out.back().words += count_words(block.bytes.of(document.text));
    }
    goes_on = repeated;
  }
  document.blocks = std::move(kept);
  std::ranges::stable_sort(document.left_out, {}, [](const LeftOut& out) { return out.source.begin; });
  if (sum_.repeats > before) ++sum_.texts;
}

std::vector<RepeatedParagraph> Duplicates::listed() const {
  std::vector<RepeatedParagraph> out;
  for (const Listed& each : listed_) {
    out.push_back(each.paragraph);
    out.back().count = seen_.at(each.key).count;
    out.back().texts = seen_.at(each.key).texts;
  }
  std::ranges::stable_sort(out, std::ranges::greater{}, &RepeatedParagraph::count);
  out.resize(std::min(out.size(), most_listed_));
  return out;
}

}  // namespace kundenlint
