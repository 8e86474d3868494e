#include "kundenlint/report/text.h"

#include <algorithm>

#include "kundenlint/report/text_parts.h"

namespace kundenlint {
namespace {

constexpr int kNarrowest = 48;
constexpr int kWidest = 110;  // longer lines are hard to read

}  // namespace

int readable_width(int columns) { return std::clamp(columns, kNarrowest, kWidest); }

std::string render_text(const Analysis& analysis, std::string_view source, const Dictionary& dictionary,
                        const TextOptions& options) {
  TextOptions bounded = options;
  bounded.width = readable_width(bounded.width);
  const TextContext context{analysis, source, dictionary, bounded, Style(options.color)};
  std::string out = title_section(context);
  for (const auto section : {verdict_section, contrast_bar, relation_section, facet_section, mention_section,
                             term_section, note_section}) {
    const std::string lines = section(context);
    if (!lines.empty()) out += '\n' + lines;
  }
  return out;
}

}  // namespace kundenlint
