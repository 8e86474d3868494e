#include "kundenlint/text/foreign.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "kundenlint/base/word_set.h"
#include "kundenlint/text/html.h"

namespace kundenlint {
namespace {

constexpr std::size_t kTongues = 9;
constexpr std::array<std::string_view, kTongues> kCodes = {"de", "en", "nl", "fr", "es",
                                                           "it", "pl", "da", "sv"};

struct Marker {
  std::string_view word;
  std::string_view tongues;  ///< a digit for each, as in kCodes
};

// Frequent words and the languages that have them.
constexpr std::array kMarkers = {
    Marker{"der", "0"},      Marker{"die", "02"},   Marker{"das", "0"},    Marker{"und", "0"},
    Marker{"ist", "0"},      Marker{"nicht", "0"},  Marker{"ein", "0"},    Marker{"eine", "0"},
    Marker{"den", "078"},    Marker{"dem", "0"},    Marker{"des", "03"},   Marker{"zu", "0"},
    Marker{"mit", "0"},      Marker{"von", "0"},    Marker{"für", "0"},    Marker{"auf", "0"},
    Marker{"im", "0"},       Marker{"sich", "0"},   Marker{"wir", "0"},    Marker{"sie", "0"},
    Marker{"es", "04"},      Marker{"auch", "0"},   Marker{"als", "02"},   Marker{"bei", "0"},
    Marker{"aus", "0"},      Marker{"wie", "02"},   Marker{"werden", "0"}, Marker{"wird", "0"},
    Marker{"sind", "0"},     Marker{"hat", "0"},    Marker{"haben", "0"},  Marker{"oder", "0"},
    Marker{"nach", "0"},     Marker{"am", "01"},    Marker{"ich", "0"},    Marker{"ihr", "0"},
    Marker{"ihre", "0"},     Marker{"unser", "0"},  Marker{"unsere", "0"}, Marker{"unserer", "0"},
    Marker{"nur", "0"},      Marker{"noch", "0"},   Marker{"dass", "0"},   Marker{"zum", "0"},
    Marker{"zur", "0"},      Marker{"über", "0"},   Marker{"um", "0"},     Marker{"durch", "0"},
    Marker{"einen", "0"},    Marker{"einer", "0"},  Marker{"einem", "0"},  Marker{"sein", "0"},
    Marker{"kann", "0"},     Marker{"aber", "0"},   Marker{"wenn", "0"},   Marker{"uns", "0"},
    Marker{"er", "078"},     Marker{"kein", "0"},   Marker{"keine", "0"},  Marker{"was", "01"},
    Marker{"an", "012"},     Marker{"in", "0125"},  Marker{"so", "01"},    Marker{"man", "078"},
    Marker{"kunden", "0"},   Marker{"kunde", "0"},  Marker{"mehr", "0"},   Marker{"du", "03"},
    Marker{"mich", "0"},     Marker{"vom", "0"},    Marker{"the", "1"},    Marker{"of", "12"},
    Marker{"and", "1"},      Marker{"to", "1"},     Marker{"is", "12"},    Marker{"that", "1"},
    Marker{"for", "178"},    Marker{"with", "1"},   Marker{"are", "1"},    Marker{"this", "1"},
    Marker{"from", "1"},     Marker{"have", "17"},  Marker{"not", "1"},    Marker{"be", "1"},
    Marker{"by", "1"},       Marker{"as", "1"},     Marker{"it", "1"},     Marker{"our", "1"},
    Marker{"your", "1"},     Marker{"you", "1"},    Marker{"we", "12"},    Marker{"they", "1"},
    Marker{"their", "1"},    Marker{"which", "1"},  Marker{"has", "1"},    Marker{"can", "1"},
    Marker{"will", "01"},    Marker{"on", "13"},    Marker{"or", "13"},    Marker{"at", "17"},
    Marker{"but", "1"},      Marker{"a", "134568"}, Marker{"all", "01"},   Marker{"who", "1"},
    Marker{"het", "2"},      Marker{"een", "2"},    Marker{"van", "2"},    Marker{"de", "23478"},
    Marker{"en", "23478"},   Marker{"niet", "2"},   Marker{"zijn", "2"},   Marker{"voor", "2"},
    Marker{"met", "2"},      Marker{"dat", "2"},    Marker{"wij", "2"},    Marker{"onze", "2"},
    Marker{"ook", "2"},      Marker{"maar", "2"},   Marker{"aan", "2"},    Marker{"bij", "2"},
    Marker{"naar", "2"},     Marker{"wordt", "2"},  Marker{"deze", "2"},   Marker{"uw", "2"},
    Marker{"le", "35"},      Marker{"la", "345"},   Marker{"les", "3"},    Marker{"et", "378"},
    Marker{"est", "3"},      Marker{"une", "3"},    Marker{"un", "345"},   Marker{"pour", "3"},
    Marker{"dans", "3"},     Marker{"que", "34"},   Marker{"qui", "35"},   Marker{"nous", "3"},
    Marker{"vous", "3"},     Marker{"pas", "3"},    Marker{"sur", "3"},    Marker{"avec", "3"},
    Marker{"plus", "3"},     Marker{"au", "3"},     Marker{"sont", "3"},   Marker{"ce", "3"},
    Marker{"el", "4"},       Marker{"los", "4"},    Marker{"las", "4"},    Marker{"y", "4"},
    Marker{"una", "45"},     Marker{"por", "4"},    Marker{"con", "45"},   Marker{"para", "4"},
    Marker{"del", "45"},     Marker{"se", "45"},    Marker{"su", "45"},    Marker{"como", "4"},
    Marker{"nuestros", "4"}, Marker{"il", "35"},    Marker{"che", "5"},    Marker{"di", "5"},
    Marker{"e", "5"},        Marker{"per", "58"},   Marker{"non", "35"},   Marker{"della", "5"},
    Marker{"sono", "5"},     Marker{"è", "5"},      Marker{"gli", "5"},    Marker{"i", "15678"},
    Marker{"w", "6"},        Marker{"na", "6"},     Marker{"z", "6"},      Marker{"nie", "6"},
    Marker{"jest", "6"},     Marker{"się", "6"},    Marker{"do", "16"},    Marker{"oraz", "6"},
    Marker{"dla", "6"},      Marker{"og", "7"},     Marker{"ikke", "7"},   Marker{"af", "7"},
    Marker{"til", "7"},      Marker{"på", "78"},    Marker{"vi", "578"},   Marker{"det", "78"},
    Marker{"som", "78"},     Marker{"och", "8"},    Marker{"inte", "8"},   Marker{"av", "8"},
    Marker{"till", "8"},     Marker{"är", "8"},     Marker{"att", "8"},    Marker{"med", "78"},
    Marker{"ett", "8"},      Marker{"var", "78"},
};

constexpr auto marker_words() {
  std::array<std::string_view, kMarkers.size()> out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = kMarkers[i].word;
  return out;
}
constexpr WordSet kWords = marker_words();

constexpr std::uint32_t kEnough = 3;       // words of a language by which it shows itself
constexpr std::uint32_t kFewestWords = 5;  // shorter paragraphs do not tell
constexpr std::size_t kMostWords = 120;    // so many are looked at

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Calls `each` with the words in small ASCII letters, until it returns false.
template <class Each>
void for_words(std::string_view text, Each&& each) {
  constexpr std::size_t kLongest = 8;
  std::array<char, kLongest> small{};
  for (std::size_t at = 0, count = 0; at < text.size() && count < kMostWords; ++count) {
    while (at < text.size() && !is_letter(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_letter(text[at])) ++at;
    const std::string_view word = text.substr(begin, at - begin);
    if (word.empty()) return;
    std::ranges::transform(word.substr(0, kLongest), small.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (!each(word.size() > kLongest ? std::string_view() : std::string_view(small.data(), word.size())))
      return;
  }
}

/// Whether most characters are letters of other scripts: Cyrillic and beyond, which UTF-8 begins with 0xCD or
/// more.
bool other_script(std::string_view text) {
  std::size_t other = 0, letters = 0;
  for (const char c : text.substr(0, 400)) {
    const auto byte = static_cast<unsigned char>(c);
    letters += byte < 0x80 ? static_cast<std::size_t>(is_letter(c)) : 0;
    other += byte >= 0xCD && byte != 0xE2 && byte != 0xEF && byte < 0xF0 ? 1 : 0;
  }
  return other > 8 && other > letters;
}

}  // namespace

std::string_view language_of(std::string_view paragraph, bool marked_foreign) {
  std::array<std::uint32_t, kTongues> hits{};
  std::uint32_t words = 0;
  for_words(paragraph, [&](std::string_view word) {
    ++words;
    const std::size_t at = kWords.find(word);
    if (at == kMarkers.size()) return true;
    for (const char tongue : kMarkers[at].tongues) ++hits[static_cast<std::size_t>(tongue - '0')];
    const std::uint32_t other = *std::max_element(hits.begin() + 1, hits.end());
    return hits[0] < other + kEnough;
  });
  const auto best = std::max_element(hits.begin() + 1, hits.end());
  if (hits[0] >= *best + kEnough || (hits[0] > *best && words < kMostWords)) return "de";
  if (other_script(paragraph)) return "und";
  if (marked_foreign && hits[0] <= *best)
    return *best == 0 ? "und" : kCodes[static_cast<std::size_t>(best - hits.begin())];
  if (words < kFewestWords || *best < kEnough || *best < 3 * hits[0]) return {};
  return kCodes[static_cast<std::size_t>(best - hits.begin())];
}

void leave_out_foreign(Document& document) {
  std::vector<std::string_view> languages;
  std::uint64_t german = 0, foreign = 0;
  std::string_view main;  // the language of most that is foreign; good enough: of the longest stretch
  std::uint32_t longest = 0;
  for (const Block& block : document.blocks) {
    languages.push_back(language_of(block.bytes.of(document.text), block.foreign));
    if (languages.back() == "de") german += block.bytes.size();
    if (languages.back().empty() || languages.back() == "de") continue;
    foreign += block.bytes.size();
    if (block.bytes.size() > longest) longest = block.bytes.size(), main = languages.back();
  }
  if (foreign == 0) return;
  const bool whole = foreign > 4 * german;
  std::vector<Block> kept;
  bool goes_on = false;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    const std::string_view language = languages[i].empty() && whole ? main : languages[i];
    if (language.empty() || language == "de") {
      kept.push_back(block);
      goes_on = false;
      continue;
    }
    const Span source = document.map.to_source(block.bytes);
    const std::uint32_t words = count_words(block.bytes.of(document.text));
    if (goes_on && document.left_out.back().language == language) {
      document.left_out.back().source.end = source.end;
      document.left_out.back().words += words;
    } else {
      document.left_out.push_back({LeftOut::Reason::foreign, source, words, std::string(language)});
    }
    goes_on = true;
  }
  document.blocks = std::move(kept);
}

}  // namespace kundenlint
