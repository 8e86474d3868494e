// Findings that are known and not reported any more, so that only new ones are seen. As JSON Lines:
//
//   {"schema":"kundenlint/baseline/1"}
//   {"path":"briefe/a.md","rule":"innensicht","text":"System nicht vorgesehen","count":2}
//
// A finding is known by its text's path, its rule and the words it stands on, not by its line: what is added
// above changes nothing. `count` of them are left out; one more is new. Sorted, so that a
// version control shows what has changed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/base/result.h"

namespace kundenlint {

class Baseline {
 public:
  /// `name` is that of the file, for errors. Errors: syntax, with the line.
  static Result<Baseline> parse(std::string_view text, const std::string& name);

  /// Adds the findings of the analysis.
  void record(const Analysis& analysis);

  /// Removes the findings that are recorded, the first ones where there are more; returns how many. A second
  /// text of the same path (a record) finds what the first has left.
  std::uint64_t take_known(Analysis& analysis);

  /// What parse() reads.
  std::string text() const;
  std::uint64_t size() const;  ///< how many findings are recorded

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  // path, rule, words
  static Key key_of(const Analysis& analysis, const FindingReport& finding);
  std::map<Key, std::uint64_t> counts_;
};

}  // namespace kundenlint
