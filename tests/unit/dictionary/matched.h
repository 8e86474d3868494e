// Matches of a small dictionary in a text, as the words that carry them.
#pragma once

#include <string>
#include <vector>

#include "dictionary_text.h"
#include "kundenlint/dictionary/matcher.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {

/// A dictionary with one entry for the pattern, and an optional `not`.
inline Dictionary one_entry(const std::string& pattern, const std::string& excluded = {}) {
  std::string text(kHeader);
  text +=
      "[classes]\nkunde = [\"Kunde\", \"Kundin\", \"@gast\"]\ngast = [\"Gast\"]\nwunsch = [\"Wunsch\", "
      "\"@kunde-Wunsch\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = '" +
      pattern + "'\n";
  if (!excluded.empty()) text += "not = '" + excluded + "'\n";
  return parse_or_die(text);
}

/// Each match as its words joined with spaces.
inline std::vector<std::string> matched(const Dictionary& dictionary, const std::string& text) {
  const Document document = make_record({}, text);
  const Tokens tokens = tokenize(document);
  Morphology morphology;
  const Words words = morphology.analyze(document, tokens);
  Matcher matcher(dictionary, morphology);
  std::vector<std::string> found;
  for (const Match& match : matcher.match(tokens, words)) {
    std::string joined;
    for (const std::uint32_t word : match.words) {
      if (!joined.empty()) joined += ' ';
      joined += tokens.tokens[word].bytes.of(document.text);
    }
    found.push_back(joined);
  }
  return found;
}

inline std::vector<std::string> matched(const std::string& pattern, const std::string& text,
                                        const std::string& excluded = {}) {
  return matched(one_entry(pattern, excluded), text);
}

}  // namespace kundenlint
