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
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/text/document.h"

namespace kundenlint {

class Suppressions {
 public:
  /// Cost: linear in the source.
  explicit Suppressions(const Document& document);

  /// True where `rule` is silenced on the 1-based line. What silenced it counts as used from then on. Cost of
  /// all three: n log n in comments and questions.
  bool silences(std::string_view rule, std::uint32_t line);

  /// The comments that have silenced nothing so far, without their reason: spans of Document::source, in
  /// order. What names a rule for which `idle` holds was not to be expected to.
  std::vector<Span> unused(const std::function<bool(std::string_view)>& idle) const;

 private:
  struct Range {
    std::string rule;  ///< empty: all
    std::uint32_t first = 1, last = 0xFFFFFFFF;
    Span comment{};  ///< in source
  };
  struct Lines {
    std::uint32_t first, last;
  };
  void enable(const std::vector<std::string_view>& rules, std::uint32_t line);
  void close(std::vector<std::size_t>& open, std::uint32_t line);
  const std::vector<Lines>& silenced(std::string_view rule);
  bool is_used(const Range& range) const;

  std::vector<Range> ranges_;
  std::map<std::string, std::vector<std::size_t>, std::less<>>
      open_;  // by rule: ended by an "enable" that fits
  std::map<std::string, std::vector<Lines>, std::less<>> silenced_;
  std::map<std::string, std::set<std::uint32_t>, std::less<>> asked_;  // lines, by rule
};

}  // namespace kundenlint
