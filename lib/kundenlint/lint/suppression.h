// What an author has allowed: comments in the text that silence rules.
//
//   <!-- kundenlint-disable-next-line unterordnung -- ein Zitat -->   the next line that is not blank
//   <!-- kundenlint-disable-line unterordnung -->                     this line
//   <!-- kundenlint-disable leerformel, wir-lastig -->                from here …
//   <!-- kundenlint-enable -->                                        … to here
//   <!-- kundenlint-disable-file wir-lastig -->                       the whole text
//
// Only where it is a comment, not in code, front matter or a quotation; in MDX also {/* … */}.
// Without a rule: all. In plain text the same words may also stand behind '%' or '#' at the beginning of a
// line. What follows "--" is the reason.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/text/document.h"

namespace kundenlint {

class Suppressions {
 public:
  /// Cost: linear in the source.
  explicit Suppressions(const Document& document);

  /// True where `rule` is silenced on the 1-based line. What silenced it counts as used from then on.
  bool silences(std::string_view rule, std::uint32_t line);

  /// The comments that have silenced nothing so far, without their reason: spans of Document::source, in
  /// order. What names a rule for which `idle` holds was not to be expected to.
  std::vector<Span> unused(const std::function<bool(std::string_view)>& idle) const;

 private:
  struct Range {
    std::string rule;  ///< empty: all
    std::uint32_t first = 1, last = 0xFFFFFFFF;
    bool open = false;  ///< ended by the next "enable" that fits
    Span comment{};     ///< in source
    bool used = false;
  };
  void enable(const std::vector<std::string_view>& rules, std::uint32_t line);

  std::vector<Range> ranges_;
};

}  // namespace kundenlint
