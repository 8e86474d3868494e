#include "kundenlint/report/explain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "kundenlint/report/glossary.h"

namespace kundenlint {
namespace {

using testing::HasSubstr;

TEST(Glossary, EveryTermIsWholeInBothLanguagesAndFoundByEachName) {
  std::set<std::string> names;
  for (const GlossaryTerm& term : glossary()) {
    EXPECT_FALSE(term.name.de.empty() || term.name.en.empty()) << term.id;
    EXPECT_TRUE(term.meaning.de.ends_with('.') && term.meaning.en.ends_with('.')) << term.id;
    EXPECT_EQ(glossary_term(term.id), &term);
    std::istringstream others{std::string(term.others)};
    EXPECT_TRUE(names.insert(std::string(term.id)).second) << term.id;
    for (std::string other; others >> other;) {
      EXPECT_TRUE(names.insert(other).second) << other;
      EXPECT_EQ(glossary_term(other), &term) << other;
    }
  }
  EXPECT_EQ(glossary_term("LIX"), glossary_term("lix"));
  EXPECT_EQ(glossary_term("li"), nullptr);
  EXPECT_EQ(glossary_term(""), nullptr);
}

Dictionary dictionary() {
  const auto parsed = parse_dictionary({{"d.toml", R"toml(
[profile]
id = "kunde"
version = "1"
pole_a = "orientierung"
pole_b = "naehe"
reference = "kunde"
reference_name = { de = "der Kunde", en = "the customer" }

[[facet]]
id = "orientierung"
name = { de = "Kundenorientierung", en = "customer orientation" }
description = { de = "Der Pol.", en = "The pole." }

[[facet]]
id = "orientierung.denken"
name = { de = "Denken", en = "thinking" }
description = { de = "Man nimmt die Sicht des Kunden ein.", en = "One takes the customer's perspective." }

[[facet]]
id = "naehe"
name = { de = "Kundennähe", en = "customer closeness" }
description = { de = "Der andere Pol.", en = "The other pole." }

[classes]
kunde = ["Kunde", "-Kunde"]

[[entry]]
id = "sicht-des-kunden"
facet = "orientierung.denken"
pattern = ["Sicht .. @kunde"]
not = ["Ansicht"]
reach = "none"
weight = 0.5
hits = ["Aus Sicht des Kunden.", "Mit der Sicht unserer Kunden."]
misses = ["Klare Sicht."]
note = "aus dem Lehrbuch"

[[cue]]
id = "nicht"
cue = "negation.fokus"
pattern = "nicht"
hits = ["Nicht so.", "So nicht."]
misses = ["Ja."]

[[relation]]
id = "heisst"
relation = "gleichsetzung"
pattern = "heißen"
hits = ["Das heißt es.", "Es heißt so."]
misses = ["Nein."]
)toml"}});
  EXPECT_TRUE(parsed) << to_string(parsed.error());
  return *parsed;
}

const std::vector<Rule>& rules() {
  static const std::vector<Rule> rules = {
      {.id = "leerformel",
       .profiles = {"kunde"},
       .severity = Severity::info,
       .name = {"Leerformel", "empty slogan"},
       .description = {"Eine Formel steht allein.", "A slogan stands alone."},
       .message = {"Die Formel „{text}“ steht allein.", "The slogan '{text}' stands alone."},
       .suggestion = {"Streichen Sie sie.", "Cut it."},
       .bad = {"Der Kunde ist König."},
       .good = {"Der Kunde kauft Schuhe."},
       .limits = {{"min_weight", 0.7}, {"surroundings", 2}}}};
  return rules;
}

std::string page(std::string_view id, ReportLanguage language = ReportLanguage::de) {
  const Dictionary all = dictionary();
  const auto out = explain({all, rules()}, id, {.language = language});
  return out ? *out : std::string("! ").append(to_string(out.error()));
}

TEST(Explain, EntryShowsPatternMeaningAndExamples) {
  EXPECT_EQ(page("orientierung.denken/sicht-des-kunden"), R"(orientierung.denken/sicht-des-kunden

Muster
  Sicht .. @kunde

Nicht, wenn im selben Teilsatz steht
  Ansicht

Bedeutung
  dafür – Der Text behauptet oder fordert es.
  Der Kunde muss nicht genannt sein.
  Gewicht 0,50 von 1.

Beispiele
  + Aus Sicht des Kunden.
  + Mit der Sicht unserer Kunden.
  − Klare Sicht.

Anmerkung
  aus dem Lehrbuch
)");
}

TEST(Explain, FacetShowsDescriptionExamplesAndEntries) {
  EXPECT_EQ(page("orientierung.denken", ReportLanguage::en), R"(orientierung.denken  thinking
  One takes the customer's perspective.

Examples
  + Aus Sicht des Kunden.
  − Klare Sicht.

1 entry
  orientierung.denken/sicht-des-kunden
)");
}

TEST(Explain, CuesRelationsAndClassesHavePages) {
  EXPECT_THAT(page("negation.fokus/nicht"), HasSubstr("Verneint: Aus Zustimmung wird Ablehnung"));
  EXPECT_THAT(page("negation.fokus"), HasSubstr("1 Eintrag\n  negation.fokus/nicht\n"));
  EXPECT_THAT(
      page("gleichsetzung"),
      HasSubstr("gleichsetzung  Gleichsetzung\n  Der Text setzt Kundenorientierung und Kundennähe gleich."));
  EXPECT_THAT(page("folge"), HasSubstr("als Folge, nicht als Ziel"));  // also without entries
  EXPECT_EQ(page("@kunde"),
            "@kunde  Wortklasse\n  Kunde, -Kunde\n\nGebraucht von\n  orientierung.denken/sicht-des-kunden\n");
}

TEST(Explain, RulesShowWhatTheySayAndWhere) {
  EXPECT_EQ(page("leerformel"), R"(leerformel  Leerformel (Hinweis)
  Eine Formel steht allein.

Was sie meldet
  Die Formel „…“ steht allein.

Was besser wäre
  Streichen Sie sie.

Grenzwerte
  min_weight                   0,70
  surroundings                 2

Beispiele: Hier meldet sie sich
  ! Der Kunde ist König.

Beispiele: Hier schweigt sie
  ✓ Der Kunde kauft Schuhe.
)");
  EXPECT_EQ(page("leerformal"), "! unbekannte Kennung „leerformal“ (meinten Sie „leerformel“?)");
}

TEST(Explain, UnknownIdsNameTheNearest) {
  EXPECT_EQ(page("orientierung.denke"),
            "! unbekannte Kennung „orientierung.denke“ (meinten Sie „orientierung.denken“?)");
  EXPECT_EQ(page("@kunden", ReportLanguage::en), "! unknown id '@kunden' (did you mean '@kunde'?)");
  EXPECT_EQ(page("x"), "! unbekannte Kennung „x“ („kundenlint explain“ zählt alle auf)");
}

TEST(Explain, OverviewNamesEverythingThatHasAPage) {
  const Dictionary all = dictionary();
  const std::string out = explain_overview({all, rules()}, {});
  for (const char* id : {"orientierung.denken", "gleichsetzung", "abgrenzung", "folge", "voraussetzung",
                         "negation.fokus", "@kunde", "leerformel"}) {
    EXPECT_THAT(out, HasSubstr(id));
    EXPECT_TRUE(explain({all, rules()}, id, {})) << id;
  }
}

}  // namespace
}  // namespace kundenlint
