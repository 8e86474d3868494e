// Explanations: mentions, relations, findings, and what entries and facets mean.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "kundenlint/report/findings.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/page_parts.h"
#include "kundenlint/report/stance_reason.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr std::size_t kMostListed = 200;

/// On a page that is not German: the language of what is quoted.
std::string_view in_german(ReportLanguage language) {
  return language == ReportLanguage::de ? "" : " lang=\"de\"";
}

/// Words of the text in a sentence of the page.
std::string cited(std::string_view words, ReportLanguage language) {
  const std::string markup = escape_markup(words);
  return language == ReportLanguage::de ? markup : fmt::format("<span lang=\"de\">{}</span>", markup);
}

std::string paragraph(std::string_view markup) { return fmt::format("<p>{}</p>", markup); }

/// Why the mention has its stance, in sentences.
std::string reason_text(const PageContext& context, const MentionReport& mention) {
  const StanceReason reason = stance_reason(mention, context.language());
  if (reason.signal.empty()) return fmt::format(": {}", reason.meaning);
  return fmt::format(" – {} <span lang=\"de\">{}</span>. {}", context.in({"Signal", "cue"}),
                     quoted(escape_markup(reason.signal), context.language()), reason.meaning);
}

std::string stance_line(const PageContext& context, const MentionReport& mention) {
  std::string voice;
  if (mention.voice != Voice::text) voice = fmt::format(" ({})", context.in(name_of(mention.voice)));
  return paragraph(fmt::format("<b>{}</b>{}{}", capital(context.in(name_of(mention.stance))), voice,
                               reason_text(context, mention)));
}

/// How it was found: the entry, or the cues that together suffice.
std::string origin_line(const PageContext& context, const MentionReport& mention, const std::string& entry) {
  if (!is_weighed(mention)) {
    return paragraph(fmt::format("{} <a lang=\"de\" href=\"#{}\">{}</a>", context.in({"Eintrag", "Entry"}),
                                 entry, escape_markup(local_id(mention.entry))));
  }
  std::string out(context.in(
      {"Kein einzelner Eintrag, mehrere Hinweise zusammen", "No single entry, several cues together"}));
  const std::string in_favour = weighing(mention, true), against = weighing(mention, false);
  if (!in_favour.empty())
    out += fmt::format("; {} {}", context.in({"dafür:", "in favour:"}), cited(in_favour, context.language()));
  if (!against.empty())
    out += fmt::format("; {} {}", context.in({"dagegen:", "against:"}), cited(against, context.language()));
  return paragraph(out + ".");
}

std::string probability_line(const PageContext& context, const MentionReport& mention) {
  if (mention.contributions.empty()) return {};
  const bool german = context.language() == ReportLanguage::de;
  return paragraph(fmt::format(fmt::runtime(german ? "Wahrscheinlichkeit {} %" : "Probability {}%"),
                               decimal(100 * mention.probability, 0, context.language())));
}

/// The id of what is said once of all findings of a rule.
std::string rule_id(const PageContext& context, std::string_view rule) {
  const auto at = std::ranges::find(context.rules, rule, &Rule::id);
  return fmt::format("{}g{}", context.prefix, at - context.rules.begin() + 1);
}

/// Ids of the findings that concern the mention's words, and of their rules, each before a space.
std::string findings_of(const PageContext& context, const FindingPlaces& places,
                        const MentionReport& mention) {
  std::vector<std::size_t> shared;
  for (const Span word : mention.evidence) {
    for (const std::size_t finding : places.sharing(word)) {
      if (std::ranges::find(shared, finding) == shared.end()) shared.push_back(finding);
    }
  }
  std::ranges::sort(shared);
  std::string out;
  for (const std::size_t i : shared) {
    out += fmt::format("{}f{} {} ", context.prefix, i + 1,
                       rule_id(context, context.analysis().findings[i].rule));
  }
  return out;
}

std::string note(const PageContext& context, Glossary& glossary, const FindingPlaces& places,
                 std::size_t number) {
  const MentionReport& mention = context.analysis().mentions[number];
  const std::string facet = glossary.facet(mention.facet);
  const bool weighed = is_weighed(mention);
  const std::string entry = weighed ? std::string() : glossary.entry(mention.entry);
  const std::string name = capital(context.text.facet_name(mention.facet));
  return fmt::format(
      "<li id=\"{0}n{1}\" data-with=\"{2}{3} {4}\"><p class=\"t\"><a class=\"g {5} {6}\" href=\"#{0}m{1}\" "
      "aria-label=\"{1}: {7}\">{1}</a> <a href=\"#{3}\">{8}</a> <span class=\"p\">{9}</span></p>"
      "<p class=\"q\"{10}>{11}</p>{12}{13}{14}</li>\n",
      context.prefix, number + 1, findings_of(context, places, mention), facet, entry,
      pole_class(context.dictionary(), mention.facet), class_of(mention.stance),
      context.in({"zur Stelle", "to its place"}), name, place_of(mention.at, context.language()),
      in_german(context.language()),
      quoted(escape_markup(evidence_words(mention, context.text.source)), context.language()),
      stance_line(context, mention), origin_line(context, mention, entry),
      probability_line(context, mention));
}

/// All, as the marks in the text lead to them; fewer where the text is not shown.
std::size_t listed(const PageContext& context, std::size_t all) {
  return context.document != nullptr ? all : std::min(all, kMostListed);
}

std::string more(const PageContext& context, std::size_t all) {
  if (all == listed(context, all)) return {};
  const std::string rest = grouped(all - kMostListed, context.language());
  return paragraph(context.language() == ReportLanguage::de ? fmt::format("… und {} weitere", rest)
                                                            : fmt::format("… and {} more", rest));
}

/// The chip that leads back into the text; without the text, none.
std::string back(const PageContext& context, std::string_view kind, std::size_t number, std::string_view sign,
                 bool in_text) {
  if (context.document == nullptr || !in_text)
    return fmt::format("<span class=\"g w\">{}{}</span>", sign, number);
  return fmt::format("<a class=\"g w\" href=\"#{0}{1}m{2}\" aria-label=\"{3}{2}: {4}\">{3}{2}</a>",
                     context.prefix, kind, number, sign, context.in({"zur Stelle", "to its place"}));
}

std::string relation_item(const PageContext& context, const FindingPlaces& places, std::size_t i) {
  const RelationReport& relation = context.analysis().relations[i];
  const bool reported = places.reports(relation);
  const std::string sentence =
      escape_markup(sentence_around(context.text, relation.at).of(context.text.source));
  return fmt::format(
      "<li id=\"{}r{}\"><p class=\"t\">{} <b>{}</b> <span class=\"p\">{}</span></p>"
      "<p class=\"q\"{}>{}</p><p>{}</p></li>\n",
      context.prefix, i + 1, back(context, "r", i + 1, sign_of(relation.type), !reported),
      capital(context.in(name_of(relation.type))), place_of(relation.at, context.language()),
      in_german(context.language()), quoted(sentence, context.language()),
      escape_markup(verdict_of(relation.type, context.dictionary(), context.language())));
}

std::string finding_item(const PageContext& context, std::size_t i) {
  const FindingReport& finding = context.analysis().findings[i];
  return fmt::format("<li id=\"{}f{}\" data-with=\"{}\"><p>{} {} <span class=\"p\">{}</span></p></li>\n",
                     context.prefix, i + 1, rule_id(context, finding.rule),
                     back(context, "f", i + 1, "!", true),
                     escape_markup(kundenlint::in(finding.message, context.language())),
                     place_of(finding.at, context.language()));
}

/// What is said once of a rule's findings: its name, and what would be better.
std::string rule_head(const PageContext& context, const FindingReport& finding) {
  const ReportLanguage language = context.language();
  const Rule* rule = find_rule(context.rules, finding.rule);
  const std::string name =
      capital(rule == nullptr ? std::string_view(finding.rule) : kundenlint::in(rule->name, language));
  return fmt::format("<div id=\"{}\"><p class=\"t\">{}: {}</p><p><b>{}</b> {}</p></div>\n",
                     rule_id(context, finding.rule), capital(name_of(finding.severity).in(language)), name,
                     context.in({"Besser:", "Better:"}),
                     escape_markup(kundenlint::in(finding.suggestion, language)));
}

/// Numbers of the findings by rule: the gravest rules first, then in the order of the text.
std::vector<std::vector<std::size_t>> findings_by_rule(const PageContext& context) {
  const auto& findings = context.analysis().findings;
  std::vector<std::vector<std::size_t>> out;
  for (std::size_t i = 0; i < listed(context, findings.size()); ++i) {
    const auto known = std::ranges::find_if(
        out, [&](const auto& group) { return findings[group.front()].rule == findings[i].rule; });
    if (known == out.end()) {
      out.push_back({i});
    } else {
      known->push_back(i);
    }
  }
  std::ranges::stable_sort(out, std::greater<>(),
                           [&](const auto& group) { return findings[group.front()].severity; });
  return out;
}

std::string examples(const std::vector<std::string>& sentences, std::string_view lead,
                     ReportLanguage language) {
  if (sentences.empty()) return {};
  return fmt::format("<p>{} <span lang=\"de\">{}</span></p>", lead,
                     quoted(escape_markup(sentences.front()), language));
}

std::string entry_item(const Dictionary& dictionary, const std::string& id, std::size_t number,
                       ReportLanguage language) {
  const Bilingual also = {"Er spricht zum Beispiel hier an:", "It fires, for instance, here:"};
  const Bilingual silent = {"Hier schweigt er:", "It is silent here:"};
  std::string out = fmt::format("<li id=\"e{}\"><p class=\"t\">{} <b lang=\"de\">{}</b></p>", number,
                                Bilingual{"Eintrag", "Entry"}.in(language), escape_markup(id));
  if (const Entry* entry = dictionary.entry(id)) {
    out += examples(entry->hits, also.in(language), language);
    out += examples(entry->misses, silent.in(language), language);
  }
  return out + "</li>\n";
}

std::string facet_item(const TextContext& context, const std::string& id, std::size_t number) {
  const Facet* facet = context.dictionary.facet(id);
  std::string description;
  if (facet != nullptr) {
    const bool german = context.language() == ReportLanguage::de || facet->description_en.empty();
    description = german ? facet->description_de : facet->description_en;
  }
  return fmt::format(
      "<li id=\"d{}\"><p class=\"t\"><span class=\"g {}\" aria-hidden=\"true\"></span> "
      "<b>{}</b></p><p>{}</p></li>\n",
      number, pole_class(context.dictionary, id), escape_markup(context.facet_name(id)),
      escape_markup(description));
}

std::string number_of(std::vector<std::string>& ids, std::map<std::string, std::size_t, std::less<>>& numbers,
                      std::string_view id, char kind) {
  auto known = numbers.find(id);
  if (known == numbers.end()) {
    ids.emplace_back(id);
    known = numbers.emplace(std::string(id), ids.size()).first;
  }
  return fmt::format("{}{}", kind, known->second);
}

}  // namespace

std::string Glossary::entry(std::string_view id) { return number_of(entries_, entry_numbers_, id, 'e'); }
std::string Glossary::facet(std::string_view id) { return number_of(facets_, facet_numbers_, id, 'd'); }

std::string Glossary::sections(const Dictionary& dictionary, ReportLanguage language) const {
  const Analysis nothing;
  const std::vector<Rule> none;
  const TextOptions options{.language = language};
  const PageContext context{.text = {nothing, {}, dictionary, options, Style(false)}, .rules = none};
  std::string facets, entries;
  for (std::size_t i = 0; i < facets_.size(); ++i) facets += facet_item(context.text, facets_[i], i + 1);
  for (std::size_t i = 0; i < entries_.size(); ++i)
    entries += entry_item(dictionary, entries_[i], i + 1, language);
  if (!facets.empty()) facets = fmt::format("<ul class=\"notes\">\n{}</ul>\n", facets);
  if (!entries.empty()) entries = fmt::format("<ul class=\"notes\">\n{}</ul>\n", entries);
  return section(context, "glossary-facets", {"Was die Facetten bedeuten", "What the facets mean"}, facets) +
         section(context, "glossary-entries", {"Einträge des Wörterbuchs", "Entries of the dictionary"},
                 entries);
}

FindingPlaces::FindingPlaces(const std::vector<FindingReport>& findings) : findings_(findings) {
  for (const FindingReport& finding : findings) {
    const std::uint32_t before = furthest_.empty() ? 0 : furthest_.back();
    furthest_.push_back(std::max(before, finding.at.bytes.end));
  }
}

namespace {

std::uint32_t begin_of(const FindingReport& finding) { return finding.at.bytes.begin; }

}  // namespace

bool FindingPlaces::reports(const RelationReport& relation) const {
  return std::ranges::binary_search(findings_, relation.at.bytes.begin, {}, begin_of);
}

std::vector<std::size_t> FindingPlaces::sharing(Span bytes) const {
  std::vector<std::size_t> found;
  const auto behind = std::ranges::lower_bound(findings_, bytes.end, {}, begin_of);
  for (auto i = static_cast<std::size_t>(behind - findings_.begin()); i > 0; --i) {
    if (furthest_[i - 1] <= bytes.begin) break;
    if (findings_[i - 1].at.bytes.overlaps(bytes)) found.push_back(i - 1);
  }
  std::ranges::reverse(found);
  return found;
}

std::string evidence_part(const PageContext& context, Glossary& glossary) {
  if (context.document == nullptr) return {};
  const FindingPlaces places(context.analysis().findings);
  std::string out;
  for (std::size_t i = 0; i < context.analysis().mentions.size(); ++i)
    out += note(context, glossary, places, i);
  if (!out.empty()) out = fmt::format("<ol class=\"notes\">\n{}</ol>\n", out);
  return section(context, "evidence", {"Belege", "Evidence"}, out);
}

std::string relation_part(const PageContext& context) {
  const std::size_t all = context.analysis().relations.size();
  const FindingPlaces places(context.analysis().findings);
  std::string out;
  for (std::size_t i = 0; i < listed(context, all); ++i) out += relation_item(context, places, i);
  if (!out.empty()) out = fmt::format("<ol class=\"notes\">\n{}</ol>\n{}", out, more(context, all));
  return section(context, "relations", {"Verhältnis der beiden", "How the text relates the two"}, out);
}

std::string finding_part(const PageContext& context) {
  const auto& findings = context.analysis().findings;
  std::string out;
  for (const std::vector<std::size_t>& group : findings_by_rule(context)) {
    out += "<div class=\"rule\">" + rule_head(context, findings[group.front()]) + "<ol class=\"notes\">\n";
    for (const std::size_t i : group) out += finding_item(context, i);
    out += "</ol></div>\n";
  }
  if (!out.empty()) out += more(context, findings.size());
  return section(context, "findings", {"Befunde", "Findings"}, out);
}

}  // namespace kundenlint
