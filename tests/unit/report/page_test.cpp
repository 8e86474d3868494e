#include "kundenlint/report/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "kundenlint/report/html.h"
#include "kundenlint/report/source_index.h"
#include "report_example.h"

namespace kundenlint {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The text as it stands, a block a paragraph.
Document plain(const std::string& text) {
  Document out;
  out.id = out.path = "leitbild.txt";
  out.encoding = "UTF-8";
  out.source = out.text = text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    out.blocks.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    begin = end + 2;
  }
  return out;
}

HtmlReport report(const ReportExample& example, const PageOptions& options = {}) {
  return HtmlReport(example.dictionary, builtin_rules(), example.tool, options);
}

std::string page(const ReportExample& example, const PageOptions& options = {}) {
  HtmlReport out = report(example, options);
  out.add(plain(example.source), example.analysis);
  return out.finish();
}

std::string between(const std::string& text, const std::string& open, const std::string& close) {
  const std::size_t at = text.find(open);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + open.size();
  return text.substr(begin, text.find(close, begin) - begin);
}

/// The text of the page with its marks, without what is around it.
std::string body(const std::string& page) {
  const std::string open = between(page, "<div class=\"body\"", "</div>");
  return open.substr(open.find('>') + 1);
}

std::string without_tags(const std::string& markup) {
  const std::string text = std::regex_replace(markup, std::regex("<a class=\"g [^>]*>[^<]*</a>"), "");
  return std::regex_replace(text, std::regex("<[^>]*>"), "");
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++out;
  return out;
}

std::vector<std::string> all(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
    out.push_back((*at)[1]);
  return out;
}

TEST(Page, VerdictWithIntervalComesFirst) {
  const std::string html = page(ReportExample());
  const std::size_t verdict = html.find("95‑%‑Intervall");
  ASSERT_NE(verdict, std::string::npos);
  EXPECT_LT(verdict, html.find("class=\"where\""));
  EXPECT_LT(html.find("class=\"where\""), html.find("class=\"body\""));
  EXPECT_LT(html.find("class=\"body\""), html.find("class=\"facets\""));
  EXPECT_THAT(html, HasSubstr("Achtung: An einer Stelle setzt er Kundenorientierung mit Kundennähe gleich."));
}

TEST(Page, MarksByPoleAndStance) {
  const std::string text = body(page(ReportExample()));
  EXPECT_THAT(text, HasSubstr("<mark class=\"b f\" data-m=\"3\">vor Ort</mark><a class=\"g b f\" id=\"m3\" "
                              "href=\"#n3\" aria-label=\"3: Kundennähe · Präsenz, dafür\">3</a>"));
  EXPECT_THAT(text, HasSubstr("<mark class=\"b r\" data-m=\"4\">Freundschaft</mark>"));
  EXPECT_THAT(text, HasSubstr("<mark class=\"a f\" data-m=\"1\">Handeln</mark>"));
}

TEST(Page, TextIsWhole) {
  // Whatever is marked: without the marks it is the text, its white space apart.
  ReportExample example;
  example.mention("orientierung", {"Handeln", "am", "Kunden"});
  example.mention("naehe", {"😀", "Kunden"});
  std::string want = std::regex_replace(example.source, std::regex("\\s+"), " ");
  std::string got = std::regex_replace(without_tags(body(page(example))), std::regex("\\s+"), " ");
  const auto trim = [](std::string& text) {
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
  };
  trim(want), trim(got);
  EXPECT_EQ(got, want);
}

TEST(Page, WordsOfTwoMentionsNameBoth) {
  ReportExample example;
  example.analysis.mentions.clear();
  example.mention("orientierung.handeln", {"Handeln", "am", "Kunden"});
  example.mention("naehe.sympathie", {"Kunden", "aus"});
  const std::string text = body(page(example));
  EXPECT_THAT(text, HasSubstr("<mark class=\"a f\" data-m=\"1\">Handeln am </mark><mark class=\"a b f\" "
                              "data-m=\"1 2\">Kunden</mark>"));
  EXPECT_THAT(text, HasSubstr("<mark class=\"b f\" data-m=\"2\"> aus</mark>"));
}

TEST(Page, LinksLeadSomewhereAndIdsAreUnique) {
  ReportExample example;
  HtmlReport several = report(example);
  for (int i = 0; i < 3; ++i) several.add(plain(example.source), example.analysis);
  for (const std::string& html : {page(example), several.finish()}) {
    const std::vector<std::string> ids = all(html, " id=\"([^\"]*)\"");
    const std::set<std::string> known(ids.begin(), ids.end());
    EXPECT_EQ(known.size(), ids.size());
    const std::vector<std::string> links = all(html, "href=\"#([^\"]*)\"");
    EXPECT_GT(links.size(), 10U);
    for (const std::string& link : links) EXPECT_TRUE(known.contains(link)) << link;
    for (const std::string& with : all(html, "data-with=\"([^\"]*)\"")) {
      for (const std::string& id : all(with, "(\\S+)")) EXPECT_TRUE(known.contains(id)) << id;
    }
  }
}

TEST(Page, NothingOfATextBecomesMarkup) {
  constexpr const char* kAttack =
      "\"'><script>alert(1)</script><img src=x onerror=alert(1)></title></style>&";
  ReportExample example;
  example.source += kAttack;
  example.analysis.id = example.analysis.path = kAttack;
  example.analysis.language.code = kAttack;
  example.analysis.terms.insert(example.analysis.terms.begin(), {kAttack, 9, 1, {}});
  MentionReport& mention = example.mention("naehe", {"<script>alert(1)</script>"});
  mention.entry = std::string("naehe/") + kAttack;
  mention.reason = std::string("negation.fokus/") + kAttack;
  mention.contributions = {{kAttack, 2.0}};
  example.mention(kAttack, {"<img src=x onerror=alert(1)>"}).entry = std::string(kAttack) + "/gewichte";
  example.analysis.mentions.back().contributions = {{kAttack, 2.0}, {kAttack, -1.0}};
  example.relation(RelationType::folge, kAttack);
  FindingReport finding;
  finding.rule = kAttack;
  finding.message = finding.suggestion = {kAttack, kAttack};
  finding.at = example.analysis.mentions.back().at;
  example.analysis.findings.push_back(finding);
  for (const ReportLanguage language : {ReportLanguage::de, ReportLanguage::en}) {
    HtmlReport several = report(example, {.language = language});
    for (int i = 0; i < 2; ++i) several.add(plain(example.source), example.analysis);
    for (const std::string& html : {page(example, {.language = language}), several.finish()}) {
      EXPECT_EQ(count(html, "<script"), 1U);
      EXPECT_EQ(count(html, "</script"), 1U);
      EXPECT_EQ(count(html, "</title"), count(html, "<title"));
      EXPECT_THAT(html, Not(HasSubstr("<img")));
      EXPECT_THAT(html, Not(HasSubstr("\"'>")));
      EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }
  }
}

TEST(Page, PolicyAllowsNothingButItsOwnStyleAndScript) {
  const std::string html = page(ReportExample());
  const std::string policy = between(html, "Content-Security-Policy\" content=\"", "\"");
  EXPECT_TRUE(
      std::regex_match(policy, std::regex("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; "
                                          "script-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; "
                                          "form-action 'none'")))
      << policy;
  EXPECT_THAT(html, Not(HasSubstr(" style=\"")));
  EXPECT_THAT(html, Not(HasSubstr("http://")));
  EXPECT_THAT(html, Not(HasSubstr("https://")));
  EXPECT_TRUE(html.ends_with("</html>\n"));
}

TEST(Page, WithoutAScriptThePolicyAllowsNone) {
  const std::string open = html_open("x", ReportLanguage::de, false);
  EXPECT_THAT(open, Not(HasSubstr("script-src")));
  EXPECT_THAT(open, HasSubstr("<style>" + std::string(page_style()) + "</style>"));
  EXPECT_THAT(html_close(false), Not(HasSubstr("<script")));
}

TEST(Page, ExplainsAMentionInWords) {
  ReportExample example;
  example.dictionary.entries.push_back({.id = "naehe.sympathie/beispiel",
                                        .target = "naehe.sympathie",
                                        .hits = {"Wir sind Freunde."},
                                        .misses = {"Der Freundeskreis tagt."}});
  example.analysis.mentions.back().reason = "negation.fokus/gar-nicht";
  const std::string html = page(example);
  EXPECT_THAT(
      html,
      HasSubstr(
          "<b>Dagegen</b> – Signal <span lang=\"de\">„gar nicht“</span>. Verneint: Aus Zustimmung wird Ablehnung"));
  EXPECT_THAT(html,
              HasSubstr("Er spricht zum Beispiel hier an: <span lang=\"de\">„Wir sind Freunde.“</span>"));
  EXPECT_THAT(html, HasSubstr("Hier schweigt er: <span lang=\"de\">„Der Freundeskreis tagt.“</span>"));
  example.analysis.mentions.back().reason = "frage";
  EXPECT_THAT(page(example), HasSubstr("<b>Dagegen</b>: Der Satz ist eine Frage."));
}

TEST(Page, FindingsStandByRuleTheGravestFirst) {
  ReportExample example;
  const auto add = [&](std::string_view rule, Severity severity) {
    FindingReport finding;
    finding.rule = rule, finding.severity = severity, finding.message = {"Meldung", "Message"};
    finding.suggestion = {"Vorschlag für " + std::string(rule), "Suggestion"};
    finding.at = example.analysis.mentions[2].at;
    example.analysis.findings.push_back(finding);
  };
  add("leerformel", Severity::info), add("verwechslung", Severity::error), add("leerformel", Severity::info);
  const std::string html = page(example);
  EXPECT_LT(html.find("Fehler: Verwechslung"), html.find("Hinweis: Leerformel"));
  EXPECT_EQ(count(html, "Vorschlag für leerformel"), 1U);
  // The mention whose words they concern leads to them.
  EXPECT_TRUE(std::regex_search(html, std::regex("id=\"n3\" data-with=\"f1 g\\d+ f2 g\\d+ f3 g\\d+ d")));
}

TEST(Page, EnglishPageHasNoGermanWord) {
  ReportExample example;
  example.analysis.mentions.back().reason = "negation.fokus/not";
  example.mention("gegen.symptom", {"Bedarf"}).stance = Stance::offen;
  for (const RelationType type : {RelationType::abgrenzung, RelationType::folge, RelationType::voraussetzung})
    example.relation(type, "Kunden: Wir");
  HtmlReport several = report(example, {.language = ReportLanguage::en, .most_texts = 2});
  for (int i = 0; i < 3; ++i) several.add(plain(example.source), example.analysis);
  for (std::string html : {page(example, {.language = ReportLanguage::en}), several.finish()}) {
    EXPECT_THAT(html, HasSubstr("<html lang=\"en\">"));
    html = std::regex_replace(html, std::regex("<style>[^]*?</style>|<script>[^]*?</script>"), "");
    html = std::regex_replace(html, std::regex("<div class=\"body\"[^]*?</div>"), "");
    html = std::regex_replace(html, std::regex("<(\\w+)[^>]* lang=\"de\">[^]*?</\\1>"), "");
    std::vector<std::string> texts = all(html, ">([^<]+)<");
    for (std::string& label : all(html, "label=\"([^\"]+)\"")) texts.push_back(std::move(label));
    EXPECT_GT(texts.size(), 100U);
    for (const std::string& text : texts) {
      EXPECT_FALSE(std::regex_search(
          text,
          std::regex("ä|ö|ü|ß|\\b(der|die|das|und|oder|mit|von|bis|je|zu|zur|dagegen|offen|keine|Texte|Zeile|"
                     "Spalte|Befunde?|Belege?|Hinweise?|Tendenz)\\b",
                     std::regex::icase)))
          << text;
    }
  }
}

TEST(Page, SeveralTextsHaveAnOverview) {
  ReportExample example;
  HtmlReport several = report(example);
  several.add(plain(example.source), example.analysis);
  example.analysis.id = example.analysis.path = "b.txt";
  example.analysis.contrast = contrast(0, 4);
  several.add(plain(example.source), example.analysis);
  const std::string html = several.finish();
  EXPECT_THAT(html, HasSubstr("<h1>2 Texte</h1>"));
  EXPECT_THAT(
      html, HasSubstr("Die 2 Texte setzen zusammen eher auf Kundennähe als auf Kundenorientierung (−0,43;"));
  EXPECT_THAT(html, HasSubstr("Achtung: 2 Texte setzen Kundenorientierung mit Kundennähe gleich."));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\"><a href=\"#t2\">b.txt</a></th>"));
  EXPECT_THAT(html, HasSubstr("<article id=\"t2\""));
  EXPECT_THAT(html, HasSubstr("id=\"t2-n3\""));
}

TEST(Page, TooManyTextsStandInTheTableAlone) {
  const ReportExample example;
  struct Case {
    PageOptions options;
    bool shown;
  };
  for (const Case& c :
       {Case{{.most_texts = 3}, true}, Case{{.most_texts = 2}, false}, Case{{.most_bytes = 2000}, false}}) {
    HtmlReport several = report(example, c.options);
    for (int i = 0; i < 3; ++i) several.add(plain(example.source), example.analysis);
    const std::string html = several.finish();
    EXPECT_EQ(count(html, "<article"), c.shown ? 3U : 0U);
    EXPECT_EQ(count(html, "Die Texte selbst stehen nicht auf dieser Seite"), c.shown ? 0U : 1U);
    EXPECT_EQ(count(html, "<tr id=\"row"), 3U);
    EXPECT_EQ(count(html, "href=\"#t1\""), c.shown ? 1U : 0U);
  }
  HtmlReport few = report(example, {.most_rows = 2});
  for (int i = 0; i < 3; ++i) few.add(plain(example.source), example.analysis);
  const std::string html = few.finish();
  EXPECT_EQ(count(html, "<tr id=\"row"), 2U);
  EXPECT_THAT(html, HasSubstr("Gezeigt sind die 2 Texte mit den meisten Erwähnungen"));
}

TEST(Page, ALongTextIsSummedUp) {
  const std::string html = page(ReportExample(), {.longest_text = 20});
  EXPECT_THAT(html, HasSubstr("Der Text ist zu lang, um hier zu stehen."));
  EXPECT_EQ(count(html, "<mark"), 0U);
  EXPECT_EQ(count(html, "href=\"#m1\""), 0U);
  EXPECT_THAT(html, HasSubstr("class=\"facets\""));
}

TEST(Page, ATextWithoutAnythingSaysSo) {
  ReportExample example;
  example.analysis.mentions.clear(), example.analysis.relations.clear();
  example.analysis.contrast = {};
  for (FacetReport& facet : example.analysis.facets) facet = {.id = facet.id};
  const std::string html = page(example);
  EXPECT_THAT(html, HasSubstr("Der Text sagt nichts über Kundenorientierung oder Kundennähe."));
  EXPECT_EQ(count(html, "class=\"scale\""), 0U);
  EXPECT_EQ(count(html, "class=\"where\""), 0U);
}

TEST(Page, ShortLinesStayLines) {
  ReportExample example;
  example.source = "Mit Grüßen\nIhre Leitung\n\n" + std::string(60, 'a') + "\nnoch eine Zeile";
  example.analysis.mentions.clear(), example.analysis.relations.clear();
  const std::string text = body(page(example));
  EXPECT_THAT(text, HasSubstr("<p>Mit Grüßen<br> Ihre Leitung</p>"));
  EXPECT_THAT(text, HasSubstr("a noch eine Zeile</p>"));
}

TEST(Html, PiecesKeepTheirSpace) {
  EXPECT_EQ(escape_piece(" a  <b>\n"), " a &lt;b&gt; ");
  EXPECT_EQ(escape_piece("\n \t"), " ");
  EXPECT_EQ(escape_piece(""), "");
  EXPECT_EQ(escape_piece("ü"), "ü");
}

TEST(Html, PercentIsAnAttribute) {
  EXPECT_EQ(percent(0.345), "34.5%");
  EXPECT_EQ(percent(1.0 / 3), "33.33%");
  EXPECT_EQ(percent(-0.1), "0%");
  EXPECT_EQ(percent(1.2), "100%");
}

TEST(SourceIndex, LeadsBackThroughMarkup) {
  // "**Nähe** zum *Kunden*", with the ä as two code points, and what is analysed.
  Document document;
  document.source = "**Na\u0308he** zum *Kunden*";
  document.text = "Nähe zum Kunden";
  document.map.add({{0, 1}, {2, 3}});
  document.map.add({{1, 3}, {3, 6}, false});
  document.map.add({{3, 5}, {6, 8}});
  document.map.add({{5, 10}, {10, 15}});
  document.map.add({{10, 16}, {16, 22}});
  const SourceIndex index(document);
  EXPECT_EQ(index.in_text({2, 8}).of(document.text), "Nähe");
  EXPECT_EQ(index.in_text({16, 22}).of(document.text), "Kunden");
  EXPECT_EQ(index.in_text({0, 23}).of(document.text), "Nähe zum Kunden");
  EXPECT_TRUE(index.in_text({8, 10}).empty());
  for (std::uint32_t at = 0; at < document.text.size(); ++at) {
    if ((document.text[at] & 0xC0) == 0x80) continue;
    EXPECT_EQ(index.in_text({document.map.begin_in_source(at), document.map.begin_in_source(at) + 1}).begin,
              at);
  }
}

}  // namespace
}  // namespace kundenlint
