#include "kundenlint/tokens/units.h"

#include <gtest/gtest.h>

#include "texts.h"

namespace kundenlint {
namespace {

struct Case {
  const char* text;
  const char* want;
};

TEST(Units, FollowTheTreebanks) {
  const Case cases[] = {
      {"E-Mail", "E|-|Mail"},
      {"Bundes- und", "Bundes|-|und"},
      {"und -nähe", "und|-|nähe"},
      {"z. B.", "z.|B."},
      {"z.B.", "z.B."},
      {"Dipl.-Ing. Müller", "Dipl.-Ing.|Müller"},
      {"14.-- €", "14.--|€"},
      {"216/94", "216|/|94"},
      {"Kund:innen", "Kund:innen"},
      {"a-b@c-d.de", "a-b@c-d.de"},
      {"Kunden-\norientierung", "Kunden|-|orientierung"},
      {":-)", ":-)"},
  };
  for (const Case& c : cases) {
    const Document document = paragraphs(c.text);
    std::vector<Span> units;
    for (const Token& token : tokenize(document).tokens) append_units(token, document.text, units);
    std::string joined;
    for (const Span unit : units) {
      if (!joined.empty()) joined += '|';
      joined += unit.of(document.text);
    }
    EXPECT_EQ(joined, c.want) << c.text;
  }
}

}  // namespace
}  // namespace kundenlint
