#include <fmt/format.h>

#include <cmath>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/report/evaluation.h"
#include "kundenlint/report/style.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr int kDecimals = 2;

/// Of α over all labels of a measure.
Bilingual all_labels(const std::string& measure) {
  if (measure == "poles") return {"Pole, alle", "poles, all"};
  if (measure == "facets") return {"Facetten, alle", "facets, all"};
  return {"Haltung, alle", "stance, all"};
}

std::string rater(const GoldSet& gold, std::size_t coder, ReportLanguage language) {
  if (!gold.coders[coder].empty()) return gold.coders[coder];
  return language == ReportLanguage::de ? "Kodierung" : "coding";
}

std::string pair_title(const GoldSet& gold, const Agreement& pair, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  const std::string first =
      pair.first ? rater(gold, *pair.first, language) : std::string(german ? "Programm" : "program");
  const std::string texts = counted(pair.texts, {"Text", "text"}, {"Texte", "texts"}, language);
  return german ? fmt::format("Krippendorffs α: {} und {} ({})", first, rater(gold, pair.second, language),
                              texts)
                : fmt::format("Krippendorff's α: {} and {} ({})", first, rater(gold, pair.second, language),
                              texts);
}

/// Of the labels only those that occur; a counter-frame is among the facets.
bool shown(const AlphaFigure& figure) {
  if (figure.label.empty()) return true;
  if (std::isnan(figure.alpha.value)) return false;
  return figure.measure == "facets" || (figure.measure == "poles" && is_bare(figure.label));
}

Table alpha_table(const Agreement& pair, ReportLanguage language) {
  Table table;
  table.columns = {{"label", {"Einheit: ein Satz", "unit: a sentence"}},
                   {"alpha", {"α", "α"}},
                   {"interval", {"95 %", "95 %"}},
                   {"units", {"Einheiten", "units"}}};
  for (const AlphaFigure& figure : pair.figures) {
    if (!shown(figure)) continue;
    table.rows.push_back(
        {figure.label.empty() ? std::string(all_labels(figure.measure).in(language)) : figure.label,
         Real{figure.alpha.value, kDecimals}, interval_text(figure.alpha.interval, kDecimals, language),
         figure.units});
  }
  return table;
}

/// "  F1: Pole 0,93, Facetten 0,94, …".
std::string ceiling_line(const Agreement& pair, ReportLanguage language) {
  std::string out;
  for (const Measure& measure : pair.measures) {
    if (measure.counts.coded + measure.counts.found == 0) continue;
    out += fmt::format("{} {} {}", out.empty() ? "  F1:" : ",", measure_name(measure.name).in(language),
                       figure_text(measure.f1, kDecimals, language));
  }
  return out + '\n';
}

const Bilingual kAlphaLegend = {
    "α = 1 − beobachtete / erwartete Nichtübereinstimmung, nominal (Krippendorff 2011): 1 ist vollkommen, 0 "
    "Zufall. Pole und Facetten: zustimmend oder nicht, je Satz und Etikett; Haltung: dafür, dagegen oder "
    "offen, "
    "wo beide einen Pol oder ein Gegenbild nennen.",
    "α = 1 − observed / expected disagreement, nominal (Krippendorff 2011): 1 is perfect, 0 is chance. Poles "
    "and facets: asserted or not, for each sentence and label; stance: for, against or open, where both name "
    "a "
    "pole or counter-frame."};

const Bilingual kReliabilityLegend = {
    "Halbierungszuverlässigkeit: Spearman-Brown 2r / (1 + r) über zufällige Hälften (Spearman 1910, Brown "
    "1910), Mittel und 95 % der Teilungen; r ist die Korrelation der Hälften über die Texte, der Wert eines "
    "Textes seine zustimmenden Erwähnungen je Satz. Einträge: Hälften der Einträge, die in den kodierten "
    "Texten vorkommen (wie gut messen sie dasselbe?). Sätze: Hälften der Sätze jedes Textes (wie beständig "
    "ist "
    "ein Text?).",
    "Split-half reliability: Spearman-Brown 2r / (1 + r) over random halves (Spearman 1910, Brown 1910), "
    "mean "
    "and 95 % of the splits; r is the correlation of the halves over the texts, the score of a text its "
    "asserted mentions per sentence. Entries: halves of the entries that occur in the labelled texts (do "
    "they "
    "measure the same?). Sentences: halves of the sentences of each text (how steady is a text?)."};

const Bilingual kTermLegend = {
    "Wörter kodierter Sätze gegen die übrigen, auf die kein Eintrag anspricht, nach G² (Rayson, zwei Zellen) "
    "mit Log Ratio (Hardie); „verpasst“: in Sätzen, in denen das Programm nichts findet. Mit -f csv ein "
    "Arbeitsblatt für Rater (Short et al. 2010: induktive Liste).",
    "Words of coded sentences against the others on which no entry fires, by G² (Rayson, two cells) with Log "
    "Ratio (Hardie); 'missed': in sentences in which the program finds nothing. With -f csv a worksheet for "
    "raters (Short et al. 2010: inductive list)."};

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

std::string agreement_text(const GoldSet& gold, const std::vector<Agreement>& agreements,
                           const TextOptions& options) {
  std::string out;
  for (const Agreement& pair : agreements) {
    out += '\n' + Style(options.color)(Paint::bold, pair_title(gold, pair, options.language)) + '\n';
    out += table_text(alpha_table(pair, options.language), options);
    if (!pair.measures.empty()) out += ceiling_line(pair, options.language);
  }
  return out.empty() ? out : out + '\n' + legend_text({kAlphaLegend}, options);
}

Table reliability_table(const std::vector<Reliability>& reliabilities) {
  Table table;
  table.columns = {{"halves"}, {"scale"}, {"items"}, {"reliability"}, {"low"}, {"high"}, {"splits"}};
  for (const Reliability& row : reliabilities) {
    const auto real = [&](double value) { return row.value ? Cell(Real{value, 4}) : Cell(); };
    const SplitHalf value = row.value.value_or(SplitHalf{});
    table.rows.push_back({row.halves, row.scale, row.items, real(value.mean), real(value.interval.low),
                          real(value.interval.high), std::uint64_t{value.splits}});
  }
  return table;
}

std::string reliability_text(const std::vector<Reliability>& reliabilities, const TextOptions& options) {
  const ReportLanguage language = options.language;
  Table table;
  table.columns = {{"halves", {"Hälften von", "halves of"}},
                   {"scale", {"Skala", "scale"}},
                   {"items", {"Zahl", "number"}},
                   {"reliability", {"r (S.-B.)", "r (S.-B.)"}},
                   {"interval", {"95 % der Teilungen", "95 % of the splits"}}};
  for (const Reliability& row : reliabilities) {
    const bool entries = row.halves == "entries";
    const Bilingual halves = entries ? Bilingual{"Einträgen", "entries"} : Bilingual{"Sätzen", "sentences"};
    const Bilingual difference = {"Differenz der Pole", "difference of the poles"};
    table.rows.push_back(
        {std::string(halves.in(language)),
         row.scale == "difference" ? std::string(difference.in(language)) : row.scale, row.items,
         row.value ? Cell(Real{row.value->mean, kDecimals}) : Cell(),
         interval_text(row.value ? std::optional(row.value->interval) : std::nullopt, kDecimals, language)});
  }
  return '\n' + table_text(table, options) + '\n' + legend_text({kReliabilityLegend}, options);
}

Table term_worksheet(const std::vector<InductiveTerm>& terms) {
  Table table;
  table.columns = {{"term"},      {"count"},    {"documents"}, {"reference_count"}, {"g2_two_cell"},
                   {"log_ratio"}, {"p_bh"},     {"missed"},    {"facets"},          {"doc"},
                   {"n"},         {"sentence"}, {"rater_1"},   {"rater_2"},         {"note"}};
  for (const InductiveTerm& term : terms) {
    const Keyword& keyword = term.keyword;
    table.rows.push_back({keyword.term.text, keyword.term.count, std::uint64_t{keyword.term.documents},
                          keyword.reference_count, Real{keyword.g2_two_cell, 2}, Real{keyword.log_ratio, 2},
                          PValue{keyword.p_adjusted}, term.missed, joined(term.facets), term.doc,
                          std::uint64_t{term.n}, term.sentence, Cell(), Cell(), Cell()});
  }
  return table;
}

std::string inductive_text(const std::vector<InductiveTerm>& terms, std::size_t shown,
                           const TextOptions& options) {
  Table table;
  table.columns = {{"term", {"Begriff", "term"}},
                   {"count", {"kodiert", "coded"}},
                   {"reference", {"sonst", "else"}},
                   {"missed", {"verpasst", "missed"}},
                   {"g2", {"G²", "G²"}},
                   {"log_ratio", {"LogRatio", "LogRatio"}},
                   {"facets", {"am häufigsten kodiert", "most often coded"}}};
  for (const InductiveTerm& term : terms) {
    table.rows.push_back({term.keyword.term.text, term.keyword.term.count, term.keyword.reference_count,
                          term.missed, Real{term.keyword.g2_two_cell, 1},
                          Real{term.keyword.log_ratio, 1, true},
                          term.facets.empty() ? std::string() : term.facets.front()});
  }
  return '\n' + legend_text({kTermLegend}, options) + table_text(table, options, shown);
}

}  // namespace kundenlint
