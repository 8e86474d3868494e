#include "kundenlint/framing/weights.h"

#include "kundenlint/framing/weights_layout.h"

namespace kundenlint {
namespace {

constexpr std::ptrdiff_t kNamesBeforeTargets = 3;  // profile, reference, excluded classes

/// What stands before each end.
std::vector<std::string_view> split(std::string_view text, char end) {
  std::vector<std::string_view> out;
  for (std::size_t at = text.find(end); at != std::string_view::npos; at = text.find(end)) {
    out.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  return out;
}

}  // namespace

std::optional<Weights> Weights::open(std::string_view bytes) {
  WeightsHeader header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != kWeightsMagic) return std::nullopt;
  bytes.remove_prefix(sizeof header);
  const std::size_t slots = std::size_t{header.slots} * sizeof(Slot);
  const std::size_t cells = std::size_t{header.cells} * sizeof(Cell);
  if (bytes.size() != slots + cells + header.names) return std::nullopt;
  Weights weights;
  weights.keep_ = header.keep;
  weights.add_ = header.add;
  weights.sure_ = header.sure;
  weights.slots_ = {reinterpret_cast<const Slot*>(bytes.data()), header.slots};
  weights.cells_ = {reinterpret_cast<const Cell*>(bytes.data() + slots), header.cells};
  const std::vector<std::string_view> names = split(bytes.substr(slots + cells), '\n');
  if (names.size() < kNamesBeforeTargets) return std::nullopt;
  weights.profile_ = names[0];
  weights.reference_ = names[1];
  weights.excluded_ = split(names[2], ' ');
  weights.targets_.assign(names.begin() + kNamesBeforeTargets, names.end());
  return weights;
}

std::span<const Weights::Cell> Weights::find(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key & mask; slots_[at].key != 0; at = (at + 1) & mask) {
    if (slots_[at].key == key) return cells_.subspan(slots_[at].first, slots_[at].count);
  }
  return {};
}

}  // namespace kundenlint
