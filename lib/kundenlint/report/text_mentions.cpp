// Mentions, relations: the places in the text.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "kundenlint/report/columns.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/text_parts.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr std::size_t kShownMentions = 10;
constexpr std::size_t kShownPerFacet = 3;
constexpr std::size_t kShownRelations = 8;
constexpr std::size_t kRelationLines = 3;
constexpr int kSnippetIndent = 6;
constexpr int kRelationIndent = 4;

double weight_of(const TextContext& context, const MentionReport& mention) {
  const Entry* entry = context.dictionary.entry(mention.entry);
  return entry == nullptr ? 1 : entry->weight;
}

// Plain assertions in the text's own voice first, surer entries first, then those with more words.
struct Strength {
  int plainness = 0;
  double weight = 1;
  std::size_t words = 0;
  auto operator<=>(const Strength&) const = default;
};

Strength strength(const TextContext& context, const MentionReport& mention) {
  const int plainness = (mention.stance != Stance::offen ? 2 : 0) + (mention.voice == Voice::text ? 1 : 0);
  return {plainness, weight_of(context, mention), mention.evidence.size()};
}

// Indices of the mentions to show, in the order of the profile's facets, then of the text.
std::vector<std::size_t> strongest(const TextContext& context) {
  const auto& mentions = context.analysis.mentions;
  std::vector<std::size_t> order(mentions.size());
  std::vector<Strength> strengths;
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    strengths.push_back(strength(context, mentions[i]));
  }
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return strengths[b] < strengths[a]; });
  const std::size_t per_facet = mentions.size() > kShownMentions ? kShownPerFacet : kShownMentions;
  std::map<std::string_view, std::size_t> taken;
  std::vector<std::size_t> out;
  for (const std::size_t i : order) {
    if (out.size() == kShownMentions) break;
    if (taken[mentions[i].facet]++ < per_facet) out.push_back(i);
  }
  const auto rank = [&context](const std::string& facet) {
    return std::ranges::find(context.analysis.facets, facet, &FacetReport::id) -
           context.analysis.facets.begin();
  };
  std::ranges::sort(out, [&](std::size_t a, std::size_t b) {
    return std::pair(rank(mentions[a].facet), a) < std::pair(rank(mentions[b].facet), b);
  });
  return out;
}

/// Of a mention that no entry found: what speaks for it and what against.
std::string weighed(const TextContext& context, const MentionReport& mention) {
  if (!mention.entry.ends_with("/gewichte")) return {};
  const std::string in_favour = weighing(mention, true), against = weighing(mention, false);
  std::string out(context.in({"Kein Eintrag, mehrere Hinweise zusammen", "No entry, several cues together"}));
  if (!in_favour.empty())
    out += fmt::format("; {}{}", context.in({"dafür: ", "for: "}), printable(in_favour));
  if (!against.empty())
    out += fmt::format("; {}{}", context.in({"dagegen: ", "against: "}), printable(against));
  return fmt::format("      {}\n", context.style(Paint::dim, out));
}

std::string mention_lines(const TextContext& context, const MentionReport& mention) {
  std::string about;
  if (mention.stance != Stance::zustimmend)
    about += fmt::format(" · {}", context.in(name_of(mention.stance)));
  if (!mention.reason.empty()) about += context.style(Paint::dim, fmt::format(" ({})", mention.reason));
  if (mention.voice != Voice::text) about += fmt::format(" · {}", context.in(name_of(mention.voice)));
  const Snippet shown = snippet({.source = context.source,
                                 .sentence = sentence_around(context, mention.at),
                                 .evidence = mention.evidence,
                                 .columns = context.options.width - kSnippetIndent,
                                 .paint = context.paint_of(mention.facet)},
                                context.style);
  std::string out = fmt::format("    {}{}\n      {}\n", context.style(Paint::dim, context.place(mention.at)),
                                about, shown.line);
  if (!shown.carets.empty()) out += fmt::format("      {}\n", shown.carets);
  return out + weighed(context, mention);
}

std::string relation_lines(const TextContext& context, const RelationReport& relation) {
  const Paint paint = questionable(relation.type) ? Paint::warning : Paint::pole_a;
  std::string out = fmt::format("  {}  {}\n", context.style(paint, context.in(name_of(relation.type))),
                                context.style(Paint::dim, context.place(relation.at)));
  const std::string text = printable(sentence_around(context, relation.at).of(context.source));
  std::vector<std::string> lines = wrap(text, context.options.width - kRelationIndent - 2);
  if (lines.size() > kRelationLines) {
    lines.resize(kRelationLines);
    lines.back() += " …";
  }
  for (const std::string& line : lines) {
    out += fmt::format("    {}\n", fit(line, context.options.width - kRelationIndent));
  }
  return out + paragraph(context, verdict_of(relation.type, context.dictionary, context.language()),
                         kRelationIndent, "→ ");
}

}  // namespace

Span sentence_around(const TextContext& context, const Location& at) {
  const auto& sentences = context.analysis.sentence_bytes;
  Span span = at.sentence < sentences.size() ? sentences[at.sentence] : at.bytes;
  span.begin = std::min(span.begin, at.bytes.begin);
  const auto last = std::ranges::lower_bound(sentences, at.bytes.end, {}, &Span::end);
  span.end = std::max(
      {span.end, at.bytes.end, last != sentences.end() && last->begin < at.bytes.end ? last->end : 0});
  const auto size = static_cast<std::uint32_t>(context.source.size());
  return {std::min(span.begin, size), std::min(span.end, size)};
}

std::string weighing(const MentionReport& mention, bool in_favour) {
  std::string out;
  for (const Contribution& contribution : mention.contributions) {
    if (contribution.feature.starts_with('(') || (contribution.weight > 0) != in_favour) continue;
    out += (out.empty() ? "" : ", ") + contribution.feature;
  }
  return out;
}

std::string mention_section(const TextContext& context) {
  const auto& mentions = context.analysis.mentions;
  if (mentions.empty()) return {};
  const std::vector<std::size_t> shown = strongest(context);
  const bool all = shown.size() == mentions.size();
  const bool german = context.language() == ReportLanguage::de;
  const std::string aside =
      all ? std::string()
          : fmt::format(fmt::runtime(german ? "{} von {}; alle mit -f json" : "{} of {}; all with -f json"),
                        shown.size(), grouped(mentions.size(), context.language()));
  std::string out = heading(
      context, all ? Bilingual{"Belege", "Evidence"} : Bilingual{"Stärkste Belege", "Strongest evidence"},
      aside);
  std::string_view facet;
  for (const std::size_t i : shown) {
    if (mentions[i].facet != facet) {
      facet = mentions[i].facet;
      out += fmt::format("  {}\n", context.style(context.paint_of(facet), context.facet_name(facet)));
    }
    out += mention_lines(context, mentions[i]);
  }
  return out;
}

std::string relation_section(const TextContext& context) {
  const auto& relations = context.analysis.relations;
  if (relations.empty()) return {};
  const std::size_t shown = std::min(relations.size(), kShownRelations);
  std::string out = heading(context, {"Verhältnis der beiden", "How the text relates the two"});
  for (std::size_t i = 0; i < shown; ++i) out += relation_lines(context, relations[i]);
  if (shown < relations.size()) {
    out += fmt::format(fmt::runtime(context.in({"  … und {} weitere\n", "  … and {} more\n"})),
                       relations.size() - shown);
  }
  return out;
}

}  // namespace kundenlint
