// Why a mention has its stance, and the words that show it: what the page and the language server say alike.
#pragma once

#include <string>
#include <string_view>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint {

struct StanceReason {
  std::string signal{};   ///< the words of the cue: "kein ziel"; empty where none decided
  std::string meaning{};  ///< one or two sentences
};
StanceReason stance_reason(const MentionReport& mention, ReportLanguage language);

/// The words that are evidence, in the order of the text; "…" between those that do not follow each other.
/// `source`: Document::source.
std::string evidence_words(const MentionReport& mention, std::string_view source);

/// "am-herzen" of "naehe.sympathie/am-herzen".
constexpr std::string_view local_id(std::string_view id) { return id.substr(id.find('/') + 1); }

/// No entry has found the mention, but the evidence weights.
inline bool is_weighed(const MentionReport& mention) { return mention.entry.ends_with("/gewichte"); }

}  // namespace kundenlint
