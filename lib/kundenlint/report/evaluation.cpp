#include "kundenlint/report/evaluation.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <utility>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/report/columns.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr int kDecimals = 3;

constexpr std::array<std::pair<std::string_view, Bilingual>, 5> kNames = {
    {{"poles", {"Pole", "poles"}},
     {"facets", {"Facetten", "facets"}},
     {"stance", {"Haltung", "stance"}},
     {"relation", {"Beziehungen", "relations"}},
     {"verwechslung", {"Verwechslung", "confusion"}}}};

Cell real_cell(double value) { return std::isnan(value) ? Cell() : Cell(Real{value, 4}); }

using Row = std::vector<Cell>;

Cell name(std::string_view text) { return text.empty() ? Cell() : Cell(std::string(text)); }

/// measure, label, figure, coder, value, low, high.
struct Key {
  std::string_view measure, label, figure, coder;
};
Row figure_row(const Key& key, const Figure& figure) {
  return {name(key.measure),
          name(key.label),
          name(key.figure),
          std::string(key.coder),
          real_cell(figure.value),
          figure.interval ? real_cell(figure.interval->low) : Cell(),
          figure.interval ? real_cell(figure.interval->high) : Cell()};
}

void add_row(Table& table, const Key& key, const Figure& figure, std::array<Cell, 3> counts) {
  Row row = figure_row(key, figure);
  for (Cell& count : counts) row.push_back(std::move(count));
  table.rows.push_back(std::move(row));
}

void add_measures(Table& table, const std::vector<Measure>& measures, std::string_view coder) {
  for (const Measure& measure : measures) {
    const Counts& counts = measure.counts;
    for (const auto& [figure, value] :
         {std::pair{"precision", &measure.precision}, {"recall", &measure.recall}, {"f1", &measure.f1}}) {
      // 0/0 is no figure: precision of nothing found, recall of nothing coded.
      const std::uint64_t base = value == &measure.precision ? counts.found
                                 : value == &measure.recall  ? counts.coded
                                                             : counts.found + counts.coded;
      add_row(table, {measure.name, measure.label, figure, coder}, base == 0 ? Figure{} : *value,
              {counts.coded, counts.found, counts.agreed});
    }
  }
}

std::string pair_name(const GoldSet& gold, const Agreement& pair) {
  return pair.first ? gold.coders[*pair.first] + '|' + gold.coders[pair.second] : gold.coders[pair.second];
}

Row shown_row(std::string name, const Measure& measure, int decimals, ReportLanguage language) {
  const bool any = measure.counts.coded + measure.counts.found != 0;  // else there is nothing to show
  const auto real = [&](const Figure& figure) { return any ? Cell(Real{figure.value, decimals}) : Cell(); };
  return {std::move(name),
          real(measure.precision),
          real(measure.recall),
          real(measure.f1),
          any ? interval_text(measure.f1.interval, decimals, language) : std::string("–"),
          measure.counts.coded,
          measure.counts.found,
          measure.counts.agreed};
}

Table overall_table(const std::vector<Measure>& measures, ReportLanguage language) {
  Table table;
  table.columns = {{"measure", {"Güte", "Quality"}},
                   {"precision", {"P", "P"}},
                   {"recall", {"R", "R"}},
                   {"f1", {"F1", "F1"}},
                   {"interval", {"95 % von F1", "95 % of F1"}},
                   {"coded", {"kodiert", "coded"}},
                   {"found", {"gefunden", "found"}},
                   {"agreed", {"beide", "both"}}};
  for (const Measure& measure : measures)
    table.rows.push_back(
        shown_row(std::string(measure_name(measure.name).in(language)), measure, kDecimals, language));
  return table;
}

/// Poles, facets and relations. A counter-frame is among the facets; stances are left to the machines.
Table label_table(const std::vector<Measure>& measures, ReportLanguage language) {
  Table table;
  table.columns = {{"measure", {"Einzeln", "Each"}},
                   {"precision", {"P", "P"}},
                   {"recall", {"R", "R"}},
                   {"f1", {"F1", "F1"}},
                   {"interval", {"95 % von F1", "95 % of F1"}},
                   {"coded", {"kod.", "gold"}},
                   {"found", {"gef.", "tool"}},
                   {"agreed", {"beide", "both"}}};
  for (const Measure& measure : measures) {
    if (measure.name == "stance" || (measure.name == "poles" && !is_bare(measure.label))) continue;
    table.rows.push_back(shown_row(measure.label, measure, 2, language));
  }
  return table;
}

std::string share_line(const Share& share, Bilingual name, Bilingual unit, int decimals,
                       ReportLanguage language) {
  if (share.all == 0) return {};
  return fmt::format("  {:<13} {} {} ({} {} {})\n", name.in(language),
                     figure_text(share.value, decimals, language), unit.in(language),
                     grouped(share.hits, language), language == ReportLanguage::de ? "von" : "of",
                     grouped(share.all, language));
}

const std::vector<Bilingual> kLegend = {
    {"Pole: ein Satz und ein Pol oder Gegenbild, zustimmend. Facetten: ein Satz und eine Facette oder ein "
     "Gegenbild, zustimmend, ohne bloße Pole. Haltung: ein Satz, ein Pol oder Gegenbild und dafür oder "
     "dagegen. Beziehungen: ein Satz und eine Beziehung; einen Satz daneben zählt noch. Verwechslung: ein "
     "Text, "
     "der die Pole gleichsetzt.",
     "Poles: a sentence and an asserted pole or counter-frame. Facets: a sentence and an asserted facet or "
     "counter-frame, without bare poles. Stance: a sentence, a pole or counter-frame, and for or against. "
     "Relations: a sentence and a relation; one sentence off still counts. Confusion: a text that equates "
     "the "
     "poles."},
    {"P = gemeinsam / gefunden, R = gemeinsam / kodiert, F1 = 2PR / (P + R) (van Rijsbergen 1979).",
     "P = agreed / found, R = agreed / coded, F1 = 2PR / (P + R) (van Rijsbergen 1979)."},
    {"Fehlalarme: Sätze ohne jede Kodierung, in denen das Programm etwas behauptet sieht. Neigung: Anteil "
     "der "
     "Texte mit der kodierten Neigung.",
     "False alarms: sentences without any code in which the program sees something asserted. Lean: share of "
     "the texts with the coded lean."}};

}  // namespace

Bilingual measure_name(std::string_view measure) {
  for (const auto& [key, name] : kNames) {
    if (key == measure) return name;
  }
  return {measure, measure};
}

std::string interval_text(const std::optional<Interval>& interval, int decimals, ReportLanguage language) {
  if (!interval) return "–";
  return fmt::format("[{}; {}]", decimal(interval->low, decimals, language),
                     decimal(interval->high, decimals, language));
}

std::string figure_text(const Figure& figure, int decimals, ReportLanguage language) {
  if (std::isnan(figure.value)) return "–";
  std::string out = decimal(figure.value, decimals, language);
  if (figure.interval) out += ' ' + interval_text(figure.interval, decimals, language);
  return out;
}

std::string legend_text(const std::vector<Bilingual>& lines, const TextOptions& options) {
  std::string out;
  for (const Bilingual& text : lines) {
    for (const std::string& line : wrap(text.in(options.language), readable_width(options.width)))
      out += line + '\n';
  }
  return out;
}

Table figure_table(const GoldSet& gold, const Evaluation& evaluation,
                   const std::vector<Agreement>& agreements) {
  Table table;
  table.columns = {{"measure"}, {"label"}, {"figure"}, {"coder"}, {"value"},
                   {"low"},     {"high"},  {"coded"},  {"found"}, {"agreed"}};
  const std::string& coder = gold.coders[evaluation.coder];
  const Scores& scores = evaluation.scores;
  add_measures(table, scores.measures, coder);
  add_measures(table, scores.labels, coder);
  add_row(table, {"alarms", {}, "per_100", coder}, scores.alarms.value,
          {scores.alarms.all, Cell(), scores.alarms.hits});
  add_row(table, {"lean", {}, "share", coder}, scores.lean.value,
          {scores.lean.all, Cell(), scores.lean.hits});
  for (const Agreement& pair : agreements) {
    add_measures(table, pair.measures, pair_name(gold, pair));
    for (const AlphaFigure& figure : pair.figures) {
      add_row(table, {figure.measure, figure.label, "alpha", pair_name(gold, pair)}, figure.alpha,
              {figure.units, Cell(), Cell()});
    }
  }
  return table;
}

std::string score_text(const Scores& scores, const BootstrapOptions& bootstrap, const TextOptions& options) {
  const ReportLanguage language = options.language;
  const bool german = language == ReportLanguage::de;
  std::string out = counted(scores.texts, {"Text", "text"}, {"Texte", "texts"}, language) + ", " +
                    counted(scores.sentences, {"Satz", "sentence"}, {"Sätze", "sentences"}, language) +
                    fmt::format(fmt::runtime(german ? ", davon {} mit Kodierung\n\n"
                                                    : ", {} of them coded with a frame\n\n"),
                                grouped(scores.framed, language));
  out += table_text(overall_table(scores.measures, language), options);
  out += share_line(scores.alarms, {"Fehlalarme", "false alarms"},
                    {"je 100 Sätze ohne Kodierung", "per 100 sentences without a code"}, 1, language);
  out += share_line(scores.lean, {"Neigung", "lean"}, {"der Texte", "of the texts"}, kDecimals, language);
  out += '\n' + table_text(label_table(scores.labels, language), options);
  out += '\n' + legend_text(kLegend, options);
  const std::string draws =
      german ? fmt::format(
                   "In Klammern: 95-%-Perzentilintervalle aus {} Bootstrap-Ziehungen ganzer Texte (Efron, "
                   "Tibshirani 1993; --resamples, --seed {}).",
                   grouped(bootstrap.replicates, language), bootstrap.seed)
             : fmt::format(
                   "In brackets: 95 % percentile intervals from {} bootstrap draws of whole texts (Efron, "
                   "Tibshirani 1993; --resamples, --seed {}).",
                   grouped(bootstrap.replicates, language), bootstrap.seed);
  return out + legend_text({{draws, draws}}, options);
}

}  // namespace kundenlint
