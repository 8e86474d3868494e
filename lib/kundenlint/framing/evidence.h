// Evidence: what several weak cues of a sentence say together, where no single entry decides.
//
// For each facet the weights of the sentence's features are summed up to log-odds, log-odds to a probability;
// a pole is shown when one of its facets is: 1 − ∏ (1 − p). Below Weights::keep a mention that an entry found
// is dropped; from Weights::add on, where no entry speaks of the pole and the sentence names or
// addresses a customer (or the text is dense with frames), the facet with
// the largest p is a mention of its own. Its stance is the likeliest of the three. The stance of a mention
// that an entry found changes only where the likeliest has a probability above Weights::sure and no negation
// decided it.
#pragma once

#include <vector>

#include "kundenlint/framing/features.h"
#include "kundenlint/framing/reading.h"
#include "kundenlint/framing/weights.h"

namespace kundenlint::framing {

/// The weights look at a sentence where an entry fired, a customer is near, or an entry fired in more than a
/// tenth of the text's other sentences: such a text is about its customers throughout.
bool is_weighed(const Reading& reading, const TextFrames& frames, std::uint32_t sentence);

/// Thread rule: one object a thread, for the forms of one Morphology.
class Evidence {
 public:
  /// `spared`: entries whose mentions are never dropped, by index; may be shorter than the dictionary.
  /// REQUIRES: the dictionary outlives it. Targets that are no facet of it have no effect.
  Evidence(Weights weights, const Dictionary& dictionary, std::vector<bool> spared = {});

  /// Drops, adds and explains (Mention::probability, contributions) mentions; keeps their order. What is
  /// dropped is added to `dropped`, where it is given. Where sentences that it looks at have not been read
  /// (Words::unread), it returns them, ascending, and does nothing else.
  std::vector<std::uint32_t> weigh(const Context& context, Reading& reading,
                                   std::vector<DroppedMention>* dropped = nullptr);

 private:
  struct Pole {
    std::string name;
    std::vector<std::uint32_t> facets;  ///< indices into Weights::targets
  };
  struct Where {
    std::uint32_t sentence = 0;
    bool may_add = false;  ///< a customer is near enough for a mention that no entry found
  };
  void weigh_sentence(const Context& context, const Reading& reading, Where where, std::vector<Mention>& out,
                      std::vector<DroppedMention>* dropped);
  void sum_up(const std::vector<Feature>& features);
  double probability(const Pole& pole) const;
  /// The likeliest stance of a pole in the sentence, with its probability.
  std::pair<Stance, double> stance(std::string_view pole) const;
  void judge_anew(const Pole& pole, Mention& mention) const;
  Mention added(const Context& context, std::uint32_t sentence, const Pole& pole) const;
  void explain(const Context& context, const Reading& reading, Mention& mention) const;
  std::uint32_t target_of(std::string_view name) const;

  /// Sentences that have not been read and in which a frame may be added.
  std::vector<std::uint32_t> unread(const Context& context, const Reading& reading,
                                    const TextFrames& frames) const;

  /// A frame that no entry found needs a customer in the sentence, none of the excluded words, and no more
  /// than 45 tokens; where the text is about its customers throughout, the customer need not be named.
  bool may_add(const Context& context, const Reading& reading, const TextFrames& frames,
               std::uint32_t sentence) const;

  Weights weights_;
  std::uint32_t reference_ = kNoClass;
  std::vector<bool> spared_;
  std::vector<std::uint32_t> excluded_;  ///< classes
  std::vector<Pole> poles_;
  std::vector<std::uint32_t> stances_;  ///< targets of zustimmend, ablehnend, offen
  FeatureReader reader_;
  std::uint64_t constant_ = feature_key("konstante");
  std::vector<bool> quoted_;                        ///< by word, once a mention is added to the text
  const std::vector<Feature>* features_ = nullptr;  ///< of the sentence that is weighed
  std::vector<double> log_odds_;                    ///< by target
};

}  // namespace kundenlint::framing
