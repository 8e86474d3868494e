// Laws that hold for every word.
#include <gtest/gtest.h>

#include "sentences.h"

namespace kundenlint {
namespace {

const std::vector<std::string> kWords = {"Kundenorientierung", "Kundenwünsche",  "Serviceorientierung",
                                         "Wirtschaftsprüfung", "Bankberaterin",  "kundenorientiert",
                                         "Arbeitszeit",        "Haus",           "Nähe",
                                         "ausgerichtet",       "E-Mail-Adresse", "Kundenbedürfnisse",
                                         "Geschäftskunden",    "Kund:innen",     "größer"};

TEST(Laws, PartsTileTheWordButForHyphens) {
  Morphology morphology;
  int compounds = 0;
  for (const std::string& word : kWords) {
    const Form& form = morphology.form(word);
    if (!form.compound()) continue;
    ++compounds;
    std::uint32_t at = 0;
    for (const Part& part : form.parts) {
      ASSERT_LE(at, part.bytes.begin) << word;
      ASSERT_LT(part.bytes.begin, part.bytes.end) << word;
      EXPECT_EQ(word.substr(at, part.bytes.begin - at).find_first_not_of('-'), std::string::npos) << word;
      EXPECT_FALSE(part.lemma.empty()) << word;
      at = part.bytes.end;
    }
    EXPECT_EQ(at, word.size()) << word;
  }
  EXPECT_GE(compounds, 6);
}

TEST(Laws, TheLemmaOfALemmaIsItself) {
  Morphology morphology;
  for (const char* word : {"Kunden", "Bedürfnisse", "Häuser", "Augen", "größte", "kleinere", "richtete",
                           "gesprochen", "ausgerichtet", "Beraterinnen", "Lösungen", "Kund:innen"}) {
    const std::string lemma = morphology.form(word).lemma;
    EXPECT_NE(lemma, word);
    EXPECT_EQ(morphology.form(lemma).lemma, lemma) << word;
  }
}

// A noun keeps its reading where a sentence begins; a verb or article loses the capital that only the place
// gave.
TEST(Laws, ThePlaceInTheSentenceChangesNoReading) {
  Morphology morphology;
  for (const char* noun : {"Kunde", "Nähe", "Beratung", "Vertrauen", "Angebote"})
    EXPECT_EQ(morphology.form(noun, true).lemma, morphology.form(noun, false).lemma);
  for (const auto& [capital, small] :
       {std::pair("Wir", "wir"), {"Unsere", "unsere"}, {"Persönlich", "persönlich"}})
    EXPECT_EQ(morphology.form(capital, true).lemma, morphology.form(small).lemma);
}

TEST(Laws, ASecondLookUpIsTheSameObject) {
  Morphology morphology;
  for (const std::string& word : kWords) EXPECT_EQ(&morphology.form(word), &morphology.form(word));
  EXPECT_EQ(morphology.forms(), kWords.size());
}

}  // namespace
}  // namespace kundenlint
