#include "kundenlint/framing/weights.h"

#include "kundenlint/framing/weights_layout.h"

namespace kundenlint {
namespace {

/// What stands before each end.
std::vector<std::string_view> split(std::string_view text, char end) {
  std::vector<std::string_view> out;
  for (std::size_t at = text.find(end); at != std::string_view::npos; at = text.find(end)) {
    out.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  return out;
}

/// Takes values from the front of the bytes.
template <class Value>
std::span<const Value> take(std::string_view& bytes, std::size_t count) {
  const std::span<const Value> values(reinterpret_cast<const Value*>(bytes.data()), count);
  bytes.remove_prefix(count * sizeof(Value));
  return values;
}

}  // namespace

std::optional<Weights> Weights::open(std::string_view bytes) {
  WeightsHeader header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != kWeightsMagic) return std::nullopt;
  bytes.remove_prefix(sizeof header);
  const std::size_t slots = header.slots, targets = header.targets;
  const std::size_t cells = std::size_t{header.rows} * targets;
  const std::size_t size = slots * (sizeof(std::uint64_t) + sizeof(std::uint32_t)) +
                           3 * targets * sizeof(float) + cells + header.names;
  if (slots == 0 || bytes.size() != size) return std::nullopt;
  Weights weights;
  weights.sha256_ = header.sha256;
  weights.keys_ = take<std::uint64_t>(bytes, slots);
  weights.rows_ = take<std::uint32_t>(bytes, slots);
  weights.steps_ = take<float>(bytes, targets);
  weights.constants_ = take<float>(bytes, targets);
  weights.thresholds_ = take<float>(bytes, targets);
  weights.cells_ = take<std::int8_t>(bytes, cells);
  const std::vector<std::string_view> names = split(bytes, '\n');
  if (names.size() != targets + 1) return std::nullopt;
  weights.profile_ = names.front();
  weights.targets_.assign(names.begin() + 1, names.end());
  return weights;
}

std::span<const std::int8_t> Weights::find(std::uint64_t key) const {
  const std::size_t mask = keys_.size() - 1;
  for (std::size_t at = key & mask; keys_[at] != 0; at = (at + 1) & mask) {
    if (keys_[at] == key) return cells_.subspan(rows_[at] * targets_.size(), targets_.size());
  }
  return {};
}

}  // namespace kundenlint
