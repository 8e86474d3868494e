// Hand-coded sentences: what people say of texts, to hold against what the tool says.
//
// sentences.jsonl, a line a sentence and coder:
//   {"doc": "A-1", "n": 0, "source": "site.example:page", "text": "Wir hören zu.", "frames": [{"facet": "…",
//   "stance": "ablehnend"}],
//    "relation": "folge", "coder": "B"}
// docs.jsonl, a line a text and coder: {"doc": "A-1", "lean": "naehe", "verwechslung": false, "coder": "B"}
// Left out: "stance" is zustimmend, "frames" none, "relation" none, "source" unknown, "coder" one without a
// name; "text" where another coder's line has it. Other fields are ignored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/framing/framing.h"

namespace kundenlint {

struct CodedFrame {
  std::string facet;
  Stance stance = Stance::zustimmend;
};

/// What a coder, or the tool, says of one sentence.
struct SentenceCode {
  std::vector<CodedFrame> frames;
  std::vector<RelationType> relations;
};

/// … of a text, sentence by sentence. No sentences: this coder has not coded the text.
struct TextCode {
  std::vector<SentenceCode> sentences;
  std::string lean;              ///< "orientierung", "naehe", "gemischt", "keine"; empty: not coded
  std::optional<bool> confused;  ///< the text equates the poles (verwechslung)
};

/// A text is its sentences joined by one space.
struct GoldText {
  std::string id;
  std::string set{};                   ///< the file with its sentences
  std::string source{};                ///< where the text comes from; what stands before ":" is the site
  std::uint32_t first = 0;             ///< number of the first sentence
  std::vector<std::string> sentences;  ///< by number
  std::vector<TextCode> codes;         ///< by coder
};

struct GoldSet {
  std::vector<std::string> coders;  ///< in the order in which they occur; a coder without a name is ""
  std::vector<GoldText> texts;      ///< in the order in which they occur
};

struct GoldOptions {
  bool english = false;  ///< the language of messages
};

/// Reads sets and puts them together. A path is a folder with sentences.jsonl or that file itself; docs.jsonl
/// stands beside it and may be missing. Errors, with file and line: not_found, unreadable, limit; syntax: no
/// JSON, a field that is missing or of another type, an unknown facet, stance, relation or lean (with the
/// nearest), a sentence coded twice by one coder, a number left out, two texts for one number, a text of
/// docs.jsonl without sentences; empty.
Result<GoldSet> read_gold(const std::vector<std::string>& paths, const Dictionary& dictionary,
                          const GoldOptions& options = {});

}  // namespace kundenlint
