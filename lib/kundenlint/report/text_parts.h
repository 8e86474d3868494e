// The sections of the text report. Each returns whole lines, or nothing when there is nothing to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/style.h"
#include "kundenlint/report/text.h"

namespace kundenlint {

/// What every section needs.
struct TextContext {
  const Analysis& analysis;
  std::string_view source;
  const Dictionary& dictionary;
  const TextOptions& options;
  Style style;

  ReportLanguage language() const { return options.language; }
  std::string_view in(Bilingual text) const { return text.in(options.language); }
  /// "Kundenorientierung · Handeln"; the id where the profile does not know it.
  std::string facet_name(std::string_view id) const;
  std::string_view pole_name(bool a) const;
  Paint paint_of(std::string_view facet) const;
  /// "leitbild.md:12:5".
  std::string place(const Location& at) const;
};

/// A line of the table of facets.
struct FacetRow {
  std::string name;
  FacetReport counts;
  std::string_view pole{};  ///< group_of its facets
  bool group = false;       ///< the sum of those that follow
};

// What the sections say, for other forms of the report.
/// "+0,67; 95-%-Intervall 0,31 bis 0,88".
std::string contrast_figures(const Contrast& contrast, ReportLanguage language);
std::string verdict_text(const TextContext& context);
/// Empty where the text confuses nothing.
std::string confusion_text(const TextContext& context);
/// A sum for each group that has mentions, its facets with mentions behind it.
std::vector<FacetRow> facet_rows(const TextContext& context);
/// Names of the poles' facets that the text leaves out.
std::vector<std::string> silent_facets(const TextContext& context);
/// "LIX 34,9 (leicht)".
std::vector<std::string> readability_figures(const TextContext& context);
/// What a reader has to know of how the text was read.
std::vector<std::string> text_notes(const TextContext& context);
/// The words among the contributions, those that speak for the facet or those against it.
std::string weighing(const MentionReport& mention, bool in_favour);
/// In the source: from the first to the last sentence that it touches.
Span sentence_around(const TextContext& context, const Location& at);

std::string title_section(const TextContext& context);
std::string verdict_section(const TextContext& context);
std::string contrast_bar(const TextContext& context);
std::string facet_section(const TextContext& context);
std::string relation_section(const TextContext& context);
std::string mention_section(const TextContext& context);
std::string term_section(const TextContext& context);
std::string note_section(const TextContext& context);

/// A section's heading.
std::string heading(const TextContext& context, Bilingual text, std::string_view aside = {});
/// Wrapped to the width, indented; `bullet` stands before the first line.
std::string paragraph(const TextContext& context, std::string_view text, int indent,
                      std::string_view bullet = {});

}  // namespace kundenlint
