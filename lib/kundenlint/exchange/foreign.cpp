#include "kundenlint/exchange/foreign.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/base/characters.h"
#include "kundenlint/exchange/builder.h"

namespace kundenlint {

std::string_view to_string(ForeignFormat format) { return kForeignFormats[static_cast<std::size_t>(format)]; }

std::optional<ForeignFormat> foreign_format(std::string_view name) {
  const auto* const at = std::find(kForeignFormats.begin(), kForeignFormats.end(), name);
  if (at == kForeignFormats.end()) return std::nullopt;
  return static_cast<ForeignFormat>(at - kForeignFormats.begin());
}

std::optional<ForeignFormat> format_of_file(std::string_view path) {
  struct Ending {
    std::string_view ending;
    ForeignFormat format;
  };
  static constexpr std::array<Ending, 8> kEndings = {{{".dic", ForeignFormat::liwc},
                                                      {".dicx", ForeignFormat::dicx},
                                                      {".yml", ForeignFormat::quanteda},
                                                      {".yaml", ForeignFormat::quanteda},
                                                      {".lc3", ForeignFormat::lexicoder},
                                                      {".cat", ForeignFormat::wordstat},
                                                      {".ykd", ForeignFormat::yoshikoder},
                                                      {".txt", ForeignFormat::list}}};
  for (const Ending& known : kEndings) {
    if (has_ending(path, known.ending)) return known.format;
  }
  return std::nullopt;
}

Result<ForeignDictionary> read_foreign(ForeignFormat format, std::string_view text, const std::string& path) {
  if (text.size() > kMostForeignBytes) {
    return Error{.code = ErrorCode::limit,
                 .message = fmt::format("größer als {} Bytes", kMostForeignBytes),
                 .path = path};
  }
  switch (format) {
    case ForeignFormat::liwc:
      return exchange::read_liwc(text, path);
    case ForeignFormat::dicx:
      return exchange::read_dicx(text, path);
    case ForeignFormat::quanteda:
      return exchange::read_quanteda(text, path);
    case ForeignFormat::lexicoder:
      return exchange::read_lexicoder(text, path);
    case ForeignFormat::wordstat:
      return exchange::read_wordstat(text, path);
    case ForeignFormat::yoshikoder:
      return exchange::read_yoshikoder(text, path);
    case ForeignFormat::list:
      return exchange::read_list(text, path);
  }
  return exchange::read_list(text, path);
}

}  // namespace kundenlint
