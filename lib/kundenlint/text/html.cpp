#include "kundenlint/text/html.h"

#include <algorithm>

#include "kundenlint/text/html_entities.h"

namespace kundenlint {
namespace {

constexpr std::size_t kSearch = 256;  // open elements that an unclosed or misnested tag is looked for in
constexpr std::uint32_t kLongParagraph = 15;  // words: forms have labels, not such paragraphs

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// A link to a note or back from it: its text is a number or an arrow.
bool is_note_link(std::string_view attributes) {
  constexpr std::array<std::string_view, 5> kMarks = {"noteref", "footnote-ref", "footnote-back", "backlink",
                                                      "endnote-ref"};
  return !attributes.empty() && std::ranges::any_of(kMarks, [&](std::string_view mark) {
    return attributes.find(mark) != std::string_view::npos;
  });
}

}  // namespace

std::uint32_t count_words(std::string_view text) {
  std::uint32_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                        static_cast<unsigned char>(c) >= 0xC3;
    if (is_html_space(c)) inside = false;
    if (letter && !inside) ++count, inside = true;
  }
  return count;
}

void HtmlBlocks::read(std::string_view html, Span part) {
  HtmlScanner scanner(html, part);
  for (HtmlToken token; scanner.next(token);) {
    switch (token.kind) {
      case HtmlToken::Kind::text:
        text(html, token.bytes);
        break;
      case HtmlToken::Kind::entity:
        scanner.skip(entity(html.substr(0, part.end), token.bytes));
        break;
      case HtmlToken::Kind::open:
        open(html, token);
        break;
      case HtmlToken::Kind::close:
        close(html_element(token.name), token.bytes.begin);
        break;
      case HtmlToken::Kind::comment:
        document_.comments.push_back(token.bytes);
        break;
      case HtmlToken::Kind::raw:
        break;
    }
  }
}

void HtmlBlocks::begin_block(BlockKind kind) {
  end_block();
  builder_.begin_block(kind);
}

void HtmlBlocks::end_block() {
  builder_.end_block();
  label_blocks();
  spaced_ = broken_ = false;
}

void HtmlBlocks::label_blocks() {
  while (block_regions_.size() < document_.blocks.size()) {
    Block& block = document_.blocks[block_regions_.size()];
    block.foreign = state_.foreign;
    block_regions_.push_back(state_.region);
    const std::uint32_t count = count_words(block.bytes.of(document_.text));
    regions_[state_.region].words += count;
    if (count >= kLongParagraph) ++regions_[state_.region].long_paragraphs;
  }
}

void HtmlBlocks::append(Span bytes) {
  if (spaced_) builder_.append(" ", space_);
  spaced_ = broken_ = false;
  builder_.append(bytes);
}

void HtmlBlocks::generated(std::string_view text, Span bytes) {
  if (spaced_) builder_.append(" ", space_);
  spaced_ = broken_ = false;
  builder_.append(text, bytes);
}

void HtmlBlocks::words(Span bytes) {
  if (!builder_.open()) begin_block(kind());
  // A space as it is written goes on in one piece with the words about it.
  if (spaced_ && space_.size() == 1 && space_.end == bytes.begin && document_.source[space_.begin] == ' ') {
    spaced_ = false;
    bytes.begin = space_.begin;
  }
  append(bytes);
}

void HtmlBlocks::text(std::string_view html, Span bytes) {
  if (mute()) return;
  for (std::uint32_t at = bytes.begin; at < bytes.end;) {
    std::uint32_t end = at;
    if (is_html_space(html[at])) {
      while (end < bytes.end && is_html_space(html[end])) ++end;
      const std::string_view gap = html.substr(at, end - at);
      if (builder_.any_text() && state_.pre && gap.find('\n') != std::string_view::npos) {
        generated("\n", {at, end});
      } else if (builder_.any_text() && !broken_) {
        space_ = spaced_ ? Span{space_.begin, end} : Span{at, end};
        spaced_ = true;
      }
    } else {
      for (;; ++end) {
        while (end < bytes.end && !is_html_space(html[end])) ++end;
        if (end + 1 >= bytes.end || html[end] != ' ' || is_html_space(html[end + 1])) break;
      }
      words({at, end});
    }
    at = end;
  }
}

/// The bytes of the entity behind its '&'.
std::size_t HtmlBlocks::entity(std::string_view html, Span bytes) {
  const HtmlEntity found = read_entity(html.substr(bytes.begin));
  if (found.size == 0) {
    text(html, bytes);
    return 0;
  }
  if (!mute()) {
    if (!builder_.open()) begin_block(kind());
    generated(found.text, {bytes.begin, bytes.begin + offset(found.size)});
  }
  return found.size - 1;
}

void HtmlBlocks::line_break(Span bytes) {
  if (mute() || !builder_.any_text()) return;
  if (broken_) return end_block();  // two of them part paragraphs
  spaced_ = false;
  generated("\n", {bytes.begin, bytes.begin});
  broken_ = true;
}

/// "12", "[3]", "*" up to the end of <sup>: a mark that leads to a note.
bool HtmlBlocks::note_mark(std::string_view html, std::size_t at) const {
  constexpr std::size_t kLongest = 400;
  bool any = false, tag = false;
  for (std::size_t i = at; i < html.size() && i < at + kLongest; ++i) {
    if (html[i] == '<' && html.substr(i).starts_with("</sup")) return any;
    if (html[i] == '<') tag = true;
    const bool mark = (html[i] >= '0' && html[i] <= '9') || html[i] == '*' || html[i] == '[' ||
                      html[i] == ']' || is_html_space(html[i]);
    if (!tag && !mark) return false;
    any = any || (!tag && !is_html_space(html[i]));
    if (html[i] == '>') tag = false;
  }
  return false;
}

void HtmlBlocks::open(std::string_view html, const HtmlToken& token) {
  const std::size_t number = html_element(token.name);
  const HtmlElement& element = html_element_at(number);
  if (element.role == HtmlRole::none || element.role == HtmlRole::empty) return;
  if (element.role == HtmlRole::line_break) return line_break(token.bytes);
  if (element.is_block()) {
    end_block();
    close_implied(element);
    if (element.role == HtmlRole::rule) return;
  }
  // In XHTML and in Markdown an element may end itself: <a id="x"/>.
  if (token.attributes.ends_with('/') && !element.is_block()) return;
  stack_.push_back({state_, token.bytes.begin, static_cast<std::uint8_t>(number)});
  ++open_counts_[number];
  switch (element.role) {
    case HtmlRole::inline_text:
      if (is_note_link(token.attributes)) ++state_.mute;
      break;
    case HtmlRole::quotation:
      if (!mute()) words_or_open(), generated("„", {token.bytes.begin, token.bytes.begin});
      break;
    case HtmlRole::superscript:
      if (note_mark(html, token.bytes.end)) ++state_.mute;
      break;
    case HtmlRole::mute:
      // The question of an accordion is a button inside a heading.
      if (state_.kind != BlockKind::heading || !same_name(token.name, "button")) ++state_.mute;
      break;
    case HtmlRole::deleted:
      ++state_.mute;
      break;
    case HtmlRole::heading:
      state_.kind = BlockKind::heading;
      if (same_name(token.name, "h1")) mark_main(&Region::holds_h1);
      break;
    case HtmlRole::item:
      state_.kind = BlockKind::list_item;
      break;
    case HtmlRole::cell:
      state_.kind = BlockKind::table_cell;
      break;
    case HtmlRole::block_quote:
      if (state_.kind == BlockKind::paragraph) state_.kind = BlockKind::quote;
      break;
    case HtmlRole::preformatted:
      state_.pre = true;
      break;
    default:
      break;
  }
  if (element.is_block()) open_region(element, token.attributes);
}

void HtmlBlocks::words_or_open() {
  if (!builder_.open()) begin_block(kind());
}

void HtmlBlocks::mark_main(bool Region::*mark) {
  for (std::uint32_t at = state_.region; !(regions_[at].*mark); at = regions_[at].parent) {
    regions_[at].*mark = true;
    if (at == 0) break;
  }
}

void HtmlBlocks::open_region(const HtmlElement& element, std::string_view attributes) {
  const bool root = element.name == "html" || element.name == "body" || element.name == "head";
  HtmlMarks marks = attributes.empty() ? HtmlMarks{} : html_marks(attributes);
  // Gmail names the whole exchange so, the answers within, too.
  if (element.name == "blockquote" &&
      html_attribute(attributes, "class").find("gmail_quote") != std::string_view::npos)
    marks.boilerplate = true, marks.reason = LeftOut::Reason::quoted;
  if (!root && marks.foreign) state_.foreign = true;
  if (marks.german) state_.foreign = false;
  if (element.role == HtmlRole::main || marks.main) {
    mark_main(&Region::holds_content);
    push_region({.kind = Region::Kind::main});
  } else if (element.role == HtmlRole::article) {
    mark_main(&Region::holds_content);
    push_region({.kind = Region::Kind::article});
  } else if (element.role == HtmlRole::boilerplate) {
    // The header of an article is its headline.
    const bool headline = element.reason == LeftOut::Reason::header && in_content();
    bool shown = false;
    if (element.name == "dialog") html_attribute(attributes, "open", &shown);
    if (!headline && !shown)
      push_region(
          {.kind = Region::Kind::boilerplate, .reason = marks.boilerplate ? marks.reason : element.reason});
  } else if (marks.boilerplate && !root) {
    push_region({.kind = Region::Kind::boilerplate, .reason = marks.reason});
  }
}

bool HtmlBlocks::in_content() const {
  return regions_[state_.region].kind == Region::Kind::main ||
         regions_[state_.region].kind == Region::Kind::article;
}

void HtmlBlocks::push_region(Region region) {
  region.parent = state_.region;
  state_.region = offset(regions_.size());
  regions_.push_back(region);
}

/// A block ends an open <p>; an item, a row, a cell ends the one before it.
void HtmlBlocks::close_implied(const HtmlElement& element) {
  const std::size_t bottom = stack_.size() > kSearch ? stack_.size() - kSearch : 0;
  for (std::size_t at = stack_.size(); at-- > bottom;) {
    const HtmlElement& open = html_element_at(stack_[at].element);
    const bool same_part =
        element.role == open.role &&
        (element.role == HtmlRole::item || element.role == HtmlRole::row || element.role == HtmlRole::cell);
    const bool last_cell = element.role == HtmlRole::row && open.role == HtmlRole::cell;
    if (same_part || (open.name == "p" && element.role != HtmlRole::rule)) return pop_to(at);
    if (last_cell) {
      pop_to(at);
      continue;
    }
    const bool part =
        element.role == HtmlRole::item || element.role == HtmlRole::row || element.role == HtmlRole::cell;
    if (open.role == HtmlRole::list || open.role == HtmlRole::table) return;
    if (!part && open.is_block()) return;
  }
}

void HtmlBlocks::close(std::size_t number, std::uint32_t end) {
  const HtmlElement& element = html_element_at(number);
  if (element.is_block()) end_block();
  if (element.role == HtmlRole::none || open_counts_[number] == 0) return;
  std::size_t at = stack_.size();
  if (element.is_block()) {
    while (stack_[at - 1].element != number) --at;
    const std::uint32_t region = at < stack_.size() ? stack_[at].before.region : state_.region;
    if (region != stack_[at - 1].before.region) regions_[region].closed = true;
    return pop_to(at - 1);
  }
  // An inline element does not end the block it stands in.
  const std::size_t bottom = at > kSearch ? at - kSearch : 0;
  for (; at > bottom && !html_element_at(stack_[at - 1].element).is_block(); --at) {
    if (stack_[at - 1].element != number) continue;
    if (element.role == HtmlRole::quotation && !mute() && builder_.open()) {
      const std::uint32_t last = last_end();
      generated("“", {last, last});
    }
    if (element.role == HtmlRole::deleted) leave_out_deleted({stack_[at - 1].begin, end});
    return pop_to(at - 1);
  }
}

void HtmlBlocks::close_inline() {
  std::size_t depth = stack_.size();
  while (depth > 0 && !html_element_at(stack_[depth - 1].element).is_block()) --depth;
  pop_to(depth);
}

void HtmlBlocks::leave_out_deleted(Span source) {
  document_.left_out.push_back(
      {LeftOut::Reason::deleted, source, count_words(source.of(document_.source)), {}});
}

std::uint32_t HtmlBlocks::last_end() const {
  return document_.map.end_in_source(offset(document_.text.size()));
}

void HtmlBlocks::pop_to(std::size_t depth) {
  if (depth >= stack_.size()) return;
  const bool ends_block =
      std::any_of(stack_.begin() + static_cast<std::ptrdiff_t>(depth), stack_.end(),
                  [](const Open& open) { return html_element_at(open.element).is_block(); });
  if (ends_block) end_block();
  state_ = stack_[depth].before;
  for (std::size_t at = depth; at < stack_.size(); ++at) --open_counts_[stack_[at].element];
  stack_.resize(depth);
}

/// Of each region whether it is `outer` or stands in it.
std::vector<bool> HtmlBlocks::inside(std::uint32_t outer) const {
  std::vector<bool> in(regions_.size(), false);
  in[outer] = true;
  for (std::size_t i = outer + 1; i < regions_.size(); ++i) in[i] = in[regions_[i].parent];
  return in;
}

/// The region that holds the content: a <main>, or the only <article>, with enough of the words; else the
/// page.
std::uint32_t HtmlBlocks::chosen(const std::vector<std::uint32_t>& dropped) const {
  std::uint64_t mains = 0, articles = 0;
  std::uint32_t main = 0, article = 0;
  for (std::uint32_t i = 0; i < regions_.size(); ++i) {
    if (regions_[i].kind == Region::Kind::main) ++mains, main = i;
    if (regions_[i].kind == Region::Kind::article) ++articles, article = i;
  }
  const auto words_in = [&](std::uint32_t outer) {
    const std::vector<bool> in = inside(outer);
    std::uint64_t words = 0;
    for (std::size_t i = 0; i < regions_.size(); ++i)
      words += in[i] && dropped[i] == 0 ? regions_[i].words : 0;
    return words;
  };
  if (mains == 1 && 4 * words_in(main) >= words_in(0)) return main;
  if (mains == 0 && articles == 1 && 2 * words_in(article) >= words_in(0)) return article;
  return 0;
}

/// Of each region the outermost one that is left out and holds it; 0: none.
std::vector<std::uint32_t> HtmlBlocks::dropped_regions(bool page) const {
  std::vector<std::uint32_t> dropped(regions_.size(), 0);
  std::vector<std::uint32_t> long_paragraphs(regions_.size(), 0);
  for (std::uint32_t i = offset(regions_.size()); i-- > 1;) {
    long_paragraphs[i] += regions_[i].long_paragraphs;
    long_paragraphs[regions_[i].parent] += long_paragraphs[i];
  }
  constexpr std::uint32_t kManyParagraphs = 3;
  for (std::uint32_t i = 1; i < regions_.size(); ++i) {
    const Region& region = regions_[i];
    dropped[i] = dropped[region.parent];
    if (dropped[i] != 0 || region.kind != Region::Kind::boilerplate) continue;
    // Some pages wrap everything in a form, or name the whole page after its sidebar.
    const bool of_form = region.reason == LeftOut::Reason::form;
    const bool all = region.holds_content || (!page && !region.closed) ||
                     (of_form && (region.holds_h1 || long_paragraphs[i] >= kManyParagraphs));
    if (!all) dropped[i] = i;
  }
  return dropped;
}

void HtmlBlocks::drop(const std::vector<std::uint32_t>& dropped, const std::vector<bool>& content) {
  std::vector<Block> kept;
  std::uint32_t last = ~0U;
  for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
    const Block& block = document_.blocks[i];
    const std::uint32_t region = block_regions_[i];
    if (dropped[region] == 0 && content[region]) {
      kept.push_back(block);
      last = ~0U;
      continue;
    }
    const Span source = document_.map.to_source(block.bytes);
    const std::uint32_t words = count_words(block.bytes.of(document_.text));
    if (last != dropped[region]) {
      const LeftOut::Reason reason =
          dropped[region] == 0 ? LeftOut::Reason::around : regions_[dropped[region]].reason;
      document_.left_out.push_back({reason, source, 0, {}});
    }
    last = dropped[region];
    document_.left_out.back().source.end = source.end;
    document_.left_out.back().words += words;
  }
  document_.blocks = std::move(kept);
}

void HtmlBlocks::finish(bool whole_page, bool page) {
  end_block();
  pop_to(0);
  if (whole_page || regions_.size() == 1) return;
  const std::vector<std::uint32_t> dropped = dropped_regions(page);
  const std::vector<bool> content = inside(page ? chosen(dropped) : 0);
  const bool any = std::ranges::any_of(
      block_regions_, [&](std::uint32_t region) { return dropped[region] == 0 && content[region]; });
  if (any || !page) drop(dropped, content);
}

void read_html(Document& document, bool whole_page) {
  TextBuilder builder(document);
  HtmlBlocks blocks(document, builder);
  const std::uint32_t begin = document.bom && document.source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  blocks.read(document.source, {begin, offset(document.source.size())});
  blocks.finish(whole_page, true);
}

}  // namespace kundenlint
