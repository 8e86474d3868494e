// Forms read from an archive are those that were written; what is no archive is refused.
#include <gtest/gtest.h>

#include <string>

#include "kundenlint/morphology/form_archive.h"
#include "kundenlint/morphology/lexicon.h"
#include "kundenlint/morphology/morphology.h"
#include "kundenlint/morphology/normalize.h"

namespace kundenlint {
namespace {

void expect_equal(const Form& a, const Form& b) {
  EXPECT_EQ(a.surface, b.surface);
  EXPECT_EQ(a.norm, b.norm) << a.surface;
  EXPECT_EQ(a.lemma, b.lemma) << a.surface;
  EXPECT_EQ(a.pos, b.pos) << a.surface;
  EXPECT_EQ(a.gendered, b.gendered) << a.surface;
  ASSERT_EQ(a.parts.size(), b.parts.size()) << a.surface;
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    EXPECT_EQ(a.parts[i].bytes, b.parts[i].bytes) << a.surface;
    EXPECT_EQ(a.parts[i].lemma, b.parts[i].lemma) << a.surface;
  }
}

/// Every 50th word of the lexicon, as it may stand in a text, and some of no lexicon.
std::vector<std::string> words() {
  const Lexicon lexicon;
  std::vector<std::string> all{"Kund:innen", "Kunden-", "3,5", "§", "z. B.", "STRASSE", "İ", "\xFF", ""};
  for (std::uint32_t number = 0; number < lexicon.size(); number += 50) {
    all.emplace_back(lexicon.word(number));
    all.push_back(capitalised(all.back()));
    all.push_back(all.back() + "kundennähe");
  }
  return all;
}

TEST(FormArchive, GivesTheFormsThatWereComputed) {
  Morphology computed;
  for (const std::string& word : words()) {
    computed.form(word);
    computed.form(word, true);
  }
  const std::string bytes = computed.snapshot();
  Morphology restored;
  ASSERT_TRUE(restored.restore(bytes));
  for (const std::string& word : words()) {
    for (const bool first : {false, true})
      expect_equal(restored.form(word, first), computed.form(word, first));
  }
  EXPECT_EQ(restored.snapshot(), bytes);
}

TEST(FormArchive, AFirstWordThatIsTheSameIsWrittenOnce) {
  Morphology morphology;
  for (const char* word : {"Haus", "Schön"}) {
    morphology.form(word);
    morphology.form(word, true);
  }
  const std::string bytes = morphology.snapshot();
  const FormArchive archive = *FormArchive::open(bytes);
  EXPECT_EQ(archive.size(), 3U);
  EXPECT_EQ(archive.number("Haus", true), archive.number("Haus", false));
  EXPECT_NE(archive.number("Schön", true), archive.number("Schön", false));
  EXPECT_EQ(archive.find("Schön", true)->pos, Pos::adjective);
  EXPECT_EQ(archive.find("Schön", false)->pos, Pos::noun);
  EXPECT_EQ(archive.number("Hau", true), kNoForm);
}

TEST(FormArchive, RefusesOtherBytes) {
  Morphology morphology;
  morphology.form("Kundennähe");
  const std::string bytes = morphology.snapshot();
  EXPECT_TRUE(FormArchive::open(bytes));
  EXPECT_FALSE(FormArchive::open(""));
  EXPECT_FALSE(FormArchive::open("KLFORM01"));
  EXPECT_FALSE(FormArchive::open(std::string_view(bytes).substr(0, bytes.size() - 1)));
  EXPECT_FALSE(FormArchive::open(bytes + "x"));
}

TEST(FormArchive, SurvivesDamage) {
  Morphology morphology;
  morphology.form("Kundennähe");
  const std::string bytes = morphology.snapshot();
  for (std::size_t at = 16; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    const auto archive = FormArchive::open(damaged);
    ASSERT_TRUE(archive) << at;
    const auto form = archive->find("Kundennähe", false);
    if (form) {
      EXPECT_EQ(form->surface, "Kundennähe") << at;
    }
  }
}

}  // namespace
}  // namespace kundenlint
