// The facts that the build computes are those that the program would compute; a table of something else is
// refused.
#include <gtest/gtest.h>

#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/framing/builtin_facts.h"
#include "kundenlint/framing/fact_archive.h"
#include "kundenlint/framing/screen.h"

namespace kundenlint {
namespace {

using framing::FactArchive;

/// A built-in profile, with the forms that the build made or without.
struct Profile {
  explicit Profile(std::string_view id, bool with_forms = true) : dictionary(*deserialize(builtin_dictionary(id))) {
    if (with_forms) {
      EXPECT_TRUE(morphology.restore(builtin_forms()));
    }
  }

  Dictionary dictionary;
  Morphology morphology;
};

class BuiltinFacts : public testing::TestWithParam<std::string_view> {};

TEST_P(BuiltinFacts, AreThoseThatAreComputed) {
  Profile profile(GetParam());
  Matcher matcher(profile.dictionary, profile.morphology, builtin_matcher(GetParam()));
  framing::Screen screen(profile.dictionary, profile.morphology, matcher);
  EXPECT_TRUE(screen.write_facts() == builtin_facts(GetParam()));
  const FactArchive facts(builtin_facts(GetParam()), profile.dictionary.sha256, profile.morphology.archive());
  EXPECT_FALSE(facts.empty());
}

// Nothing that the build made in the way: forms, patterns and facts of the words as they are given here.
TEST_P(BuiltinFacts, AreThoseOfFormsThatAreComputed) {
  Profile built(GetParam()), computed(GetParam(), false);
  const FactArchive facts(builtin_facts(GetParam()), built.dictionary.sha256, built.morphology.archive());
  Matcher matcher(computed.dictionary, computed.morphology);
  std::uint32_t compared = 0;
  built.morphology.archive().each([&](std::uint32_t number, std::string_view surface, bool first) {
    if (number % 29 != 0) return;
    ++compared;
    const FactArchive::Kind kind = facts.kind(facts.kind_of(number));
    const Form& form = computed.morphology.form(surface, first);
    const std::span<const std::uint32_t> fulfilled = matcher.compiled().index.atoms(form);
    const std::vector<std::uint32_t> atoms(fulfilled.begin(), fulfilled.end());
    for (const std::uint32_t atom : atoms) {
      if (!matcher.compiled().is_used(atom)) continue;
      EXPECT_TRUE(std::ranges::binary_search(kind.atoms, atom)) << surface << " " << first << " " << atom;
    }
  });
  EXPECT_GT(compared, 5000U);
}

INSTANTIATE_TEST_SUITE_P(Profiles, BuiltinFacts, testing::ValuesIn(builtin_profiles().begin(), builtin_profiles().end()));

TEST(FactArchive, GivesWhatWasWritten) {
  Morphology morphology;
  morphology.form("Haus");
  morphology.form("haben");
  const std::string snapshot = morphology.snapshot();
  const FormArchive forms = *FormArchive::open(snapshot);
  const std::vector<FactArchive::Kind> kinds = {{.flags = 5, .atoms = {1, 70000}}, {.flags = 3, .atoms = {}}};
  const std::string bytes = FactArchive::write(kinds, "sha", forms);
  const FactArchive facts(bytes, "sha", forms);
  EXPECT_EQ(facts.kind(facts.kind_of(forms.number("Haus", false))), kinds[0]);
  EXPECT_EQ(facts.kind(facts.kind_of(forms.number("haben", false))), kinds[1]);
  EXPECT_EQ(facts.kind_of(forms.number("Hausen", false)), FactArchive::kUnknown);
}

TEST(FactArchive, RefusesWhatWasMadeForSomethingElse) {
  Morphology morphology;
  morphology.form("Haus");
  const std::string one = morphology.snapshot();
  const FormArchive forms = *FormArchive::open(one);
  const std::string bytes = FactArchive::write({{.flags = 5}}, "sha", forms);
  EXPECT_FALSE(FactArchive(bytes, "sha", forms).empty());
  EXPECT_TRUE(FactArchive(bytes, "other", forms).empty());
  EXPECT_TRUE(FactArchive(bytes + "x", "sha", forms).empty());
  EXPECT_TRUE(FactArchive(bytes.substr(0, bytes.size() - 1), "sha", forms).empty());
  EXPECT_TRUE(FactArchive("", "sha", forms).empty());
  Morphology another;
  another.form("Maus");
  const std::string other = another.snapshot();
  EXPECT_TRUE(FactArchive(bytes, "sha", *FormArchive::open(other)).empty());
}

}  // namespace
}  // namespace kundenlint
