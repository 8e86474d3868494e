#include "kundenlint/dictionary/id_table.h"

#include <algorithm>
#include <bit>
#include <string>

#include "kundenlint/base/hash.h"

namespace kundenlint {
namespace {

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

}  // namespace

std::size_t IdTable::find(std::string_view text) const {
  const std::uint64_t hash = hash_bytes(text);
  std::size_t slot = hash & (slots_ - 1);
  for (std::size_t tries = 0; tries < slots_; ++tries, slot = (slot + 1) & (slots_ - 1)) {
    const std::size_t item = packed_.at(slot * kSlot + 4);
    if (item == kNowhere) return kNowhere;
    if (packed_.at(slot * kSlot) != tag_of(hash) || packed_.at(item) != text.size()) continue;
    if (packed_.text(item + 4, text.size()) == text) return item;
  }
  return kNowhere;
}

std::size_t IdTable::end_of(std::size_t item) const {
  const std::size_t count = item + 4 + packed_.at(item);
  return count + 4 + std::size_t{4} * packed_.at(count);
}

void IdTable::collect(std::string_view text, std::vector<std::uint32_t>& out) const {
  if (slots_ == 0) {
    if (const FewIds* ids = made_.find(text); ids != nullptr) out.insert(out.end(), ids->begin(), ids->end());
    return;
  }
  const std::size_t item = find(text);
  if (item == kNowhere) return;
  const std::size_t first = item + 4 + text.size() + 4;
  const std::size_t end = std::min(end_of(item), packed_.size());
  for (std::size_t at = first; at + 4 <= end; at += 4) out.push_back(packed_.at(at));
}

void IdTable::write(ByteWriter& out) const {
  const std::size_t count = std::bit_ceil(2 * made_.items().size() + 2);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> slots(count);
  ByteWriter items({});
  std::size_t at = count * kSlot;
  for (const auto& [text, ids] : made_.items()) {
    const std::uint64_t hash = hash_bytes(text);
    std::size_t slot = hash & (count - 1);
    while (slots[slot].second != kNowhere) slot = (slot + 1) & (count - 1);
    slots[slot] = {tag_of(hash), static_cast<std::uint32_t>(at)};
    items.text(text);
    items.list(ids, [&](std::uint32_t id) { items.number(id); });
    at += 4 + text.size() + 4 + 4 * ids.size();
  }
  ByteWriter packed({});
  for (const auto& [tag, item] : slots) {
    packed.number(tag);
    packed.number(item);
  }
  out.number(static_cast<std::uint32_t>(count));
  out.text(packed.take() + items.take());
}

void IdTable::read(ByteReader& in) {
  const std::uint32_t slots = in.number();
  packed_ = PackedNumbers(in.text_view());
  if (!std::has_single_bit(slots) || packed_.size() < slots * kSlot) return in.fail();
  slots_ = slots;
}

IdRuns::Ids IdRuns::numbers() const {
  Ids found;
  for (const auto& [number, run] : made_) found.push_back(number);
  std::ranges::sort(found);
  for (std::uint32_t number = 0; number < numbers_; ++number) {
    if (packed_.at(std::size_t{4} * number) < packed_.at(std::size_t{4} * (number + std::size_t{1})))
      found.push_back(number);
  }
  return found;
}

void IdRuns::write(ByteWriter& out) const {
  const Ids known = numbers();
  const std::uint32_t end = known.empty() ? 1 : known.back() + 1;
  ByteWriter begins({}), members({});
  std::uint32_t begin = 0;
  for (std::uint32_t number = 0; number < end; ++number) {
    begins.number(begin);
    each(number, [&](std::uint32_t id) {
      members.number(id);
      ++begin;
    });
  }
  begins.number(begin);
  out.number(end);
  out.text(begins.take() + members.take());
}

void IdRuns::read(ByteReader& in) {
  const std::uint32_t numbers = in.number();
  packed_ = PackedNumbers(in.text_view());
  if (numbers == 0 || packed_.size() / 4 < numbers + std::size_t{1}) return in.fail();
  numbers_ = numbers;
}

}  // namespace kundenlint
