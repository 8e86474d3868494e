// The findings of texts, for people and for machines.
//
//   text        path:line:col: Warnung: message [rule]; the suggestion below a rule's first finding; a summary
//   json        one indented object a text (findings.schema.json); jsonl: one line a text
//   sarif       SARIF 2.1.0, one run
//   github      workflow commands: ::warning file=…,line=…
//   checkstyle  Checkstyle XML
//   junit       JUnit XML: a suite a text, a case a finding, a failure where it counts (fail_on)
//   rdjsonl     a Reviewdog Diagnostic a line
//
// Lines and columns are 1-based and count code points (rdjsonl: bytes of UTF-8, as its format wants); the end
// column stands behind the last character.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/corpus/place.h"
#include "kundenlint/report/bilingual.h"
#include "kundenlint/report/tool.h"

namespace kundenlint {

inline constexpr std::array<std::string_view, 8> kFindingsFormats = {
    "text", "json", "jsonl", "sarif", "github", "checkstyle", "junit", "rdjsonl"};

struct FindingsContext {
  ToolInfo tool{};
  const std::vector<Rule>& rules;
  ReportLanguage language = ReportLanguage::de;
  bool color = false;                                   ///< text: ANSI escapes
  int width = 0;                                        ///< text: columns; 0: a finding a line, however long
  bool statistics = false;                              ///< text: how often each rule reports
  std::optional<Severity> fail_on = Severity::warning;  ///< junit: what is a failure; nothing: none is
};

/// Call `add` for each text in order, then `finish`; the output is what they return.
class FindingsRenderer {
 public:
  virtual ~FindingsRenderer() = default;
  /// `source`: Document::source of the analysed document; `place`: of a record, in its file.
  virtual std::string add(const Analysis& analysis, std::string_view source, const RecordPlace& place) = 0;
  std::string add(const Analysis& analysis, std::string_view source = {}) {
    return add(analysis, source, RecordPlace{});
  }
  /// Something could not be read. Formats that can say so say it in `finish`.
  virtual void failed(const Error& /*error*/) {}
  virtual std::string finish() { return {}; }
};

/// REQUIRES: one of kFindingsFormats.
std::unique_ptr<FindingsRenderer> findings_renderer(std::string_view format, FindingsContext context);

std::string_view in(const Phrase& phrase, ReportLanguage language);
Bilingual name_of(Severity severity);  ///< "Fehler", "Warnung", "Hinweis"
/// The file: of a record that in which it stands; where nobody knows it, the record's id.
std::string_view name_of(const Analysis& analysis, const RecordPlace& place);
/// Line and column in it.
Position in_file(Position position, const RecordPlace& place);

}  // namespace kundenlint
