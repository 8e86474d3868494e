// Several texts: verdict over all, the table of texts, findings by rule.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kundenlint/report/findings.h"
#include "kundenlint/report/html.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/page_parts.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr std::array kLeans = {Lean::pole_a, Lean::pole_b, Lean::gemischt, Lean::keine};
constexpr Bilingual kCaption = {
    "Der Kontrastindex vergleicht, wie oft die Texte zusammen das eine und das andere behaupten. Der Balken "
    "ist "
    "sein 95-%-Intervall: Je weniger Texte und Erwähnungen, desto breiter.",
    "The contrast index compares how often the texts together assert the one and the other. The bar is its "
    "95% "
    "interval: the fewer texts and mentions, the wider."};

std::string_view shape_of(Lean lean) { return lean == Lean::pole_a ? "a" : lean == Lean::pole_b ? "b" : "x"; }

/// A text without a lean is drawn hollow.
std::string_view fill_of(Lean lean) { return lean == Lean::keine ? "o" : "f"; }

std::string sentence(const PageContext& context, const Overview& overview) {
  const Contrast& contrast = context.analysis().contrast;
  const bool german = context.language() == ReportLanguage::de;
  const std::string texts = grouped(overview.rows.size(), context.language());
  const std::string_view a = context.text.pole_name(true), b = context.text.pole_name(false);
  if (contrast.a + contrast.b == 0) {
    return german ? fmt::format("Die {} Texte behaupten weder {} noch {}.", texts, a, b)
                  : fmt::format("The {} texts assert neither {} nor {}.", texts, a, b);
  }
  const std::string figures = contrast_figures(contrast, context.language());
  const std::string basis = in_words(contrast.a + contrast.b, {"Erwähnung", "mention"},
                                     {"Erwähnungen", "mentions"}, context.language());
  if (contrast.lean == Lean::gemischt) {
    return german ? fmt::format("Die {} Texte setzen zusammen auf beides, {} und {} ({}), gestützt auf {}.",
                                texts, a, b, figures, basis)
                  : fmt::format("Together the {} texts draw on both, {} and {} ({}), based on {}.", texts, a,
                                b, figures, basis);
  }
  if (contrast.lean == Lean::keine) {
    return german ? fmt::format("Die {} Texte enthalten zusammen nur {} ({}): zu wenig für eine Tendenz.",
                                texts, basis, figures)
                  : fmt::format("Together the {} texts have only {} ({}): too little for a lean.", texts,
                                basis, figures);
  }
  const bool to_a = contrast.lean == Lean::pole_a;
  const bool clear = to_a ? contrast.low > 0 : contrast.high < 0;
  return german
             ? fmt::format("Die {} Texte setzen zusammen {} auf {} als auf {} ({}), gestützt auf {}.", texts,
                           clear ? "deutlich stärker" : "eher", to_a ? a : b, to_a ? b : a, figures, basis)
             : fmt::format("Together the {} texts {} {} rather than {} ({}), based on {}.", texts,
                           clear ? "clearly rely on" : "lean towards", to_a ? a : b, to_a ? b : a, figures,
                           basis);
}

std::string confusion(const PageContext& context, const Overview& overview) {
  const auto texts = static_cast<std::uint64_t>(
      std::ranges::count_if(overview.rows, [](const TextRow& row) { return row.confusions != 0; }));
  if (texts == 0) return {};
  const std::string_view a = context.text.pole_name(true), b = context.text.pole_name(false);
  const std::string number = texts == 1 ? context.language() == ReportLanguage::de ? "Ein" : "one"
                                        : grouped(texts, context.language());
  if (context.language() == ReportLanguage::de) {
    return fmt::format("Achtung: {} {} {} mit {} gleich.", number, texts == 1 ? "Text setzt" : "Texte setzen",
                       a, b);
  }
  return fmt::format("Beware: {} {} {} with {}.", number, texts == 1 ? "text equates" : "texts equate", a, b);
}

/// How many texts lean which way.
std::string leanings(const PageContext& context, const Overview& overview) {
  std::string bars, names;
  double begin = 0;
  for (const Lean lean : kLeans) {
    const auto texts =
        std::ranges::count_if(overview.rows, [&](const TextRow& row) { return row.contrast.lean == lean; });
    const double share =
        static_cast<double>(texts) / static_cast<double>(std::max<std::size_t>(1, overview.rows.size()));
    bars += fmt::format("<rect class=\"{} {}\" x=\"{}\" width=\"{}\" height=\"100%\"/>", shape_of(lean),
                        fill_of(lean), percent(begin), percent(share));
    begin += share;
    names += fmt::format("<li><span class=\"g {} {}\" aria-hidden=\"true\"></span> {} <b>{}</b></li>",
                         shape_of(lean), fill_of(lean), capital(name_of_lean(context, lean)),
                         grouped(static_cast<std::uint64_t>(texts), context.language()));
  }
  return fmt::format(
      "<svg class=\"leans\" aria-hidden=\"true\">{}</svg>\n<ul class=\"legend\" aria-label=\"{}\">{}</ul>\n",
      bars, context.in({"Texte nach Tendenz", "Texts by lean"}), names);
}

std::string interval_bar(const Contrast& contrast) {
  const double low = (contrast.low + 1) / 2, high = (contrast.high + 1) / 2;
  return fmt::format(
      "<svg class=\"bar\" aria-hidden=\"true\"><line class=\"axis\" x1=\"50%\" x2=\"50%\" y1=\"0\" "
      "y2=\"100%\"/><rect class=\"{0} range\" x=\"{1}\" width=\"{2}\" y=\"3\" height=\"6\" rx=\"3\"/>"
      "<circle class=\"{0} f\" cx=\"{3}\" cy=\"6\" r=\"4\"/></svg>",
      shape_of(contrast.lean), percent(low), percent(high - low), percent((contrast.index + 1) / 2));
}

double per_thousand(std::uint64_t count, std::uint32_t words) {
  return 1000.0 * static_cast<double>(count) / std::max(words, 1U);
}

std::string number_cell(double value, std::string_view shown) {
  return fmt::format("<td class=\"n\" data-v=\"{:.4f}\">{}</td>", value, shown);
}

/// "Orientierung".
std::string_view short_pole(const PageContext& context, bool a) {
  const Facet* facet =
      context.dictionary().facet(a ? context.dictionary().pole_a : context.dictionary().pole_b);
  if (facet == nullptr) return context.text.pole_name(a);
  const std::string& name = context.language() == ReportLanguage::de ? facet->short_de : facet->short_en;
  return name.empty() ? context.text.pole_name(a) : std::string_view(name);
}

std::string_view short_lean(const PageContext& context, Lean lean) {
  if (lean == Lean::pole_a || lean == Lean::pole_b) return short_pole(context, lean == Lean::pole_a);
  if (lean == Lean::keine) return context.in({"keine", "none"});
  return name_of_lean(context, lean);
}

/// The folder that all names begin with, "" or with its last slash.
std::string_view common_folder(const std::vector<TextRow>& rows) {
  std::string_view common = rows.empty() ? std::string_view() : std::string_view(rows.front().name);
  for (const TextRow& row : rows) {
    const auto end = std::ranges::mismatch(common, row.name).in1;
    common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
  }
  const std::size_t slash = common.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : common.substr(0, slash + 1);
}

std::string table_line(const PageContext& context, const TextRow& row, std::size_t number,
                       std::size_t folder) {
  const ReportLanguage language = context.language();
  const Contrast& contrast = row.contrast;
  const bool any = contrast.a + contrast.b != 0;
  const std::string name = escape_markup(std::string_view(row.name).substr(folder));
  const std::string link =
      row.anchor.empty() ? name : fmt::format("<a href=\"#{}\">{}</a>", row.anchor, name);
  const auto count = [&](std::size_t value) {
    return number_cell(static_cast<double>(value), value == 0 ? "–" : grouped(value, language));
  };
  const auto rate = [&](std::uint64_t value) {
    return number_cell(per_thousand(value, row.words), decimal(per_thousand(value, row.words), 1, language));
  };
  return fmt::format(
      "<tr id=\"row{}\" data-lean=\"{}\"><th scope=\"row\">{}</th>{}{}<td class=\"n\">{}</td><td "
      "class=\"wide\">{}</td>"
      "<td class=\"lean\"><span class=\"g {} {}\" aria-hidden=\"true\"></span> {}</td>{}{}{}{}</tr>\n",
      number, static_cast<int>(contrast.lean), link, number_cell(row.words, grouped(row.words, language)),
      number_cell(any ? contrast.index : -2, any ? signed_decimal(contrast.index, 2, language) : "–"),
      any ? fmt::format(fmt::runtime(context.in({"{} bis {}", "{} to {}"})),
                        decimal(contrast.low, 2, language), decimal(contrast.high, 2, language))
          : "–",
      any ? interval_bar(contrast) : "", shape_of(contrast.lean), fill_of(contrast.lean),
      capital(short_lean(context, contrast.lean)), rate(contrast.a), rate(contrast.b), count(row.confusions),
      count(row.findings));
}

std::string table_head(const PageContext& context) {
  const auto head = [](std::string_view text, std::string_view kind, std::string_view sort) {
    return fmt::format("<th scope=\"col\" class=\"{}\"{}>{}</th>", kind,
                       sort.empty() ? "" : fmt::format(" data-sort=\"{}\"", sort), text);
  };
  const std::string_view rate = context.in({"je 1.000 Wörter", "per 1,000 words"});
  return head(context.in({"Text", "Text"}), "", "t") + head(context.in({"Wörter", "Words"}), "n", "n") +
         head("Index", "n", "n") + head(context.in({"95-%-Intervall", "95% interval"}), "n", "") +
         head(context.in({"als Bild", "as a picture"}), "wide", "") +
         head(context.in({"Tendenz", "Lean"}), "", "t") +
         head(fmt::format("{} {}", capital(short_pole(context, true)), rate), "n", "n") +
         head(fmt::format("{} {}", capital(short_pole(context, false)), rate), "n", "n") +
         head(context.in({"Gleich&shy;setzungen", "Equations"}), "n", "n") +
         head(context.in({"Befunde", "Findings"}), "n", "n");
}

/// The script shows it.
std::string filter(const PageContext& context, std::size_t rows) {
  std::string leans = fmt::format("<option value=\"\">{}</option>", context.in({"alle", "all"}));
  for (const Lean lean : kLeans)
    leans += fmt::format("<option value=\"{}\">{}</option>", static_cast<int>(lean),
                         capital(name_of_lean(context, lean)));
  return fmt::format(
      "<div class=\"filter\" hidden><label>{} <input type=\"search\" autocomplete=\"off\"></label> <label>{} "
      "<select>{}</select></label> <output data-words=\"{}\">{}</output></div>\n",
      context.in({"Name enthält", "Name contains"}), context.in({"Tendenz", "Lean"}), leans,
      context.in({"{n} von {all} Texten", "{n} of {all} texts"}),
      fmt::format(fmt::runtime(context.in({"{0} von {0} Texten", "{0} of {0} texts"})), rows));
}

/// Numbers of the rows to show, in input order: those with the most evidence.
std::vector<std::size_t> shown_rows(const Overview& overview) {
  std::vector<std::size_t> order(overview.rows.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  if (order.size() <= overview.most_rows) return order;
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return overview.rows[i].mentions; });
  order.resize(overview.most_rows);
  std::ranges::sort(order);
  return order;
}

}  // namespace

std::string overview_verdict(const PageContext& context, const Overview& overview) {
  std::string out = fmt::format("<p class=\"verdict\">{}</p>\n", unbroken(sentence(context, overview)));
  const std::string warning = confusion(context, overview);
  if (!warning.empty()) out += fmt::format("<p class=\"warning\">{}</p>\n", escape_markup(warning));
  return section(context, "verdict", {"Ergebnis", "Verdict"},
                 out + contrast_scale(context, kCaption) + leanings(context, overview));
}

std::string text_table(const PageContext& context, const Overview& overview) {
  const std::vector<std::size_t> shown = shown_rows(overview);
  const std::size_t folder = common_folder(overview.rows).size();
  std::string lines;
  for (const std::size_t i : shown) lines += table_line(context, overview.rows[i], i + 1, folder);
  std::string rest;
  if (shown.size() < overview.rows.size()) {
    rest = fmt::format(fmt::runtime(context.in(
                           {"<p>Gezeigt sind die {} Texte mit den meisten Erwähnungen; eine Zeile für jeden "
                            "schreibt <code>kundenlint score</code>.</p>\n",
                            "<p>Shown are the {} texts with the most mentions; <code>kundenlint score</code> "
                            "writes a row for each.</p>\n"})),
                       grouped(shown.size(), context.language()));
  }
  const std::string table =
      fmt::format("<table class=\"texts\"><thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table>",
                  table_head(context), lines);
  return section(context, "texts", {"Die Texte", "The texts"},
                 filter(context, shown.size()) +
                     scrolled(context.in({"Tabelle der Texte", "Table of the texts"}), table) + rest);
}

std::string rule_table(const PageContext& context, const Overview& overview) {
  std::string lines;
  for (const Rule& rule : context.rules) {
    const auto known = overview.rules.find(rule.id);
    if (known == overview.rules.end()) continue;
    lines += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
        capital(kundenlint::in(rule.name, context.language())),
        capital(name_of(rule.severity).in(context.language())),
        grouped(known->second.findings, context.language()),
        grouped(known->second.texts, context.language()));
  }
  if (lines.empty()) return {};
  const auto head = [](std::string_view text, std::string_view kind) {
    return fmt::format("<th scope=\"col\" class=\"{}\">{}</th>", kind, text);
  };
  const std::string heads =
      head(context.in({"Regel", "Rule"}), "") + head(context.in({"Schwere", "Severity"}), "") +
      head(context.in({"Befunde", "Findings"}), "n") + head(context.in({"Texte", "Texts"}), "n");
  return section(
      context, "rules", {"Befunde nach Regel", "Findings by rule"},
      scrolled(context.in({"Tabelle der Befunde", "Table of the findings"}),
               fmt::format("<table><thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table>", heads, lines)));
}

}  // namespace kundenlint
