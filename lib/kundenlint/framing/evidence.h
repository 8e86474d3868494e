// Evidence: what the many weak cues of a sentence say together.
//
// For each pole and each facet the weights of the sentence's features are summed up to log-odds, log-odds to
// a probability. A pole is shown where its probability reaches its threshold: by the facets that reach
// theirs; where none does, by the likeliest of those that entries found. A mention that an entry found stays
// where the weights show its facet; a facet that they show and no entry found is a mention of its own, on the
// words that weigh most. Its stance is decided by the cues around these words; without cues it is asserted,
// unless the weights are sure of another stance; of a counter-frame, the likeliest. What an entry says keeps
// its stance.
#pragma once

#include <memory>
#include <vector>

#include "kundenlint/framing/reading.h"
#include "kundenlint/framing/weights.h"
#include "kundenlint/framing/written_text.h"

namespace kundenlint::framing {

/// Thread rule: one object a thread, for the forms of one Morphology.
class Evidence {
 public:
  /// `spared`: entries whose mentions are never dropped, by index; may be shorter than the dictionary.
  /// REQUIRES: dictionary, morphology and matcher outlive it. Targets that are no facet of it have no effect.
  Evidence(Weights weights, const Dictionary& dictionary, Morphology& morphology, Matcher& matcher,
           std::vector<bool> spared = {});
  ~Evidence();
  Evidence(Evidence&&) noexcept;

  /// Drops, adds and explains (Mention::probability, contributions) mentions; keeps their order. What is
  /// dropped is added to `dropped`, where it is given. Returns sentences that have not been read
  /// (Words::unread) and in or beside which a mention was added, ascending: its stance and what relates it to
  /// others is not known before they are.
  std::vector<std::uint32_t> weigh(const WrittenText& text, const Context& context, Reading& reading,
                                   std::vector<DroppedMention>* dropped = nullptr);

  /// The log-odds of a sentence by target, summed up feature by feature from the table, without what is
  /// remembered of forms: for tests. REQUIRES: `weigh` has looked at the text last, and it is still there.
  std::vector<float> plain_log_odds(std::uint32_t sentence);
  /// The same as `weigh` computes it.
  std::vector<float> log_odds(std::uint32_t sentence);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint::framing
