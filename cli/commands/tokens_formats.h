// What `kundenlint tokens` writes, a function a format.
#pragma once

#include <string>

#include "kundenlint/morphology/morphology.h"
#include "kundenlint/text/document.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint::cli {

/// A text and what the lower layers made of it.
struct TokenView {
  const Document& document;
  const Tokens& tokens;
  const Words& words;
};

/// A sentence a paragraph; a token a line: form, lemma, part of speech, parts, and what joins it.
std::string tokens_as_text(const TokenView& view);

/// {"schema": "kundenlint/tokens/1", …}, indented. `start` and `end` are bytes of the source,
/// `particle` and `verb` indices into the sentence's tokens.
std::string tokens_as_json(const TokenView& view, bool pretty);

/// CoNLL-U: FORM LEMMA UPOS; MISC holds SpaceAfter=No, Start, End, Stem, Parts, Particle.
std::string tokens_as_conllu(const TokenView& view);

/// A token a line, cut as in the German UD treebanks, an empty line behind each sentence. Every
/// character that is no white space is written: bullets between the blocks, too.
std::string tokens_as_seg(const Document& document, const Tokens& tokens);

/// "form TAB lemma TAB stem TAB parts"; the parts as written in the word, with | between them.
std::string word_row(const Form& form);

}  // namespace kundenlint::cli
