#include "kundenlint/dictionary/pattern.h"

#include <gtest/gtest.h>

#include <random>

namespace kundenlint {
namespace {

struct Spelling {
  const char* source;
  const char* canonical;
};

TEST(Pattern, CanonicalSpelling) {
  const Spelling table[] = {
      {"Kunde", "Kunde"},
      {"  a   b ", "a b"},
      {"\"in der nähe\"", "\"in\" \"der\" \"nähe\""},
      {"~orientieren", "~orientieren"},
      {"@kunde", "@kunde"},
      {"@kunde-", "@kunde-"},
      {"-@naehe", "-@naehe"},
      {"@kunde-@wunsch", "@kunde-@wunsch"},
      {"Kunde-Nähe", "Kunde-Nähe"},
      {"@kunde-Nähe", "@kunde-Nähe"},
      {"Vor-Ort-Service", "Vor-Ort-Service"},
      {"Vor-Ort-", "Vor-Ort-"},
      {"-Vor-Ort", "-Vor-Ort"},
      {"@kunde-Vor-Ort", "@kunde-Vor-Ort"},
      {"*", "*"},
      {"a .. b", "a .. b"},
      {"a ..3 b", "a ..3 b"},
      {"a..b", "a .. b"},
      {"(a|b c)", "(a|b c)"},
      {"(a)", "a"},
      {"a? b", "a? b"},
      {"(a b)? c", "(a b)? c"},
      {"\"a b\"? c", "(\"a\" \"b\")? c"},
      {"{a b c}", "{a b c}"},
      {"{(a|b) (c d) !e f?}", "{(a|b) (c d) !e f?}"},
      {"{\"im mittelpunkt\" a}", "{(\"im\" \"mittelpunkt\") a}"},
      {"[a !(b|c)]", "[a !(b|c)]"},
      {"{a} .. b", "{a} .. b"},
      {"@wunsch^", "@wunsch^"},
      {"a^? b", "a^? b"},
      {"(a b)^", "(a b)^"},
      {"{(a|b)^ !c^}", "{(a|b)^ !c^}"},
      {"\"a\"^ c", "\"a\"^ c"},
      {"&wunsch", "&wunsch"},
      {"{&wunsch^ a}", "{&wunsch^ a}"},
      {"(&a|&b c)?  d", "(&a|&b c)? d"},
  };
  for (const Spelling& row : table) {
    const Result<Pattern> pattern = parse_pattern(row.source);
    ASSERT_TRUE(pattern) << row.source << ": " << pattern.error().message;
    EXPECT_EQ(to_string(*pattern), row.canonical) << row.source;
    const Result<Pattern> again = parse_pattern(to_string(*pattern));
    ASSERT_TRUE(again) << row.source;
    EXPECT_EQ(*again, *pattern) << row.source;
  }
}

TEST(Pattern, AtomKinds) {
  const auto atom = [](const char* source) { return parse_pattern(source)->atom; };
  EXPECT_EQ(atom("-Nähe").kind, Atom::Kind::head);
  EXPECT_EQ(atom("-Nähe").head, "Nähe");
  EXPECT_EQ(atom("Kunde-").kind, Atom::Kind::modifier);
  EXPECT_EQ(atom("@kunde-@wunsch").kind, Atom::Kind::compound);
  EXPECT_TRUE(atom("@kunde-@wunsch").text_is_class);
  EXPECT_TRUE(atom("@kunde-@wunsch").head_is_class);
  EXPECT_TRUE(atom("-@naehe").head_is_class);
  EXPECT_FALSE(atom("@kunde-Nähe").head_is_class);
  EXPECT_EQ(atom("Vor-Ort-Service").kind, Atom::Kind::lemma);
  EXPECT_EQ(atom("Vor-Ort-").kind, Atom::Kind::modifier);
  EXPECT_EQ(atom("Vor-Ort-").text, "Vor-Ort");
}

TEST(Pattern, GapLimits) {
  const Result<Pattern> limited = parse_pattern("a ..3 b");
  EXPECT_EQ(limited->children[1].max, 3U);
  EXPECT_GE(parse_pattern("a .. b")->children[1].max, 1000U);
}

struct Mistake {
  const char* source;
  std::uint32_t column;
  const char* message;
};

TEST(Pattern, Errors) {
  const Mistake table[] = {
      {"", 1, "leeres Muster: hier wird ein Wort erwartet"},
      {"   ", 4, "leeres Muster: hier wird ein Wort erwartet"},
      {"()", 2, "leeres Muster: hier wird ein Wort erwartet"},
      {"{}", 3, "leeres Muster: hier wird ein Wort erwartet"},
      {"{!a}", 5, "leeres Muster: hier wird ein Wort erwartet"},
      {"(a|)", 4, "leeres Muster: hier wird ein Wort erwartet"},
      {"(ä", 3, "„)“ fehlt"},
      {"{a", 3, "„}“ fehlt"},
      {"[a}", 3, "„]“ fehlt"},
      {"a | b", 3, "„|“ steht nur in ( )"},
      {"a)", 2, "„)“ ohne Gegenstück"},
      {"nähe }", 6, "„}“ ohne Gegenstück"},
      {"\"a", 1, "Anführungszeichen nicht geschlossen"},
      {"!a", 1, "„!“ steht nur in { } und [ ]"},
      {"{a .. b}", 6, "in { } und [ ] gibt es keine Lücke; die Reihenfolge ist dort frei"},
      {".. a", 5, "eine Lücke „..“ steht zwischen zwei Wörtern"},
      {"a ..", 5, "eine Lücke „..“ steht zwischen zwei Wörtern"},
      {"a .b", 3, "„.“ gehört zu keinem Wort; eine Lücke schreibt man „..“"},
      {"~ a", 2, "hinter „~“ wird ein Wort erwartet"},
      {"@ a", 2, "„ “ steht hier falsch: hier wird ein Wort erwartet"},
      {"@", 2, "hier wird ein Wort erwartet"},
      {"a .. .. b", 6, "zwei Lücken hintereinander"},
      {"a b? ? c", 6, "„?“ steht hier falsch: hier wird ein Wort erwartet"},
      {"a? b?", 6, "jedes Wort darf fehlen: mindestens eines muss dastehen"},
      {"-Nähe-", 6, "ein Kompositum hat hier zwei Glieder: Bestimmungswort-Grundwort"},
      {"(a? | b)", 5, "jedes Wort darf fehlen: mindestens eines muss dastehen"},
  };
  for (const Mistake& row : table) {
    const Result<Pattern> pattern = parse_pattern(row.source);
    ASSERT_FALSE(pattern) << row.source << " → " << to_string(*pattern);
    EXPECT_EQ(pattern.error().message, row.message) << row.source;
    EXPECT_EQ(pattern.error().column, row.column) << row.source;
    EXPECT_EQ(pattern.error().code, ErrorCode::syntax) << row.source;
  }
}

TEST(Pattern, DepthIsBounded) {
  const std::string deep = std::string(100, '(') + "a" + std::string(100, ')');
  const Result<Pattern> pattern = parse_pattern(deep);
  ASSERT_FALSE(pattern);
  EXPECT_EQ(pattern.error().message, "Muster ist zu tief verschachtelt");
  EXPECT_FALSE(parse_pattern(std::string(5000, 'a')));
}

// Whatever parses has a canonical spelling that parses to the same; whatever does not parse does not crash.
TEST(PatternLaw, RandomPatternsRoundTrip) {
  const std::string_view pieces[] = {
      "a", "B", "ä", "\"", "~", "@",  "-", "*",   " ", " ",    "(",   ")",   "|",       "{",     "}",
      "[", "]", "!", "?",  ".", "..", "3", "..2", "é", "\xC3", "x y", "@ab", "\"w x\"", "(c|d)", "{e f}"};
  std::mt19937 random(7);
  int parsed = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string source;
    for (auto length = random() % 9; length > 0; --length) source += pieces[random() % std::size(pieces)];
    const Result<Pattern> pattern = parse_pattern(source);
    if (!pattern) {
      EXPECT_GE(pattern.error().column, 1U);
      continue;
    }
    ++parsed;
    const Result<Pattern> again = parse_pattern(to_string(*pattern));
    ASSERT_TRUE(again) << source << " → " << to_string(*pattern) << ": " << again.error().message;
    ASSERT_EQ(*again, *pattern) << source << " → " << to_string(*pattern);
  }
  EXPECT_GT(parsed, 5000);
}

}  // namespace
}  // namespace kundenlint
