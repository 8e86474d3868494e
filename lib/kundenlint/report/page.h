// Analyses as one page of HTML to read: one file that loads nothing, says everything without its script, and
// lets no word of a text become markup.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/bilingual.h"
#include "kundenlint/report/tool.h"

namespace kundenlint {

struct PageOptions {
  ReportLanguage language = ReportLanguage::de;
  std::size_t most_texts = 50;           ///< beyond it an overview stands alone, without the texts
  std::size_t most_bytes = 4'000'000;    ///< the same for the bytes of the texts' sections
  std::size_t longest_text = 1'000'000;  ///< bytes; a longer one is summed up and not shown
  std::size_t most_rows = 5'000;         ///< of the overview's table: those with the most evidence
};

/// Call `add` for each text in order, then `finish` once. One text: its verdict, the text with its mentions
/// and their reasons, facets, positions, relations, findings, terms. Several: an overview, and behind it each
/// text, unless they are too many. Memory: what is shown, and some 200 bytes a text.
/// `dictionary`, `rules`: outlive the report; of a dictionary read in full the entries' examples are shown.
class HtmlReport {
 public:
  HtmlReport(const Dictionary& dictionary, const std::vector<Rule>& rules, ToolInfo tool,
             const PageOptions& options = {});
  ~HtmlReport();
  HtmlReport(HtmlReport&&) noexcept;

  /// `analysis`: of this document, with its sentences.
  void add(const Document& document, const Analysis& analysis);
  /// The page. Ends with '\n'.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
