// Which paragraphs a corpus repeats: a table for machines, a few lines for people.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/corpus/duplicates.h"
#include "kundenlint/report/bilingual.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// count, texts, words, first_text, again_in, group, paragraph.
Table duplicate_table(const std::vector<RepeatedParagraph>& paragraphs);

/// "3 Absätze wiederholen sich in 12 Texten: 20 Wiederholungen mit 140 Wörtern, weggelassen" (`skip`; else
/// "beibehalten"). One line without its end.
std::string duplicate_line(const Duplicates& duplicates, ReportLanguage language);

/// The most frequent ones, a line each.
std::string duplicate_examples(const std::vector<RepeatedParagraph>& paragraphs, ReportLanguage language);

}  // namespace kundenlint
