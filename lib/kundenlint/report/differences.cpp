#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/report/columns.h"
#include "kundenlint/report/evaluation.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/style.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

std::string_view counts_for(const Difference& difference) {
  return difference.counts_for_poles ? "poles" : "facets";
}

/// "naehe.sympathie zustimmend, naehe offen".
std::string codes(const std::vector<CodedFrame>& frames) {
  std::string out;
  for (const CodedFrame& frame : frames)
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", frame.facet, to_string(frame.stance));
  return out;
}

std::string codes(const std::vector<FoundFrame>& frames) {
  std::string out;
  for (const FoundFrame& frame : frames)
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", frame.facet, to_string(frame.stance));
  return out;
}

template <class Frames>
std::string shown_codes(const Frames& frames, ReportLanguage language) {
  std::string out;
  for (const auto& frame : frames)
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", frame.facet, name_of(frame.stance).in(language));
  return out.empty() ? std::string(language == ReportLanguage::de ? "nichts" : "nothing") : out;
}

Bilingual sentence_of(DifferenceReason reason) {
  switch (reason) {
    case DifferenceReason::asserted:
      return {"{0} spricht auf „{1}“ an", "{0} fires on '{1}'"};
    case DifferenceReason::stance:
      return {"{0} spricht auf „{1}“ an, aber mit anderer Haltung",
              "{0} fires on '{1}', with another stance"};
    case DifferenceReason::bare_pole:
      return {"{0} spricht auf „{1}“ an; ein bloßer Pol zählt nicht neben {2}",
              "{0} fires on '{1}'; a bare pole does not count beside {2}"};
    case DifferenceReason::overlapped:
      return {"{0} spricht auf „{1}“ an und weicht der größeren Fundstelle von {2}",
              "{0} fires on '{1}' and gives way to the larger match of {2}"};
    case DifferenceReason::no_customer:
      return {"{0} spricht auf „{1}“ an, aber kein Bezug ist in Reichweite",
              "{0} fires on '{1}', but no reference is in reach"};
    case DifferenceReason::spread:
      return {"{0} spricht auf „{1}“ an, aber die Wörter stehen zu weit auseinander",
              "{0} fires on '{1}', but the words are too far apart"};
    case DifferenceReason::weights:
      return {"{0} spricht auf „{1}“ an, aber die Gewichte halten den Pol für unwahrscheinlich",
              "{0} fires on '{1}', but the weights hold the pole for improbable"};
    case DifferenceReason::neighbour:
      return {"{0} spricht im Satz daneben an, auf „{1}“", "{0} fires in the sentence beside it, on '{1}'"};
    case DifferenceReason::other_facet:
      return {"ein anderer Eintrag spricht an: {0} auf „{1}“", "another entry fires: {0} on '{1}'"};
    case DifferenceReason::no_entry:
      return {"kein Eintrag spricht an", "no entry fires"};
  }
  return {};
}

std::string reason_text(const Difference& difference, ReportLanguage language) {
  std::string out = fmt::format(fmt::runtime(sentence_of(difference.reason).in(language)), difference.entry,
                                difference.words, difference.by);
  const bool decided =
      difference.reason == DifferenceReason::asserted || difference.reason == DifferenceReason::stance;
  if (!decided || difference.by.empty()) return out;
  return out +
         (language == ReportLanguage::de ? "; die Haltung entscheidet " : "; the stance is decided by ") +
         difference.by;
}

void add_lines(std::string& out, std::string_view text, const TextOptions& options) {
  for (const std::string& line : wrap(printable(text), readable_width(options.width) - 4))
    out += "    " + line + '\n';
}

std::string one(const Difference& difference, const TextOptions& options) {
  const bool german = options.language == ReportLanguage::de;
  std::string head = fmt::format("{}/{}  {}", printable(difference.doc), difference.n, difference.facet);
  if (!difference.counts_for_poles) head += german ? "  (der Pol stimmt)" : "  (the pole agrees)";
  std::string out = "  " + Style(options.color)(Paint::bold, head) + '\n';
  add_lines(out, difference.text, options);
  add_lines(out,
            fmt::format(fmt::runtime(german ? "Kodiert: {}. Gefunden: {}." : "Coded: {}. Found: {}."),
                        shown_codes(difference.coded, options.language),
                        shown_codes(difference.found, options.language)),
            options);
  add_lines(out, "→ " + reason_text(difference, options.language) + ".", options);
  return out;
}

std::string section(const std::vector<const Difference*>& of_kind, Bilingual title, std::size_t shown,
                    const TextOptions& options) {
  if (of_kind.empty()) return {};
  const ReportLanguage language = options.language;
  const std::size_t count = std::min(shown, of_kind.size());
  std::string out =
      Style(options.color)(
          Paint::bold,
          fmt::format("{} ({} {} {})", title.in(language), grouped(count, language),
                      language == ReportLanguage::de ? "von" : "of", grouped(of_kind.size(), language))) +
      '\n';
  for (std::size_t i = 0; i < count; ++i) out += one(*of_kind[i], options);
  return out;
}

}  // namespace

Table difference_table(const std::vector<Difference>& differences) {
  Table table;
  table.columns = {{"kind"},  {"doc"},   {"n"},  {"facet"}, {"counts_for"}, {"reason"},
                   {"entry"}, {"words"}, {"by"}, {"coded"}, {"found"},      {"text"}};
  const auto text = [](const std::string& value) { return value.empty() ? Cell() : Cell(value); };
  for (const Difference& difference : differences) {
    table.rows.push_back({std::string(to_string(difference.kind)), difference.doc,
                          std::uint64_t{difference.n}, difference.facet, std::string(counts_for(difference)),
                          std::string(to_string(difference.reason)), text(difference.entry),
                          text(difference.words), text(difference.by), codes(difference.coded),
                          codes(difference.found), difference.text});
  }
  return table;
}

std::string difference_text(const std::vector<Difference>& differences, std::size_t shown,
                            const TextOptions& options) {
  if (shown == 0) return {};
  std::string out;
  for (const auto& [kind, title] : {std::pair{DifferenceKind::miss, Bilingual{"Verpasst", "Missed"}},
                                    {DifferenceKind::false_alarm, {"Fehlalarme", "False alarms"}}}) {
    std::vector<const Difference*> of_kind;
    for (const Difference& difference : differences) {
      if (difference.kind == kind) of_kind.push_back(&difference);
    }
    std::stable_partition(of_kind.begin(), of_kind.end(),
                          [](const Difference* difference) { return difference->counts_for_poles; });
    const std::string part = section(of_kind, title, shown, options);
    if (!part.empty()) out += '\n' + part;
  }
  return out;
}

}  // namespace kundenlint
