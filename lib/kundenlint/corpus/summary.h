// What a corpus comes to, in sums of integers: exact, whatever the order, and the sum of two parts is the
// whole.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/statistics/clustered.h"
#include "kundenlint/statistics/dispersion.h"

namespace kundenlint {

/// Texts are dealt out to 64 parts by their name (path and id), for dispersion; the deal does not depend on
/// order or shards.
inline constexpr std::uint32_t kDispersionParts = 64;
std::uint32_t dispersion_part(std::string_view path, std::string_view id);

/// Of a facet; of a pole twice, as facet_measures.h names them.
struct FacetTally {
  std::uint64_t zustimmend = 0, ablehnend = 0, offen = 0;
  std::uint64_t texts = 0;                         ///< with at least one mention
  ClusterSums rate{};                              ///< asserted mentions among words, by texts
  std::map<std::uint32_t, std::uint64_t> parts{};  ///< asserted mentions of those parts that have any

  void add(const FacetTally& other);
  friend bool operator==(const FacetTally&, const FacetTally&) = default;
};

struct Tally {
  std::uint64_t texts = 0, errors = 0, bytes = 0, words = 0, sentences = 0;
  std::uint64_t occurrences = 0;   ///< of all terms: what the terms of a whole summary add up to
  std::string pole_a{}, pole_b{};  ///< ids; empty while nothing is counted
  std::uint64_t a = 0, b = 0;      ///< asserted mentions of the poles
  ClusterSums index{};             ///< the same by texts
  ClusterSums word_sums{};         ///< words by texts: what all rates have in common
  std::map<std::string, FacetTally> facets{};
  std::map<std::string, std::uint64_t> leans{}, languages{};  ///< texts
  std::map<std::string, std::uint64_t> relations{}, findings{};
  std::array<std::uint64_t, kDispersionParts> part_words{};

  void add(const Analysis& analysis, std::uint32_t part);
  void add(const Tally& other);
  friend bool operator==(const Tally&, const Tally&) = default;
};

struct Term {
  std::string lemma{};
  std::uint64_t count = 0, texts = 0;                            ///< occurrences; texts it occurs in
  std::vector<std::pair<std::uint32_t, std::uint64_t>> parts{};  ///< part, occurrences there; ascending

  void add(const Term& other);
};

/// Over the parts that have words.
Dispersion dispersion(const Term& term, const Tally& tally);
/// Of the asserted mentions; nothing where there is none.
std::optional<Dispersion> dispersion(const FacetTally& facet, const Tally& tally);

/// Terms in ascending order of the lemma's bytes.
class TermStream {
 public:
  virtual ~TermStream() = default;
  /// False at the end.
  virtual bool next(Term& term) = 0;
};

/// Adds up what has the same lemma. Memory: one term a stream.
void merge_terms(std::vector<std::unique_ptr<TermStream>> streams,
                 const std::function<void(const Term&)>& each);

class TermTable {
 public:
  void add(const Analysis& analysis, std::uint32_t part);
  /// Takes everything out of `other`.
  void add(TermTable& other);
  /// What the terms take of the memory, about.
  std::size_t bytes() const { return kTermBytes * terms_.size() + kPartBytes * parts_; }
  /// Writes the sorted terms to a file and forgets them. Errors: write.
  Result<bool> spill(const std::string& path);

 private:
  static constexpr std::size_t kTermBytes = 200;  // a node, its bucket, the lemma
  static constexpr std::size_t kPartBytes = 24;   // vectors grow by half as much again on average

  void add(const std::string& lemma, const Term& term);

  std::unordered_map<std::string, Term> terms_;
  std::size_t parts_ = 0;  // of all terms
};

/// What `TermTable::spill` wrote. Errors: unreadable.
Result<std::unique_ptr<TermStream>> open_spilled(const std::string& path);
/// Writes terms in the same form.
void write_spilled(std::ostream& out, const Term& term);

}  // namespace kundenlint
