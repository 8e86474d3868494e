// A Document's tokens and sentences, as byte spans of Document::text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"
#include "kundenlint/text/document.h"

namespace kundenlint {

enum class TokenKind : std::uint8_t {
  word,          ///< letters, hyphen compounds, gendered forms, words with apostrophe
  abbreviation,  ///< z. B., Dr., usw.
  number,        ///< 3, 3,5, 10.000, 12:30, 3., §-less
  punctuation,
  symbol,   ///< %, €, &, bullets
  address,  ///< e-mail, URL, file name
  emoji,
};

struct Token {
  Span bytes;  ///< in Document::text; may hold a soft hyphen, a line-break hyphen, inner spaces (z. B.)
  TokenKind kind = TokenKind::word;
  bool space_before = false;
  bool plain = false;  ///< surely nothing that clean_text changes: most words, numbers and marks
};

/// What counts as a word of the text: numbers, addresses and emoji do not.
inline bool is_running_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::abbreviation;
}

enum class SentenceEnd : std::uint8_t { none, period, question, exclamation, colon, ellipsis };

/// A sentence: a run of tokens of one block. Every token is in exactly one sentence.
struct Sentence {
  Span tokens;
  std::uint32_t block = 0;
  SentenceEnd end = SentenceEnd::none;  ///< what closes it, quotation marks and brackets skipped
};

struct Tokens {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  /// The sentence that holds token `index`. Cost: O(log sentences).
  std::uint32_t sentence_of(std::uint32_t index) const;
};

/// Splits the text. Pure; the same bytes give the same tokens. Cost: linear in the bytes.
Tokens tokenize(const Document& document);

/// clean_text of a token that may not be plain.
std::string_view clean_form(std::string_view form, std::string& buffer);

/// One token's text with soft hyphens and line-break hyphens taken out: "Kunden-\norientierung" →
/// "Kundenorientierung", "SaaS-\nPlattform" → "SaaS-Plattform", "#Kundennähe" → "Kundennähe".
/// Returns a view into `text` where nothing has to change, else into `buffer`.
inline std::string_view clean_text(const Token& token, std::string_view text, std::string& buffer) {
  return token.plain ? token.bytes.of(text) : clean_form(token.bytes.of(text), buffer);
}

}  // namespace kundenlint
