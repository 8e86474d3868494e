#include "kundenlint/framing/reader.h"

#include <utility>

#include "kundenlint/framing/screen.h"

namespace kundenlint {

struct Reader::State {
  Reading frame(const Document& document, const Tokens& tokens, Glances glances,
                std::vector<DroppedMention>* dropped) {
    Reading reading{morphology.analyze(document, tokens, written, std::move(glances)), {}};
    const framing::WrittenText text{document, tokens, written, morphology};
    const FrameOptions options{
        .evidence = evidence ? &*evidence : nullptr, .text = &text, .dropped = dropped};
    reading.framing = kundenlint::frame(document, tokens, reading.words, matcher, dictionary, options);
    return reading;
  }

  const Dictionary& dictionary;
  Morphology& morphology;
  Matcher& matcher;
  std::string_view facts;
  std::optional<framing::Evidence> evidence;
  std::optional<framing::Screen> screen{};  // made when a text is not to be read as a whole
  Written written{};
};

Reader::Reader(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher, std::string_view facts,
               std::optional<framing::Evidence> evidence)
    : state_(new State{dictionary, morphology, matcher, facts, std::move(evidence)}) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;

Reader::Reading Reader::read_all(const Document& document, const Tokens& tokens,
                                 std::vector<DroppedMention>* dropped) {
  state_->morphology.look_up(document, tokens, state_->written);
  return state_->frame(document, tokens, {}, dropped);
}

// What the weights add may stand in sentences that seemed to hold nothing: these are read, too, and the text
// is framed again.
Reader::Reading Reader::read(const Document& document, const Tokens& tokens) {
  State& state = *state_;
  state.morphology.look_up(document, tokens, state.written);
  if (!state.screen) state.screen.emplace(state.dictionary, state.morphology, state.matcher, state.facts);
  Reading reading =
      state.frame(document, tokens, state.screen->look(document, tokens, state.written), nullptr);
  while (!reading.framing.unread.empty()) {
    Glances glances = std::move(reading.words.glances);
    for (const std::uint32_t sentence : reading.framing.unread) glances.sentences[sentence].unread = false;
    glances.nothing = false;
    reading = state.frame(document, tokens, std::move(glances), nullptr);
  }
  return reading;
}

const Written& Reader::written() const { return state_->written; }

}  // namespace kundenlint
