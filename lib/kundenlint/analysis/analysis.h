// The façade: a Document in, a plain value tree out. What a report shows is all in here.
//
//   Result<Analyzer> analyzer = Analyzer::create({});
//   Analysis analysis = analyzer->analyze(*read_document("post.txt"));
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/framing/framing.h"
#include "kundenlint/lint/rule.h"
#include "kundenlint/statistics/contrast.h"
#include "kundenlint/statistics/language.h"
#include "kundenlint/statistics/readability.h"
#include "kundenlint/text/document.h"

namespace kundenlint {

/// Where something stands: half-open bytes in Document::source, line and column of its begin and
/// end (1-based, code points), the 0-based sentence.
struct Location {
  Span bytes;
  Position begin, end;
  std::uint32_t sentence = 0;
  std::optional<DocumentPlace>
      place{};  ///< where the file has no lines: line and column are those of what was read
};

struct MentionReport {
  std::string facet;
  Stance stance = Stance::zustimmend;
  std::string entry;  ///< entry id
  Location at;
  std::string text;  ///< source from begin to end
  Voice voice = Voice::text;
  std::vector<Span> evidence;  ///< in source
  std::string reason;
  double probability = 1;                   ///< see Mention
  std::vector<Contribution> contributions;  ///< see Mention
};

struct RelationReport {
  RelationType type = RelationType::abgrenzung;
  Location at;
  std::string text;
  std::string reason;
};

struct FacetReport {
  std::string id;
  std::uint32_t zustimmend = 0, ablehnend = 0, offen = 0;
  double per_1000_words = 0;  ///< asserted mentions (zustimmend)

  void set_rate(std::uint32_t words) { per_1000_words = 1000.0 * zustimmend / (words == 0 ? 1 : words); }
};

struct TermReport {
  std::string lemma;
  std::uint32_t count = 0;
  double per_1000_words = 0;
  std::map<std::string, std::uint32_t> forms;
};

struct FindingReport {
  std::string rule;  ///< id
  Severity severity = Severity::warning;
  Phrase message, suggestion;
  Location at;
  std::string text;  ///< source from begin to end
};

/// An entry that matched and is no mention.
struct DroppedReport {
  std::string facet, entry;
  DropReason reason = DropReason::no_customer;
  std::string by;              ///< id of the entry it gives way to; may be empty
  std::vector<Span> evidence;  ///< in source
  std::uint32_t sentence = 0;
};

/// What of the text was not scored.
struct LeftOutReport {
  LeftOut::Reason reason = LeftOut::Reason::navigation;
  Location at;
  std::uint32_t words = 0;
  std::string language{};  ///< of what is foreign; may be empty
};

struct Analysis {
  // document
  std::string id, path, encoding;
  Format format = Format::plain;
  Language language;
  std::uint64_t bytes = 0;
  std::uint32_t words = 0, sentences = 0, paragraphs = 0;
  std::uint32_t replaced = 0;
  std::vector<LeftOutReport> left_out{};  ///< by begin

  std::string pole_a, pole_b;  ///< ids: what the index contrasts
  Contrast contrast;
  std::vector<FacetReport> facets;        ///< every facet of the profile, in its order
  std::vector<MentionReport> mentions;    ///< by begin
  std::vector<RelationReport> relations;  ///< by begin
  std::vector<FindingReport>
      findings;                   ///< of the analyzer's rules, by begin, then rule; suppressed ones left out
  std::vector<TermReport> terms;  ///< by count, then lemma; function words left out
  Readability readability;
  std::vector<DroppedReport> dropped;  ///< by begin, then entry; only where asked for
  std::vector<Span> sentence_bytes;    ///< in source, for renderers

  std::string_view lean() const { return name_of(contrast.lean, pole_a, pole_b); }
};

struct AnalyzerOptions {
  std::vector<std::string> dictionaries{};  ///< files or folders that extend the embedded profile
  bool builtin = true;                      ///< false: only `dictionaries`
  std::string profile{kDefaultProfile};     ///< which embedded profile; or a file or folder with a [profile]
  bool weights = true;                      ///< the evidence weights; false: the dictionary alone decides
  std::string weights_file{};               ///< a TSV file (framing/weights.h) instead of the built-in ones
  std::vector<std::string> rules{};         ///< files or folders of rules beside the built-in ones
  std::vector<RuleChange> rule_changes{};   ///< what is changed of rules
};

/// What of an Analysis is wanted; what is left out costs nothing.
struct AnalysisParts {
  bool terms = true;
  bool sentences = true;  ///< Analysis::sentence_bytes
  bool dropped = false;   ///< Analysis::dropped, for an evaluation
};

/// Thread rule: one object a thread: it remembers the words it has met. `clone` makes the ones of further
/// threads; it may be called while another thread uses the clone, not the object itself.
class Analyzer {
 public:
  static Result<Analyzer> create(const AnalyzerOptions& options);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// With the same dictionary, which is shared, and nothing remembered. Both analyse alike.
  Analyzer clone() const;

  Analysis analyze(const Document& document, const AnalysisParts& parts = {});
  const Dictionary& dictionary() const;
  /// The SHA-256 of the weights' TSV in hexadecimal digits; empty without weights.
  std::string_view weights_sha256() const;
  /// The built-in rules and those of the options, with their changes; also those of other profiles.
  const std::vector<Rule>& rules() const;
  /// The SHA-256 of the rules in hexadecimal digits; empty while they are the built-in ones as they are.
  std::string_view rules_sha256() const;
  /// Bytes that the words remembered so far take, roughly: what the object's memory grows with.
  std::size_t memory() const;
  /// Starts anew, with nothing remembered, once it has grown so far: for streams of texts without an end.
  /// Changes no result; takes some 10 ms.
  void forget_beyond(std::size_t most_bytes = kMostBytes);
  static constexpr std::size_t kMostBytes = 110'000'000;

 private:
  struct State;
  explicit Analyzer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
