// What writers add to CommonMark: front matter, footnotes, definition lists, attributes, shortcodes, MDX.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"

namespace kundenlint {

/// The bytes of front matter at the begin of a file: YAML between "---" and "---" or "...", TOML between
/// "+++"; 0 when there is none. A rule "---" is none: a blank line follows it, or nothing like "key:" is
/// there.
std::size_t front_matter(std::string_view text);

/// A text as md4c should read it. It is as long as the source, so that every offset holds.
struct PreparedMarkdown {
  std::string text;
  std::vector<Span> removed;   ///< what is no text although md4c hands it out; ordered, disjoint
  std::vector<Span> comments;  ///< of MDX: what stands between {/* and */}
};

/// Footnotes and definitions become list items; marks of footnotes, attributes ({.klasse #id}), fenced divs
/// (:::), shortcodes ({{< … >}}, {% … %}) and backslashes that make a space wide are removed; so are in MDX
/// imports, exports and expressions. "--" within a comment on one line is no end of it. Code stays as it is. Cost: linear.
PreparedMarkdown prepare_markdown(std::string_view source, std::size_t begin, bool mdx);

}  // namespace kundenlint
