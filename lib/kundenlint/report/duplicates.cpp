#include "kundenlint/report/duplicates.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/report/snippet.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {

Table duplicate_table(const std::vector<RepeatedParagraph>& paragraphs) {
  Table table{
      .columns = {{"count"}, {"texts"}, {"words"}, {"first_text"}, {"again_in"}, {"group"}, {"paragraph"}},
      .rows = {}};
  for (const RepeatedParagraph& each : paragraphs) {
    table.rows.push_back({each.count, each.texts, std::uint64_t{each.words}, std::uint64_t{each.first_text},
                          each.again_in, each.group, each.beginning});
  }
  return table;
}

std::string duplicate_line(const Duplicates& duplicates, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  const DuplicateSum& sum = duplicates.sum();
  if (sum.paragraphs == 0)
    return german ? "kein Absatz steht in mehr als einem Text" : "no paragraph stands in more than one text";
  const std::string paragraphs = counted(sum.paragraphs, {"Absatz wiederholt", "paragraph is repeated"},
                                         {"Absätze wiederholen", "paragraphs are repeated"}, language);
  const std::string texts = counted(sum.texts, {"Text", "text"}, {"Texten", "texts"}, language);
  const std::string repeats =
      counted(sum.repeats, {"Wiederholung", "repeat"}, {"Wiederholungen", "repeats"}, language);
  const std::string words = counted(sum.words, {"Wort", "word"}, {"Wörtern", "words"}, language);
  const bool skip = duplicates.use() == DuplicateUse::skip;
  std::string out = german ? fmt::format("{} sich in {}: {} mit {}, {}", paragraphs, texts, repeats, words,
                                         skip ? "weggelassen" : "beibehalten")
                           : fmt::format("{} in {}: {} with {}, {}", paragraphs, texts, repeats, words,
                                         skip ? "left out" : "kept");
  if (!sum.complete)
    out += german ? "; nicht alle Absätze wurden verglichen, es sind zu viele"
                  : "; not all paragraphs were compared, there are too many";
  return out;
}

std::string duplicate_examples(const std::vector<RepeatedParagraph>& paragraphs, ReportLanguage language) {
  constexpr std::size_t kShown = 10;
  const bool german = language == ReportLanguage::de;
  std::string out;
  for (std::size_t i = 0; i < std::min(paragraphs.size(), kShown); ++i) {
    const RepeatedParagraph& each = paragraphs[i];
    const std::string group = each.group.empty() ? "" : fmt::format(" ({})", printable(each.group));
    out += german ? fmt::format("  {}× in {} Texten{}: „{}“\n", each.count, each.texts, group,
                                printable(each.beginning))
                  : fmt::format("  {}× in {} texts{}: “{}”\n", each.count, each.texts, group,
                                printable(each.beginning));
  }
  return out;
}

}  // namespace kundenlint
