// Bytes as a dictionary file, as a pattern, as a serialized dictionary: an error or something that holds.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kundenlint/dictionary/dictionary.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kundenlint;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const Result<Dictionary> dictionary = parse_dictionary({{"seed.toml", bytes}})) {
    const Result<Dictionary> again = deserialize(serialize(*dictionary));
    if (!again || serialize(*again) != serialize(*dictionary)) std::abort();
  }
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    if (const Result<Pattern> pattern = parse_pattern(std::string_view(bytes).substr(begin, end - begin))) {
      const Result<Pattern> same = parse_pattern(to_string(*pattern));
      if (!same || !(*same == *pattern)) std::abort();
    }
    begin = end + 1;
  }
  static_cast<void>(deserialize(bytes));
  return 0;
}
