// The words of a corpus: how often, in how many documents, how evenly.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/corpus/postings.h"
#include "kundenlint/morphology/morphology.h"
#include "kundenlint/statistics/dispersion.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {

enum class TermUnit : std::uint8_t { lemma, stem, form };

struct TermListOptions {
  TermUnit unit = TermUnit::lemma;
  bool all_words = false;  ///< function words, too
  std::set<Pos> only{};    ///< parts of speech; empty = those of is_term(), or all
};

struct ListedTerm {
  std::string text;
  std::uint64_t count = 0;
  std::uint32_t documents = 0;
  Dispersion dispersion{};  ///< over documents
};

/// Memory grows with the vocabulary, and by 4 bytes a document. Thread rule: one thread.
class TermList {
 public:
  explicit TermList(TermListOptions options = {}, Postings postings = Postings())
      : options_(std::move(options)), postings_(std::move(postings)) {}

  /// A document. REQUIRES: all forms come from one Morphology, which outlives the calls.
  void add(const Tokens& tokens, const Words& words);
  /// The same from an analysis: content words by lemma.
  void add(const Analysis& analysis);

  std::uint64_t words() const { return words_; }  ///< all running words, counted as terms or not
  std::uint32_t documents() const { return static_cast<std::uint32_t>(sizes_.size()); }
  /// Occurrences; 0 for what is not there.
  std::uint64_t count(std::string_view term) const;
  /// By count, then by bytes. Cost: linear in the terms of all documents. Errors: unreadable.
  Result<std::vector<ListedTerm>> terms();

 private:
  struct Slot {
    std::string text;
    std::uint64_t count = 0;
    std::uint32_t in_document = 0;  // in the one that is being added
  };
  bool wanted(const Token& token, const Word& word) const;
  std::uint32_t slot(std::string_view text);
  std::uint32_t slot(const Form& form);
  void count(std::uint32_t slot, std::uint32_t times);
  void end_document(std::uint32_t words);

  TermListOptions options_;
  std::vector<Slot> slots_;
  std::unordered_map<std::string, std::uint32_t> index_;
  std::vector<std::uint32_t> slot_of_form_;  // by Form::id, +1; 0 = not yet known
  std::vector<std::uint32_t> touched_;       // slots that the document has
  std::vector<std::uint32_t> sizes_;         // words by document
  Postings postings_;
  std::uint64_t words_ = 0;
};

}  // namespace kundenlint
