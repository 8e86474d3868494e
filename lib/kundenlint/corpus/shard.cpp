#include "kundenlint/corpus/shard.h"

#include <fmt/format.h>

#include <charconv>

namespace kundenlint {

ByteRange range_of(Shard shard, std::uint64_t bytes) {
  // Without the product of bytes and index, which may not fit.
  const std::uint64_t each = bytes / shard.of, rest = bytes % shard.of;
  const auto begin = [&](std::uint64_t index) { return each * index + rest * index / shard.of; };
  return {begin(shard.index - 1U), begin(shard.index)};
}

Result<Shard> parse_shard(std::string_view text) {
  Shard out;
  const char* const end = text.data() + text.size();
  const auto index = std::from_chars(text.data(), end, out.index);
  const bool slash = index.ec == std::errc() && index.ptr != end && *index.ptr == '/';
  const auto of = slash ? std::from_chars(index.ptr + 1, end, out.of) : index;
  if (slash && of.ec == std::errc() && of.ptr == end && out.index >= 1 && out.index <= out.of) return out;
  return Error{.code = ErrorCode::usage,
               .message = fmt::format("„{}“ ist kein Teil", text),
               .hint = "I/N mit 1 ≤ I ≤ N, etwa 3/8"};
}

}  // namespace kundenlint
