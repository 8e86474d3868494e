// Keyness: which words one corpus uses more than another. A test statistic, an effect size, p values.
//
// Counts: a of the first corpus with c words, b of the second with d words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kundenlint {

struct KeynessCounts {
  std::uint64_t a = 0, b = 0;  ///< occurrences
  std::uint64_t c = 0, d = 0;  ///< sizes of the corpora in words; REQUIRES: a ≤ c, b ≤ d
};

/// G², two-cell: 2(a ln(a/E1) + b ln(b/E2)), E1 = c(a+b)/(c+d), E2 = d(a+b)/(c+d), 0 ln 0 = 0. At least 0;
/// 0 where a corpus is empty. Source: Rayson, Garside (2000), "Comparing corpora using frequency profiling".
/// The four-cell form (collocation.h) also sums the words that are not the term: other, larger values.
double g2_two_cell(const KeynessCounts& counts);

/// log2((a/c)/(b/d)): +1 is twice as frequent in the first corpus. A zero count is replaced by 0.5.
/// 0 where a corpus is empty or both counts are 0. Source: Hardie (2014), "Log Ratio – an informal
/// introduction".
double log_ratio(const KeynessCounts& counts);

/// The upper tail of χ² with one degree of freedom: the p value of a G².
double p_value(double g2);

/// p values adjusted for many tests, in the order given: p(i) · m/i, cumulated minimum from the largest, at
/// most 1. Source: Benjamini, Hochberg (1995), "Controlling the false discovery rate". Cost: O(m log m).
std::vector<double> benjamini_hochberg(std::span<const double> p_values);

}  // namespace kundenlint
