#include "kundenlint/framing/evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "kundenlint/framing/named_features.h"
#include "kundenlint/framing/stance.h"
#include "kundenlint/framing/voice.h"
#include "kundenlint/framing/weight_sums.h"

namespace kundenlint::framing {
namespace {

constexpr std::array<Stance, 3> kStances = {Stance::zustimmend, Stance::ablehnend, Stance::offen};
constexpr std::size_t kShown = 5;     // contributions told with a mention
constexpr std::size_t kEvidence = 3;  // words that carry an added mention
constexpr float kLeastShare = 0.05F;  // of the log-odds; less is not worth a word
constexpr double kSure = 0.75;        // probability of a stance that no cue tells
constexpr std::uint32_t kBeside = 1;  // sentences around an added mention that may relate to it

double logistic(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

/// Largest first; ties in the order in which they were met.
std::vector<WeightShares::Share> ordered(std::vector<WeightShares::Share> shares) {
  std::erase_if(shares, [](const auto& share) { return std::abs(share.weight) < kLeastShare; });
  std::ranges::stable_sort(
      shares, [](const auto& a, const auto& b) { return std::abs(a.weight) > std::abs(b.weight); });
  return shares;
}

}  // namespace

struct Evidence::State {
  struct Pole {
    std::string name;
    std::uint32_t target = kNone;         ///< index into Weights::targets
    std::vector<std::uint32_t> facets{};  ///< likewise
    std::uint32_t bare = kNone;  ///< that of the facets which is the pole itself; none of a counter-frame
  };
  using Shares = std::vector<WeightShares::Share>;
  /// A text that is weighed.
  struct Scene {
    const WrittenText& text;
    const Context& context;
    const Reading& reading;
    std::vector<DroppedMention>* dropped;
    std::vector<Mention> kept{};
    std::vector<std::uint32_t> unread{};
    std::optional<std::vector<bool>> quoted{};
  };

  State(Weights table, const Dictionary& profile, Morphology& morphology, Matcher& matcher,
        std::vector<bool> own)
      : weights(std::move(table)),
        dictionary(profile),
        spared(std::move(own)),
        reader(profile, morphology, matcher),
        sums(weights, reader) {
    for (const std::string& name : reader.poles()) {
      Pole pole{.name = name, .target = target_of("=" + name)};
      if (pole.target == kNone)
        pole.target = target_of(name);  // a counter-frame is its own facet
      else
        pole.bare = target_of(name);
      for (const Facet& facet : dictionary.facets) {
        if (pole_of(dictionary, facet.id) == name && target_of(facet.id) != kNone)
          pole.facets.push_back(target_of(facet.id));
      }
      if (pole.target != kNone && !pole.facets.empty()) poles.push_back(std::move(pole));
    }
    for (std::size_t at = 0; at < kStances.size(); ++at) stances[at] = target_of(to_string(kStances[at]));
  }

  std::uint32_t target_of(std::string_view name) const {
    const auto& targets = weights.targets();
    const auto found = std::find(targets.begin(), targets.end(), name);
    return found == targets.end() ? kNone : static_cast<std::uint32_t>(found - targets.begin());
  }
  double probability(std::uint32_t target) const { return logistic(sums.sum(target)); }
  /// How far beyond its threshold, in log-odds.
  double margin(std::uint32_t target) const {
    const double threshold = std::clamp<double>(weights.thresholds()[target], 1e-6, 1 - 1e-6);
    return sums.sum(target) - std::log(threshold / (1 - threshold));
  }

  void weigh_sentence(Scene& scene, std::uint32_t sentence) {
    const Span here = mentions_of(scene.reading.mentions, sentence);
    if (here.size() == 0 && (scene.reading.reference.is_foreign() || !reader.touches(sentence))) return;
    sums.begin();
    reader.read(sentence, sums);
    for (std::uint32_t at = here.begin; at < here.end; ++at) {
      const Mention& mention = scene.reading.mentions[at];
      const bool weighed = std::ranges::any_of(
          poles, [&](const Pole& pole) { return pole.name == pole_of(dictionary, mention.facet); });
      if (!weighed) scene.kept.push_back(mention);
    }
    for (const Pole& pole : poles) weigh_pole(scene, sentence, pole, here);
  }

  /// The mentions of one pole in the sentence.
  void weigh_pole(Scene& scene, std::uint32_t sentence, const Pole& pole, Span here) {
    std::vector<std::uint32_t> found;  // targets that entries show
    for (std::uint32_t at = here.begin; at < here.end; ++at) {
      const std::string& facet = scene.reading.mentions[at].facet;
      if (pole_of(dictionary, facet) == pole.name && target_of(facet) != kNone)
        found.push_back(target_of(facet));
    }
    const bool foreign = scene.reading.reference.is_foreign();
    known_shares.clear();
    const std::vector<std::uint32_t> shown =
        margin(pole.target) >= 0 ? shown_facets(pole, found) : std::vector<std::uint32_t>{};
    for (std::uint32_t at = here.begin; at < here.end; ++at) {
      const Mention& mention = scene.reading.mentions[at];
      if (pole_of(dictionary, mention.facet) != pole.name) continue;
      const std::uint32_t target = target_of(mention.facet);
      const bool own = mention.entry < spared.size() && spared[mention.entry];
      if (own || std::ranges::find(shown, target) != shown.end()) {
        scene.kept.push_back(mention);
        scene.kept.back().probability = probability(pole.target);
        if (target != kNone) explain(scene, shares_of(sentence, pole, target), scene.kept.back());
      } else if (scene.dropped != nullptr) {
        scene.dropped->push_back({mention.entry, mention.evidence, sentence, DropReason::weights, kNone});
      }
    }
    if (foreign) return;  // nothing is added there
    for (const std::uint32_t facet : shown) {
      if (std::ranges::find(found, facet) == found.end())
        scene.kept.push_back(added(scene, sentence, pole, facet));
    }
  }

  /// Those that reach their threshold; where none does, the likeliest of those that entries show. The bare
  /// pole is shown only where an entry finds its name.
  std::vector<std::uint32_t> shown_facets(const Pole& pole, const std::vector<std::uint32_t>& found) const {
    std::vector<std::uint32_t> shown;
    for (const std::uint32_t facet : pole.facets) {
      const bool named = facet != pole.bare || std::ranges::find(found, facet) != found.end();
      if (named && margin(facet) >= 0) shown.push_back(facet);
    }
    if (!shown.empty() || found.empty()) return shown;
    return {*std::ranges::max_element(found, {}, [this](std::uint32_t facet) { return margin(facet); })};
  }

  /// What the words of the sentence add for the facet and its pole, put together once for all its mentions.
  const Shares& shares_of(std::uint32_t sentence, const Pole& pole, std::uint32_t facet) {
    const auto [known, added] = known_shares.try_emplace(facet);
    if (!added) return known->second;
    WeightShares shares(sums, reader, weights,
                        facet == pole.target ? std::vector{facet} : std::vector{pole.target, facet});
    reader.read(sentence, shares);
    return known->second = ordered(shares.shares());
  }

  Mention added(Scene& scene, std::uint32_t sentence, const Pole& pole, std::uint32_t facet) {
    Mention mention;
    mention.entry = kNone;
    mention.facet = weights.targets()[facet];
    mention.sentence = sentence;
    mention.probability = probability(pole.target);
    std::vector<std::uint32_t> words;
    const Shares& shares = shares_of(sentence, pole, facet);
    for (const WeightShares::Share& share : shares) {
      if (share.word != kNone && share.weight > 0 && words.size() < kEvidence) words.push_back(share.word);
    }
    if (words.empty()) words.push_back(scene.context.sentence(sentence).begin);
    std::ranges::sort(words);
    for (const std::uint32_t word : words)
      mention.evidence.push_back(scene.context.tokens.tokens[word].bytes);
    mention.bytes = {mention.evidence.front().begin, mention.evidence.back().end};
    explain(scene, shares, mention);
    note_unread(scene, sentence);
    if (scene.context.words.unread(sentence)) return mention;
    set_stance(scene, words, pole, mention);
    if (!scene.quoted) scene.quoted = quoted_words(scene.context);
    if ((*scene.quoted)[words.front()]) mention.voice = Voice::quoted;
    return mention;
  }

  /// Its cues, and what relates it to its neighbours, is known when they are read.
  static void note_unread(Scene& scene, std::uint32_t sentence) {
    const std::uint32_t first = std::max(sentence, kBeside) - kBeside;
    const std::uint32_t last = std::min(sentence + kBeside, scene.text.sentences() - 1);
    for (std::uint32_t at = first; at <= last; ++at) {
      const Words& words = scene.context.words;
      if (words.unread(at) && (at == sentence || words.glances.sentences[at].beside))
        scene.unread.push_back(at);
    }
  }

  void set_stance(const Scene& scene, const std::vector<std::uint32_t>& words, const Pole& pole,
                  Mention& mention) const {
    const Match match{.entry = kNone, .sentence = mention.sentence, .clause = 0, .words = words};
    const Judgement judged = judge_words(scene.context, scene.reading.cues, match, meant(pole));
    mention.stance = judged.stance;
    mention.reason =
        judged.reason.empty() && judged.stance != Stance::zustimmend ? "gewichte" : judged.reason;
  }

  /// What the words mean where no cue governs them: that the pole is asserted, unless the weights are sure of
  /// another stance. Of a counter-frame, which most texts name to reject it, the likeliest.
  Stance meant(const Pole& pole) const {
    const WeightSums::Row of_pole = weights.find(feature_key("q:=" + pole.name));
    std::size_t best = 0;
    double most = pole.bare == kNone ? 0 : kSure;
    for (std::size_t at = 0; at < kStances.size(); ++at) {
      const std::uint32_t target = stances[at];
      const double p = target == kNone ? 0 : logistic(sums.sum(target) + sums.of(of_pole, target));
      if (p > most) std::tie(best, most) = std::pair(at, p);
    }
    return kStances[best];
  }

  static void explain(const Scene& scene, const Shares& shares, Mention& mention) {
    for (const WeightShares::Share& share : shares) {
      if (mention.contributions.size() == kShown) break;
      const std::string name =
          share.word == kNone
              ? share.name
              : std::string(scene.context.tokens.tokens[share.word].bytes.of(scene.context.document.text));
      mention.contributions.push_back({name, share.weight});
    }
  }

  Weights weights;
  const Dictionary& dictionary;
  std::vector<bool> spared;
  std::vector<Pole> poles;
  std::array<std::uint32_t, 3> stances{};  ///< targets of zustimmend, ablehnend, offen
  FeatureReader reader;
  WeightSums sums;
  std::map<std::uint32_t, Shares> known_shares{};  // of the pole and the sentence at hand, by facet
};

Evidence::Evidence(Weights weights, const Dictionary& dictionary, Morphology& morphology, Matcher& matcher,
                   std::vector<bool> spared)
    : state_(
          std::make_unique<State>(std::move(weights), dictionary, morphology, matcher, std::move(spared))) {}
Evidence::~Evidence() = default;
Evidence::Evidence(Evidence&&) noexcept = default;

std::vector<std::uint32_t> Evidence::weigh(const WrittenText& text, const Context& context, Reading& reading,
                                           std::vector<DroppedMention>* dropped) {
  if (reading.mentions.empty() && reading.reference.is_foreign()) return {};  // nothing is added there
  state_->reader.open(text, reading);
  State::Scene scene{.text = text, .context = context, .reading = reading, .dropped = dropped};
  for (std::uint32_t sentence = 0; sentence < text.sentences(); ++sentence)
    state_->weigh_sentence(scene, sentence);
  std::ranges::stable_sort(scene.kept, {}, [](const Mention& mention) { return mention.bytes.begin; });
  reading.mentions = std::move(scene.kept);
  std::ranges::sort(scene.unread);
  scene.unread.erase(std::unique(scene.unread.begin(), scene.unread.end()), scene.unread.end());
  return std::move(scene.unread);
}

std::vector<float> Evidence::log_odds(std::uint32_t sentence) {
  state_->sums.begin();
  state_->reader.read(sentence, state_->sums);
  std::vector<float> sums;
  for (std::uint32_t target = 0; target < state_->weights.targets().size(); ++target)
    sums.push_back(state_->sums.sum(target));
  return sums;
}

std::vector<float> Evidence::plain_log_odds(std::uint32_t sentence) {
  const Weights& weights = state_->weights;
  std::vector<float> sums(weights.constants().begin(), weights.constants().end());
  for (const NamedFeature& feature : named_features(state_->reader, sentence)) {
    const std::span<const std::int8_t> row = weights.find(feature_key(feature.name));
    for (std::size_t target = 0; target < row.size(); ++target)
      sums[target] += feature.value * static_cast<float>(row[target]) * weights.steps()[target];
  }
  return sums;
}

}  // namespace kundenlint::framing
