// The words of a corpus: how often, in how many documents, how evenly.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kundenlint/analysis/analysis.h"
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

/// Memory: 8 bytes for each term of each document. Thread rule: one thread.
class TermList {
 public:
  explicit TermList(TermListOptions options = {}) : options_(std::move(options)) {}

  /// A document. REQUIRES: all forms come from one Morphology, which outlives the calls.
  void add(const Tokens& tokens, const Words& words);
  /// The same from an analysis: content words by lemma.
  void add(const Analysis& analysis);

  std::uint64_t words() const { return words_; }  ///< all running words, counted as terms or not
  std::uint32_t documents() const { return static_cast<std::uint32_t>(sizes_.size()); }
  /// Occurrences; 0 for what is not there.
  std::uint64_t count(std::string_view term) const;
  /// By count, then by bytes. Cost: linear in the terms of all documents.
  std::vector<ListedTerm> terms() const;

 private:
  struct Posting {
    std::uint32_t document, count;
  };
  struct Slot {
    std::string text;
    std::uint64_t count = 0;
    std::vector<Posting> postings{};
  };
  bool wanted(const Token& token, const Word& word) const;
  std::uint32_t slot(std::string_view text);
  std::uint32_t slot(const Form& form);
  void count(std::uint32_t slot, std::uint32_t times);

  TermListOptions options_;
  std::vector<Slot> slots_;
  std::unordered_map<std::string, std::uint32_t> index_;
  std::vector<std::uint32_t> slot_of_form_;  // by Form::id, +1; 0 = not yet known
  std::vector<std::uint32_t> sizes_;         // words by document
  std::uint64_t words_ = 0;
};

}  // namespace kundenlint
