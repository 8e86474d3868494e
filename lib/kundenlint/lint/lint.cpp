#include "kundenlint/lint/lint.h"

#include <algorithm>

#include "kundenlint/base/characters.h"
#include "kundenlint/lint/check.h"
#include "kundenlint/lint/spec.h"
#include "kundenlint/lint/suppression.h"

namespace kundenlint {
namespace {

using lint_checks::Found;
using lint_checks::Places;
using lint_checks::Subject;

using Check = Places (*)(const Subject&, const Rule&);

/// By the order of kCheckSpecs.
constexpr std::array<Check, kCheckSpecs.size()> kChecks = {
    lint_checks::relation,
    lint_checks::facet,
    lint_checks::slogan,
    lint_checks::prevails,
    lint_checks::unproven,
    lint_checks::we_heavy,
    nullptr,  // unused suppressions: below
};

/// Null for the check of suppressions, which comes last.
Check check_of(const Rule& rule) {
  for (std::size_t i = 0; i < kChecks.size(); ++i) {
    if (kCheckSpecs[i].check == rule.check) return kChecks[i];
  }
  return nullptr;
}

/// Places of one sentence become one, from the first begin to the last end. REQUIRES: ordered by begin.
void join_by_sentence(Places& places) {
  Places joined;
  for (Found& found : places) {
    if (!joined.empty() && joined.back().sentence == found.sentence)
      joined.back().bytes.end = std::max(joined.back().bytes.end, found.bytes.end);
    else
      joined.push_back(std::move(found));
  }
  places = std::move(joined);
}

/// The words on one line, after 60 characters cut at a word.
std::string excerpt(std::string_view text) {
  constexpr int kMost = 60;
  std::string out;
  int length = 0;
  std::size_t last_space = 0;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && (out.empty() || out.back() == ' ')) continue;
    if (space) last_space = out.size();
    if (begins_character(c) && ++length > kMost) {
      if (last_space != 0) out.resize(last_space);
      return out + " …";
    }
    out += space ? ' ' : c;
  }
  return out;
}

std::string filled(std::string text, const Found& found) {
  for (const auto& [name, value] : found.values) {
    const std::string hole = "{" + name + "}";
    for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size()))
      text.replace(at, hole.size(), value);
  }
  return text;
}

Phrase filled(const Phrase& phrase, const Found& found) {
  return {filled(phrase.de, found), filled(phrase.en, found)};
}

/// Collects what the comments of the text do not silence.
class Findings {
 public:
  Findings(const framing::Context& context, const std::vector<Rule>& rules)
      : document_(context.document), rules_(rules), suppressions_(context.document) {}

  void add(std::uint32_t rule, const Found& found) {
    const Span source = document_.map.to_source(found.bytes);
    if (suppressions_.silences(rules_[rule].id, document_.position(source.begin).line)) return;
    add(rule, found, source, found.bytes.of(document_.text));
  }

  /// Those of rules of other profiles may have their use there.
  void add_unused_suppressions(std::uint32_t rule, std::string_view profile) {
    const auto idle = [&](std::string_view id) {
      const Rule* known = find_rule(rules_, id);
      return known != nullptr && !known->speaks_in(profile);
    };
    for (const Span comment : suppressions_.unused(idle))
      add(rule, {}, comment, comment.of(document_.source));
  }

  std::vector<Finding> take() {
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const Finding& a, const Finding& b) { return a.bytes.begin < b.bytes.begin; });
    return std::move(findings_);
  }

 private:
  void add(std::uint32_t rule, Found found, Span source, std::string_view words) {
    found.values.emplace("text", excerpt(words));
    findings_.push_back({rule, filled(rules_[rule].message, found), filled(rules_[rule].suggestion, found),
                         source, found.sentence});
  }

  const Document& document_;
  const std::vector<Rule>& rules_;
  Suppressions suppressions_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lint(const framing::Context& context, const Framing& framing,
                          const std::vector<Rule>& rules) {
  Findings findings(context, rules);
  const Subject subject{context, framing};
  std::uint32_t suppression = kNone;
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    if (!rules[i].speaks_in(context.dictionary.id)) continue;
    const Check check = check_of(rules[i]);
    if (check == nullptr) {
      suppression = i;
      continue;
    }
    Places places = check(subject, rules[i]);
    join_by_sentence(places);
    for (const Found& found : places) findings.add(i, found);
  }
  if (suppression != kNone) findings.add_unused_suppressions(suppression, context.dictionary.id);
  return findings.take();
}

}  // namespace kundenlint
