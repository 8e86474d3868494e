#include "kundenlint/report/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "kundenlint/report/findings.h"
#include "kundenlint/report/html.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/page_parts.h"
#include "kundenlint/report/wording.h"
#include "kundenlint/statistics/clustered.h"

namespace kundenlint {
namespace {

struct NavigationItem {
  std::string_view id;
  Bilingual name;
};
constexpr std::array kNavigation = {NavigationItem{"text", {"Text", "Text"}},
                                    NavigationItem{"texts", {"Texte", "Texts"}},
                                    NavigationItem{"facets", {"Facetten", "Facets"}},
                                    NavigationItem{"relations", {"Verhältnis", "Relations"}},
                                    NavigationItem{"findings", {"Befunde", "Findings"}},
                                    NavigationItem{"rules", {"Befunde", "Findings"}},
                                    NavigationItem{"terms", {"Begriffe", "Terms"}},
                                    NavigationItem{"evidence", {"Belege", "Evidence"}},
                                    NavigationItem{"glossary-facets", {"Erklärungen", "Explanations"}}};

/// Links to the sections that there are.
std::string navigation(std::string_view sections, ReportLanguage language) {
  std::string out;
  for (const NavigationItem& item : kNavigation) {
    if (sections.find(fmt::format(" id=\"{}\"", item.id)) == std::string_view::npos) continue;
    out += fmt::format("<li><a href=\"#{}\">{}</a></li>", item.id, item.name.in(language));
  }
  return fmt::format("<nav aria-label=\"{}\"><ul>{}</ul></nav>\n",
                     Bilingual{"Abschnitte", "Sections"}.in(language), out);
}

std::string size_of(std::uint64_t words, std::uint64_t sentences, ReportLanguage language) {
  return fmt::format("{}, {}", counted(words, {"Wort", "word"}, {"Wörter", "words"}, language),
                     counted(sentences, {"Satz", "sentence"}, {"Sätze", "sentences"}, language));
}

/// Mentions of one text hang together: the interval is that of `compare` and of summaries.
Contrast contrast_of(const std::vector<TextRow>& rows) {
  ClusterSums sums;
  for (const TextRow& row : rows) sums.add(row.contrast.a + row.contrast.b, row.contrast.a);
  Contrast out = contrast(sums.x, sums.n - sums.x);
  if (const Estimate index = Estimate::index(sums); index.defined())
    out.low = index.interval(out.level).low, out.high = index.interval(out.level).high;
  return out;
}

}  // namespace

struct HtmlReport::State {
  const Dictionary& dictionary;
  const std::vector<Rule>& rules;
  ToolInfo tool;
  PageOptions options;
  TextOptions text{.language = options.language};
  Glossary glossary{};
  Overview overview{.rows = {}, .rules = {}, .most_rows = options.most_rows};
  Analysis sums{};
  std::optional<std::pair<Document, Analysis>> first{};  // until it is known whether it is the only one
  std::string articles{};
  bool shown = true;  // the texts, not only the overview

  std::string_view in(Bilingual message) const { return message.in(options.language); }

  PageContext context(const Document* document, const Analysis& analysis, std::string prefix,
                      int level) const {
    const bool fits = document != nullptr && document->text.size() <= options.longest_text;
    return {.text = {analysis, document == nullptr ? std::string_view() : document->source, dictionary, text,
                     Style(false)},
            .document = fits ? document : nullptr,
            .rules = rules,
            .prefix = std::move(prefix),
            .level = level};
  }

  void count(const Analysis& analysis) {
    sums.words += analysis.words;
    sums.sentences += analysis.sentences;
    if (sums.facets.empty()) sums.facets.resize(analysis.facets.size());
    for (std::size_t i = 0; i < sums.facets.size(); ++i) {
      sums.facets[i].id = analysis.facets[i].id;
      sums.facets[i].zustimmend += analysis.facets[i].zustimmend;
      sums.facets[i].ablehnend += analysis.facets[i].ablehnend;
      sums.facets[i].offen += analysis.facets[i].offen;
    }
    std::map<std::string_view, std::uint64_t> found;
    for (const FindingReport& finding : analysis.findings) ++found[finding.rule];
    for (const auto& [rule, findings] : found) {
      RuleCount& sum = overview.rules[std::string(rule)];
      sum.findings += findings;
      ++sum.texts;
    }
    overview.rows.push_back({.name = std::string(name_of(analysis, {})),
                             .words = analysis.words,
                             .mentions = analysis.mentions.size(),
                             .confusions = static_cast<std::size_t>(std::ranges::count(
                                 analysis.relations, RelationType::gleichsetzung, &RelationReport::type)),
                             .findings = analysis.findings.size(),
                             .contrast = analysis.contrast});
  }

  std::string sections(const PageContext& page) {
    // The evidence first: it fills the glossary in the order of the text.
    const std::string evidence = evidence_part(page, glossary);
    return verdict_part(page) + position_plot(page) + reading_part(page) + facet_part(page, glossary) +
           relation_part(page) + finding_part(page) + term_part(page) + remark_part(page) + evidence;
  }

  void add_article(const Document& document, const Analysis& analysis, std::size_t number) {
    const std::string id = fmt::format("t{}", number);
    articles += fmt::format(
        "<article id=\"{0}\" aria-labelledby=\"{0}-name\">\n<h2 id=\"{0}-name\">{1}</h2>\n<p "
        "class=\"p\">{2}</p>\n{3}<p><a href=\"#texts\">{4}</a></p>\n</article>\n",
        id, escape_markup(name_of(analysis, {})),
        size_of(analysis.words, analysis.sentences, options.language),
        sections(context(&document, analysis, id + "-", 3)),
        in({"Zurück zur Übersicht", "Back to the overview"}));
    overview.rows[number - 1].anchor = id;
    if (articles.size() > options.most_bytes) hide_texts();
  }

  void hide_texts() {
    shown = false;
    std::string().swap(articles);
    glossary = {};
    for (TextRow& row : overview.rows) row.anchor.clear();
  }

  std::string footer() const {
    std::string dictionaries;
    for (const DictionaryInfo& info : tool.dictionaries) {
      dictionaries +=
          fmt::format("; {} {} {}, SHA-256 {}…", in({"Wörterbuch", "dictionary"}), escape_markup(info.id),
                      escape_markup(info.version), escape_markup(info.sha256.substr(0, 12)));
    }
    return fmt::format("<footer><p>{} {}{}</p></footer>\n", tool.name, tool.version, dictionaries);
  }

  std::string page(std::string_view title, std::string_view facts, std::string_view body) const {
    return html_open(fmt::format("{} – kundenlint", title), options.language, true) + shapes() +
           fmt::format(
               "<header><p class=\"tool\">kundenlint</p>\n<h1>{}</h1>\n<p class=\"p\">{}</p>\n{}</header>\n"
               "<main>\n{}</main>\n",
               escape_markup(title), facts, navigation(body, options.language), body) +
           footer() + html_close(true);
  }

  std::string page_of_one() {
    const auto& [document, analysis] = *first;
    const std::string body = sections(context(&document, analysis, "", 2));
    return page(name_of(analysis, {}), size_of(analysis.words, analysis.sentences, options.language),
                body + glossary.sections(dictionary, options.language));
  }

  std::string page_of_many() {
    sums.pole_a = dictionary.pole_a, sums.pole_b = dictionary.pole_b;
    sums.contrast = contrast_of(overview.rows);
    for (FacetReport& facet : sums.facets) facet.set_rate(sums.words);
    const PageContext whole = context(nullptr, sums, "", 2);
    std::string body =
        overview_verdict(whole, overview) + scatter_plot(whole, overview) + text_table(whole, overview);
    if (!shown) body += hidden_texts();
    body += facet_part(whole, glossary) + rule_table(whole, overview) + articles;
    const std::string texts =
        counted(overview.rows.size(), {"Text", "text"}, {"Texte", "texts"}, options.language);
    return page(texts, size_of(sums.words, sums.sentences, options.language),
                body + glossary.sections(dictionary, options.language));
  }

  std::string hidden_texts() const {
    return fmt::format(
        "<p>{}</p>\n",
        in({"Die Texte selbst stehen nicht auf dieser Seite, dafür sind es zu viele. Einen einzelnen zeigt "
            "<code>kundenlint analyze -f html DATEI</code>.",
            "The texts themselves are not on this page, as there are too many of them. <code>kundenlint "
            "analyze -f "
            "html FILE</code> shows a single one."}));
  }
};

HtmlReport::HtmlReport(const Dictionary& dictionary, const std::vector<Rule>& rules, ToolInfo tool,
                       const PageOptions& options)
    : state_(std::make_unique<State>(State{dictionary, rules, std::move(tool), options})) {}
HtmlReport::~HtmlReport() = default;
HtmlReport::HtmlReport(HtmlReport&&) noexcept = default;

void HtmlReport::add(const Document& document, const Analysis& analysis) {
  State& state = *state_;
  state.count(analysis);
  const std::size_t number = state.overview.rows.size();
  if (number == 1) {
    state.first.emplace(document, analysis);
    return;
  }
  if (state.first) {
    state.add_article(state.first->first, state.first->second, 1);
    state.first.reset();
  }
  if (number > state.options.most_texts && state.shown) state.hide_texts();
  if (state.shown) state.add_article(document, analysis, number);
}

std::string HtmlReport::finish() { return state_->first ? state_->page_of_one() : state_->page_of_many(); }

}  // namespace kundenlint
