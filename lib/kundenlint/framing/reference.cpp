#include "kundenlint/framing/reference.h"

#include <algorithm>
#include <array>

#include "kundenlint/base/word_set.h"

namespace kundenlint::framing {
namespace {

// Forms of address. Capitalised "Sie" inside a sentence is the polite form; at its start it may be "they".
constexpr WordSet<8> kPolite(std::array<std::string_view, 8>{"Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren",
                                                             "Ihrer", "Ihres", "Sie"});
constexpr WordSet<13> kFamiliar(std::array<std::string_view, 13>{"deine", "deinem", "deinen", "deiner",
                                                                 "deines", "dein", "dich", "dir", "du",
                                                                 "euch", "euer", "eure", "eurem"});

}  // namespace

Address address_of(const Form& form) {
  if (kPolite.contains(form.surface)) return Address::polite;
  if (kFamiliar.contains(form.norm)) return Address::familiar;
  return Address::none;
}

bool is_own_side(const Form& form) {
  constexpr WordSet<8> kWe(std::array<std::string_view, 8>{"wir", "uns", "unser", "unsere", "unserem",
                                                           "unseren", "unserer", "unseres"});
  return kWe.contains(form.norm);
}

bool addresses(const Context& context, std::uint32_t word) {
  const Address address = address_of(context.form(word));
  if (address == Address::polite) return context.sentence(context.tokens.sentence_of(word)).begin != word;
  return address == Address::familiar;
}

Reference::Reference(const Context& context, const std::vector<Cue>& cues)
    : context_(context),
      named_(context.words.words.size()),
      sentence_named_(context.tokens.sentences.size()),
      sentence_addressed_(context.tokens.sentences.size()),
      theme_reach_(kThemeReach) {
  find_names(cues);
  find_addressee();
  find_theme();
}

void Reference::find_names(const std::vector<Cue>& cues) {
  const std::uint32_t reference = context_.dictionary.class_index(context_.dictionary.reference);
  for (const Cue& cue : cues) {
    if (cue.effect == CueEffect::referenz) named_[cue.words.front()] = true;
  }
  for (std::uint32_t sentence = 0; sentence < sentence_named_.size(); ++sentence) {
    if (context_.words.unread(sentence)) {
      sentence_addressed_[sentence] = context_.words.glances.sentences[sentence].addresses;
      continue;
    }
    const Span words = context_.sentence(sentence);
    for (std::uint32_t word = words.begin; word < words.end; ++word) {
      if (reference != kNoClass && context_.matcher.in_class(context_.form(word), reference))
        named_[word] = true;
      if (named_[word]) sentence_named_[sentence] = true;
      if (addresses(context_, word)) sentence_addressed_[sentence] = true;
    }
  }
}

// A text that speaks to its reader about customers ("Sie beraten unsere Kunden") speaks to staff; so does one
// with the words of a job advertisement.
void Reference::find_addressee() {
  std::uint32_t addressed = 0, with_customer = 0;
  for (std::uint32_t sentence = 0; sentence < sentence_named_.size(); ++sentence) {
    if (!sentence_addressed_[sentence]) continue;
    ++addressed;
    if (sentence_named_[sentence]) ++with_customer;
  }
  if (addressed == 0) return;
  addressee_ = 3 * with_customer > addressed ? Addressee::staff : Addressee::customer;
  const Glances& glances = context_.words.glances;
  if (signals(kStaffClass, glances.staff, kStaffSignals) >= kStaffSignals ||
      signals(kOtherReadersClass, glances.others, kOtherSignals) >= kOtherSignals)
    addressee_ = Addressee::staff;
}

// Distinct words of a class in the text, no more than matter; `known`: some of them.
std::size_t Reference::signals(std::string_view class_name, const std::vector<std::uint32_t>& known,
                               std::size_t most) const {
  const std::uint32_t index = context_.dictionary.class_index(class_name);
  if (index == kNoClass) return 0;
  std::vector<std::uint32_t> found = known;
  for (std::uint32_t sentence = 0; sentence < sentence_named_.size(); ++sentence) {
    if (context_.words.unread(sentence)) continue;
    const Span words = context_.sentence(sentence);
    for (std::uint32_t word = words.begin; word < words.end && found.size() < most; ++word) {
      const Form& form = context_.form(word);
      if (context_.matcher.in_class(form, index) && std::ranges::find(found, form.id) == found.end())
        found.push_back(form.id);
    }
  }
  return found.size();
}

void Reference::find_theme() {
  const std::size_t others = signals(kOtherReadersClass, context_.words.glances.others, kForeignSignals);
  if (others >= kForeignSignals)
    read_strictly();
  else if (others < kOtherSignals && is_about_customers())
    read_loosely();
}

bool Reference::is_about_customers() const {
  std::size_t about = 0;
  for (std::uint32_t sentence = 0; sentence < sentence_named_.size(); ++sentence) {
    if (named_in(sentence) || customer_addressed_in(sentence)) ++about;
  }
  return about > 0 && about * kAboutShare >= sentence_named_.size();
}

// There "die Leute", "die Praxen", "jemand" are customers, and "Sie" at the start of a sentence is no "they".
void Reference::read_loosely() {
  theme_reach_ = kWideReach;
  const std::uint32_t loose = context_.dictionary.class_index(loose_class(context_.dictionary));
  loosely_named_.resize(sentence_named_.size());
  for (std::uint32_t sentence = 0; sentence < sentence_named_.size(); ++sentence) {
    if (context_.words.unread(sentence)) {
      const Glance& glance = context_.words.glances.sentences[sentence];
      if (glance.polite_start) sentence_addressed_[sentence] = true;
      loosely_named_[sentence] = glance.loose;
      continue;
    }
    const Span words = context_.sentence(sentence);
    if (words.begin == words.end) continue;
    if (kPolite.contains(context_.form(words.begin).surface)) sentence_addressed_[sentence] = true;
    if (loose == kNoClass) continue;
    for (std::uint32_t word = words.begin; word < words.end; ++word) {
      if (context_.matcher.in_class(context_.form(word), loose)) loosely_named_[sentence] = true;
    }
  }
}

// In a novel guests come and leave, in a statute users and insured persons have rights, a manual speaks to
// its user: none of them is a customer. One who is called so stays one, but not beyond his sentence.
void Reference::read_strictly() {
  foreign_ = true;
  theme_reach_ = 0;
  const std::uint32_t strict = context_.dictionary.class_index(strict_class(context_.dictionary));
  if (strict == kNoClass) return;
  for (std::uint32_t sentence = 0; sentence < sentence_named_.size(); ++sentence) {
    if (!sentence_named_[sentence]) continue;
    sentence_named_[sentence] = false;
    const Span words = context_.sentence(sentence);
    for (std::uint32_t word = words.begin; word < words.end; ++word) {
      named_[word] = named_[word] && context_.matcher.in_class(context_.form(word), strict);
      if (named_[word]) sentence_named_[sentence] = true;
    }
  }
}

/// A stretch of text in which a customer has been named goes on to be about customers.
bool Reference::is_theme_at(std::uint32_t sentence) const {
  const std::uint32_t begin = sentence > theme_reach_ ? sentence - theme_reach_ : 0;
  const std::uint32_t end =
      std::min(sentence + theme_reach_ + 1, static_cast<std::uint32_t>(sentence_named_.size()));
  for (std::uint32_t at = begin; at < end; ++at) {
    if (sentence_named_[at]) return true;
  }
  return false;
}

bool Reference::near(std::uint32_t sentence) const {
  if (!loosely_named_.empty() && loosely_named_[sentence]) return true;
  return named_in(sentence) || customer_addressed_in(sentence) || is_theme_at(sentence);
}

bool Reference::within(Reach reach, const Match& match) const {
  switch (reach) {
    case Reach::none:
      return !foreign_ || sentence_named_[match.sentence];
    case Reach::clause: {
      const std::uint32_t clause = context_.clause(match.words.front());
      const Span words = context_.sentence(match.sentence);
      for (std::uint32_t word = words.begin; word < words.end; ++word) {
        if (named_[word] && context_.clause(word) == clause) return true;
      }
      return false;
    }
    case Reach::sentence:
      return sentence_named_[match.sentence];
    case Reach::near:
      return near(match.sentence);
  }
  return false;
}

}  // namespace kundenlint::framing
