#include <algorithm>
#include <optional>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/analysis/endorsement.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/analysis/load_rules.h"
#include "kundenlint/analysis/measures.h"
#include "kundenlint/analysis/terms.h"
#include "kundenlint/analysis/weights.h"
#include "kundenlint/base/sha256.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/dictionary/facet.h"
#include "kundenlint/framing/builtin_facts.h"
#include "kundenlint/framing/reader.h"
#include "kundenlint/lint/lint.h"

namespace kundenlint {
namespace {

Location locate_source(const Document& document, Span bytes, std::uint32_t sentence) {
  Location at{bytes, document.position(bytes.begin), document.position(bytes.end), sentence};
  if (const DocumentPlace* place = document.place(bytes.begin)) at.place = *place;
  return at;
}

Location locate(const Document& document, Span text, std::uint32_t sentence) {
  return locate_source(document, document.map.to_source(text), sentence);
}

void measure_text(Analysis& analysis, const Document& document, const Tokens& tokens,
                  const Measures::Figures& figures) {
  analysis.words = static_cast<std::uint32_t>(figures.counts.words);
  analysis.sentences = static_cast<std::uint32_t>(tokens.sentences.size());
  analysis.paragraphs = static_cast<std::uint32_t>(document.blocks.size());
  analysis.language = figures.language.result();
  analysis.readability = readability(figures.counts);
}

void report_left_out(Analysis& analysis, const Document& document) {
  for (const LeftOut& out : document.left_out)
    analysis.left_out.push_back(
        {out.reason, locate_source(document, out.source, 0), out.words, out.language});
  // A text that is foreign as a whole has its language nevertheless.
  const auto longest = std::ranges::max_element(document.left_out, {}, [](const LeftOut& out) {
    return out.reason == LeftOut::Reason::foreign ? out.words + 1 : 0;
  });
  if (analysis.words == 0 && longest != document.left_out.end() &&
      longest->reason == LeftOut::Reason::foreign)
    analysis.language = {.code = longest->language.empty() ? "und" : longest->language, .confidence = 1};
}

void report_mentions(Analysis& analysis, const Document& document, const Framing& framing,
                     const Dictionary& dictionary) {
  for (const Mention& mention : framing.mentions) {
    MentionReport report{.facet = mention.facet,
                         .stance = mention.stance,
                         .entry = entry_id(dictionary, mention),
                         .at = locate(document, mention.bytes, mention.sentence),
                         .text = {},
                         .voice = mention.voice,
                         .evidence = {},
                         .reason = mention.reason,
                         .probability = mention.probability,
                         .contributions = mention.contributions};
    report.text = report.at.bytes.of(document.source);
    for (const Span word : mention.evidence) report.evidence.push_back(document.map.to_source(word));
    analysis.mentions.push_back(std::move(report));
  }
  for (const Relation& relation : framing.relations) {
    RelationReport report{
        relation.type, locate(document, relation.bytes, relation.sentence), {}, relation.reason};
    report.text = report.at.bytes.of(document.source);
    analysis.relations.push_back(std::move(report));
  }
}

void report_dropped(Analysis& analysis, const Document& document, const Dictionary& dictionary,
                    const std::vector<DroppedMention>& dropped) {
  for (const DroppedMention& mention : dropped) {
    const Entry& entry = dictionary.entries[mention.entry];
    DroppedReport report{.facet = entry.target,
                         .entry = entry.id,
                         .reason = mention.reason,
                         .by = mention.by == kNone ? std::string() : dictionary.entries[mention.by].id,
                         .evidence = {},
                         .sentence = mention.sentence};
    for (const Span word : mention.evidence) report.evidence.push_back(document.map.to_source(word));
    analysis.dropped.push_back(std::move(report));
  }
  std::stable_sort(analysis.dropped.begin(), analysis.dropped.end(),
                   [](const DroppedReport& a, const DroppedReport& b) {
                     const std::uint32_t at = a.evidence.front().begin, other = b.evidence.front().begin;
                     return at != other ? at < other : a.entry < b.entry;
                   });
}

void report_findings(Analysis& analysis, const framing::Context& context, const Framing& framing,
                     const std::vector<Rule>& rules) {
  for (Finding& finding : lint(context, framing, rules)) {
    const Rule& rule = rules[finding.rule];
    FindingReport report{.rule = rule.id,
                         .severity = rule.severity,
                         .message = std::move(finding.message),
                         .suggestion = std::move(finding.suggestion),
                         .at = locate_source(context.document, finding.bytes, finding.sentence),
                         .text = {}};
    report.text = report.at.bytes.of(context.document.source);
    analysis.findings.push_back(std::move(report));
  }
}

void count_facets(Analysis& analysis, const Dictionary& dictionary) {
  std::uint64_t a = 0, b = 0;
  for (const Facet& facet : dictionary.facets) {
    FacetReport report{.id = facet.id};
    for (const MentionReport& mention : analysis.mentions) {
      if (mention.facet != facet.id) continue;
      if (mention.stance == Stance::zustimmend) ++report.zustimmend;
      if (mention.stance == Stance::ablehnend) ++report.ablehnend;
      if (mention.stance == Stance::offen) ++report.offen;
    }
    report.set_rate(analysis.words);
    const std::string_view pole = group_of(facet.id);
    if (pole == dictionary.pole_a) a += report.zustimmend;
    if (pole == dictionary.pole_b) b += report.zustimmend;
    analysis.facets.push_back(std::move(report));
  }
  analysis.pole_a = dictionary.pole_a;
  analysis.pole_b = dictionary.pole_b;
  analysis.contrast = contrast(a, b);
  analysis.contrast.lean = endorsed(analysis, dictionary);
}

}  // namespace

namespace {

/// The words of the built-in profile and of the lexicon need not be computed; a snapshot that does not fit is
/// only slower.
Morphology prepared_morphology() {
  Morphology morphology;
  static_cast<void>(morphology.restore(builtin_forms()));
  return morphology;
}

}  // namespace

/// Made once for all clones.
struct RuleSet {
  std::vector<Rule> rules;
  std::string sha256;
};

namespace {

bool is_builtin(const AnalyzerOptions& options, const Dictionary& dictionary) {
  return options.rules.empty() && options.rule_changes.empty() && dictionary.extends.empty() &&
         !is_profile_path(options.profile);
}

Result<RuleSet> rule_set(const AnalyzerOptions& options, const Dictionary& dictionary) {
  if (is_builtin(options, dictionary)) return RuleSet{builtin_rules(), {}};
  Result<std::vector<Rule>> rules = load_rules(options, dictionary);
  if (!rules) return rules.error();
  std::string bytes = serialize_rules(*rules);
  return RuleSet{*std::move(rules),
                 bytes == serialize_rules(builtin_rules()) ? std::string() : sha256(bytes)};
}

}  // namespace

struct Analyzer::State {
  State(std::shared_ptr<const Dictionary> loaded, std::shared_ptr<const RuleSet> with, WeightSource source)
      : shared(std::move(loaded)),
        rules(std::move(with)),
        dictionary(*shared),
        morphology(prepared_morphology()),
        matcher(dictionary, morphology, builtin_matcher(dictionary.id)),
        weights(std::move(source)),
        reader(dictionary, morphology, matcher, builtin_facts(dictionary.id),
               weights.evidence(dictionary, morphology, matcher)) {}

  std::shared_ptr<const Dictionary> shared;
  std::shared_ptr<const RuleSet> rules;
  const Dictionary& dictionary;
  Morphology morphology;
  Matcher matcher;
  WeightSource weights;
  Reader reader;
  Measures measures;
  TermCounter terms;
};

Analyzer::Analyzer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Result<Analyzer> Analyzer::create(const AnalyzerOptions& options) {
  // Of a built-in profile the patterns are compiled.
  Result<Dictionary> dictionary = load_dictionary(options, DictionaryDetail::outline);
  if (!dictionary) return dictionary.error();
  Result<WeightSource> weights = WeightSource::load(options, *dictionary);
  if (!weights) return weights.error();
  Result<RuleSet> rules = rule_set(options, *dictionary);
  if (!rules) return rules.error();
  return Analyzer(std::make_unique<State>(std::make_shared<const Dictionary>(*std::move(dictionary)),
                                          std::make_shared<const RuleSet>(*std::move(rules)),
                                          *std::move(weights)));
}

Analyzer Analyzer::clone() const {
  return Analyzer(std::make_unique<State>(state_->shared, state_->rules, state_->weights));
}

const Dictionary& Analyzer::dictionary() const { return state_->dictionary; }
const std::vector<Rule>& Analyzer::rules() const { return state_->rules->rules; }
std::string_view Analyzer::rules_sha256() const { return state_->rules->sha256; }
std::string_view Analyzer::weights_sha256() const { return state_->weights.sha256(); }

std::size_t Analyzer::memory() const {
  constexpr std::size_t kNumber = 180, kForm = 450;  // measured: all tables together; a form with its texts
  return kNumber * state_->morphology.forms() + kForm * state_->morphology.made();
}

void Analyzer::forget_beyond(std::size_t most_bytes) {
  if (memory() >= most_bytes) *this = clone();
}

Analysis Analyzer::analyze(const Document& document, const AnalysisParts& parts) {
  const Tokens tokens = tokenize(document);
  std::vector<DroppedMention> dropped;
  const bool whole = parts.terms || parts.dropped;
  const auto [words, framing] =
      whole ? state_->reader.read_all(document, tokens, &dropped) : state_->reader.read(document, tokens);
  Analysis analysis;
  analysis.id = document.id;
  analysis.path = document.path;
  analysis.encoding = document.encoding;
  analysis.format = document.format;
  analysis.bytes = document.source.size();
  analysis.replaced = document.replaced;
  measure_text(analysis, document, tokens,
               state_->measures.measure(document, tokens, state_->reader.written(), state_->morphology));
  report_left_out(analysis, document);
  if (parts.terms) analysis.terms = state_->terms.count(tokens, words, analysis.words);
  report_mentions(analysis, document, framing, state_->dictionary);
  if (parts.dropped) report_dropped(analysis, document, state_->dictionary, dropped);
  report_findings(analysis, {document, tokens, words, state_->dictionary, state_->matcher}, framing,
                  state_->rules->rules);
  count_facets(analysis, state_->dictionary);
  if (!parts.sentences) return analysis;
  for (const Sentence& sentence : tokens.sentences) {
    const Span text{tokens.tokens[sentence.tokens.begin].bytes.begin,
                    tokens.tokens[sentence.tokens.end - 1].bytes.end};
    analysis.sentence_bytes.push_back(document.map.to_source(text));
  }
  return analysis;
}

}  // namespace kundenlint
