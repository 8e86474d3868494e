// The concordance as one page: no script, no outside file.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "kundenlint/report/concordance.h"
#include "kundenlint/report/html.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

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

std::string row(const ConcordanceLine& line, ReportLanguage language) {
  const std::string_view marks = closing_marks(line.right);
  return fmt::format(
      "<tr><td class=\"p\">{}:{}:{}</td><td class=\"l\">{}</td><td class=\"k\">{}{}</td><td "
      "class=\"r\">{}</td>"
      "<td class=\"s\">{}</td></tr>\n",
      escape_markup(line.id), line.at.begin.line, line.at.begin.column, escape_markup(line.left),
      escape_markup(line.node), marks.empty() ? "" : "<span>" + escape_markup(marks) + "</span>",
      escape_markup(trimmed(std::string_view(line.right).substr(marks.size()))),
      line.stance ? escape_markup(line.entry) + " · " + std::string(name_of(*line.stance).in(language)) : "");
}

std::string collocate_rows(const std::vector<Collocate>& collocates, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  std::string out = fmt::format(
      "<h2>{0}</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
      "aria-label=\"{0}\"><table>\n<tr><th>Lemma</th><th class=\"n\">{1}</th><th class=\"n\">{2}</th><th "
      "class=\"n\">logDice</th><th class=\"n\">{3}</th></tr>\n",
      german ? "Nachbarn" : "Collocates", german ? "im Fenster" : "in window", german ? "gesamt" : "total",
      german ? "G² (vier Zellen)" : "G² (four cells)");
  for (const Collocate& word : collocates) {
    out += fmt::format(
        "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td "
        "class=\"n\">{}</td></tr>\n",
        escape_markup(word.lemma), grouped(word.together, language), grouped(word.count, language),
        decimal(word.log_dice, 2, language), decimal(word.g2_four_cell, 2, language));
  }
  return out + "</table></div>\n";
}

}  // namespace

std::string html_head(std::string_view query, ReportLanguage language) {
  return html_open(query, language, false) +
         fmt::format(
             "<header><p class=\"tool\">kundenlint</p>\n<h1>{}</h1></header>\n<main>\n<table "
             "class=\"kwic\">\n",
             escape_markup(query));
}

std::string html_lines(const std::vector<ConcordanceLine>& lines, ReportLanguage language) {
  std::string out;
  for (const ConcordanceLine& line : lines) out += row(line, language);
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
  return out + "</main>\n" + html_close(false);
}

}  // namespace kundenlint
