#include "kundenlint/framing/voice.h"

#include <string_view>

namespace kundenlint::framing {
namespace {

constexpr std::size_t kLongestQuote = std::string_view("„").size();

bool opens_quote(std::string_view token) {
  return token == "„" || token == "»" || token == "“" || token == "\"";
}

}  // namespace

std::vector<bool> quoted_words(const Context& context) {
  std::vector<bool> quoted(context.words.words.size());
  bool inside = false;
  std::uint32_t block = kNone;
  for (const Sentence& sentence : context.tokens.sentences) {
    if (sentence.block != block) inside = false;
    block = sentence.block;
    for (std::uint32_t word = sentence.tokens.begin; word < sentence.tokens.end; ++word) {
      const std::string_view token = context.tokens.tokens[word].bytes.of(context.document.text);
      if (token.size() > kLongestQuote) {
        quoted[word] = inside;
        continue;
      }
      if (token == "„" || token == "»")
        inside = true;
      else if (inside && (token == "“" || token == "”" || token == "«" || token == "\""))
        inside = false;
      else if (opens_quote(token))
        inside = true;
      quoted[word] = inside;
    }
  }
  return quoted;
}

}  // namespace kundenlint::framing
