#include <algorithm>

#include "kundenlint/framing/reference.h"
#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {
namespace {

struct Speech {
  std::uint32_t we = kNone;  ///< the first word of the own side
  bool customer = false;     ///< a customer is named or addressed
};

bool is_heading(const framing::Context& context, std::uint32_t sentence) {
  const std::uint32_t block = context.tokens.sentences[sentence].block;
  return context.document.blocks[block].kind == BlockKind::heading;
}

// `names`: the class whose words name a customer (framing::name_class).
Speech speech_of(const Subject& subject, std::uint32_t sentence, std::uint32_t names) {
  const framing::Context& context = subject.context;
  if (context.words.unread(sentence)) {
    const Glance& glance = context.words.glances.sentences[sentence];
    return {glance.we, glance.addresses || glance.names};
  }
  const Span words = context.sentence(sentence);
  Speech speech;
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const Form& form = context.form(word);
    if (speech.we == kNone && framing::is_own_side(form)) speech.we = word;
    if (names != kNoClass && context.matcher.in_class(form, names)) speech.customer = true;
    if (framing::addresses(context, word)) speech.customer = true;
  }
  return speech;
}

}  // namespace

Places we_heavy(const Subject& subject, const Rule& rule) {
  const std::uint32_t names =
      subject.context.dictionary.class_index(framing::name_class(subject.context.dictionary));
  std::uint32_t we = 0, customer = 0, first_word = kNone, first_sentence = 0;
  for (std::uint32_t sentence = 0; sentence < subject.context.tokens.sentences.size(); ++sentence) {
    if (is_heading(subject.context, sentence)) continue;
    const Speech speech = speech_of(subject, sentence, names);
    if (speech.customer) ++customer;
    if (speech.customer || speech.we == kNone) continue;
    ++we;
    if (first_word != kNone) continue;
    first_word = speech.we;
    first_sentence = sentence;
  }
  if (we == 0 || we + customer < rule.limit("min_sentences")) return {};
  if (we < rule.limit("ratio") * std::max(customer, 1U)) return {};
  return {{subject.context.tokens.tokens[first_word].bytes,
           first_sentence,
           {{"w", std::to_string(we)}, {"k", std::to_string(customer)}}}};
}

}  // namespace kundenlint::lint_checks
