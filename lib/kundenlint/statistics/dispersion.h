// Dispersion: how evenly a word is spread over the parts (documents) of a corpus.
#pragma once

#include <cstdint>

namespace kundenlint {

struct Dispersion {
  double dp = 0;       ///< 0 = as even as the sizes of the parts allow; near 1 = all in one small part
  double dp_norm = 0;  ///< the same on [0, 1]: 1 = all in the smallest part; 0 where there is one part
};

/// Gries' DP = ½ Σ |v_i − s_i| over all parts, v_i the part's share of the word's occurrences, s_i its share
/// of the corpus; DPnorm = DP / (1 − min s_i). Sources: Gries (2008), "Dispersions and adjusted frequencies
/// in corpora"; Lijffijt, Gries (2012), correction: the normalisation.
///
/// Only parts that have the word are added; the others are known from what is left: one word of a million
/// documents costs as much as it has documents.
class DispersionSum {
 public:
  /// `occurrences` of the word in the corpus and the corpus' `words`; both more than 0.
  DispersionSum(std::uint64_t occurrences, std::uint64_t words) : occurrences_(occurrences), words_(words) {}

  /// A part of `words` words that has the word `count` times.
  void add(std::uint64_t count, std::uint64_t words);

  /// `smallest`: words of the smallest part of the corpus that has any.
  Dispersion result(std::uint64_t smallest) const;

 private:
  __extension__ typedef __int128 Wide;

  std::uint64_t occurrences_, words_;
  std::uint64_t seen_ = 0;  // words of the parts that were added
  Wide sum_ = 0;            // Σ |f_i · N − n_i · f|: exact, so that the order does not matter
};

}  // namespace kundenlint
