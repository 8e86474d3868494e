// What a sentence shows, as named features: the input of the evidence weights.
//
// clang-format off
// Of its words, as they stand:
//   l:Bedarf              a lemma
//   p:Kunde               a part of a compound
//   b:auf Augenhöhe       two lemmas in a row
// Of the semantic fields of its words (classes feld_… of the profile):
//   q:bedarf              a field; q:bedarf^: of a word that belongs to the customer (dictionary/ownership.h)
//   g:bedarf zuschnitt    two fields, in the order of the classes
// Of what the entries found:
//   e:FACET/ID            an entry fired, even where it gave way to a larger match
//   f:FACET               a mention of this facet
//   s:FACET STANCE        … with this stance
//   v:, w:POLE STANCE     a mention of this pole with this stance in the sentence before, behind
//   t:POLE STANCE         … in another sentence of the text
//   d:0 … d:4             share of the text's other sentences with a mention: none, to 10, 25, 50 %, more
// Of the sentence and its text:
//   a:wir sie             who speaks and of whom: wir, sie, du, kunde, those that occur
//   n:1 … n:4             words of the sentence: to 5, to 11, to 20, more
//   frage, zeile          it asks; it has no full stop
//   D:sie 2               how many sentences of the text speak so, in steps: none, to 15 %, to 50 %, more
// clang-format on
//
// A feature of words counts once for each form that has it. Features of words and fields are divided by the
// square root of the number of words, so that long sentences do not gather weight by their length alone.
// Pairs with words between, letters of words and the words of the neighbours were tried and showed no gain on
// unread sites.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kundenlint/framing/form_traits.h"
#include "kundenlint/framing/reading.h"
#include "kundenlint/framing/text_frames.h"
#include "kundenlint/framing/written_text.h"

namespace kundenlint::framing {

/// The key of a feature's name, as a weight table stores it.
std::uint64_t feature_key(std::string_view name);
std::uint64_t lemma_key(std::string_view lemma);

/// Pairs are keyed by the keys of their lemmas, so that no text is put together for each two words.
std::uint64_t pair_key(std::uint64_t first, std::uint64_t second);

/// Calls `use(name)` for each feature that a form has by itself.
void each_form_feature(const Form& form, const std::function<void(std::string_view name)>& use);

/// Goes over the features of a text, sentence by sentence, and tells them to a sink:
///
///   form(form, word, value)              the features that a form has by itself
///   pair(first, second, value)           two words; `lemma(word)` is known of both
///   field(symbol, word, value)           a number below symbols(): a field, or an owned one
///   fields(symbol, symbol, value)
///   entry(entry), name(text)             features of entries and mentions, by their names
///   fixed(number)                        one of fixed_names()
///
/// Thread rule: one object a thread, for the forms of one Morphology.
class FeatureReader {
 public:
  /// REQUIRES: all outlive it.
  FeatureReader(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher);

  /// Looks at the whole text. What it is given has to outlive the reading of its sentences.
  void open(const WrittenText& text, const Reading& reading);

  /// A word of the sentence belongs to a semantic field, names or addresses somebody, or an entry fired: the
  /// others are not worth a look.
  bool touches(std::uint32_t sentence) const { return touched_[sentence]; }

  template <class Sink>
  void read(std::uint32_t sentence, Sink& sink);

  const std::vector<std::string>& poles() const { return poles_; }
  std::uint32_t symbols() const { return 2 * static_cast<std::uint32_t>(traits_.fields().size()); }
  std::string symbol_name(std::uint32_t symbol) const;
  const std::vector<std::string>& fixed_names() const { return fixed_names_; }
  const std::string& entry_name(std::uint32_t entry) const { return dictionary_.entries[entry].id; }
  std::uint64_t lemma(std::uint32_t word) { return traits(word).lemma; }
  std::uint32_t form(std::uint32_t word) const { return text_->written[word]; }
  Morphology& morphology() const { return traits_.morphology(); }

 private:
  static constexpr std::size_t kSpeakers = 4;  // wir, sie, du, kunde

  const FormTraits& traits(std::uint32_t word) { return traits_.of(text_->written[word]); }
  void gather(std::uint32_t sentence);
  void list_fixed();
  std::uint8_t speech_of(std::uint32_t sentence);
  void find_symbols(Span words);
  std::vector<std::uint32_t> fixed_of(std::uint32_t sentence);
  Span fired_in(std::uint32_t sentence) const;
  /// The sentence that is read has not shown the form before.
  bool is_first(std::uint32_t form) {
    if (form >= seen_.size()) seen_.resize(std::max<std::size_t>(form + std::size_t{1}, 2 * seen_.size()));
    return std::exchange(seen_[form], round_) != round_;
  }

  const Dictionary& dictionary_;
  FormTraitTable traits_;
  std::vector<std::string> poles_;
  std::vector<std::string> fixed_names_;
  std::uint32_t first_speaker_ = 0, first_length_ = 0, first_density_ = 0, first_rate_ = 0, first_code_ = 0,
                question_ = 0, line_ = 0;

  const WrittenText* text_ = nullptr;
  const Reading* reading_ = nullptr;
  TextFrames frames_;
  std::vector<std::uint8_t> speech_;  // by sentence
  std::vector<bool> touched_;         // by sentence
  std::vector<std::uint32_t> rates_;  // fixed features of the text
  std::vector<std::uint32_t> words_;  // of the sentence at hand: those that are words
  std::vector<std::uint32_t> seen_;   // by form id: the last reading of a sentence that met it
  std::uint32_t round_ = 0;           // readings of sentences so far
  struct Symbol {
    std::uint32_t number = 0, word = 0;
  };
  std::vector<Symbol> symbols_;  // of the sentence at hand, each once, ascending
};

template <class Sink>
void FeatureReader::read(std::uint32_t sentence, Sink& sink) {
  gather(sentence);
  const float value = 1 / std::sqrt(static_cast<float>(std::max<std::size_t>(words_.size(), 1)));
  ++round_;
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const std::uint32_t word = words_[at];
    if (is_first(form(word))) sink.form(form(word), word, value);
    if (at + 1 < words_.size()) sink.pair(word, words_[at + 1], value);
  }
  find_symbols(text_->sentence(sentence));
  for (const Symbol& symbol : symbols_) sink.field(symbol.number, symbol.word, value);
  for (std::size_t at = 0; at < symbols_.size(); ++at) {
    for (std::size_t other = at + 1; other < symbols_.size(); ++other)
      sink.fields(symbols_[at].number, symbols_[other].number, value);
  }
  const Span fired = fired_in(sentence);
  for (std::uint32_t at = fired.begin; at < fired.end; ++at) sink.entry(reading_->fired[at].entry);
  const Span mentions = mentions_of(reading_->mentions, sentence);
  for (std::uint32_t at = mentions.begin; at < mentions.end; ++at) {
    const Mention& mention = reading_->mentions[at];
    sink.name("f:" + mention.facet);
    sink.name(std::string("s:").append(mention.facet).append(" ").append(to_string(mention.stance)));
  }
  for (const std::uint32_t number : fixed_of(sentence)) sink.fixed(number);
}

}  // namespace kundenlint::framing
