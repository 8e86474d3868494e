#include "kundenlint/report/text.h"

#include <gtest/gtest.h>

#include "kundenlint/report/columns.h"
#include "report_example.h"

namespace kundenlint {
namespace {

std::string rendered(const ReportExample& example, const TextOptions& options = {}) {
  return render_text(example.analysis, example.source, example.dictionary, options);
}

// The paragraph under the title.
std::string verdict(ReportExample example, ReportLanguage language) {
  example.analysis.relations.clear();
  const std::string out = rendered(example, {.language = language, .width = 110});
  const std::size_t begin = out.find("\n\n") + 2;
  std::string text = out.substr(begin, out.find("\n\n", begin) - begin);
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

TEST(TextReport, VerdictIsOneSentence) {
  struct Case {
    std::uint64_t a, b;
    const char *de, *en;
  };
  const Case cases[] = {
      {15, 3,
       "Der Text setzt deutlich stärker auf Kundenorientierung als auf Kundennähe (+0,67; 95-%-Intervall "
       "0,24 bis "
       "0,90), gestützt auf 18 Erwähnungen.",
       "The text clearly relies on customer orientation rather than customer closeness (+0.67; 95% interval "
       "0.24 to 0.90), based on 18 mentions."},
      {1, 4,
       "Der Text setzt eher auf Kundennähe als auf Kundenorientierung (−0,60; 95-%-Intervall −0,95 bis "
       "0,26), "
       "gestützt auf fünf Erwähnungen.",
       "The text leans towards customer closeness rather than customer orientation (−0.60; 95% interval "
       "−0.95 to 0.26), based on five mentions."},
      {5, 5,
       "Der Text setzt auf beides, Kundenorientierung und Kundennähe (0,00; 95-%-Intervall −0,55 bis 0,55), "
       "gestützt auf zehn Erwähnungen.",
       "The text draws on both, customer orientation and customer closeness (0.00; 95% interval −0.55 to "
       "0.55), based "
       "on ten mentions."},
      {1, 1,
       "Der Text setzt auf beides, Kundenorientierung und Kundennähe (0,00; 95-%-Intervall −0,88 bis 0,88), "
       "gestützt auf zwei Erwähnungen.",
       "The text draws on both, customer orientation and customer closeness (0.00; 95% interval −0.88 to "
       "0.88), based on two mentions."},
      {0, 2,
       "Der Text setzt eher auf Kundennähe als auf Kundenorientierung (−1,00; 95-%-Intervall −1,00 bis "
       "0,33), "
       "gestützt auf zwei Erwähnungen.",
       "The text leans towards customer closeness rather than customer orientation (−1.00; 95% interval "
       "−1.00 "
       "to 0.33), based on two mentions."},
      {0, 0, "Der Text vertritt weder Kundenorientierung noch Kundennähe.",
       "The text advocates neither customer orientation nor customer closeness."},
  };
  for (const Case& c : cases) {
    ReportExample example;
    example.analysis.contrast = contrast(c.a, c.b);
    EXPECT_EQ(verdict(example, ReportLanguage::de), c.de);
    EXPECT_EQ(verdict(example, ReportLanguage::en), c.en);
  }
  ReportExample one;
  one.analysis.contrast = contrast(0, 1);
  one.analysis.mentions.resize(1);
  one.analysis.relations.clear();
  EXPECT_EQ(verdict(one, ReportLanguage::de),
            "Für ein Urteil ist das zu wenig: Der Text enthält nur eine Erwähnung; nötig sind zwei.");
  EXPECT_EQ(verdict(one, ReportLanguage::en),
            "That is too little for a verdict: the text has only one mention; two are needed.");
  ReportExample silent;
  silent.analysis.contrast = {};
  silent.analysis.mentions.clear();
  EXPECT_EQ(verdict(silent, ReportLanguage::de),
            "Der Text sagt nichts über Kundenorientierung oder Kundennähe.");
}

TEST(TextReport, VerdictSaysWhenAssertionsAloneDoNotDecide) {
  ReportExample example;
  example.analysis.contrast = contrast(0, 0);
  example.analysis.contrast.lean = Lean::pole_a;
  EXPECT_EQ(
      verdict(example, ReportLanguage::de),
      "Der Text steht für Kundenorientierung: nicht durch das, was er behauptet, sondern durch das, was er "
      "zurückweist und wie er die beiden ins Verhältnis setzt.");
  example.analysis.contrast = contrast(1, 1);
  example.analysis.contrast.lean = Lean::pole_b;
  EXPECT_EQ(
      verdict(example, ReportLanguage::en),
      "The text leans towards customer closeness rather than customer orientation (0.00; 95% interval −0.88 "
      "to 0.88), based on two mentions. What it rejects and how it relates the two tips the balance.");
}

TEST(TextReport, WholeReportInGerman) {
  EXPECT_EQ(rendered(ReportExample(), {.width = 64}),
            R"(leitbild.txt                                  31 Wörter, 4 Sätze

Der Text setzt eher auf Kundenorientierung als auf Kundennähe
(+0,33; 95-%-Intervall −0,65 bis 0,92), gestützt auf drei
Erwähnungen.
Achtung: An einer Stelle setzt er Kundenorientierung mit
Kundennähe gleich.

  Kundennähe 1                           2 Kundenorientierung
  ├─────────━━━━━━━━━━━━━━━━━━━╋━━━━━━━━━●━━━━━━━━━━━━━━━━━─┤
  −1                           0                           +1

Verhältnis der beiden
  Gleichsetzung  leitbild.txt:2:1
    Kundenorientierung heißt für uns Nähe.
    → Der Text setzt Orientierung und Nähe gleich. Das ist die
      Verwechslung: Wer dem Kunden nah ist, richtet sich damit
      noch nicht nach ihm.

Facetten
                        dafür  dagegen  offen  je 1.000 Wörter
  Kundenorientierung        2        –      –             64,5
    ohne nähere Angabe      1        –      –             32,3
    Handeln                 1        –      –             32,3
  Kundennähe                1        1      –             64,5
    Sympathie               –        1      –             32,3
    Präsenz                 1        –      –             32,3

Belege
  Kundenorientierung
    leitbild.txt:2:1
      Kundenorientierung heißt für uns Nähe.
      ^^^^^^^^^^^^^^^^^^
  Kundenorientierung · Handeln
    leitbild.txt:1:5
      Wir richten unser Handeln am Kunden aus.
          ^^^^^^^       ^^^^^^^    ^^^^^^ ^^^
  Kundennähe · Sympathie
    leitbild.txt:4:11 · dagegen (negation/nicht)
      Nicht die Freundschaft zählt, sondern der Bedarf des …
                ^^^^^^^^^^^^
  Kundennähe · Präsenz
    leitbild.txt:3:40
      Grüße an alle 😀 Kunden: Wir sind immer vor Ort.
                                              ^^^ ^^^

Häufigste Begriffe
  Kunde 3, Nähe 2

Hinweise
  Kurzer Text: Die Lesbarkeit wird erst ab 100 Wörtern
  berechnet.
)");
}

TEST(TextReport, NoLineIsWiderThanAsked) {
  for (const ReportLanguage language : {ReportLanguage::de, ReportLanguage::en}) {
    for (int width = 48; width <= 110; ++width) {
      const std::string out = rendered(ReportExample(), {.language = language, .width = width});
      for (std::size_t begin = 0; begin < out.size();) {
        const std::size_t end = out.find('\n', begin);
        const std::string_view line = std::string_view(out).substr(begin, end - begin);
        EXPECT_LE(columns_of(line), width) << line;
        begin = end + 1;
      }
    }
  }
}

TEST(TextReport, BarShowsIndexAndInterval) {
  struct Case {
    std::uint64_t a, b;
    const char* want;
  };
  const Case cases[] = {
      {15, 3,
       "  ├─────────────────────┼────━━━━━━━━━━●━━━━━─┤\n  −1                    0                    +1\n"},
      {0, 9, "  ●━━━━━━━━━━───────────┼─────────────────────┤\n"},
      {9, 0, "  ├─────────────────────┼───────────━━━━━━━━━━●\n"},
  };
  for (const Case& c : cases) {
    ReportExample example;
    example.analysis.contrast = contrast(c.a, c.b);
    EXPECT_NE(rendered(example, {.width = 49}).find(c.want), std::string::npos)
        << rendered(example, {.width = 49});
  }
}

TEST(TextReport, ColoursAreOnlyAdded) {
  const ReportExample example;
  EXPECT_EQ(rendered(example).find('\x1b'), std::string::npos);
  const std::string colored = rendered(example, {.color = true});
  EXPECT_NE(colored.find('\x1b'), std::string::npos);
  EXPECT_EQ(colored.find('^'), std::string::npos);
}

TEST(TextReport, NotesSayWhatWasOddAboutTheInput) {
  ReportExample example;
  example.analysis.encoding = "windows-1252";
  example.analysis.replaced = 1;
  example.analysis.language = {"en", 0.9};
  const std::string out = rendered(example, {.width = 100});
  EXPECT_NE(out.find("Hinweise\n"
                     "  Kurzer Text: Die Lesbarkeit wird erst ab 100 Wörtern berechnet.\n"
                     "  Der Text ist wohl englisch; erkannt werden nur deutsche Wendungen.\n"
                     "  Gelesen als windows-1252, nicht als UTF-8.\n"
                     "  Durch U+FFFD ersetzt: eine ungültige Stelle.\n"),
            std::string::npos)
      << out;
}

TEST(TextReport, ForeignNamesAndSpansAreHarmless) {
  ReportExample example;
  example.analysis.path = "a\x1b[31m\n.txt";
  example.analysis.mentions[0].at.bytes = {0, 4'000'000'000};
  example.analysis.mentions[0].at.sentence = 77;
  const std::string out = rendered(example);
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
  EXPECT_EQ(out.rfind("a·[31m .txt", 0), 0U);
}

}  // namespace
}  // namespace kundenlint
