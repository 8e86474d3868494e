// Bytes as a dictionary of every other program: an error, or a profile that parses and gives its words back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/exchange/profile.h"
#include "kundenlint/text/encoding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kundenlint;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Result<Decoded> text = decode(bytes);
  if (!text) return 0;
  const Result<Dictionary> common = deserialize(builtin_common());
  if (!common) std::abort();
  for (std::size_t i = 0; i < kForeignFormats.size(); ++i) {
    const auto format = static_cast<ForeignFormat>(i);
    const Result<ForeignDictionary> read = read_foreign(format, text->text, "seed");
    if (!read) continue;
    const Result<MadeProfile> made = make_profile(*read, {.name = "seed", .source = "seed"});
    if (!made) continue;
    const Result<Dictionary> profile = parse_dictionary({{"seed.toml", made->toml}}, *common);
    if (!profile) std::abort();
    const ForeignDictionary words = words_of(*profile);
    std::vector<ForeignNote> left_out;
    for (std::size_t k = 0; k < kForeignFormats.size(); ++k)
      static_cast<void>(write_foreign(static_cast<ForeignFormat>(k), words, left_out));
  }
  return 0;
}
