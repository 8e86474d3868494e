#include "kundenlint/corpus/concordance.h"

#include <algorithm>

namespace kundenlint {
namespace {

std::string one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

/// The tokens of a paragraph around a hit.
class Around {
 public:
  Around(const Tokens& tokens, const QueryHit& hit, std::uint32_t context)
      : tokens_(tokens.tokens), context_(context) {
    const std::uint32_t sentence = tokens.sentence_of(hit.words.begin);
    const std::uint32_t block = tokens.sentences[sentence].block;
    std::uint32_t first = sentence, last = tokens.sentence_of(hit.words.end - 1);
    while (first > 0 && tokens.sentences[first - 1].block == block) --first;
    while (last + 1 < tokens.sentences.size() && tokens.sentences[last + 1].block == block) ++last;
    paragraph_ = {tokens.sentences[first].tokens.begin, tokens.sentences[last].tokens.end};
  }

  std::uint32_t begin(std::uint32_t at) const {
    std::uint32_t words = 0;
    while (at > paragraph_.begin && words < context_)
      words += tokens_[--at].kind != TokenKind::punctuation ? 1 : 0;
    return at;
  }
  std::uint32_t end(std::uint32_t at) const {
    std::uint32_t words = 0;
    while (at < paragraph_.end && words < context_)
      words += tokens_[at++].kind != TokenKind::punctuation ? 1 : 0;
    while (at < paragraph_.end && tokens_[at].kind == TokenKind::punctuation && !tokens_[at].space_before)
      ++at;
    return at;
  }

 private:
  const std::vector<Token>& tokens_;
  std::uint32_t context_;
  Span paragraph_;
};

std::string reversed_words(const std::string& text) {
  std::string out;
  for (std::size_t end = text.size(); end > 0;) {
    const std::size_t space = text.rfind(' ', end - 1);
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    out.append(text, begin, end - begin).push_back(' ');
    end = space == std::string::npos ? 0 : space;
  }
  return out;
}

std::string key(const icu::Collator& collator, const std::string& text) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(collator.getSortKey(wide, nullptr, 0)));
  collator.getSortKey(wide, bytes.data(), static_cast<std::int32_t>(bytes.size()));
  return {bytes.begin(), bytes.end()};
}

std::string sorted_text(const ConcordanceLine& line, ConcordanceOrder order) {
  // A comma is no word: both sides are compared as words and spaces.
  std::string text = order == ConcordanceOrder::left ? reversed_words(line.left) : line.right;
  std::erase_if(text, [](char c) { return c == ',' || c == '.' || c == ';' || c == ':' || c == '"'; });
  return one_line(text + ' ' + line.node);
}

}  // namespace

std::vector<ConcordanceLine> concordance(const Document& document, const QueryText& found,
                                         std::uint32_t context) {
  std::vector<ConcordanceLine> out;
  const std::vector<Token>& tokens = found.tokens.tokens;
  for (const QueryHit& hit : found.hits) {
    const Around around(found.tokens, hit, context);
    const Span node{tokens[hit.words.begin].bytes.begin, tokens[hit.words.end - 1].bytes.end};
    const std::uint32_t first = around.begin(hit.words.begin), last = around.end(hit.words.end);
    const Span left{tokens[first].bytes.begin, node.begin}, right{node.end, tokens[last - 1].bytes.end};
    ConcordanceLine line;
    line.id = document.id;
    line.facet = hit.facet;
    line.entry = hit.entry;
    line.stance = hit.stance;
    line.at.bytes = document.map.to_source(node);
    line.at.begin = document.position(line.at.bytes.begin);
    line.at.end = document.position(line.at.bytes.end);
    line.at.sentence = found.tokens.sentence_of(hit.words.begin);
    line.left = one_line(left.of(document.text));
    line.node = one_line(node.of(document.text));
    line.right = one_line(right.of(document.text));
    out.push_back(std::move(line));
  }
  return out;
}

SortedConcordance::SortedConcordance(ConcordanceOrder order, std::size_t most) : order_(order), most_(most) {
  UErrorCode status = U_ZERO_ERROR;
  if (order_ != ConcordanceOrder::position)
    collator_.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) collator_.reset();
}

bool SortedConcordance::before(const Keyed& a, const Keyed& b) {
  return a.key != b.key ? a.key < b.key : a.number < b.number;
}

void SortedConcordance::add(ConcordanceLine line) {
  std::string by = collator_ ? key(*collator_, sorted_text(line, order_)) : std::string();
  lines_.push_back({std::move(by), added_++, std::move(line)});
  if (most_ != 0 && lines_.size() >= 2 * most_) cut();
}

void SortedConcordance::cut() {
  if (most_ == 0 || lines_.size() <= most_) return;
  std::nth_element(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(most_), lines_.end(), before);
  lines_.resize(most_);
}

std::vector<ConcordanceLine> SortedConcordance::take() {
  cut();
  std::sort(lines_.begin(), lines_.end(), before);
  std::vector<ConcordanceLine> out;
  out.reserve(lines_.size());
  for (Keyed& keyed : lines_) out.push_back(std::move(keyed.line));
  lines_.clear();
  return out;
}

}  // namespace kundenlint
