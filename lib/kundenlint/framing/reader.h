// Reads a text: which of its sentences are worth it, their words, what the entries find, what the weights
// make of it.
//
// `read_all` reads every sentence; `read` gives the same framing and leaves sentences unread that can hold
// nothing which counts: nobody else asks whether a sentence was read, but through what the Words of a reading
// say.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "kundenlint/framing/evidence.h"
#include "kundenlint/framing/framing.h"

namespace kundenlint {

/// Thread rule: one object a thread, for the forms of one Morphology.
class Reader {
 public:
  /// `facts`: what the build computed for the screen (builtin_facts); `evidence`: nothing where the
  /// dictionary alone decides. REQUIRES: dictionary, morphology, matcher and facts outlive it.
  Reader(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher, std::string_view facts,
         std::optional<framing::Evidence> evidence);
  ~Reader();
  Reader(Reader&&) noexcept;

  struct Reading {
    Words words;
    Framing framing;
  };
  /// `dropped` gets the matches that are no mentions, in no particular order, where it is given.
  Reading read_all(const Document& document, const Tokens& tokens,
                   std::vector<DroppedMention>* dropped = nullptr);
  Reading read(const Document& document, const Tokens& tokens);

  /// The words of the text that was read last, as they stand.
  const Written& written() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
