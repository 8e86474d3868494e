#include "kundenlint/framing/features.h"

#include <algorithm>
#include <array>
#include <bit>

#include "kundenlint/base/hash.h"

namespace kundenlint::framing {
namespace {

constexpr std::string_view kPair = "b:";
constexpr std::array<double, 3> kLengths = {5, 11, 20};
constexpr std::array<double, 4> kDensities = {0, 0.1, 0.25, 0.5};
constexpr std::array<double, 3> kRates = {0, 0.15, 0.5};
constexpr std::array<std::string_view, 3> kStanceNames = {"zustimmend", "ablehnend", "offen"};
constexpr std::array<std::string_view, 3> kWhere = {"t:", "v:", "w:"};

/// The step of a scale: how many of its limits the value is above.
template <std::size_t N>
std::uint32_t step(double value, const std::array<double, N>& limits) {
  return static_cast<std::uint32_t>(
      std::count_if(limits.begin(), limits.end(), [&](double limit) { return value > limit; }));
}

}  // namespace

std::uint64_t lemma_key(std::string_view lemma) { return hash_bytes(std::string("l:").append(lemma)); }

std::uint64_t pair_key(std::uint64_t first, std::uint64_t second) {
  return detail::stir(detail::stir(kPair.size(), first), second);
}

std::uint64_t feature_key(std::string_view name) {
  const std::size_t gap = name.find(' ');
  if (!name.starts_with(kPair) || gap == std::string_view::npos) return hash_bytes(name);
  return pair_key(lemma_key(name.substr(kPair.size(), gap - kPair.size())), lemma_key(name.substr(gap + 1)));
}

void each_form_feature(const Form& form, const std::function<void(std::string_view name)>& use) {
  if (form.pos == Pos::punctuation || form.pos == Pos::number) return;
  use("l:" + form.lemma);
  if (form.compound()) {
    for (const Part& part : form.parts) use("p:" + part.lemma);
  }
}

FeatureReader::FeatureReader(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher)
    : dictionary_(dictionary),
      traits_(dictionary, morphology, matcher),
      poles_(poles_of(dictionary)),
      frames_(dictionary, poles_, {}, 0) {
  list_fixed();
}

void FeatureReader::list_fixed() {
  const auto begin = [this] { return static_cast<std::uint32_t>(fixed_names_.size()); };
  const auto scale = [this](const std::string& name, std::size_t first, std::size_t steps) {
    for (std::size_t at = first; at < first + steps; ++at) fixed_names_.push_back(name + std::to_string(at));
  };
  first_speaker_ = begin();
  for (std::size_t speakers = 0; speakers < (std::size_t{1} << kSpeakers); ++speakers) {
    std::string name = "a:";
    for (std::size_t bit = 0; bit < kSpeakers; ++bit) {
      if ((speakers >> bit & 1U) == 0) continue;
      name.append(name.size() > 2 ? " " : "").append(kSpeechNames[bit]);
    }
    fixed_names_.push_back(name);
  }
  first_length_ = begin();
  scale("n:", 1, kLengths.size() + 1);
  first_density_ = begin();
  scale("d:", 0, kDensities.size() + 1);
  first_rate_ = begin();
  for (const std::string_view speech : kSpeechNames)
    scale("D:" + std::string(speech) + " ", 0, kRates.size() + 1);
  first_code_ = begin();
  for (const std::string_view where : kWhere) {
    for (const std::string& pole : poles_) {
      for (const std::string_view stance : kStanceNames)
        fixed_names_.push_back(std::string(where).append(pole).append(" ").append(stance));
    }
  }
  question_ = begin();
  fixed_names_.emplace_back("frage");
  line_ = begin();
  fixed_names_.emplace_back("zeile");
}

std::string FeatureReader::symbol_name(std::uint32_t symbol) const {
  const auto fields = static_cast<std::uint32_t>(traits_.fields().size());
  return symbol < fields ? traits_.fields()[symbol] : traits_.fields()[symbol - fields] + "^";
}

void FeatureReader::open(const WrittenText& text, const Reading& reading) {
  text_ = &text;
  reading_ = &reading;
  frames_ = TextFrames(dictionary_, poles_, reading.mentions, text.sentences());
  speech_.clear();
  touched_.assign(text.sentences(), false);
  for (const Fired& fired : reading.fired) touched_[fired.sentence] = true;
  std::array<std::uint32_t, kSpeechNames.size()> counts{};
  for (std::uint32_t sentence = 0; sentence < text.sentences(); ++sentence) {
    speech_.push_back(speech_of(sentence));
    for (std::size_t bit = 0; bit < counts.size(); ++bit) counts[bit] += speech_.back() >> bit & 1U;
  }
  rates_.clear();
  for (std::size_t bit = 0; bit < counts.size(); ++bit) {
    const double rate = counts[bit] / std::max(1.0, static_cast<double>(text.sentences()));
    rates_.push_back(first_rate_ + static_cast<std::uint32_t>(bit * (kRates.size() + 1)) +
                     step(rate, kRates));
  }
}

/// "Sie" that begins a sentence may be "they" and does not count. Notes whether the sentence is touched.
std::uint8_t FeatureReader::speech_of(std::uint32_t sentence) {
  const Span words = text_->sentence(sentence);
  unsigned speech = 0;
  std::uint64_t fields = 0;
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const FormTraits& form = traits(word);
    unsigned it = form.speech;
    if (word == words.begin) it &= ~unsigned{Speech::kPolite};
    speech |= it;
    fields |= form.fields;
  }
  constexpr unsigned kSomebody = Speech::kPolite | Speech::kFamiliar | Speech::kCustomer;
  if (fields != 0 || (speech & kSomebody) != 0) touched_[sentence] = true;
  return static_cast<std::uint8_t>(speech);
}

void FeatureReader::gather(std::uint32_t sentence) {
  words_.clear();
  const Span words = text_->sentence(sentence);
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    if (traits(word).lemma != 0) words_.push_back(word);
  }
}

void FeatureReader::find_symbols(Span words) {
  symbols_.clear();
  const std::function<std::uint16_t(std::uint32_t)> owner = [this](std::uint32_t word) {
    return traits(word).owner;
  };
  const Ownership ownership(words, owner);
  const auto fields = static_cast<std::uint32_t>(traits_.fields().size());
  const auto add = [this](std::uint32_t number, std::uint32_t word) {
    if (std::ranges::find(symbols_, number, &Symbol::number) == symbols_.end())
      symbols_.push_back({number, word});
  };
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    std::uint64_t of_word = traits(word).fields;
    if (of_word == 0) continue;
    const bool noun = (traits(word).owner & OwnerTraits::kNoun) != 0;
    const bool owned = noun && ownership.owner_of(word) != kNone;
    for (; of_word != 0; of_word &= of_word - 1) {
      const auto field = static_cast<std::uint32_t>(std::countr_zero(of_word));
      add(field, word);
      if (owned) add(fields + field, word);
    }
  }
  std::ranges::sort(symbols_, {}, &Symbol::number);
}

Span FeatureReader::fired_in(std::uint32_t sentence) const {
  const std::vector<Fired>& fired = reading_->fired;
  const auto first = std::partition_point(fired.begin(), fired.end(),
                                          [&](const Fired& it) { return it.sentence < sentence; });
  const auto last =
      std::partition_point(first, fired.end(), [&](const Fired& it) { return it.sentence <= sentence; });
  return {static_cast<std::uint32_t>(first - fired.begin()),
          static_cast<std::uint32_t>(last - fired.begin())};
}

std::vector<std::uint32_t> FeatureReader::fixed_of(std::uint32_t sentence) {
  std::vector<std::uint32_t> fixed = rates_;
  fixed.push_back(first_speaker_ + (speech_[sentence] & ((1U << kSpeakers) - 1)));
  fixed.push_back(first_length_ + step(static_cast<double>(words_.size()), kLengths));
  fixed.push_back(first_density_ + step(frames_.density(sentence), kDensities));
  const auto codes = static_cast<std::uint32_t>(poles_.size() * kStanceNames.size());
  for (std::uint32_t code = 0; code < frames_.codes(); ++code) {
    if (frames_.elsewhere(sentence, code)) fixed.push_back(first_code_ + code);
    if (sentence > 0 && frames_.has(sentence - 1, code)) fixed.push_back(first_code_ + codes + code);
    if (frames_.has(sentence + 1, code)) fixed.push_back(first_code_ + 2 * codes + code);
  }
  const SentenceEnd end = text_->tokens.sentences[sentence].end;
  if (end == SentenceEnd::question) fixed.push_back(question_);
  if (end == SentenceEnd::none) fixed.push_back(line_);
  return fixed;
}

}  // namespace kundenlint::framing
