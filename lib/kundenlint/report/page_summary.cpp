// Verdict, scale, facets, terms: what the text comes to.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/report/html.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/page_parts.h"
#include "kundenlint/report/places.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr std::size_t kShownTerms = 30;
constexpr Bilingual kCaption = {
    "Der Kontrastindex vergleicht, wie oft der Text das eine und das andere behauptet. Der Balken ist sein "
    "95-%-Intervall: Je weniger Erwähnungen, desto breiter.",
    "The contrast index compares how often the text asserts the one and the other. The bar is its 95% "
    "interval: "
    "the fewer the mentions, the wider."};

/// The place of a value of [−1, 1] on the scale.
std::string on_scale(double value) { return percent((value + 1) / 2); }

std::string scale_label(const PageContext& context) {
  const Contrast& contrast = context.analysis().contrast;
  const ReportLanguage language = context.language();
  return fmt::format(fmt::runtime(context.in({"Kontrastindex {} auf einer Skala von −1 ({}) bis +1 ({}); "
                                              "{}-%-Intervall {} bis {}",
                                              "Contrast index {} on a scale from −1 ({}) to +1 ({}); {}% "
                                              "interval {} to {}"})),
                     signed_decimal(contrast.index, 2, language), context.text.pole_name(false),
                     context.text.pole_name(true), std::lround(100 * contrast.level),
                     decimal(contrast.low, 2, language), decimal(contrast.high, 2, language));
}

std::string cell(std::uint32_t count, ReportLanguage language) {
  return fmt::format("<td class=\"n\">{}</td>", count == 0 ? "–" : grouped(count, language));
}

std::string facet_line(const PageContext& context, const FacetRow& row, std::uint32_t largest,
                       const std::string& name) {
  const ReportLanguage language = context.language();
  std::string bar;
  if (!row.group && largest != 0) {
    bar = fmt::format(
        "<svg class=\"bar\" aria-hidden=\"true\"><rect class=\"{}\" width=\"{}\" height=\"100%\" "
        "rx=\"2\"/></svg>",
        pole_class(context.dictionary(), row.pole),
        percent(static_cast<double>(row.counts.zustimmend) / largest));
  }
  return fmt::format(
      "<tr{}><th scope=\"row\">{}</th>{}{}{}<td class=\"n\">{}</td><td class=\"wide\">{}</td></tr>\n",
      row.group ? " class=\"sum\"" : "", name, cell(row.counts.zustimmend, language),
      cell(row.counts.ablehnend, language), cell(row.counts.offen, language),
      decimal(row.counts.per_1000_words, 1, language), bar);
}

}  // namespace

std::string_view pole_class(const Dictionary& dictionary, std::string_view facet) {
  const std::string_view pole = group_of(facet);
  return pole == dictionary.pole_a ? "a" : pole == dictionary.pole_b ? "b" : "x";
}

std::string_view class_of(Stance stance) {
  switch (stance) {
    case Stance::zustimmend:
      return "f";
    case Stance::ablehnend:
      return "r";
    case Stance::offen:
      break;
  }
  return "o";
}

std::string_view sign_of(RelationType type) {
  switch (type) {
    case RelationType::gleichsetzung:
      return "=";
    case RelationType::abgrenzung:
      return "≠";
    case RelationType::folge:
      return "→";
    case RelationType::voraussetzung:
      break;
  }
  return "←";
}

std::string_view name_of_lean(const PageContext& context, Lean lean) {
  switch (lean) {
    case Lean::pole_a:
      return context.text.pole_name(true);
    case Lean::pole_b:
      return context.text.pole_name(false);
    case Lean::gemischt:
      return context.in({"gemischt", "mixed"});
    case Lean::keine:
      break;
  }
  return context.in({"ohne Tendenz", "no lean"});
}

std::string place_of(const Location& at, ReportLanguage language) {
  if (at.place) return name_of(*at.place, language);
  return fmt::format(
      fmt::runtime(language == ReportLanguage::de ? "Zeile {}, Spalte {}" : "line {}, column {}"),
      at.begin.line, at.begin.column);
}

std::string quoted(std::string_view markup, ReportLanguage language) {
  return language == ReportLanguage::de ? fmt::format("„{}“", markup) : fmt::format("“{}”", markup);
}

std::string capital(std::string_view words) {
  std::string out = escape_markup(words);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string unbroken(std::string_view text) {
  std::string out = escape_markup(text);
  for (const auto& [breaking, whole] : {std::pair{std::string_view("-%-"), std::string_view("‑%‑")},
                                        {" bis −", " bis −"},
                                        {" to −", " to −"}}) {
    const std::size_t at = out.find(breaking);
    if (at != std::string::npos) out.replace(at, breaking.size(), whole);
  }
  return out;
}

std::string section(const PageContext& context, std::string_view id, Bilingual title, std::string_view body) {
  if (body.empty()) return {};
  // On a page of several texts each has these sections: as landmarks they would not be told apart.
  const std::string name =
      context.prefix.empty() ? fmt::format(" aria-labelledby=\"{}\"", id) : std::string();
  return fmt::format("<section{0}>\n<h{1} id=\"{2}{3}\">{4}</h{1}>\n{5}</section>\n", name, context.level,
                     context.prefix, id, context.in(title), body);
}

std::string scrolled(std::string_view label, std::string_view table) {
  return fmt::format("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">{}</div>\n",
                     label, table);
}

std::string verdict_part(const PageContext& context) {
  std::string out = fmt::format("<p class=\"verdict\">{}</p>\n", unbroken(verdict_text(context.text)));
  const std::string confusion = confusion_text(context.text);
  if (!confusion.empty()) out += fmt::format("<p class=\"warning\">{}</p>\n", escape_markup(confusion));
  return section(context, "verdict", {"Ergebnis", "Verdict"}, out + contrast_scale(context, kCaption));
}

std::string contrast_scale(const PageContext& context, Bilingual caption) {
  const Contrast& contrast = context.analysis().contrast;
  if (contrast.a + contrast.b == 0) return {};
  const std::string_view shape = contrast.lean == Lean::pole_a   ? "a"
                                 : contrast.lean == Lean::pole_b ? "b"
                                                                 : "x";
  const double low = (contrast.low + 1) / 2, high = (contrast.high + 1) / 2;
  return fmt::format(
      "<figure class=\"scale\"><div class=\"ends\"><span><span class=\"g b\" aria-hidden=\"true\"></span> {} "
      "{}</span>"
      "<span>{} {} <span class=\"g a\" aria-hidden=\"true\"></span></span></div>\n"
      "<svg role=\"img\" aria-label=\"{}\"><line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"14\" y2=\"14\"/>"
      "<line class=\"axis\" x1=\"0\" x2=\"0\" y1=\"6\" y2=\"22\"/><line class=\"axis\" x1=\"50%\" x2=\"50%\" "
      "y1=\"4\" "
      "y2=\"24\"/><line class=\"axis\" x1=\"100%\" x2=\"100%\" y1=\"6\" y2=\"22\"/>"
      "<rect class=\"{} range\" x=\"{}\" width=\"{}\" y=\"10\" height=\"8\" rx=\"4\"/>"
      "<use class=\"{} f\" href=\"#s{}\" x=\"{}\" y=\"14\"/></svg>\n"
      "<div class=\"ends\" aria-hidden=\"true\"><span>−1</span><span>0</span><span>+1</span></div>"
      "<figcaption>{}</figcaption></figure>\n",
      capital(context.text.pole_name(false)), grouped(contrast.b, context.language()),
      grouped(contrast.a, context.language()), capital(context.text.pole_name(true)),
      escape_markup(scale_label(context)), shape, percent(low), percent(high - low), shape, shape,
      on_scale(contrast.index), context.in(caption));
}

std::string facet_part(const PageContext& context, Glossary& glossary) {
  const std::vector<FacetRow> rows = facet_rows(context.text);
  if (rows.empty()) return {};
  std::uint32_t largest = 0;
  for (const FacetRow& row : rows)
    if (!row.group) largest = std::max(largest, row.counts.zustimmend);
  std::string lines;
  for (const FacetRow& row : rows) {
    std::string name = capital(row.name);
    if (row.group) {
      name = fmt::format("<span class=\"g {}\" aria-hidden=\"true\"></span> {}",
                         pole_class(context.dictionary(), row.pole), name);
    } else {
      name = fmt::format("<a href=\"#{}\">{}</a>", glossary.facet(row.counts.id), name);
    }
    lines += facet_line(context, row, largest, name);
  }
  const auto head = [&](std::string_view text, std::string_view kind) {
    return fmt::format("<th scope=\"col\" class=\"{}\">{}</th>", kind, text);
  };
  std::string out = fmt::format(
      "<div class=\"scroll\"><table "
      "class=\"facets\"><thead><tr>{}{}{}{}{}{}</tr></thead>\n<tbody>\n{}</tbody></table></div>\n",
      head(context.in({"Facette", "Facet"}), ""), head(capital(context.in(name_of(Stance::zustimmend))), "n"),
      head(capital(context.in(name_of(Stance::ablehnend))), "n"),
      head(capital(context.in(name_of(Stance::offen))), "n"),
      head(context.in({"Je 1.000 Wörter", "Per 1,000 words"}), "n"),
      head(context.in({"Dafür, als Balken", "For, as a bar"}), "wide"), lines);
  const std::vector<std::string> silent = silent_facets(context.text);
  if (!silent.empty()) {
    out += fmt::format("<p class=\"p\">{} {}.</p>\n", context.in({"Ohne Erwähnung:", "Not mentioned:"}),
                       escape_markup(fmt::format("{}", fmt::join(silent, ", "))));
  }
  return section(context, "facets", {"Facetten", "Facets"}, out);
}

std::string term_part(const PageContext& context) {
  const ReportLanguage language = context.language();
  std::string out;
  std::size_t shown = 0;
  for (const TermReport& term : context.analysis().terms) {
    if (shown++ == kShownTerms || term.count < 2) break;
    out += fmt::format("<li><span lang=\"de\">{}</span> <b>{}</b></li>", escape_markup(term.lemma),
                       grouped(term.count, language));
  }
  if (!out.empty()) out = fmt::format("<ul class=\"terms\">{}</ul>\n", out);
  std::string figures;
  for (const std::string& figure : readability_figures(context.text))
    figures += fmt::format("<li>{}</li>", escape_markup(figure));
  if (!figures.empty()) figures = fmt::format("<ul class=\"terms\">{}</ul>\n", figures);
  return section(context, "terms", {"Häufigste Begriffe", "Most frequent terms"}, out) +
         section(context, "readability", {"Lesbarkeit", "Readability"}, figures);
}

std::string remark_part(const PageContext& context) {
  std::string out;
  for (const std::string& note : text_notes(context.text))
    out += fmt::format("<li>{}</li>", escape_markup(note));
  if (!out.empty()) out = fmt::format("<ul>{}</ul>\n", out);
  return section(context, "remarks", {"Hinweise", "Notes"}, out);
}

}  // namespace kundenlint
