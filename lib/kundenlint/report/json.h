// Analysis → JSON, the output contract "kundenlint/analysis/2" (analysis.schema.json).
//
//   schema       "kundenlint/analysis/2"
//   tool         name, version, icu, unicode, dictionaries [{id, version, sha256}], options_sha256
//   document     id, path, format, encoding, language {code, confidence}, bytes, words, sentences,
//                paragraphs, replaced; fields (only with --keep: the record's own fields)
//   contrast     index, interval [low, high], level, orientierung, naehe, lean
//   facets       [{id, zustimmend, ablehnend, offen, per_1000_words}]
//   mentions     [{facet, stance, entry, start, end, line, column, sentence, text, voice,
//                  evidence [{start, end}], reason}]
//   relations    [{type, start, end, line, column, sentence, text, reason}]
//   findings     [{rule, severity, message, suggestion, start, end, line, column, end_line, end_column}]
//   terms        [{lemma, count, per_1000_words, forms {form: count}}]
//   readability  lix, flesch_amstad, wiener_1; null under 100 words
//
// start, end: half-open byte offsets into the input as UTF-8; line, column: 1-based, code points;
// sentence: 0-based. Index, interval and confidence have 4 decimals, rates 3, readability 1.
// The same analysis gives the same bytes, whatever the locale.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/bilingual.h"
#include "kundenlint/report/schemas.h"
#include "kundenlint/report/tool.h"

namespace kundenlint {

struct JsonOptions {
  bool pretty = false;                           ///< indented by two spaces; else one line
  ReportLanguage language = ReportLanguage::de;  ///< of the findings' message and suggestion
  /// Fields of the record to pass through: name and raw JSON value.
  std::vector<std::pair<std::string, std::string>> fields{};
};

/// One object, ended by '\n'. Cost: linear in the output.
std::string to_json(const Analysis& analysis, const ToolInfo& tool, const JsonOptions& options);

}  // namespace kundenlint
