#include "kundenlint/report/snippet.h"

#include <gtest/gtest.h>

#include "kundenlint/report/columns.h"

namespace kundenlint {
namespace {

// "[…]" in the text marks evidence; the brackets are taken out.
struct Marked {
  std::string text;
  std::vector<Span> evidence;

  explicit Marked(std::string_view source) {
    for (const char c : source) {
      const auto at = static_cast<std::uint32_t>(text.size());
      if (c == '[')
        evidence.push_back({at, at});
      else if (c == ']')
        evidence.back().end = at;
      else
        text += c;
    }
  }
};

std::string shown(std::string_view source, int columns, bool color = false) {
  const Marked marked(source);
  const Span all{0, static_cast<std::uint32_t>(marked.text.size())};
  const Snippet out =
      snippet({.source = marked.text, .sentence = all, .evidence = marked.evidence, .columns = columns},
              Style(color));
  return out.carets.empty() ? out.line : out.line + '\n' + out.carets;
}

TEST(Snippet, UnderlinesTheWords) {
  struct Case {
    const char* text;
    int columns;
    const char* want;
  };
  const Case cases[] = {
      {"Wir [richten] uns [aus].", 40, "Wir richten uns aus.\n    ^^^^^^^     ^^^"},
      {"Größe der [Nähe]", 40, "Größe der Nähe\n          ^^^^"},
      {"😀 客户 [Nähe]", 40, "😀 客户 Nähe\n        ^^^^"},
      {"[Kunden\u00ADnähe] zählt", 40, "Kundennähe zählt\n^^^^^^^^^^"},  // soft hyphen vanishes
      {"[vor\n  Ort] sein", 40, "vor Ort sein\n^^^ ^^^"},                // a line break inside
      {"[a\u0308b] c", 40, "a\u0308b c\n^^"},                            // NFD
      {"eins zwei drei [vier] fünf sechs sieben", 20, "… drei vier fünf …\n       ^^^^"},
      {"[eins] zwei drei vier fünf sechs [sieben]", 25, "eins zwei … sechs sieben\n^^^^              ^^^^^^"},
      {"ohne Beleg steht der Anfang da", 14, "ohne Beleg …"},
      {"[Donaudampfschifffahrtsgesellschaft]", 10, "Donaudampf\n^^^^^^^^^^"},
      {"", 10, ""},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(c.text, c.columns), c.want) << c.text;
}

TEST(Snippet, ColoursReplaceTheCarets) {
  EXPECT_EQ(shown("der [Kunde]", 40, true), "der \x1b[1m\x1b[1;4mKunde\x1b[0m");
}

TEST(Snippet, NothingHostileReachesTheTerminal) {
  EXPECT_EQ(printable("a\x1b[31m\tb\u202Ec\x07"), "a·[31m b·c·");
  EXPECT_EQ(printable("  a \n b\xFF "), "a b\uFFFD");
  EXPECT_EQ(shown("\x1b(0;x\x07 [Kunde]", 40), "·(0;x· Kunde\n       ^^^^^");
}

TEST(Snippet, NeverWiderThanAsked) {
  const std::string text =
      "Wir [richten] 😀😀 unser ganzes Handeln und 客户客户 [Kundenorientierung] am Kunden und an ihm [aus].";
  for (int columns = 1; columns < 120; ++columns) {
    const std::string out = shown(text, columns);
    EXPECT_LE(columns_of(out.substr(0, out.find('\n'))), columns) << columns;
  }
}

TEST(Snippet, LongSentencesCostLinearTime) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "wort ";
  EXPECT_EQ(shown(text + "[Kunde]", 20), "… wort wort Kunde\n            ^^^^^");
}

}  // namespace
}  // namespace kundenlint
