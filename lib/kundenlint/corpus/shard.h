// A part of a corpus, by bytes: shard i of n takes what begins in its n-th of the bytes.
#pragma once

#include <cstdint>
#include <string_view>

#include "kundenlint/base/result.h"

namespace kundenlint {

/// 1-based; 1 of 1 is everything.
struct Shard {
  std::uint32_t index = 1, of = 1;

  bool whole() const { return of == 1; }
};

/// Half-open bytes of the corpus.
struct ByteRange {
  std::uint64_t begin = 0, end = 0;
};

/// The shards of a corpus tile it.
ByteRange range_of(Shard shard, std::uint64_t bytes);

/// "3/8". Errors: usage.
Result<Shard> parse_shard(std::string_view text);

}  // namespace kundenlint
