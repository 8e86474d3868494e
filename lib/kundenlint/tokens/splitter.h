// Splits one block after the other into tokens and sentences, in one pass.
#pragma once

#include <cstdint>
#include <string_view>

#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/lines.h"
#include "kundenlint/tokens/scripts.h"
#include "kundenlint/tokens/sentence_ends.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {

class Splitter {
 public:
  /// `plain_words`: take them at once (take_plain_words); without, the same comes out, later.
  Splitter(std::string_view text, Tokens& out, bool plain_words = true)
      : text_(text), out_(out), plain_words_(plain_words) {}

  /// Appends the block's tokens and sentences.
  void split(const Block& block, std::uint32_t index);

 private:
  static constexpr std::uint32_t kNoToken = 0xFFFFFFFF;
  /// Of a sentence. None of German prose has so many; a table or a list that lost its line breaks is cut
  /// here, at the next space, so that no step's time grows with the square of the text.
  static constexpr std::size_t kMostTokens = 1000;
  static constexpr std::size_t kMostWithoutSpace = 4 * kMostTokens;

  bool skip_spaces();
  enum class PlainEnd : std::uint8_t { none, space, newline, mark, sentence };
  bool take_plain_words();
  PlainEnd plain_end(Span word) const;
  void next_token();
  void emit(std::uint32_t end, TokenKind kind);
  void close_sentence();
  /// The sentence takes no more before a token that stands behind a space, or does not.
  bool is_full(bool spaced) const {
    return out_.tokens.size() - first_token_ >= (spaced ? kMostTokens : kMostWithoutSpace);
  }
  SentenceEnd what_closes(std::uint32_t first, std::uint32_t last) const;

  Following look_behind(std::uint32_t at) const;
  void take_marks();
  void take_word();
  bool may_begin() const;
  bool is_address(std::uint32_t run) const;
  bool take_abbreviation();
  bool take_initials();
  bool restarts(std::uint32_t run) const;
  void take_period_of_word(std::optional<AbbreviationClass> abbreviation);
  void take_terminal();
  void take_dots(std::uint32_t end);
  void take_opener();
  bool take_quote();
  void take_hyphen();
  void take_other(CharClass type);
  void take_run();
  bool take_emoji();
  void take_foreign();

  void end_at(const Following& after);
  Preceding preceding(std::optional<AbbreviationClass> abbreviation) const;
  bool follows_space() const { return out_.tokens.empty() || pos_ > last_end_; }
  CharClass class_behind(std::uint32_t at) const {
    return at < end_ ? class_at(text_, at) : CharClass::space;
  }

  std::string_view text_;
  Tokens& out_;
  bool plain_words_;
  ScriptBreaker scripts_;
  std::uint32_t pos_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t block_ = 0;
  std::uint32_t last_end_ = 0;              // end of the last token
  std::uint32_t first_token_ = 0;           // of the sentence
  std::uint32_t first_content_ = kNoToken;  // its first token that is no punctuation and no symbol
  std::uint32_t sentence_end_at_ = 0;       // a sentence ends where pos_ reaches this; 0 = undecided
  std::uint32_t protected_until_ = 0;       // inside brackets opened in mid-sentence: no end before this
  bool uncapitalised_ = false;              // no word of the block has a capital
  bool single_open_ = false;                // a single quotation mark is open
};

}  // namespace kundenlint
