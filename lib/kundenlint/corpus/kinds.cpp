#include "kundenlint/corpus/kinds.h"

#include <algorithm>

#include "kundenlint/base/characters.h"
#include "kundenlint/text/formats.h"

namespace kundenlint {
namespace {

struct Ending {
  std::string_view text;
  Content content;
};
// What holds many texts; all else is a text, of a format of text/formats.h.
constexpr Ending kContents[] = {
    {".jsonl", Content::json_lines},
    {".ndjson", Content::json_lines},
    {".csv", Content::csv},
    {".tsv", Content::tsv},
};
constexpr std::string_view kArchives[] = {".tar",     ".tgz",     ".tbz2",   ".txz",    ".tzst",
                                          ".tar.bz2", ".tar.zst", ".tar.gz", ".tar.xz", ".zip"};
constexpr std::string_view kCompressed[] = {".gz", ".zst", ".xz", ".bz2"};

}  // namespace

FileKind kind_of(std::string_view name) {
  FileKind out{.unpacked = name};
  for (const std::string_view ending : kArchives) {
    if (has_ending(name, ending)) return {.packing = Packing::archive, .known = true, .unpacked = name};
  }
  for (const std::string_view ending : kCompressed) {
    if (!has_ending(name, ending)) continue;
    out.packing = Packing::compressed;
    out.unpacked.remove_suffix(ending.size());
    break;
  }
  for (const Ending& ending : kContents) {
    if (!has_ending(out.unpacked, ending.text)) continue;
    out.content = ending.content;
    out.known = true;
  }
  const KnownFormat* const format = find_format(out.unpacked);
  out.known = out.known || (format != nullptr && format->format);
  return out;
}

}  // namespace kundenlint
