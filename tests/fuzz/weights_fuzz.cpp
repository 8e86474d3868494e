// Bytes as the table of weights: an error with its line, or weights in which every row is found as it stands.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

#include "kundenlint/framing/features.h"
#include "kundenlint/framing/weights.h"

namespace {

using namespace kundenlint;

void expect(bool holds) {
  if (!holds) std::abort();
}

/// A row has a weight for each target, and none is out of scale.
void check_row(const Weights& weights, std::string_view row) {
  const std::string_view name = row.substr(0, row.find('\t'));
  if (name == "konstante") return;
  const std::span<const std::int8_t> cells = weights.find(framing::feature_key(name));
  expect(cells.size() == weights.targets().size());
  expect(std::ranges::all_of(cells, [](std::int8_t cell) { return cell >= -127; }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view tsv(reinterpret_cast<const char*>(data), size);
  const Result<std::string> compiled = compile_weights(tsv, "seed.tsv");
  if (!compiled) {
    expect(!compiled.error().message.empty() && compiled.error().line <= size + 1);
    return 0;
  }
  std::vector<std::uint64_t> aligned(compiled->size() / sizeof(std::uint64_t) + 1);
  std::memcpy(aligned.data(), compiled->data(), compiled->size());
  const auto weights = Weights::open({reinterpret_cast<const char*>(aligned.data()), compiled->size()});
  expect(weights.has_value());
  expect(!weights->profile().empty() && !weights->targets().empty());
  for (std::size_t target = 0; target < weights->targets().size(); ++target) {
    expect(weights->steps()[target] > 0 && std::isfinite(weights->constants()[target]));
    expect(weights->thresholds()[target] >= 0 && weights->thresholds()[target] <= 1);
  }
  bool header = false;
  for (std::size_t begin = 0; begin < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', begin), tsv.size());
    const std::string_view line = tsv.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line.front() == '#' || line.front() == '@') continue;
    if (header) check_row(*weights, line);
    header = true;
  }
  static_cast<void>(weights->find(0));
  return 0;
}
