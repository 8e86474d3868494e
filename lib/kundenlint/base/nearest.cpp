#include "kundenlint/base/nearest.h"

#include <algorithm>
#include <vector>

namespace kundenlint {
namespace {

constexpr std::size_t kLongestName = 200;

bool same(char a, char b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return lower(a) == lower(b);
}

bool begins(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(), same);
}

// Optimal string alignment: Levenshtein with swaps of neighbours, three rows.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (same(a[i - 1], b[j - 1]) ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1])) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t best_distance = kLongestName, best_changes = kLongestName;
  if (word.empty() || word.size() > kLongestName) return best;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongestName) continue;
    const bool prefix = word.size() > 1 && begins(candidate, word);
    const std::size_t all = distance(word, candidate), changes = prefix ? 1 : all;
    const std::size_t allowed = std::max<std::size_t>(1, std::max(word.size(), candidate.size()) / 3);
    if (changes > allowed) continue;
    if (changes < best_distance || (changes == best_distance && all < best_changes)) {
      best = candidate;
      best_distance = changes;
      best_changes = all;
    }
  }
  return best;
}

std::string nearest_hint(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view name = nearest(word, candidates);
  return name.empty() ? std::string() : "meinten Sie „" + std::string(name) + "“?";
}

}  // namespace kundenlint
