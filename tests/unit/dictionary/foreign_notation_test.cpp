#include "kundenlint/dictionary/foreign_notation.h"

#include <gtest/gtest.h>

#include "kundenlint/dictionary/pattern.h"

namespace kundenlint {
namespace {

struct Row {
  const char* pattern;
  std::uint32_t column;
  const char* message;
};

TEST(ForeignNotation, IsToldWithItsPlace) {
  const Row rows[] = {
      {"Kunden*", 1, "„Kunden*“: „*“ steht für ein ganzes Wort, nicht für Buchstaben"},
      {"für *nähe", 5, "„*nähe“: „*“ steht für ein ganzes Wort, nicht für Buchstaben"},
      {"a Kunden*wunsch", 3, "„Kunden*wunsch“: „*“ steht für ein ganzes Wort, nicht für Buchstaben"},
      {"Kunde.*", 6, "„.*“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern"},
      {"/Kunde.*/", 1, "„/Kunde.*/“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern"},
      {"(ü|b)\\bKunde", 6, "„\\b“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern"},
      {"[a-z]", 1, "„[a-z]“: [ ] steht für Wörter eines Satzes, nicht für Buchstaben"},
      {"Kund[ei]n", 5, "„[ei]“: [ ] steht für Wörter eines Satzes, nicht für Buchstaben"},
      {"Kunde+", 6, "„+“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern"},
      {"^Kunde", 1, "„^“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern"},
      {"Kunde$", 6, "„$“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern"},
      {"(?:a|b)", 1, "„(?“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern"},
      {"Kunde{2,3}", 6, "„{2,3}“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern"},
  };
  for (const Row& row : rows) {
    const auto error = foreign_notation(row.pattern);
    ASSERT_TRUE(error) << row.pattern;
    EXPECT_EQ(error->message, row.message);
    EXPECT_EQ(error->column, row.column) << row.pattern;
    EXPECT_FALSE(error->hint.empty()) << row.pattern;
    EXPECT_FALSE(parse_pattern(row.pattern)) << row.pattern;
  }
}

TEST(ForeignNotation, SaysWhatToWrite) {
  EXPECT_EQ(
      foreign_notation("Kunden*")->hint,
      "alle Formen findet schon „Kunden“, Komposita, die so beginnen, „Kunden-“, Wörter desselben Stamms "
      "„~Kunden“");
  EXPECT_EQ(foreign_notation("*nähe")->hint,
            "alle Formen findet schon „nähe“, Komposita, die so enden, „-nähe“");
  EXPECT_EQ(parse_pattern("Kunde|Gast").error().hint, "schreiben Sie (a|b), oder eine Liste von Mustern");
}

TEST(ForeignNotation, ThePatternLanguageIsNone) {
  for (const char* pattern : {"* Kunde", "Kunde .. *", "(*|a) b", "a ..3 b", "{a b}", "[Kunde König]",
                              "[@kunde]", "a^ b", "(a|b)? c", "\"Kunden*\" a", "\"a+b\"", "Vor-Ort-Service",
                              "-@naehe", "[a-b c]", "{(a|b) !c}", "orientierung/x"}) {
    EXPECT_FALSE(foreign_notation(pattern)) << pattern;
  }
}

}  // namespace
}  // namespace kundenlint
