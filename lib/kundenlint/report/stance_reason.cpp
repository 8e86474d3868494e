#include "kundenlint/report/stance_reason.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "kundenlint/report/cue_meaning.h"
#include "kundenlint/report/meanings.h"

namespace kundenlint {
namespace {

/// Reasons that are no cue.
constexpr std::array<std::pair<std::string_view, Bilingual>, 5> kReasons = {{
    {"frage", {"Der Satz ist eine Frage.", "The sentence is a question."}},
    {"nennung", {"Eine Überschrift nennt es nur.", "A heading only names it."}},
    {"vorschrift", {"Ein Gesetz oder Vertrag schreibt es vor.", "A law or a contract prescribes it."}},
    {"zitat",
     {"Der Text führt es als Redensart an, die er sich nicht zu eigen macht.",
      "The text cites it as a saying that it does not adopt."}},
    {"abgrenzung",
     {"Der Text grenzt die beiden im Ganzen voneinander ab; hier beschreibt er, was er ablehnt.",
      "The text as a whole tells the two apart; here it describes what it rejects."}},
}};

}  // namespace

StanceReason stance_reason(const MentionReport& mention, ReportLanguage language) {
  const std::string_view reason = mention.reason;
  if (reason.empty()) {
    const bool own = mention.stance == Stance::ablehnend;
    const Bilingual words = {"Die Worte selbst weisen es zurück.", "The words themselves reject it."};
    return {.meaning = std::string((own ? words : meaning_of(mention.stance)).in(language))};
  }
  for (const auto& [name, meaning] : kReasons)
    if (name == reason) return {.meaning = std::string(meaning.in(language))};
  const auto cue = cue_meaning(reason.substr(0, reason.find('/')));
  if (!cue) return {.meaning = std::string(meaning_of(mention.stance).in(language))};
  std::string signal(local_id(reason));
  std::ranges::replace(signal, '-', ' ');
  return {.signal = std::move(signal),
          .meaning = fmt::format("{} {}", cue->effect.in(language), cue->scope.in(language))};
}

std::string evidence_words(const MentionReport& mention, std::string_view source) {
  std::string out;
  std::uint32_t end = 0;
  for (const Span word : mention.evidence) {
    if (word.end > source.size() || word.begin < end) continue;
    const std::string_view gap = Span{end, word.begin}.of(source);
    const bool joined = gap.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (!out.empty()) out += joined ? " " : " … ";
    out += word.of(source);
    end = word.end;
  }
  return out;
}

}  // namespace kundenlint
