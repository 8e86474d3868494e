// The summary of a corpus as JSON Lines (summary.schema.json describes both kinds of lines):
//
//   1st line  {"schema":"kundenlint/summary/2","tool":{…},"shards":{"of":1,"have":[1]},"texts":…,"facets":…}
//   others    {"lemma":"Kunde","count":12,"texts":5,"dp":0.4321,"dp_norm":0.4399,"parts":[[3,8],[17,4]]}
//
// Terms ascend by the lemma's bytes. Everything that does not follow from other figures is an integer; the
// sum of the parts of a corpus is, byte for byte, the summary of the whole.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/corpus/shard.h"
#include "kundenlint/corpus/summary.h"
#include "kundenlint/report/tool.h"

namespace kundenlint {

inline constexpr std::string_view kSummarySchema = "kundenlint/summary/2";

struct SummaryHead {
  std::string tool;                    ///< JSON of the tool
  std::uint32_t of = 1;                ///< shards of the corpus
  std::vector<std::uint32_t> have{1};  ///< those in here, ascending
  Tally tally;
};

/// The tool as it stands in a head.
std::string summary_tool(const ToolInfo& tool);

std::string to_json(const SummaryHead& head);
std::string to_json(const Term& term, const Tally& tally);

/// Errors: syntax (no summary, or one of another form).
Result<SummaryHead> read_summary_head(const std::string& line);

/// The lines behind the head; ends early where `problem` says why: a line that is none, terms that do not
/// ascend or do not add up to the head's occurrences, a last line without its end, a read error.
class SummaryTerms : public TermStream {
 public:
  /// Without a path; its code is `empty` (and its message, too) as long as there is none.
  virtual const Error& problem() const = 0;
};
/// REQUIRES: the stream outlives it and stands behind the head. `occurrences`: the head's.
std::unique_ptr<SummaryTerms> summary_terms(std::istream& in, std::uint64_t occurrences);

/// Adds another part. Errors: usage (another tool or dictionary, other shards, a shard that is there
/// already).
Result<bool> add(SummaryHead& sum, const SummaryHead& part);

}  // namespace kundenlint
