// Frames a text with a small dictionary of the test's own.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kundenlint/framing/framing.h"
#include "kundenlint/framing/screen.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {

inline constexpr std::string_view kTestProfile = R"toml(
[profile]
id = "test"
version = "1"
pole_a = "orientierung"
pole_b = "naehe"
reference = "kunde"
[[facet]]
id = "orientierung"
name = { de = "o", en = "o" }
description = { de = "o", en = "o" }
[[facet]]
id = "orientierung.denken"
name = { de = "d", en = "d" }
description = { de = "d", en = "d" }
[[facet]]
id = "orientierung.angebot"
name = { de = "a", en = "a" }
description = { de = "a", en = "a" }
[[facet]]
id = "naehe"
name = { de = "n", en = "n" }
description = { de = "n", en = "n" }
[[facet]]
id = "naehe.sympathie"
name = { de = "s", en = "s" }
description = { de = "s", en = "s" }
[[facet]]
id = "orientierungslos"
name = { de = "l", en = "l" }
description = { de = "l", en = "l" }
[classes]
kunde = ["Kunde", "Gast", "Kunde-"]
orientierung_wort = ["Kundenorientierung"]
naehe_wort = ["Kundennähe", "Nähe"]
stellenanzeige = ["Bewerbung", "Gehalt", "Stelle"]
kunde_lose = ["Leute"]
andere_leser = ["Graf", "Zofe", "Degen", "Knecht"]
kunde_streng = ["Kunde", "Kunde-"]
)toml";

/// Closeness and a word that rejects it, with what the test adds.
inline std::string with_friendship(std::string_view toml) {
  return std::string(R"toml(
[[entry]]
id = "freund"
facet = "naehe.sympathie"
pattern = "(Freundschaft|mögen|duzen)"
reach = "none"
hits = ["Freundschaft zählt.", "Wir mögen uns."]
misses = ["Das freut uns."]
[[cue]]
id = "kein"
cue = "negation.klausel"
pattern = "(kein|niemand)"
hits = ["kein Haus", "niemand da"]
misses = ["ein Haus"]
)toml")
      .append(toml);
}

/// Keeps alive what the framing points into.
class FramedText {
 public:
  FramedText(std::string_view toml, const std::string& text) : document_(make_record("t", text)) {
    Result<Dictionary> parsed =
        parse_dictionary({{"profil.toml", std::string(kTestProfile)}, {"test.toml", std::string(toml)}});
    EXPECT_TRUE(parsed) << (parsed ? "" : to_string(parsed.error()));
    if (!parsed) return;
    dictionary_ = *std::move(parsed);
    Matcher matcher(dictionary_, morphology_);
    const Tokens tokens = tokenize(document_);
    const Words words = morphology_.analyze(document_, tokens);
    framing_ =
        frame(document_, tokens, words, matcher, dictionary_, {.evidence = nullptr, .dropped = &dropped_});
    Written written;
    morphology_.look_up(document_, tokens, written);
    framing::Screen screen(dictionary_, morphology_, matcher);
    Glances glances = screen.look(document_, tokens, written);
    const Words some = morphology_.analyze(document_, tokens, written, std::move(glances));
    expect_like_framing(frame(document_, tokens, some, matcher, dictionary_));
  }

  const Framing& operator*() const { return framing_; }
  const Framing* operator->() const { return &framing_; }

  /// "facet stance, facet stance" in order.
  std::string mentions() const {
    std::string out;
    for (const Mention& mention : framing_.mentions) {
      if (!out.empty()) out += ", ";
      out += mention.facet + ' ' + std::string(to_string(mention.stance));
    }
    return out;
  }

  /// "local-id reason (winner), …" as they come.
  std::string dropped() const {
    std::string out;
    for (const DroppedMention& mention : dropped_) {
      if (!out.empty()) out += ", ";
      out += dictionary_.entries[mention.entry].id + ' ' + std::string(to_string(mention.reason));
      if (mention.by != kNone) out += " (" + dictionary_.entries[mention.by].id + ')';
    }
    return out;
  }

  /// "type@sentence, …"
  std::string relations() const {
    std::string out;
    for (const Relation& relation : framing_.relations) {
      if (!out.empty()) out += ", ";
      out += std::string(to_string(relation.type)) + '@' + std::to_string(relation.sentence);
    }
    return out;
  }

 private:
  /// What is found when only the sentences are read that the screen lets through.
  void expect_like_framing(const Framing& screened) const {
    ASSERT_EQ(screened.mentions.size(), framing_.mentions.size());
    for (std::size_t i = 0; i < screened.mentions.size(); ++i) {
      EXPECT_EQ(screened.mentions[i].entry, framing_.mentions[i].entry);
      EXPECT_EQ(screened.mentions[i].bytes, framing_.mentions[i].bytes);
      EXPECT_EQ(screened.mentions[i].stance, framing_.mentions[i].stance);
      EXPECT_EQ(screened.mentions[i].reason, framing_.mentions[i].reason);
    }
    ASSERT_EQ(screened.relations.size(), framing_.relations.size());
    for (std::size_t i = 0; i < screened.relations.size(); ++i) {
      EXPECT_EQ(screened.relations[i].type, framing_.relations[i].type);
      EXPECT_EQ(screened.relations[i].bytes, framing_.relations[i].bytes);
    }
  }

  Document document_;
  Dictionary dictionary_;
  Morphology morphology_;
  Framing framing_;
  std::vector<DroppedMention> dropped_;
};

}  // namespace kundenlint
