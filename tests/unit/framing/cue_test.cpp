#include "kundenlint/framing/cue.h"

#include <gtest/gtest.h>

namespace kundenlint::framing {
namespace {

TEST(ParseCue, KnowsEffectAndScope) {
  const auto kind = parse_cue("negation.bis-als");
  ASSERT_TRUE(kind.has_value());
  EXPECT_EQ(kind->effect, CueEffect::negation);
  EXPECT_EQ(kind->scope, CueScope::bis_als);
  ASSERT_TRUE(parse_cue("offen.teilsatz").has_value());
  EXPECT_EQ(parse_cue("offen.teilsatz")->scope, CueScope::teilsatz);
}

TEST(ParseCue, RefusesWhatItDoesNotKnow) {
  for (const char* target : {"", "negation", "negation.", ".satz", "negation.überall", "verneinung.satz"}) {
    EXPECT_FALSE(parse_cue(target).has_value()) << target;
  }
}

}  // namespace
}  // namespace kundenlint::framing
