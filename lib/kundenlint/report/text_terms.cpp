// Terms, readability, notes: the end of the report.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "kundenlint/report/places.h"
#include "kundenlint/report/text_parts.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr std::size_t kShownTerms = 12;
constexpr std::uint32_t kEnoughWords = 100;

// A lemma and its count stay on one line: wrapped as one word, printed with a plain space.
constexpr std::string_view kUnbroken = "\u00A0";

std::string with_plain_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find(kUnbroken); at != std::string_view::npos; at = text.find(kUnbroken)) {
    out.append(text.substr(0, at)).push_back(' ');
    text.remove_prefix(at + kUnbroken.size());
  }
  return out.append(text);
}

std::string terms(const TextContext& context) {
  std::vector<std::string> shown;
  for (const TermReport& term : context.analysis.terms) {
    if (shown.size() == kShownTerms || term.count < 2) break;
    shown.push_back(fmt::format("{}{}{}", term.lemma, kUnbroken, grouped(term.count, context.language())));
  }
  if (shown.empty()) return {};
  return heading(context, {"Häufigste Begriffe", "Most frequent terms"}) +
         with_plain_spaces(paragraph(context, fmt::format("{}", fmt::join(shown, ", ")), 2));
}

// Björnsson's bands.
Bilingual lix_band(double lix) {
  if (lix < 30) return {"sehr leicht", "very easy"};
  if (lix < 40) return {"leicht", "easy"};
  if (lix < 50) return {"mittel", "medium"};
  if (lix < 60) return {"schwer", "hard"};
  return {"sehr schwer", "very hard"};
}

std::string readability(const TextContext& context) {
  const std::vector<std::string> shown = readability_figures(context);
  if (shown.empty()) return {};
  return heading(context, {"Lesbarkeit", "Readability"}) +
         paragraph(context, fmt::format("{}", fmt::join(shown, ", ")), 2);
}

}  // namespace

std::vector<std::string> readability_figures(const TextContext& context) {
  const Readability& values = context.analysis.readability;
  const ReportLanguage language = context.language();
  std::vector<std::string> shown;
  if (values.lix) {
    shown.push_back(
        fmt::format("LIX {} ({})", decimal(*values.lix, 1, language), context.in(lix_band(*values.lix))));
  }
  if (values.flesch_amstad)
    shown.push_back(fmt::format("Flesch (Amstad) {}", decimal(*values.flesch_amstad, 1, language)));
  if (values.wiener_1)
    shown.push_back(fmt::format("Wiener Sachtextformel {}", decimal(*values.wiener_1, 1, language)));
  return shown;
}

std::vector<std::string> text_notes(const TextContext& context) {
  const Analysis& analysis = context.analysis;
  const ReportLanguage language = context.language();
  const bool german = language == ReportLanguage::de;
  std::vector<std::string> out;
  if (analysis.words == 0) {
    out.emplace_back(german ? "Der Text enthält keine Wörter." : "The text has no words.");
  } else if (analysis.words < kEnoughWords) {
    out.emplace_back(german ? "Kurzer Text: Die Lesbarkeit wird erst ab 100 Wörtern berechnet."
                            : "Short text: readability is computed from 100 words on.");
  }
  if (analysis.language.code == "en") {
    out.emplace_back(german ? "Der Text ist wohl englisch; erkannt werden nur deutsche Wendungen."
                            : "The text seems to be English; only German phrases are recognised.");
  }
  if (!analysis.left_out.empty()) {
    const bool boilerplate = std::ranges::any_of(
        analysis.left_out, [](const LeftOutReport& left) { return left.reason != LeftOut::Reason::foreign; });
    out.push_back(left_out_line(analysis, language) + (!boilerplate ? ""
                                                       : german     ? " Alles liest --whole-page."
                                                                    : " All is read by --whole-page."));
  }
  if (analysis.encoding != "UTF-8" && analysis.encoding != "US-ASCII") {
    out.push_back(
        fmt::format(fmt::runtime(german ? "Gelesen als {}, nicht als UTF-8." : "Read as {}, not as UTF-8."),
                    analysis.encoding));
  }
  if (analysis.replaced != 0) {
    const std::string number = in_words(analysis.replaced, {"ungültige Stelle", "invalid place"},
                                        {"ungültige Stellen", "invalid places"}, language);
    out.push_back(
        fmt::format(fmt::runtime(german ? "Durch U+FFFD ersetzt: {}." : "Replaced by U+FFFD: {}."), number));
  }
  return out;
}

std::string term_section(const TextContext& context) {
  const std::string first = terms(context), second = readability(context);
  return first + (first.empty() || second.empty() ? "" : "\n") + second;
}

std::string note_section(const TextContext& context) {
  const std::vector<std::string> lines = text_notes(context);
  if (lines.empty()) return {};
  std::string out = heading(context, {"Hinweise", "Notes"});
  for (const std::string& line : lines) out += paragraph(context, line, 2);
  return out;
}

}  // namespace kundenlint
