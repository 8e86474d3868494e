// Prints how often the 95 % intervals of clustered figures hold the truth (tests/bench/RESULTS.md).
//
//   build/release/tests/bench/bench_coverage [PAIRS]      pairs of corpora a cell; 4,000
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "tests/bench/coverage.h"

namespace {

using namespace kundenlint;

constexpr double kMentions[] = {1, 2, 3, 5, 10, 30, 100, 300, 1000};

struct Table {
  const char* title;
  coverage::Shares (*measure)(const coverage::Plan&);
  std::vector<double> clusterings, in_a_text;
};

void print(const Table& table, std::uint32_t pairs) {
  fmt::print("\n{}\n\n| mentions | texts |", table.title);
  for (const double clustering : table.clusterings) fmt::print(" {:.2f} |", clustering);
  fmt::print(" mean |\n|---|---|");
  for (std::size_t i = 0; i <= table.clusterings.size(); ++i) fmt::print("---|");
  fmt::print("\n");
  for (const double mentions : kMentions) {
    for (const double in_a_text : table.in_a_text) {
      if (mentions / in_a_text < 1) continue;
      coverage::Plan plan{.texts = static_cast<std::uint32_t>(mentions / in_a_text), .pairs = pairs};
      plan.mentions = mentions / plan.texts;
      fmt::print("| {} | {} |", mentions, plan.texts);
      coverage::Shares sum;
      for (const double clustering : table.clusterings) {
        plan.clustering = clustering;
        const coverage::Shares shares = table.measure(plan);
        sum.one += shares.one;
        sum.difference += shares.difference;
        fmt::print(" {:.3f} {:.3f} |", shares.one, shares.difference);
      }
      const auto n = static_cast<double>(table.clusterings.size());
      fmt::print(" {:.3f} {:.3f} |\n", sum.one / n, sum.difference / n);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto pairs = static_cast<std::uint32_t>(argc > 1 ? std::max(1, std::atoi(argv[1])) : 4000);
  print({"Contrast index; columns: correlation of two mentions of one text; index, difference of two",
         coverage::of_index,
         {0.1, 1.0 / 3.0, 0.6},
         {1, 3, 10}},
        pairs);
  print({"Rate per 1,000 words; columns: variance of the texts' own rates around 1; rate, difference of two",
         coverage::of_rate,
         {0.3, 1, 3},
         {0.1, 1, 5}},
        pairs);
  return 0;
}
