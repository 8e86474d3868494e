// Paragraphs that stand in more than one text of a corpus: footers, slogans, cookie notices, whole texts.
//
//   Duplicates duplicates(DuplicateUse::skip);
//   for (Document& document : in_corpus_order) { duplicates.see(document); analyze(document); }
//   report(duplicates.listed(), duplicates.sum());
//
// Two paragraphs are the same when their letters and digits are, whatever their case, marks and spaces; those of
// fewer than kFewestWords words are not looked at. The first text that has one keeps it, with what it repeats
// within itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kundenlint/text/document.h"

namespace kundenlint {

enum class DuplicateUse : std::uint8_t {
  report,  ///< texts stay as they are
  skip,    ///< what has been in an earlier text is left out (LeftOut::Reason::repeated)
};

struct RepeatedParagraph {
  std::string group;      ///< as given to `see`
  std::string beginning;  ///< at most kBeginningBytes of it, as the text `again_in` has it
  std::string
      again_in;  ///< id of a text that repeats it: the second that has it, unless there were too many to list
  std::uint32_t words = 0;
  std::uint32_t first_text = 0;  ///< 1-based: which text that was seen has it first
  std::uint64_t count = 0;       ///< in all texts
  std::uint64_t texts = 0;       ///< that have it, 2 at least
};

struct DuplicateSum {
  std::uint64_t paragraphs = 0;  ///< different ones that are repeated
  std::uint64_t texts = 0;       ///< that repeat one of an earlier text
  std::uint64_t repeats = 0;     ///< paragraphs of these texts
  std::uint64_t words = 0;       ///< of these
  bool complete = true;          ///< false: more than kMostParagraphs; later ones were not remembered
};

/// Thread rule: one thread at a time. Memory: about 64 bytes a paragraph, at most kMostParagraphs of them, and
/// twice kMostListed repeated ones with their beginnings.
class Duplicates {
 public:
  static constexpr std::uint32_t kFewestWords = 3;
  static constexpr std::size_t kBeginningBytes = 200;
  static constexpr std::size_t kMostParagraphs = 1U << 23;
  static constexpr std::size_t kMostListed = 50'000;

  /// `most`: paragraphs to remember; `most_listed`: those to list.
  explicit Duplicates(DuplicateUse use, std::size_t most = kMostParagraphs,
                      std::size_t most_listed = kMostListed)
      : use_(use), most_(most), most_listed_(most_listed) {}

  /// Takes the next text; only texts of the same group are compared. Cost: linear in the text.
  void see(Document& document, std::string_view group = {});

  /// Those that are repeated, the most frequent first, then in the order in which they were repeated first.
  /// At most kMostListed: of more, the most frequent, and of equally frequent ones those that came to it first.
  std::vector<RepeatedParagraph> listed() const;
  const DuplicateSum& sum() const { return sum_; }
  DuplicateUse use() const { return use_; }

 private:
  struct Seen {
    std::uint32_t first = 0, last = 0;  // texts
    std::uint32_t count = 0, texts = 0 /* that have it */;
    bool listed = false;
  };
  struct Listed {
    std::uint64_t key = 0;
    RepeatedParagraph paragraph{};
  };

  bool is_repeated(const Document& document, const Block& block, std::string_view group);
  Seen* find(std::uint64_t key);
  void list(std::uint64_t key, Seen& seen, RepeatedParagraph paragraph);
  void keep_most_frequent();

  DuplicateUse use_;
  std::size_t most_, most_listed_;
  std::unordered_map<std::uint64_t, Seen> seen_;
  std::vector<Listed> listed_;
  std::uint32_t floor_ = 0;  // what is not listed is in the list's place only when it is more frequent
  DuplicateSum sum_;
  std::uint32_t text_ = 0;
};

}  // namespace kundenlint
