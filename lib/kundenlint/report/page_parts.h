// The parts of the page. Each returns markup, or nothing when there is nothing to say.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/report/text_parts.h"

namespace kundenlint {

/// What every part of a text's page needs.
struct PageContext {
  TextContext text;
  const Document* document = nullptr;  ///< null: the text itself is not shown
  const std::vector<Rule>& rules;
  std::string prefix{};  ///< of its ids: "" on a page of one text, else "t3-"
  int level = 2;         ///< of its sections' headings

  const Analysis& analysis() const { return text.analysis; }
  const Dictionary& dictionary() const { return text.dictionary; }
  ReportLanguage language() const { return text.language(); }
  std::string_view in(Bilingual message) const { return text.in(message); }
};

/// The findings of a text by where they stand.
class FindingPlaces {
 public:
  /// REQUIRES: they are ordered by begin, as an Analysis has them, and outlive it.
  explicit FindingPlaces(const std::vector<FindingReport>& findings);

  /// One begins where the relation does: it reports it.
  bool reports(const RelationReport& relation) const;
  /// Those that share a byte with the span, ascending. Cost: O(log findings) and what is found, where findings
  /// lie beside each other.
  std::vector<std::size_t> sharing(Span bytes) const;

 private:
  const std::vector<FindingReport>& findings_;
  std::vector<std::uint32_t> furthest_;  // by finding: the largest end up to it
};

/// Entries and facets that the page speaks of, explained once at its end.
class Glossary {
 public:
  /// The id of what explains it.
  std::string entry(std::string_view id);
  std::string facet(std::string_view id);
  std::string sections(const Dictionary& dictionary, ReportLanguage language) const;

 private:
  std::vector<std::string> entries_, facets_;
  std::map<std::string, std::size_t, std::less<>> entry_numbers_, facet_numbers_;
};

/// Of style and of shapes: "a" and "b" for the poles, "x" for anything beside them.
std::string_view pole_class(const Dictionary& dictionary, std::string_view facet);
std::string_view class_of(Stance stance);     ///< "f", "r", "o"
std::string_view sign_of(RelationType type);  ///< "=", "≠", "→", "←"
std::string_view name_of_lean(const PageContext& context, Lean lean);
/// "Zeile 7, Spalte 143"; where lines mean nothing "Absatz 12".
std::string place_of(const Location& at, ReportLanguage language);
/// „…“ or “…”, of text that is escaped already.
std::string quoted(std::string_view markup, ReportLanguage language);

/// "Liking" of "liking"; escaped.
std::string capital(std::string_view words);
/// Escaped, and figures stay on one line: "95-%-Intervall".
std::string unbroken(std::string_view text);

/// A section with its heading; nothing around an empty body.
std::string section(const PageContext& context, std::string_view id, Bilingual title, std::string_view body);
/// A wide table, which scrolls by itself, also by keyboard.
std::string scrolled(std::string_view label, std::string_view table);
/// The shapes that plots and legends draw, once a page.
std::string shapes();

std::string verdict_part(const PageContext& context);
/// Index and interval on the scale from −1 to +1.
std::string contrast_scale(const PageContext& context, Bilingual caption);
std::string reading_part(const PageContext& context);  ///< the text, its legend, the panel
std::string position_plot(const PageContext& context);
std::string facet_part(const PageContext& context, Glossary& glossary);
std::string relation_part(const PageContext& context);
std::string finding_part(const PageContext& context);
std::string term_part(const PageContext& context);
std::string remark_part(const PageContext& context);
/// A text of an overview: its figures.
struct TextRow {
  std::string name, anchor{};  ///< anchor: id of its section, "" where it is not on the page
  std::uint32_t words = 0;
  std::size_t mentions = 0, confusions = 0, findings = 0;
  Contrast contrast{};
};
struct RuleCount {
  std::uint64_t findings = 0, texts = 0;
};
/// What several texts come to. `context` holds their sums.
struct Overview {
  std::vector<TextRow> rows;
  std::map<std::string, RuleCount> rules;
  std::size_t most_rows = 0;
};
std::string overview_verdict(const PageContext& context, const Overview& overview);
std::string scatter_plot(const PageContext& context, const Overview& overview);
std::string text_table(const PageContext& context, const Overview& overview);
std::string rule_table(const PageContext& context, const Overview& overview);

/// Every mention with its words, its stance and why.
std::string evidence_part(const PageContext& context, Glossary& glossary);

}  // namespace kundenlint
