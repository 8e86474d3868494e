#include "kundenlint/framing/weights.h"

#include "kundenlint/framing/weights_layout.h"

namespace kundenlint {

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
  std::string_view names = bytes.substr(slots + cells);
  for (std::size_t end = names.find('\n'); end != std::string_view::npos; end = names.find('\n')) {
    weights.targets_.push_back(names.substr(0, end));
    names.remove_prefix(end + 1);
  }
  if (weights.targets_.empty()) return std::nullopt;
  weights.profile_ = weights.targets_.front();
  weights.targets_.erase(weights.targets_.begin());
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
