#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kDictionary = R"toml(
[[entry]]
id = "lang"
facet = "orientierung.denken"
pattern = "{Bedarf Kunde verstehen}"
reach = "none"
hits = ["x", "y"]
misses = ["z"]
[[entry]]
id = "kurz"
facet = "orientierung.denken"
pattern = "{Bedarf verstehen}"
reach = "none"
hits = ["x", "y"]
misses = ["z"]
[[entry]]
id = "teil"
facet = "orientierung.angebot"
pattern = "Bedarf"
reach = "none"
hits = ["x", "y"]
misses = ["z"]
[[entry]]
id = "verschachtelt"
facet = "naehe.sympathie"
pattern = "verstehen"
nested = true
reach = "none"
hits = ["x", "y"]
misses = ["z"]
[[entry]]
id = "bar"
facet = "orientierung"
pattern = "Kundenorientierung"
reach = "none"
hits = ["x", "y"]
misses = ["z"]
)toml";

TEST(Overlap, TheLargerMatchWinsUnlessTheSmallerIsNested) {
  const FramedText framed(kDictionary, "Wir verstehen den Bedarf der Kunden.");
  EXPECT_EQ(framed.mentions(), "orientierung.denken zustimmend, naehe.sympathie zustimmend");
  EXPECT_EQ(framed->mentions[0].evidence.size(), 3U);
}

TEST(Overlap, ABarePoleCountsOnlyWhereNoFacetIsSaid) {
  EXPECT_EQ(FramedText(kDictionary, "Kundenorientierung zählt.").mentions(), "orientierung zustimmend");
  EXPECT_EQ(
      FramedText(kDictionary, "Kundenorientierung entsteht, wo Leute den Bedarf ihrer Kunden verstehen.")
          .mentions(),
      "orientierung.denken zustimmend, naehe.sympathie zustimmend");
}

TEST(Overlap, AProfileMayReadATermDifferently) {
  const std::string reading =
      "[[reading]]\nfacets = ['naehe', 'naehe.sympathie']\nwords = 'naehe_wort'\ncounts_as = "
      "'orientierung'\n";
  const std::string entries =
      "[[entry]]\nid = 'gut'\nfacet = 'naehe.sympathie'\npattern = '(Nähe|Herzlichkeit) sein gut'\nreach = "
      "'none'\n"
      "[[entry]]\nid = 'bar'\nfacet = 'naehe'\npattern = '(Nähe|Herzlichkeit)'\nreach = 'none'\n";
  EXPECT_EQ(FramedText(entries, "Nähe ist gut. Herzlichkeit ist gut.").mentions(),
            "naehe.sympathie zustimmend, naehe.sympathie zustimmend");
  EXPECT_EQ(FramedText(reading + entries, "Nähe ist gut. Herzlichkeit ist gut.").mentions(),
            "orientierung zustimmend, naehe.sympathie zustimmend");
}

TEST(Overlap, WhatIsDroppedHasItsReason) {
  EXPECT_EQ(FramedText(kDictionary, "Wir verstehen den Bedarf der Kunden.").dropped(),
            "orientierung.denken/kurz overlapped (orientierung.denken/lang), "
            "orientierung.angebot/teil overlapped (orientierung.denken/lang)");
  EXPECT_EQ(FramedText(kDictionary, "Kundenorientierung ist: Bedarf verstehen.").dropped(),
            "orientierung.angebot/teil overlapped (orientierung.denken/kurz), "
            "orientierung/bar bare_pole (orientierung.denken/kurz)");
  EXPECT_EQ(FramedText(kDictionary, "Kundenorientierung zählt.").dropped(), "");
}

TEST(Overlap, WithoutACustomerInReachAMatchIsDropped) {
  constexpr std::string_view kNear = R"toml(
[[entry]]
id = "zuhoeren"
facet = "orientierung.denken"
pattern = "zuhören"
reach = "sentence"
hits = ["x", "y"]
misses = ["z"]
)toml";
  const FramedText framed(kNear, "Wir können zuhören. Unsere Kunden sollen zuhören.");
  EXPECT_EQ(framed.mentions(), "orientierung.denken zustimmend");
  EXPECT_EQ(framed.dropped(), "orientierung.denken/zuhoeren no_customer");
}

}  // namespace
}  // namespace kundenlint
