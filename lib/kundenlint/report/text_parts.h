// The sections of the text report. Each returns whole lines, or nothing when there is nothing to say.
#pragma once

#include <string>
#include <string_view>

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
