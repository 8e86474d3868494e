#include "kundenlint/dictionary/checker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dictionary_text.h"

namespace kundenlint {
namespace {

/// "rule entry: text" of every diagnostic.
std::vector<std::string> findings(const std::string& entries, const CheckOptions& options = {}) {
  const std::string text =
      std::string(kHeader) +
      "[[facet]]\nid = \"naehe.sympathie\"\nname = { de = \"a\", en = \"b\" }\n"
      "description = { de = \"a\", en = \"b\" }\n[classes]\nkunde = [\"Kunde\", \"Kundin\"]\n" +
      entries;
  std::vector<std::string> found;
  for (const Diagnostic& one : check_dictionary(parse_or_die(text), options)) {
    EXPECT_GT(one.at.line, 0U);
    EXPECT_FALSE(one.en.empty());
    found.push_back(std::string(to_string(one.rule)) + " " + one.entry + ": " + one.de);
  }
  return found;
}

std::string entry(const std::string& id, const std::string& rest,
                  const std::string& facet = "naehe.sympathie") {
  return "[[entry]]\nid = '" + id + "'\nfacet = '" + facet + "'\nhits = ['" + id + "1', '" + id +
         "2']\nmisses = ['" + id + "3: mögen, Baum, Kunde, a, b']\n" + rest + "\n";
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Checker, CleanDictionary) { EXPECT_THAT(findings(entry("a", "pattern = '{@kunde mögen}'")), IsEmpty()); }

TEST(Checker, Dead) {
  EXPECT_THAT(findings(entry("a", "pattern = ['mögen', 'Baum']\nnot = '(mögen|nie)'")),
              ElementsAre("dead naehe.sympathie/a: „mögen“ steht auch unter not und feuert nie"));
  EXPECT_THAT(findings(entry("a", "pattern = '{mögen Baum !mögen}'")),
              ElementsAre("dead naehe.sympathie/a: „{!mögen Baum mögen}“ verlangt und verbietet „mögen“"));
  EXPECT_THAT(findings(entry("a", "pattern = '\"baum,haus\"'")),
              ElementsAre("dead naehe.sympathie/a: „baum,haus“ trifft nie: im Text ist das nicht ein Wort"));
}

TEST(Checker, Examples) {
  EXPECT_THAT(
      findings("[[entry]]\nid = 'a'\nfacet = 'naehe.sympathie'\npattern = 'x'\nhits = ['a']\n"),
      ElementsAre(
          "examples naehe.sympathie/a: hits: 1, misses: 0; ein Eintrag braucht mindestens zwei hits und "
          "einen miss"));
  EXPECT_THAT(
      findings("[[entry]]\nid = 'a'\nfacet = 'naehe.sympathie'\npattern = 'b'\nhits = ['a', 'b']\nmisses = "
               "['b']\n"),
      ElementsAre("examples naehe.sympathie/a: hit und miss zugleich: „b“"));
}

TEST(Checker, AMissSharesAWordWithThePattern) {
  const auto with_miss = [](const std::string& pattern, const std::string& miss) {
    return findings("[[entry]]\nid = 'a'\nfacet = 'naehe.sympathie'\nhits = ['p', 'q']\npattern = '" +
                    pattern + "'\nmisses = ['" + miss + "']\n");
  };
  const auto silent = ElementsAre(
      "examples naehe.sympathie/a: der miss „Der Baum steht.“ prüft nichts: er hat kein Wort des Musters");
  EXPECT_THAT(with_miss("{@kunde mögen}", "Der Baum steht."), silent);
  EXPECT_THAT(with_miss("{@kunde mögen !Baum}", "Der Baum steht."),
              silent);  // what has to be absent is no word of it
  EXPECT_THAT(with_miss("{@kunde mögen}", "Die Kundin steht."), IsEmpty());  // a class
  EXPECT_THAT(with_miss("(Haus sehen|Baum^ sehen)", "Der Baum steht."), IsEmpty());
  EXPECT_THAT(with_miss("{Hof (im *)}", "Der Baum steht."), IsEmpty());  // any word
  EXPECT_THAT(with_miss("(Hof|Haus bauen)", "Der Baum steht."),
              IsEmpty());  // with a word of it, it would be a hit
}

TEST(Checker, DuplicateAndColliding) {
  EXPECT_THAT(findings(entry("a", "pattern = '{a b}'") + entry("b", "pattern = '{b a}'")),
              ElementsAre("duplicate naehe.sympathie/b: „{a b}“ steht schon in „naehe.sympathie/a“"));
  EXPECT_THAT(
      findings(entry("a", "pattern = '{a b}'") + entry("b", "pattern = '{b a}'", "orientierung.handeln")),
      ElementsAre("colliding orientierung.handeln/b: „{a b}“ zeigt schon „naehe.sympathie“ (Eintrag "
                  "„naehe.sympathie/a“)"));
  EXPECT_THAT(findings(entry("a", "pattern = '{a b}'") +
                       entry("b", "pattern = '{b a}'\nnested = true", "orientierung.handeln")),
              IsEmpty());
}

TEST(Checker, Shadowed) {
  EXPECT_THAT(
      findings(entry("a", "pattern = '@kunde'") + entry("b", "pattern = '(Kunde|Kundin)'")),
      ElementsAre("shadowed naehe.sympathie/b: verdeckt: „naehe.sympathie/a“ feuert überall, wo dieser "
                  "Eintrag feuert"));
  EXPECT_THAT(findings(entry("a", "pattern = '@kunde'") + entry("b", "pattern = '(Kunde|Gast)'")), IsEmpty());
}

TEST(Checker, MissOfAnother) {
  EXPECT_THAT(
      findings("[[entry]]\nid = 'a'\nfacet = 'naehe.sympathie'\npattern = 'x'\nhits = ['a', 'b']\nmisses = "
               "['x']\n[[entry]]\nid = 'b'\nfacet = 'naehe.sympathie'\npattern = '(y|a)'\nhits = ['d', "
               "'e']\nmisses = ['a']\n"),
      ElementsAre("colliding naehe.sympathie/b: der miss „a“ ist ein hit von „naehe.sympathie/a“"));
}

TEST(Checker, WhatTheProgramAsksForByNameIsUsed) {
  EXPECT_THAT(findings("kunde_besitzer = ['x']\nkunde_teil = ['y']\nfeld_bedarf = ['z']\n"), IsEmpty());
  EXPECT_THAT(findings("gast_teil = ['y']\n"),
              ElementsAre("unused gast_teil: die Klasse „gast_teil“ wird nirgends gebraucht"));
}

TEST(Checker, UnusedClassAndUnknownCue) {
  EXPECT_THAT(findings("leer = ['x']\n"),
              ElementsAre("unused leer: die Klasse „leer“ wird nirgends gebraucht"));
  CheckOptions options;
  options.asked_classes = {"leer"};
  EXPECT_THAT(findings("leer = ['x']\n", options), IsEmpty());
  options.is_cue = [](std::string_view) { return false; };
  EXPECT_THAT(
      findings("leer = ['x']\n[[cue]]\nid = 'c'\ncue = 'quatsch'\npattern = 'x'\nhits = ['a', 'b']\nmisses = "
               "['x']\n",
               options),
      ElementsAre("unknown quatsch/c: cue = „quatsch“: das kennt kundenlint nicht"));
}

}  // namespace
}  // namespace kundenlint
