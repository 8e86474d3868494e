// What the elements of HTML mean for a text.
#pragma once

#include <cstdint>
#include <string_view>

#include "kundenlint/text/document.h"

namespace kundenlint {

enum class HtmlRole : std::uint8_t {
  none,         ///< unknown: its text is read as if the tag were not there
  inline_text,  ///< a, b, span …: words go on across it
  quotation,    ///< q
  superscript,
  mute,        ///< code, buttons, titles …: their text is not part of the prose
  deleted,     ///< del
  line_break,  ///< br
  empty,       ///< img, wbr, input …: no content
  rule,        ///< hr
  block,       ///< div, section, ul …
  paragraph,
  heading,
  list,
  item,  ///< li, dt, dd
  table,
  row,
  cell,
  block_quote,
  preformatted,
  main,
  article,
  boilerplate,  ///< nav, aside, footer, header, form: by `reason`
};

struct HtmlElement {
  std::string_view name{};
  HtmlRole role = HtmlRole::none;
  LeftOut::Reason reason{};

  bool is_block() const { return role >= HtmlRole::rule; }
};

/// The element of a tag's name, in any case, and its number, which is smaller than kHtmlElements; of unknown
/// ones the last.
inline constexpr std::size_t kHtmlElements = 128;
std::size_t html_element(std::string_view name);
const HtmlElement& html_element_at(std::size_t number);

/// What the attributes say about the content.
struct HtmlMarks {
  bool boilerplate = false;
  LeftOut::Reason reason{};
  bool main = false;
  bool foreign = false;  ///< its `lang` is not German
  bool german = false;
};
/// Cost: linear in the attributes.
HtmlMarks html_marks(std::string_view attributes);

}  // namespace kundenlint
