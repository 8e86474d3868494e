#include "kundenlint/framing/cue.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kundenlint::framing {
namespace {

constexpr std::array<std::pair<std::string_view, CueEffect>, 5> kEffects = {
    {{"negation", CueEffect::negation},
     {"ablehnung", CueEffect::ablehnung},
     {"offen", CueEffect::offen},
     {"keine", CueEffect::keine},
     {"referenz", CueEffect::referenz}}};
constexpr std::array<std::pair<std::string_view, CueScope>, 11> kScopes = {
    {{"fokus", CueScope::fokus},
     {"klausel", CueScope::klausel},
     {"danach", CueScope::danach},
     {"davor", CueScope::davor},
     {"wort", CueScope::wort},
     {"nebensatz", CueScope::nebensatz},
     {"teilsatz", CueScope::teilsatz},
     {"satz", CueScope::satz},
     {"naechster", CueScope::naechster},
     {"bis-als", CueScope::bis_als},
     {"nach-als", CueScope::nach_als}}};
constexpr std::uint32_t kWordScope = 3;

/// The first word at or behind `from` whose lower-case form is `norm`; `end` when there is none.
std::uint32_t find_word(const Context& context, std::uint32_t from, std::uint32_t end,
                        std::string_view norm) {
  while (from < end && context.form(from).norm != norm) ++from;
  return from;
}

bool is_content(const Form& form) {
  return form.pos == Pos::noun || form.pos == Pos::name || form.pos == Pos::adjective ||
         form.pos == Pos::number || form.pos == Pos::unknown;
}

/// Behind `from` in the clause stand verbs and particles only: "… das mögen sie nicht (tun)".
bool nothing_follows(const Context& context, std::uint32_t from, std::uint32_t end, std::uint32_t clause) {
  for (std::uint32_t word = from; word < end; ++word) {
    if (context.clause(word) == clause && is_content(context.form(word))) return false;
  }
  return true;
}

bool is_comma(const Context& context, std::uint32_t word) {
  return context.tokens.tokens[word].bytes.of(context.document.text) == ",";
}

/// "nach Bedarf und nicht nach Eingang", "…, nicht nach Eingang": behind "und" or a comma, and before
/// something that is no verb.
bool corrects(const Context& context, const Cue& cue) {
  const Span sentence = context.sentence(cue.sentence);
  const std::uint32_t first = cue.words.front(), behind = cue.words.back() + 1;
  if (behind >= sentence.end || first <= sentence.begin + 1) return false;
  const bool joined = context.form(first - 1).norm == "und" || is_comma(context, first - 1);
  return joined && context.form(behind).pos != Pos::verb;
}

void find_focus(const Context& context, Cue& cue) {
  const Span sentence = context.sentence(cue.sentence);
  cue.corrects = corrects(context, cue);
  const std::uint32_t instead = find_word(context, cue.words.back() + 1, sentence.end, "sondern");
  if (instead != sentence.end) cue.instead = instead;
}

/// "Es genügt nicht, nah zu sein, wir kennen Ihren Bedarf": from the first word of another clause to its
/// last.
Span next_clause(const Context& context, std::uint32_t behind, std::uint32_t end) {
  const std::uint32_t own = context.clause(behind - 1);
  std::uint32_t first = behind;
  while (first < end && (context.clause(first) == own || context.form(first).pos == Pos::punctuation))
    ++first;
  if (first == end) return {};
  std::uint32_t last = first;
  for (std::uint32_t word = first; word < end; ++word) {
    if (context.clause(word) == context.clause(first)) last = word;
  }
  return {first, last + 1};
}

Span reach_of(const Context& context, const Cue& cue) {
  const Span sentence = context.sentence(cue.sentence);
  const std::uint32_t first = cue.words.front(), behind = cue.words.back() + 1;
  switch (cue.scope) {
    case CueScope::klausel:
    case CueScope::satz:
      return sentence;
    case CueScope::danach:
      return {behind, sentence.end};
    case CueScope::nebensatz:
      return {behind, find_word(context, behind, sentence.end, "sondern")};
    case CueScope::teilsatz:
      return next_clause(context, behind, sentence.end);
    case CueScope::davor:
      return {sentence.begin, first};
    case CueScope::wort:
      return {behind, std::min(behind + kWordScope, sentence.end)};
    case CueScope::bis_als:
      return {behind, find_word(context, behind, sentence.end, "als")};
    case CueScope::nach_als:
      return {find_word(context, behind, sentence.end, "als"), sentence.end};
    case CueScope::fokus: {
      const std::uint32_t end = find_word(context, behind, sentence.end, "sondern");
      if (!cue.corrects && nothing_follows(context, behind, end, cue.clause)) return {sentence.begin, end};
      return {first, end};
    }
    case CueScope::naechster: {
      const std::uint32_t next = cue.sentence + 1;
      if (next >= context.tokens.sentences.size()) return {};
      if (context.tokens.sentences[next].block != context.tokens.sentences[cue.sentence].block) return {};
      return context.sentence(next);
    }
  }
  return {};
}

bool stays_in_clause(CueScope scope) {
  return scope == CueScope::fokus || scope == CueScope::klausel || scope == CueScope::danach ||
         scope == CueScope::davor || scope == CueScope::nach_als;
}

/// Of cues that share a word the one with more words stays; ties go to the earlier entry. Cost: n log n in the
/// cues, and linear in the words of the text.
std::vector<Cue> without_swallowed(std::vector<Cue> cues, std::size_t words) {
  if (cues.size() < 2) return cues;
  std::vector<Cue> kept;
  std::vector<bool> taken(words);
  std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) {
    if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
    return a.entry < b.entry;
  });
  for (Cue& cue : cues) {
    const bool swallowed =
        std::any_of(cue.words.begin(), cue.words.end(), [&](std::uint32_t word) { return taken[word]; });
    if (swallowed && cue.effect != CueEffect::referenz) continue;
    for (const std::uint32_t word : cue.words) taken[word] = true;
    kept.push_back(std::move(cue));
  }
  std::sort(kept.begin(), kept.end(), [](const Cue& a, const Cue& b) {
    return std::pair(a.words.front(), a.entry) < std::pair(b.words.front(), b.entry);
  });
  return kept;
}

}  // namespace

std::optional<CueKind> parse_cue(std::string_view target) {
  const std::size_t dot = target.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto* effect = std::find_if(kEffects.begin(), kEffects.end(),
                                    [&](const auto& known) { return known.first == target.substr(0, dot); });
  const auto* scope = std::find_if(kScopes.begin(), kScopes.end(),
                                   [&](const auto& known) { return known.first == target.substr(dot + 1); });
  if (effect == kEffects.end() || scope == kScopes.end()) return std::nullopt;
  return CueKind{effect->second, scope->second};
}

std::vector<Cue> find_cues(const Context& context, const std::vector<Match>& matches) {
  std::vector<Cue> cues;
  for (const Match& match : matches) {
    const Entry& entry = context.dictionary.entries[match.entry];
    if (entry.kind != EntryKind::cue) continue;
    const std::optional<CueKind> kind = parse_cue(entry.target);
    if (!kind) continue;
    Cue cue{.entry = match.entry,
            .effect = kind->effect,
            .scope = kind->scope,
            .sentence = match.sentence,
            .reach = {},
            .clause = kNone,
            .words = match.words};
    if (stays_in_clause(cue.scope)) cue.clause = context.clause(cue.words.back());
    cues.push_back(std::move(cue));
  }
  cues = without_swallowed(std::move(cues), context.tokens.tokens.size());
  for (Cue& cue : cues) {
    if (cue.scope == CueScope::fokus) find_focus(context, cue);
    cue.reach = reach_of(context, cue);
  }
  return cues;
}

}  // namespace kundenlint::framing
