// Concordance: every hit of a query with the words around it, and the words that keep it company.
#pragma once

#include <unicode/coll.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kundenlint/analysis/query.h"
#include "kundenlint/corpus/term_list.h"

namespace kundenlint {

struct ConcordanceLine {
  std::string id;                 ///< the document's
  Location at;                    ///< of the node, in the source
  std::string left, node, right;  ///< white space is one space; at most `context` words of the paragraph
  std::string facet, entry;       ///< of a query for facets or entries
  std::optional<Stance> stance;
};

enum class ConcordanceOrder : std::uint8_t { position, left, right };

/// Lines of one text. `context`: words on each side; they do not leave the paragraph.
std::vector<ConcordanceLine> concordance(const Document& document, const QueryText& found,
                                         std::uint32_t context);

/// The first lines by the words to the left, nearest first, or to the right, then by the node; ties keep the
/// order in which they came. Collation: ICU's root (CLDR), so that no locale changes it: ä beside a.
class SortedConcordance {
 public:
  /// `most`: so many lines are wanted and at most twice as many held; 0 = all.
  SortedConcordance(ConcordanceOrder order, std::size_t most);

  void add(ConcordanceLine line);
  std::vector<ConcordanceLine> take();

 private:
  struct Keyed {
    std::string key;
    std::uint64_t number = 0;
    ConcordanceLine line;
  };
  static bool before(const Keyed& a, const Keyed& b);
  void cut();

  ConcordanceOrder order_;
  std::size_t most_;
  std::unique_ptr<icu::Collator> collator_;  // null where ICU has no data: the order stays as it is
  std::vector<Keyed> lines_;
  std::uint64_t added_ = 0;
};

struct Collocate {
  std::string lemma;
  std::uint64_t together = 0;  ///< occurrences in a window
  std::uint64_t count = 0;     ///< in the corpus
  double log_dice = 0, g2_four_cell = 0;
  double expected = 0;  ///< occurrences in the windows if the word were spread evenly
};

/// Content words by lemma within `window` words to the left and right of the hits, in their sentence. A word
/// in two windows counts once; the words of the hits are left out. G² of the table window or not × this word
/// or another, over the running words outside the hits.
class Collocates {
 public:
  explicit Collocates(std::uint32_t window) : window_(window) {}

  void add(const QueryText& text);
  /// At least `min_count` times together, by logDice, then G², then bytes.
  std::vector<Collocate> result(std::uint64_t min_count) const;

 private:
  void mark(const QueryText& text, const QueryHit& hit, std::vector<std::uint8_t>& places) const;

  std::uint32_t window_;
  std::uint64_t hits_ = 0, in_windows_ = 0, outside_ = 0;  // running words, those of the hits left out
  struct Counts {
    std::uint64_t together = 0, count = 0;
  };
  std::unordered_map<std::string, Counts> counts_;
};

}  // namespace kundenlint
