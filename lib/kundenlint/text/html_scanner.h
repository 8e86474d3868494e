// HTML → tags, text, comments, in one pass over the bytes; by the rules of the standard's tokeniser as far as
// they decide what is text.
#pragma once

#include <cstdint>
#include <string_view>

#include "kundenlint/base/span.h"

namespace kundenlint {

struct HtmlToken {
  enum class Kind : std::uint8_t {
    text,
    entity,  ///< an '&' that may open an entity: read_entity says; one that does not is text
    open,
    close,
    comment,  ///< `bytes` is what stands between its marks
    raw,      ///< what a script, a stylesheet and the like hold
  };
  Kind kind = Kind::text;
  Span bytes;               ///< of the whole token
  std::string_view name{};  ///< of a tag, as it is written
  std::string_view attributes{};
};

/// What separates words and attributes in HTML.
inline constexpr std::string_view kHtmlSpaces = " \t\r\n\f";
inline bool is_html_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// The value of an attribute, as it is written, without its quotation marks; empty when it is not there.
/// `found`, where given, says whether it is. Cost: linear in the attributes.
std::string_view html_attribute(std::string_view attributes, std::string_view name, bool* found = nullptr);

/// Small ASCII letters; the other bytes as they are.
bool same_name(std::string_view written, std::string_view small);

/// REQUIRES: the text outlives the scanner and its tokens; less than 4 GiB. Cost: linear, no memory.
class HtmlScanner {
 public:
  explicit HtmlScanner(std::string_view html, std::size_t begin = 0) : html_(html), at_(begin) {}
  HtmlScanner(std::string_view html, Span part) : html_(html.substr(0, part.end)), at_(part.begin) {}

  /// From now on an element that ends itself, <script/>, has no content, as in XHTML.
  void read_xhtml() { xhtml_ = true; }
  /// False at the end.
  bool next(HtmlToken& token);
  /// Leaves out what the caller has read itself.
  void skip(std::size_t bytes) { at_ += bytes; }

 private:
  bool text(HtmlToken& token);
  bool tag(HtmlToken& token, std::size_t name);
  bool markup(HtmlToken& token);
  bool raw(HtmlToken& token);
  bool give(HtmlToken& token, HtmlToken::Kind kind, std::size_t end);
  std::size_t tag_end(std::size_t at) const;
  std::size_t find(std::string_view what, std::size_t from) const;

  std::string_view html_;
  std::size_t at_;
  bool xhtml_ = false;
  std::string_view raw_name_{};                   // of the element whose content is no HTML
  std::size_t no_comment_end_ = ~std::size_t{0};  // from here on no "-->" follows
  std::size_t no_tag_end_ = ~std::size_t{0};      // from here on no '>' follows
  std::size_t no_quote_end_ = ~std::size_t{0};    // from here on a quotation mark is not closed
  std::size_t next_open_ = 0;                     // the next '<', where it stands behind the place
};

}  // namespace kundenlint
