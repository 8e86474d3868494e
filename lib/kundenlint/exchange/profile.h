// A foreign dictionary as a profile of this program, and a profile as a foreign dictionary.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/exchange/foreign.h"

namespace kundenlint {

struct ProfileRequest {
  std::string name{};              ///< of the profile; becomes its id
  std::string source{};            ///< the file it comes from, for its first line
  std::string pole_a{}, pole_b{};  ///< names of categories; empty: chosen
  bool german = true;              ///< the language of comments and examples
  /// How a note is written in a comment. Default: as it is, in German.
  std::function<std::string(std::string_view)> said{};
};

struct MadeProfile {
  std::string toml{};
  std::string pole_a{},
      pole_b{};          ///< names of the categories that the contrast index sets against each other
  bool guessed = false;  ///< the poles are but the first two categories
  std::size_t categories = 0, words = 0;  ///< that are in it
  std::vector<ForeignNote> notes{};       ///< all of the dictionary, and what was not kept as it was
};

/// Every category with words becomes a facet with one entry, whose patterns are its words: a word is that form
/// in quotes; "freund*" is the form, the stem and the compounds that begin so; "*freund" the form and the
/// compounds that end so. All count wherever they stand (reach = "none"), beside each other (nested). Poles are
/// two categories: those of the request, else two whose names differ in "pos…" and "neg…" (posemo and negemo,
/// Positiv and Negativ), else the first two. The profile parses. Errors: usage, a pole that is no category, with
/// the nearest; empty, no word could be kept.
Result<MadeProfile> make_profile(const ForeignDictionary& dictionary, const ProfileRequest& request);

/// The words of the profile's facets, a category a facet, the poles first. A lemma is given as itself, a stem and
/// a first part with "*" behind, a head with "*" before; classes as their words. Of alternatives those that are
/// words are kept. What other programs cannot say (gaps, order, clauses, `not`, stance, reach), and what is too
/// much, is in the notes.
ForeignDictionary words_of(const Dictionary& dictionary);

}  // namespace kundenlint
