#include <gtest/gtest.h>

#include <random>

#include "dictionary_text.h"
#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {
namespace {

TEST(ParseDictionary, ReadsEveryField) {
  const Dictionary dictionary = parse_or_die(kProfileText);
  EXPECT_EQ(dictionary.id, "probe");
  EXPECT_EQ(dictionary.pole_b, "naehe");
  ASSERT_EQ(dictionary.entries.size(), 4U);
  const Entry& first = dictionary.entries[0];
  EXPECT_EQ(first.id, "orientierung.handeln/ausrichten");
  EXPECT_EQ(first.target, "orientierung.handeln");
  EXPECT_EQ(first.kind, EntryKind::mention);
  ASSERT_EQ(first.patterns.size(), 2U);
  EXPECT_EQ(to_string(first.patterns[1]), "an .. @kunde? (ausrichten|orientieren)");
  EXPECT_EQ(first.reach, Reach::near);
  EXPECT_EQ(first.stance, Stance::zustimmend);
  EXPECT_EQ(first.weight, 1.0);
  EXPECT_FALSE(first.nested);
  EXPECT_EQ(first.origin.line, 18U);
  const Entry& second = dictionary.entries[1];
  EXPECT_EQ(second.stance, Stance::offen);
  EXPECT_EQ(second.reach, Reach::none);
  EXPECT_TRUE(second.nested);
  EXPECT_EQ(dictionary.entries[2].kind, EntryKind::cue);
  EXPECT_EQ(dictionary.entries[3].id, "gleichsetzung/gleich");
  EXPECT_EQ(dictionary.class_index("kein"), kNoClass);
  EXPECT_EQ(dictionary.sha256.size(), 64U);
}

struct Mistake {
  const char* text;
  const char* error;
};

// Exact texts: what a person reads.
TEST(ParseDictionary, Errors) {
  const Mistake table[] = {
      {"[classes]\nkunde = [\"Kunde\"\n", "x.toml:2:18: kein gültiges TOML: "},
      // What toml++ 3.3 takes for a key without looking.
      {"a\xEF\xBA\xA8 = 1\n", "x.toml:1:2: kein gültiges TOML: "},
      {"[[[a]]]\n", "x.toml:1:3: kein gültiges TOML: "},
      {"[[=", "x.toml:1:3: kein gültiges TOML: "},
      {"[.a]\n", "x.toml:1:2: kein gültiges TOML: "},
      {"[ü]\n", "x.toml:1:2: kein gültiges TOML: "},
      {"[[entri]]\nid = \"a\"\n", "x.toml:1:3: unbekannter Schlüssel „entri“ (meinten Sie „entry“?)"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npatern = "
       "\"x\"\n",
       "x.toml:6:1: unbekannter Schlüssel „patern“ (meinten Sie „pattern“?)"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handlen\"\npattern = "
       "\"x\"\n",
       "x.toml:3:1: unbekannte Facette „orientierung.handlen“ (meinten Sie „orientierung.handeln“?)"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = "
       "\"@kunden\"\n",
       "x.toml:6:12: unbekannte Klasse „@kunden“ (meinten Sie „@kunde“?)"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = "
       "\"{a\"\n",
       "x.toml:6:14: Muster „{a“: „}“ fehlt"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"A\"\nfacet = \"orientierung.handeln\"\npattern = "
       "\"a\"\n",
       "x.toml:4:6: „A“: eine id besteht aus a–z, 0–9 und -"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nfacet = \"orientierung.handeln\"\npattern = \"a\"\n",
       "x.toml:3:1: „id“ fehlt"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\n",
       "x.toml:3:1: „pattern“ fehlt"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = "
       "\"a\"\n"
       "reach = \"neer\"\n",
       "x.toml:7:9: „reach“ hat keinen Wert „neer“ (meinten Sie „near“?)"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = "
       "\"a\"\n"
       "weight = 2\n",
       "x.toml:7:10: „weight“ liegt über 0 und höchstens bei 1"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = "
       "\"a\"\n"
       "nested = \"ja\"\n",
       "x.toml:7:10: „nested“ ist true oder false"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = "
       "3\n",
       "x.toml:6:11: „pattern“ besteht aus nicht leeren Texten"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\n"
       "pattern = [\"a\", 'ä \"b']\n",
       "x.toml:6:20: Muster „ä \"b“: Anführungszeichen nicht geschlossen"},
      {"[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\n"
       "pattern = \"ä \\\"b\"\n",
       "x.toml:6:11: Muster „ä \"b“, Spalte 3: Anführungszeichen nicht geschlossen"},
      {"[classes]\nkunde = [\"a b\"]\n", "x.toml:2:10: Klasse „kunde“: „a b“ ist kein einzelnes Wort"},
      {"[classes]\nkunde-a = [\"x\"]\n",
       "x.toml:2:1: „kunde-a“: der Name einer Klasse besteht aus a–z, 0–9 und _"},
      {"[classes]\nkunde = []\n", "x.toml:2:1: Klasse „kunde“ ist leer"},
      {"[classes]\nkunde = [\"@gast\"]\ngast = [\"@kunde\"]\n",
       "x.toml:3:1: Klasse „gast“ enthält sich selbst"},
      {"[classes]\ngast = [\"Gast\"]\n", "reference: unbekannte Klasse „@kunde“"},
  };
  for (const Mistake& row : table) {
    const Result<Dictionary> read =
        parse_dictionary({{"kopf.toml", std::string(kHeader)}, {"x.toml", row.text}});
    ASSERT_FALSE(read) << row.text;
    EXPECT_EQ(to_string(read.error()).substr(0, std::string_view(row.error).size()), row.error);
  }
}

TEST(ParseDictionary, ProfileIsNeeded) {
  const Result<Dictionary> read = parse_dictionary({{"x.toml", "[classes]\nkunde = [\"Kunde\"]\n"}});
  ASSERT_FALSE(read);
  EXPECT_EQ(to_string(read.error()), "[profile] fehlt: in keiner Datei steht, was gemessen wird");
}

TEST(ParseDictionary, SameIdTwiceInOneFileIsAnError) {
  const std::string entry = "[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = \"x\"\n";
  const Result<Dictionary> read = parse_dictionary(
      {{"x.toml", std::string(kHeader) + "[classes]\nkunde = [\"Kunde\"]\n" + entry + entry}});
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message, "Eintrag „orientierung.handeln/a“ steht zweimal in der Datei");
}

TEST(ParseDictionary, LaterSourceReplacesEntryAndClass) {
  const Dictionary base = parse_or_die(kProfileText);
  const Result<Dictionary> extended =
      parse_dictionary({{"eigen.toml",
                         "[classes]\nwunsch = [\"Traum\"]\n[[entry]]\nid = \"wunsch\"\nfacet = "
                         "\"orientierung.handeln\"\npattern = \"neu\"\n"}},
                       base);
  ASSERT_TRUE(extended) << to_string(extended.error());
  EXPECT_EQ(extended->entries.size(), base.entries.size());
  EXPECT_EQ(to_string(extended->entries[1].patterns[0]), "neu");
  EXPECT_EQ(extended->entries[1].origin.file, "eigen.toml");
  EXPECT_EQ(extended->classes[extended->class_index("wunsch")].members.size(), 1U);
  EXPECT_NE(extended->sha256, base.sha256);
}

TEST(ParseDictionary, AnEntryWithoutAPatternChangesOnlyWhatItSays) {
  const Dictionary base = parse_or_die(kProfileText);
  const std::string head = "[[entry]]\nid = \"ausrichten\"\nfacet = \"orientierung.handeln\"\n";
  const Result<Dictionary> extended =
      parse_dictionary({{"eigen.toml", head + "hits = [\"Anders.\"]\nweight = 0.25\n"}}, base);
  ASSERT_TRUE(extended) << to_string(extended.error());
  EXPECT_EQ(extended->entries[0].patterns, base.entries[0].patterns);
  EXPECT_EQ(extended->entries[0].misses, base.entries[0].misses);
  EXPECT_EQ(extended->entries[0].hits, std::vector<std::string>{"Anders."});
  EXPECT_EQ(extended->entries[0].weight, 0.25);
  const Result<Dictionary> alone = parse_dictionary({{"eigen.toml", std::string(kHeader) + head}});
  ASSERT_FALSE(alone);
  EXPECT_EQ(alone.error().message, "„pattern“ fehlt");
}

TEST(ParseDictionary, ANotOfAnExtensionAddsAndDisableTakesAway) {
  const std::string head = "[[entry]]\nid = \"ausrichten\"\nfacet = \"orientierung.handeln\"\n";
  const Dictionary once =
      *parse_dictionary({{"a.toml", head + "not = \"eins\"\n"}}, parse_or_die(kProfileText));
  const Dictionary twice = *parse_dictionary({{"b.toml", head + "not = [\"zwei\"]\n"}}, once);
  ASSERT_EQ(twice.entries[0].excluded.size(), once.entries[0].excluded.size() + 1);
  EXPECT_EQ(to_string(twice.entries[0].excluded.back()), "zwei");
  EXPECT_EQ(to_string(*(twice.entries[0].excluded.end() - 2)), "eins");

  const Result<Dictionary> without = parse_dictionary({{"c.toml", head + "disable = true\n"}}, once);
  ASSERT_TRUE(without) << to_string(without.error());
  EXPECT_EQ(without->entry("orientierung.handeln/ausrichten"), nullptr);
  EXPECT_EQ(without->entries.size() + 1, once.entries.size());
  const Result<Dictionary> back = parse_dictionary({{"d.toml", head + "pattern = \"neu\"\n"}}, *without);
  ASSERT_TRUE(back);
  EXPECT_NE(back->entry("orientierung.handeln/ausrichten"), nullptr);

  const Result<Dictionary> none = parse_dictionary(
      {{"e.toml", "[[entry]]\nid = \"ausrichte\"\nfacet = \"orientierung.handeln\"\ndisable = true\n"}},
      once);
  ASSERT_FALSE(none);
  EXPECT_EQ(to_string(none.error()),
            "e.toml:1:1: den Eintrag „orientierung.handeln/ausrichte“ gibt es nicht (meinten Sie "
            "„orientierung.handeln/ausrichten“?)");
}

TEST(ParseDictionary, EveryMistakeIsToldUpToABound) {
  std::string text =
      "[classes]\na = [\"b c\"]\n[[entry]]\nid = \"x\"\nfacet = \"orientierung.handeln\"\npatern = 3\n";
  const Result<Dictionary> read =
      parse_dictionary({{"a.toml", text}, {"b.toml", "[klassen]\n"}}, parse_or_die(kProfileText));
  ASSERT_FALSE(read);
  std::string all = to_string(read.error());
  for (const Error& more : read.error().more) all += '\n' + to_string(more);
  EXPECT_EQ(all,
            "a.toml:2:6: Klasse „a“: „b c“ ist kein einzelnes Wort\n"
            "a.toml:6:1: unbekannter Schlüssel „patern“ (meinten Sie „pattern“?)\n"
            "a.toml:3:1: „pattern“ fehlt (meinten Sie „orientierung.handeln/wunsch“?)\n"
            "b.toml:1:2: unbekannter Schlüssel „klassen“ (meinten Sie „classes“?)");
  text.clear();
  for (int i = 0; i < 50; ++i) text += "k" + std::to_string(i) + " = 1\n";
  const Result<Dictionary> many = parse_dictionary({{"a.toml", text}}, parse_or_die(kProfileText));
  ASSERT_FALSE(many);
  ASSERT_EQ(many.error().more.size(), kMostErrors);
  EXPECT_EQ(many.error().more.back().message, "weitere Fehler: 30");
}

TEST(ParseDictionary, ASecondProfileExtendsTheFirstOrIsAnError) {
  const Dictionary base = parse_or_die(kProfileText);
  const Result<Dictionary> over =
      parse_dictionary({{"a.toml", "[profile]\nid = \"neu\"\nversion = \"2\"\nextends = \"probe\"\n"}}, base);
  ASSERT_TRUE(over) << to_string(over.error());
  EXPECT_EQ(over->id, "neu");
  EXPECT_EQ(over->extends, "probe");
  EXPECT_EQ(over->pole_a, base.pole_a);
  EXPECT_EQ(over->reference, base.reference);
  const Result<Dictionary> beside = parse_dictionary(
      {{"a.toml",
        "[profile]\nid = \"neu\"\nversion = \"2\"\npole_a = \"x\"\npole_b = \"y\"\nreference = \"kunde\"\n"}},
      base);
  ASSERT_FALSE(beside);
  EXPECT_EQ(beside.error().message, "zwei Profile: „neu“ neben „probe“");
  EXPECT_EQ(beside.error().line, 1U);
  const auto head = profile_head(
      {{"x.toml", "[classes]\n"}, {"a.toml", "\n[profile]\nid = \"neu\"\nextends = \"kunde\"\n"}});
  ASSERT_TRUE(head);
  EXPECT_EQ(head->id + " " + head->extends, "neu kunde");
  EXPECT_EQ(head->at.line, 4U);
  EXPECT_FALSE(profile_head({{"x.toml", "[profile\n"}}));
}

TEST(ParseDictionary, AReadingNamesAClassAndFacets) {
  const auto read = [](std::string_view words, std::string_view facet) {
    const std::string reading = "[[reading]]\nfacets = [\"" + std::string(facet) + "\"]\nwords = \"" +
                                std::string(words) + "\"\ncounts_as = \"orientierung.handeln\"\n";
    const auto out = parse_dictionary({{"eigen.toml", reading}}, parse_or_die(kProfileText));
    return out ? out->readings.at(0).words : to_string(out.error());
  };
  EXPECT_EQ(read("wunsch", "orientierung.handeln"), "wunsch");
  EXPECT_EQ(read("wunch", "orientierung.handeln"),
            "eigen.toml:1:1: unbekannte Klasse „@wunch“ (meinten Sie „wunsch“?)");
  EXPECT_EQ(read("wunsch", "orientierung.handel"),
            "eigen.toml:1:1: unbekannte Facette „orientierung.handel“ (meinten Sie „orientierung.handeln“?)");
}

TEST(ParseDictionaryLaw, DamagedTextNeverCrashes) {
  const std::string text(kProfileText);
  std::mt19937 random(11);
  for (int round = 0; round < 1500; ++round) {
    std::string damaged = text;
    for (auto hits = 1 + random() % 3; hits > 0; --hits) {
      const std::size_t at = random() % damaged.size();
      if (random() % 2 == 0)
        damaged[at] = static_cast<char>(random());
      else
        damaged.erase(at, random() % 6);
    }
    const Result<Dictionary> read = parse_dictionary({{"x.toml", damaged}});
    if (!read) {
      EXPECT_FALSE(read.error().message.empty());
    }
  }
}

}  // namespace
}  // namespace kundenlint
