#include "kundenlint/framing/evidence.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kundenlint/framing/voice.h"

namespace kundenlint::framing {
namespace {

constexpr std::array<Stance, 3> kStances = {Stance::zustimmend, Stance::ablehnend, Stance::offen};
constexpr std::size_t kContributions = 5;  // shown with a mention
constexpr std::size_t kEvidence = 3;       // features whose words carry an added mention

constexpr std::uint32_t kLongest = 45;  // tokens of a sentence: in longer ones too many small weights add up

double logistic(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

double weight_for(std::span<const Weights::Cell> cells, std::uint32_t target) {
  for (const Weights::Cell& cell : cells) {
    if (cell.target == target) return cell.value();
  }
  return 0;
}

}  // namespace

bool is_weighed(const Reading& reading, const TextFrames& frames, std::uint32_t sentence) {
  return frames.framed(sentence) || reading.reference.near(sentence) || frames.density(sentence) > kDense;
}

Evidence::Evidence(Weights weights, const Dictionary& dictionary, std::vector<bool> spared)
    : weights_(std::move(weights)), spared_(std::move(spared)), reader_(dictionary) {
  for (const Facet& facet : dictionary.facets) {
    const std::uint32_t target = target_of(facet.id);
    if (target == kNone) continue;
    const std::string_view name = pole_of(dictionary, facet.id);
    const auto known =
        std::find_if(poles_.begin(), poles_.end(), [&](const Pole& pole) { return pole.name == name; });
    if (known != poles_.end())
      known->facets.push_back(target);
    else
      poles_.push_back({std::string(name), {target}});
  }
  reference_ = dictionary.class_index(weights_.reference());
  for (const std::string_view name : weights_.excluded()) {
    const std::uint32_t index = dictionary.class_index(name);
    if (index != kNoClass) excluded_.push_back(index);
  }
  for (const Stance stance : kStances) stances_.push_back(target_of(to_string(stance)));
}

std::uint32_t Evidence::target_of(std::string_view name) const {
  const auto& targets = weights_.targets();
  const auto found = std::find(targets.begin(), targets.end(), name);
  return found == targets.end() ? kNone : static_cast<std::uint32_t>(found - targets.begin());
}

bool Evidence::may_add(const Context& context, const Reading& reading, const TextFrames& frames,
                       std::uint32_t sentence) const {
  if (context.words.unread(sentence) || reading.reference.is_foreign()) return false;
  bool named = false;
  const Span words = context.sentence(sentence);
  if (words.size() > kLongest) return false;
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const Form& form = context.form(word);
    named = named || (reference_ != kNoClass && context.matcher.in_class(form, reference_));
    for (const std::uint32_t excluded : excluded_) {
      if (context.matcher.in_class(form, excluded)) return false;
    }
  }
  if (reference_ == kNoClass) named = reading.reference.named_in(sentence);
  return named || reading.reference.customer_addressed_in(sentence) || frames.density(sentence) > kDense;
}

// An unread sentence names no customer.
std::vector<std::uint32_t> Evidence::unread(const Context& context, const Reading& reading,
                                            const TextFrames& frames) const {
  std::vector<std::uint32_t> found;
  if (reading.reference.is_foreign()) return found;  // nothing is added there
  const auto count = static_cast<std::uint32_t>(context.tokens.sentences.size());
  std::vector<bool> wanted(count);
  for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
    if (!context.words.unread(sentence) || context.sentence(sentence).size() > kLongest ||
        (!reading.reference.customer_addressed_in(sentence) && frames.density(sentence) <= kDense))
      continue;
    wanted[sentence] = true;
    // Beside a frame that is added a relation counts, and a cue before that one.
    for (std::uint32_t other = std::max(sentence, 2U) - 2; other < std::min(sentence + 2, count); ++other) {
      if (context.words.unread(other) && context.words.glances.sentences[other].beside) wanted[other] = true;
    }
  }
  for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
    if (wanted[sentence]) found.push_back(sentence);
  }
  return found;
}

std::vector<std::uint32_t> Evidence::weigh(const Context& context, Reading& reading,
                                           std::vector<DroppedMention>* dropped) {
  const auto sentences = static_cast<std::uint32_t>(context.tokens.sentences.size());
  const TextFrames frames(context.dictionary, reader_.poles(), reading.mentions, sentences);
  if (std::vector<std::uint32_t> found = unread(context, reading, frames); !found.empty()) return found;
  quoted_.clear();
  std::vector<Mention> weighed;
  for (std::uint32_t sentence = 0; sentence < sentences; ++sentence) {
    const bool adding = may_add(context, reading, frames, sentence);
    if (!adding && (context.words.unread(sentence) || !frames.framed(sentence))) continue;
    features_ = &reader_.read(context, reading.reference, reading.mentions, frames, sentence);
    sum_up(*features_);
    weigh_sentence(context, reading, {sentence, adding}, weighed, dropped);
  }
  std::stable_sort(weighed.begin(), weighed.end(),
                   [](const Mention& a, const Mention& b) { return a.bytes.begin < b.bytes.begin; });
  reading.mentions = std::move(weighed);
  return {};
}

void Evidence::sum_up(const std::vector<Feature>& features) {
  log_odds_.assign(weights_.targets().size(), 0);
  const auto sum = [this](std::span<const Weights::Cell> cells) {
    for (const Weights::Cell& cell : cells) log_odds_[cell.target] += cell.value();
  };
  sum(weights_.find(constant_));
  for (const Feature& feature : features) sum(weights_.find(feature.key));
}

double Evidence::probability(const Pole& pole) const {
  double none = 1;
  for (const std::uint32_t facet : pole.facets) none *= 1 - logistic(log_odds_[facet]);
  return 1 - none;
}

void Evidence::weigh_sentence(const Context& context, const Reading& reading, Where where,
                              std::vector<Mention>& out, std::vector<DroppedMention>* dropped) {
  const std::uint32_t sentence = where.sentence;
  std::vector<bool> said(poles_.size());
  const Span here = mentions_of(reading.mentions, sentence);
  for (std::uint32_t index = here.begin; index < here.end; ++index) {
    const Mention& mention = reading.mentions[index];
    const std::string_view name = pole_of(context.dictionary, mention.facet);
    const auto pole =
        std::find_if(poles_.begin(), poles_.end(), [&](const Pole& other) { return other.name == name; });
    if (pole == poles_.end()) {
      out.push_back(mention);
      continue;
    }
    said[static_cast<std::size_t>(pole - poles_.begin())] = true;
    const double p = probability(*pole);
    const bool spared = mention.entry < spared_.size() && spared_[mention.entry];
    if (spared || p >= weights_.keep()) {
      out.push_back(mention);
      out.back().probability = p;
      judge_anew(*pole, out.back());
      explain(context, reading, out.back());
    } else if (dropped != nullptr) {
      dropped->push_back({mention.entry, mention.evidence, sentence, DropReason::weights, kNone});
    }
  }
  if (!where.may_add) return;
  for (std::size_t pole = 0; pole < poles_.size(); ++pole) {
    const double p = said[pole] ? 0 : probability(poles_[pole]);
    if (said[pole] || p < weights_.add()) continue;
    if (quoted_.empty()) quoted_ = quoted_words(context);
    out.push_back(added(context, sentence, poles_[pole]));
    out.back().probability = p;
    explain(context, reading, out.back());
  }
}

std::pair<Stance, double> Evidence::stance(std::string_view pole) const {
  const auto of_pole = weights_.find(feature_key(std::string("q:").append(pole)));
  std::pair<Stance, double> best{Stance::zustimmend, 0};
  for (std::size_t i = 0; i < kStances.size(); ++i) {
    const std::uint32_t target = stances_[i];
    const double p = target == kNone ? 0 : logistic(log_odds_[target] + weight_for(of_pole, target));
    if (p > best.second) best = {kStances[i], p};
  }
  return best;
}

// What the grammar denies stays denied.
void Evidence::judge_anew(const Pole& pole, Mention& mention) const {
  const auto [likeliest, p] = stance(pole.name);
  if (mention.reason.starts_with("negation.") || p <= weights_.sure() || likeliest == mention.stance) return;
  mention.stance = likeliest;
  mention.reason = "gewichte";
}

Mention Evidence::added(const Context& context, std::uint32_t sentence, const Pole& pole) const {
  const std::uint32_t facet =
      *std::max_element(pole.facets.begin(), pole.facets.end(),
                        [&](std::uint32_t a, std::uint32_t b) { return log_odds_[a] < log_odds_[b]; });
  std::vector<std::pair<double, const Feature*>> shown;
  for (const Feature& feature : *features_) {
    if (feature.word == kNone) continue;
    const double weight = weight_for(weights_.find(feature.key), facet);
    if (weight > 0) shown.emplace_back(weight, &feature);
  }
  std::stable_sort(shown.begin(), shown.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (shown.size() > kEvidence) shown.resize(kEvidence);
  std::vector<std::uint32_t> words;
  for (const auto& [weight, feature] : shown) {
    words.push_back(feature->word);
    if (feature->kind == Feature::Kind::pair) words.push_back(feature->detail);
  }
  if (words.empty()) words.push_back(context.sentence(sentence).begin);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());

  const Stance likeliest = stance(pole.name).first;
  Mention mention{.entry = kNone,
                  .facet = std::string(weights_.targets()[facet]),
                  .stance = likeliest,
                  .voice = quoted_[words.front()] ? Voice::quoted : Voice::text,
                  .bytes = {},
                  .evidence = {},
                  .sentence = sentence,
                  .weight = 1,
                  .reason = likeliest == Stance::zustimmend ? "" : "gewichte",
                  .probability = 1,
                  .contributions = {}};
  for (const std::uint32_t word : words) mention.evidence.push_back(context.tokens.tokens[word].bytes);
  mention.bytes = {mention.evidence.front().begin, mention.evidence.back().end};
  return mention;
}

void Evidence::explain(const Context& context, const Reading& reading, Mention& mention) const {
  const std::uint32_t target = target_of(mention.facet);
  std::vector<std::pair<double, const Feature*>> weighted;
  for (const Feature& feature : *features_) {
    const double weight = weight_for(weights_.find(feature.key), target);
    if (weight != 0) weighted.emplace_back(weight, &feature);
  }
  std::stable_sort(weighted.begin(), weighted.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.first) > std::abs(b.first); });
  if (weighted.size() > kContributions) weighted.resize(kContributions);
  for (const auto& [weight, feature] : weighted)
    mention.contributions.push_back({reader_.name(context, reading.mentions, *feature), weight});
}

}  // namespace kundenlint::framing
