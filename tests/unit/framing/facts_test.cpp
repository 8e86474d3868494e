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

/// A built-in profile with the forms that the build made.
struct Profile {
  explicit Profile(std::string_view id) : dictionary(*deserialize(builtin_dictionary(id))) {
    EXPECT_TRUE(morphology.restore(builtin_forms()));
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

INSTANTIATE_TEST_SUITE_P(Profiles, BuiltinFacts, testing::ValuesIn(builtin_profiles()));

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
