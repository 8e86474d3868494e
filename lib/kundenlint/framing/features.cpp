#include "kundenlint/framing/features.h"

#include <algorithm>
#include <array>

#include "kundenlint/base/hash.h"
#include "kundenlint/framing/stance.h"

namespace kundenlint::framing {
namespace {

using Kind = Feature::Kind;

constexpr std::string_view kPair = "b:";

/// Pairs are keyed by the keys of their lemmas, so that no text is put together for each two words.
std::uint64_t pair_key(std::uint64_t first, std::uint64_t second) {
  return detail::stir(detail::stir(kPair.size(), first), second);
}

std::uint64_t lemma_key(std::string_view lemma) { return hash_bytes(std::string("l:").append(lemma)); }

/// The step of a scale: how many of its limits the value is above.
template <std::size_t N>
std::uint32_t step(double value, const std::array<double, N>& limits) {
  return static_cast<std::uint32_t>(
      std::count_if(limits.begin(), limits.end(), [&](double limit) { return value > limit; }));
}

constexpr std::array<double, 3> kLengths = {5, 11, 20};
constexpr std::array<double, 4> kDensities = {0, 0.1, 0.25, 0.5};
constexpr std::array<std::string_view, 3> kCustomer = {"k:genannt", "k:angesprochen", "k:fern"};

bool is_word(const Form& form) { return form.pos != Pos::punctuation && form.pos != Pos::number; }

std::string step_name(char scale, std::uint32_t step) {
  return std::string{scale, ':', static_cast<char>('0' + step)};
}

std::string stance_name(const Mention& mention) {
  return std::string("s:").append(mention.facet).append(" ").append(to_string(mention.stance));
}

}  // namespace

std::uint64_t feature_key(std::string_view name) {
  const std::size_t gap = name.find(' ');
  if (!name.starts_with(kPair) || gap == std::string_view::npos) return hash_bytes(name);
  return pair_key(lemma_key(name.substr(kPair.size(), gap - kPair.size())), lemma_key(name.substr(gap + 1)));
}

FeatureReader::FeatureReader(const Dictionary& dictionary) : poles_(poles_of(dictionary)) {
  for (const std::string& pole : poles_) {
    for (const Stance stance : {Stance::zustimmend, Stance::ablehnend, Stance::offen}) {
      codes_.push_back(std::string(pole).append(" ").append(to_string(stance)));
      const std::string& code = codes_.back();
      code_keys_.push_back({hash_bytes("t:" + code), hash_bytes("v:" + code), hash_bytes("w:" + code)});
    }
  }
}

const FeatureReader::OfForm& FeatureReader::of(const Form& form) {
  const auto [known, added] = forms_.try_emplace(form.id);
  OfForm& found = known->second;
  if (!added) return found;
  found.lemma = lemma_key(form.lemma);
  if (form.compound()) {
    for (const Part& part : form.parts) found.parts.push_back(hash_bytes("p:" + part.lemma));
  }
  return found;
}

void FeatureReader::read_words(const Context& context, Span words) {
  std::uint64_t before = 0;
  std::uint32_t first = kNone;
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const Form& form = context.form(word);
    if (!is_word(form)) continue;
    const OfForm& known = of(form);
    add(Kind::lemma, known.lemma, word);
    for (std::uint32_t part = 0; part < known.parts.size(); ++part)
      add(Kind::part, known.parts[part], word, part);
    if (first != kNone) add(Kind::pair, pair_key(before, known.lemma), first, word);
    before = known.lemma;
    first = word;
  }
}

void FeatureReader::read_frames(const std::vector<Mention>& mentions, const TextFrames& frames,
                                std::uint32_t sentence) {
  const Span here = mentions_of(mentions, sentence);
  for (std::uint32_t index = here.begin; index < here.end; ++index) {
    const Mention& mention = mentions[index];
    add(Kind::facet, hash_bytes("f:" + mention.facet), kNone, index);
    add(Kind::stance, hash_bytes(stance_name(mention)), kNone, index);
  }
  for (std::uint32_t code = 0; code < frames.codes(); ++code) {
    const auto& [elsewhere, before, behind] = code_keys_[code];
    if (frames.elsewhere(sentence, code)) add(Kind::elsewhere, elsewhere, kNone, code);
    if (sentence > 0 && frames.has(sentence - 1, code)) add(Kind::before, before, kNone, code);
    if (frames.has(sentence + 1, code)) add(Kind::behind, behind, kNone, code);
  }
  const std::uint32_t density = step(frames.density(sentence), kDensities);
  add(Kind::density, hash_bytes(step_name('d', density)), kNone, density);
}

const std::vector<Feature>& FeatureReader::read(const Context& context, const Reference& reference,
                                                const std::vector<Mention>& mentions,
                                                const TextFrames& frames, std::uint32_t sentence) {
  features_.clear();
  const Span words = context.sentence(sentence);
  read_words(context, words);
  read_frames(mentions, frames, sentence);
  const std::uint32_t customer = reference.named_in(sentence)                ? 0
                                 : reference.customer_addressed_in(sentence) ? 1
                                                                             : 2;
  add(Kind::customer, hash_bytes(kCustomer[customer]), kNone, customer);
  const std::uint32_t length = 1 + step(words.size(), kLengths);
  add(Kind::length, hash_bytes(step_name('n', length)), kNone, length);
  if (is_question(context, sentence)) add(Kind::question, hash_bytes("frage"));
  std::stable_sort(features_.begin(), features_.end(),
                   [](const Feature& a, const Feature& b) { return a.key < b.key; });
  features_.erase(std::unique(features_.begin(), features_.end(),
                              [](const Feature& a, const Feature& b) { return a.key == b.key; }),
                  features_.end());
  return features_;
}

std::string FeatureReader::name(const Context& context, const std::vector<Mention>& mentions,
                                const Feature& feature) const {
  switch (feature.kind) {
    case Kind::lemma:
      return "l:" + context.form(feature.word).lemma;
    case Kind::part:
      return "p:" + context.form(feature.word).parts[feature.detail].lemma;
    case Kind::pair:
      return "b:" + context.form(feature.word).lemma + " " + context.form(feature.detail).lemma;
    case Kind::facet:
      return "f:" + mentions[feature.detail].facet;
    case Kind::stance:
      return stance_name(mentions[feature.detail]);
    case Kind::elsewhere:
      return "t:" + codes_[feature.detail];
    case Kind::before:
      return "v:" + codes_[feature.detail];
    case Kind::behind:
      return "w:" + codes_[feature.detail];
    case Kind::customer:
      return std::string(kCustomer[feature.detail]);
    case Kind::length:
      return step_name('n', feature.detail);
    case Kind::density:
      return step_name('d', feature.detail);
    case Kind::question:
      return "frage";
  }
  return {};
}

}  // namespace kundenlint::framing
