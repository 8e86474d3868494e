// The concordance as one page: no script, no outside file.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "kundenlint/report/concordance.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr std::string_view kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 "
    "1rem;color:#1b1b1b;background:#fff}h1{font-size:1.4rem;margin:0}tfoot{display:table-header-group}tfoot "
    "td{color:#555;padding:.2rem 0 "
    "1.2rem}h2{font-size:1.1rem;margin:2rem 0 "
    ".5rem}table{border-collapse:collapse;width:100%}td,th{padding:.2rem "
    ".5rem;vertical-align:baseline}tbody tr:nth-child(even) "
    "td{background:#f5f5f5}.p{color:#666;font-size:.8rem;white-space:nowrap}.l{text-align:right;width:42%}.r{"
    "width:42%}.k{font-weight:700;text-align:center;color:#7a1f5c}.s{color:#666;font-size:.8rem}.n{text-"
    "align:right;font-variant-numeric:tabular-nums}th{text-align:left;font-weight:600;border-bottom:1px "
    "solid #bbb}th.n{text-align:right}.c{width:auto}.k "
    "span{font-weight:400;color:#1b1b1b}@media(prefers-color-scheme:dark){body{background:#181818;color:#"
    "e6e6e6}tfoot td,.p,.s{color:#aaa}tbody tr:nth-child(even) td{background:#222}.k{color:#f0a3d3}.k "
    "span{color:#e6e6e6}}";

/// The marks that close the node, as "." or ",": they stay with it.
std::string_view closing_marks(std::string_view right) {
  constexpr std::array<std::string_view, 14> kMarks = {".", ",", ";", ":", "!", "?", ")",
                                                       "]", "…", "“", "”", "’", "«", "‹"};
  std::size_t size = 0;
  for (bool more = true; more;) {
    const auto mark = std::find_if(kMarks.begin(), kMarks.end(), [&](std::string_view known) {
      return right.substr(size).starts_with(known);
    });
    more = mark != kMarks.end();
    if (more) size += mark->size();
  }
  return right.substr(0, size);
}

std::string_view trimmed(std::string_view text) { return text.starts_with(' ') ? text.substr(1) : text; }

std::string row(const ConcordanceLine& line) {
  const std::string_view marks = closing_marks(line.right);
  return fmt::format(
      "<tr><td class=\"p\">{}:{}:{}</td><td class=\"l\">{}</td><td class=\"k\">{}{}</td><td "
      "class=\"r\">{}</td>"
      "<td class=\"s\">{}</td></tr>\n",
      escape_markup(line.id), line.at.begin.line, line.at.begin.column, escape_markup(line.left),
      escape_markup(line.node), marks.empty() ? "" : "<span>" + escape_markup(marks) + "</span>",
      escape_markup(trimmed(std::string_view(line.right).substr(marks.size()))),
      line.stance ? escape_markup(line.entry) + " · " + escape_markup(to_string(*line.stance)) : "");
}

std::string collocate_rows(const std::vector<Collocate>& collocates, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  std::string out = fmt::format(
      "<h2>{}</h2>\n<table class=\"c\">\n<tr><th>Lemma</th><th class=\"n\">{}</th><th class=\"n\">{}</th><th "
      "class=\"n\">logDice</th><th class=\"n\">{}</th></tr>\n",
      german ? "Nachbarn" : "Collocates", german ? "im Fenster" : "in window", german ? "gesamt" : "total",
      german ? "G² (vier Zellen)" : "G² (four cells)");
  for (const Collocate& word : collocates) {
    out += fmt::format(
        "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td "
        "class=\"n\">{}</td></tr>\n",
        escape_markup(word.lemma), grouped(word.together, language), grouped(word.count, language),
        decimal(word.log_dice, 2, language), decimal(word.g2_four_cell, 2, language));
  }
  return out + "</table>\n";
}

}  // namespace

std::string html_head(std::string_view query, ReportLanguage language) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" "
      "content=\"kundenlint\">\n"
      "<meta name=\"viewport\" "
      "content=\"width=device-width\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n"
      "<table>\n",
      language == ReportLanguage::de ? "de" : "en", escape_markup(query), kStyle, escape_markup(query));
}

std::string html_lines(const std::vector<ConcordanceLine>& lines) {
  std::string out;
  for (const ConcordanceLine& line : lines) out += row(line);
  return out;
}

std::string html_foot(std::uint64_t hits, std::uint64_t shown, const std::vector<Collocate>& collocates,
                      ReportLanguage language) {
  std::string count = counted(hits, {"Fundstelle", "hit"}, {"Fundstellen", "hits"}, language);
  if (shown < hits) {
    const std::string some = grouped(shown, language);
    count +=
        language == ReportLanguage::de ? fmt::format(", {} gezeigt", some) : fmt::format(", {} shown", some);
  }
  // Known only at the end; the style shows it above the lines.
  std::string out = fmt::format("<tfoot><tr><td colspan=\"5\">{}</td></tr></tfoot>\n</table>\n", count);
  if (!collocates.empty()) out += collocate_rows(collocates, language);
  return out + "</body>\n</html>\n";
}

}  // namespace kundenlint
