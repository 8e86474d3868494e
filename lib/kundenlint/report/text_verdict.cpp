// Title, verdict and contrast bar: what a reader wants to know first.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "kundenlint/report/columns.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/text_parts.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr int kWidestBar = 61;
constexpr Bilingual kMention = {"Erwähnung", "mention"};
constexpr Bilingual kMentions = {"Erwähnungen", "mentions"};

std::string no_verdict(const TextContext& context) {
  const bool german = context.language() == ReportLanguage::de;
  const std::string_view a = context.pole_name(true), b = context.pole_name(false);
  if (context.analysis.mentions.empty() && context.analysis.relations.empty()) {
    return german ? fmt::format("Der Text sagt nichts über {} oder {}.", a, b)
                  : fmt::format("The text says nothing about {} or {}.", a, b);
  }
  if (context.analysis.mentions.size() + context.analysis.relations.size() < kFewestForLean) {
    return german ? "Für ein Urteil ist das zu wenig: Der Text enthält nur eine Erwähnung; nötig sind zwei."
                  : "That is too little for a verdict: the text has only one mention; two are needed.";
  }
  return german ? fmt::format("Der Text vertritt weder {} noch {}.", a, b)
                : fmt::format("The text advocates neither {} nor {}.", a, b);
}

/// The lean is not that of the assertions alone.
std::string tipped(const TextContext& context) {
  const Contrast& contrast = context.analysis.contrast;
  if (contrast.lean == lean_of(static_cast<double>(contrast.a), static_cast<double>(contrast.b))) return {};
  return context.language() == ReportLanguage::de
             ? " Den Ausschlag gibt, was er zurückweist und wie er die beiden ins Verhältnis setzt."
             : " What it rejects and how it relates the two tips the balance.";
}

/// The text asserts neither pole.
std::string silent_verdict(const TextContext& context) {
  const bool german = context.language() == ReportLanguage::de;
  const std::string_view a = context.pole_name(true), b = context.pole_name(false);
  if (context.analysis.contrast.lean == Lean::gemischt) {
    return german ? fmt::format("Der Text steht für beides, {} und {}, ohne eines zu behaupten.", a, b)
                  : fmt::format("The text stands for both, {} and {}, without asserting either.", a, b);
  }
  const std::string_view endorsed = context.analysis.contrast.lean == Lean::pole_a ? a : b;
  return german ? fmt::format(
                      "Der Text steht für {}: nicht durch das, was er behauptet, sondern durch das, was er "
                      "zurückweist und wie er die beiden ins Verhältnis setzt.",
                      endorsed)
                : fmt::format(
                      "The text stands for {}: not by what it asserts, but by what it rejects and how it "
                      "relates "
                      "the two.",
                      endorsed);
}

std::uint64_t relations_of(const Analysis& analysis, RelationType type) {
  return static_cast<std::uint64_t>(std::ranges::count(analysis.relations, type, &RelationReport::type));
}

// One mark of the bar: its characters and how it is painted.
struct BarCell {
  std::string_view text = "─";
  Paint paint = Paint::dim;
};

std::vector<BarCell> cells(const TextContext& context, int width) {
  const Contrast& contrast = context.analysis.contrast;
  const auto column = [width](double value) {
    return static_cast<std::size_t>(std::lround((std::clamp(value, -1.0, 1.0) + 1) / 2 * (width - 1)));
  };
  std::vector<BarCell> out(static_cast<std::size_t>(width));
  const std::size_t middle = column(0), point = column(contrast.index);
  out.front().text = "├", out.back().text = "┤", out[middle].text = "┼";
  const Paint paint = contrast.lean == Lean::pole_a   ? Paint::pole_a
                      : contrast.lean == Lean::pole_b ? Paint::pole_b
                                                      : Paint::bold;
  for (std::size_t i = column(contrast.low); i <= column(contrast.high); ++i) {
    out[i] = {i == middle ? "╋" : i == 0 ? "┣" : i + 1 == out.size() ? "┫" : "━", paint};
  }
  out[point] = {"●", paint};
  return out;
}

}  // namespace

std::string contrast_figures(const Contrast& contrast, ReportLanguage language) {
  const std::string index = signed_decimal(contrast.index, 2, language);
  const std::string low = decimal(contrast.low, 2, language), high = decimal(contrast.high, 2, language);
  const auto percent = static_cast<int>(std::lround(100 * contrast.level));
  return language == ReportLanguage::de
             ? fmt::format("{}; {}-%-Intervall {} bis {}", index, percent, low, high)
             : fmt::format("{}; {}% interval {} to {}", index, percent, low, high);
}

std::string verdict_text(const TextContext& context) {
  const Contrast& contrast = context.analysis.contrast;
  if (contrast.lean == Lean::keine) return no_verdict(context);
  if (contrast.a + contrast.b == 0) return silent_verdict(context);
  const bool german = context.language() == ReportLanguage::de;
  const std::string numbers = contrast_figures(contrast, context.language());
  const std::string basis = in_words(contrast.a + contrast.b, kMention, kMentions, context.language());
  const std::string_view a = context.pole_name(true), b = context.pole_name(false);
  if (contrast.lean == Lean::gemischt) {
    return (german
                ? fmt::format("Der Text setzt auf beides, {} und {} ({}), gestützt auf {}.", a, b, numbers,
                              basis)
                : fmt::format("The text draws on both, {} and {} ({}), based on {}.", a, b, numbers, basis)) +
           tipped(context);
  }
  const bool to_a = contrast.lean == Lean::pole_a;
  const bool clear = to_a ? contrast.low > 0 : contrast.high < 0;
  const std::string_view more = to_a ? a : b, less = to_a ? b : a;
  if (german) {
    return fmt::format("Der Text setzt {} auf {} als auf {} ({}), gestützt auf {}.",
                       clear ? "deutlich stärker" : "eher", more, less, numbers, basis) +
           tipped(context);
  }
  return fmt::format("The text {} {} rather than {} ({}), based on {}.",
                     clear ? "clearly relies on" : "leans towards", more, less, numbers, basis) +
         tipped(context);
}

std::string confusion_text(const TextContext& context) {
  const std::uint64_t places = relations_of(context.analysis, RelationType::gleichsetzung);
  if (places == 0) return {};
  const std::string number = number_word(places, context.language());
  const std::string_view a = context.pole_name(true), b = context.pole_name(false);
  if (context.language() == ReportLanguage::de) {
    return fmt::format("Achtung: An {} {} setzt er {} mit {} gleich.", places == 1 ? "einer" : number,
                       places == 1 ? "Stelle" : "Stellen", a, b);
  }
  return fmt::format("Beware: in {} {} it equates {} with {}.", number, places == 1 ? "place" : "places", a,
                     b);
}

std::string title_section(const TextContext& context) {
  const Analysis& analysis = context.analysis;
  const ReportLanguage language = context.language();
  const std::string name = printable(analysis.path.empty() ? analysis.id : analysis.path);
  const std::string facts =
      fmt::format("{}, {}", counted(analysis.words, {"Wort", "word"}, {"Wörter", "words"}, language),
                  counted(analysis.sentences, {"Satz", "sentence"}, {"Sätze", "sentences"}, language));
  const int gap = context.options.width - columns_of(name) - columns_of(facts);
  const std::string space = gap >= 2 ? std::string(static_cast<std::size_t>(gap), ' ') : "\n";
  return context.style(Paint::bold, name) + space + context.style(Paint::dim, facts) + '\n';
}

std::string verdict_section(const TextContext& context) {
  std::string out;
  for (const std::string& line : wrap(verdict_text(context), context.options.width)) {
    out += context.style(Paint::bold, line) + '\n';
  }
  const std::string beware = confusion_text(context);
  if (beware.empty()) return out;
  for (const std::string& line : wrap(beware, context.options.width))
    out += context.style(Paint::warning, line) + '\n';
  return out;
}

std::string contrast_bar(const TextContext& context) {
  const Contrast& contrast = context.analysis.contrast;
  if (contrast.a + contrast.b == 0) return {};
  const int width = (std::min(context.options.width - 4, kWidestBar) - 1) | 1;  // odd: 0 has its own column
  const std::string left = fmt::format("{} {}", context.pole_name(false), contrast.b);
  const std::string right = fmt::format("{} {}", contrast.a, context.pole_name(true));
  std::string out = "  " + context.style(Paint::pole_b, left);
  int gap = width - columns_of(left) - columns_of(right);
  if (gap < 2) {
    out += "\n  ";
    gap = std::max(0, width - columns_of(right));
  }
  out.append(static_cast<std::size_t>(gap), ' ').append(context.style(Paint::pole_a, right)) += "\n  ";
  for (const BarCell& cell : cells(context, width)) out += context.style(cell.paint, cell.text);
  const int half = width / 2;  // columns beside the middle
  const std::string scale = pad_right("−1", half) + '0' + pad_left("+1", half);
  return out + "\n  " + context.style(Paint::dim, scale) + '\n';
}

}  // namespace kundenlint
