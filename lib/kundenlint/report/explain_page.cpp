#include "kundenlint/report/explain_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/report/columns.h"
#include "kundenlint/report/cue_meaning.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr int kLeftColumn = 28;
constexpr std::size_t kShownExamples = 4;
constexpr std::string_view kHit = "+ ", kMiss = "− ";

// {}: the reference, "Der Kunde".
Bilingual meaning_of(Reach reach) {
  switch (reach) {
    case Reach::clause:
      return {"{} wird im selben Teilsatz genannt.", "{} is named in the same clause."};
    case Reach::sentence:
      return {"{} wird im selben Satz genannt.", "{} is named in the same sentence."};
    case Reach::near:
      return {"{} wird im selben Satz genannt, durch ein Pronomen aufgenommen oder angeredet.",
              "{} is named in the same sentence, taken up by a pronoun, or addressed."};
    case Reach::none:
      return {"{} muss nicht genannt sein.", "{} need not be named."};
  }
  return {};
}

// "Der Kunde" of "der Kunde". REQUIRES: begins with an ASCII letter or "@".
std::string at_the_start(std::string words) {
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

// Whether the pattern names the class, "@kunde" also as a part of a compound.
bool names_class(const Pattern& pattern, std::string_view name) {
  const Atom& atom = pattern.atom;
  if (pattern.kind == Pattern::Kind::atom) {
    const bool whole = atom.kind == Atom::Kind::word_class || atom.text_is_class;
    return (whole && atom.text == name) || (atom.head_is_class && atom.head == name);
  }
  return std::ranges::any_of(pattern.children,
                             [name](const Pattern& child) { return names_class(child, name); });
}

void add_meaning(Page& page, const Dictionary& dictionary, const Entry& entry, ReportLanguage language) {
  if (const auto cue = entry.kind == EntryKind::cue ? cue_meaning(entry.target) : std::nullopt) {
    page.text(cue->effect.in(language));
    page.text(cue->scope.in(language));
  }
  if (entry.kind == EntryKind::relation) {
    for (const RelationType type : kRelationTypes) {
      if (to_string(type) == entry.target) page.text(verdict_of(type, dictionary, language));
    }
  }
  if (entry.kind != EntryKind::mention) return;
  page.text(
      fmt::format("{} – {}", name_of(entry.stance).in(language), meaning_of(entry.stance).in(language)));
  page.text(fmt::format(
      fmt::runtime(meaning_of(entry.reach).in(language)),
      at_the_start(language == ReportLanguage::de ? dictionary.reference_de : dictionary.reference_en)));
  if (entry.weight == 1) return;
  const std::string weight = decimal(entry.weight, 2, language);
  page.text(language == ReportLanguage::de ? fmt::format("Gewicht {} von 1.", weight)
                                           : fmt::format("Weight {} of 1.", weight));
}

}  // namespace

Page::Page(const TextOptions& options) : options_(options), style_(options.color) {
  options_.width = readable_width(options_.width);
}

void Page::title(std::string_view id, std::string_view name) {
  out_ += style_(Paint::bold, id);
  if (!name.empty()) out_ += fmt::format("  {}", name);
  out_ += '\n';
}

void Page::heading(Bilingual text) {
  if (!out_.empty()) out_ += '\n';
  out_ += style_(Paint::bold, text.in(options_.language)) + '\n';
}

void Page::text(std::string_view text) { bullet("", text); }

void Page::bullet(std::string_view sign, std::string_view text) {
  const int margin = 2 + columns_of(sign);
  std::string before = fmt::format("  {}", sign);
  for (const std::string& line : wrap(text, options_.width - margin)) {
    out_ += before + line + '\n';
    before.assign(static_cast<std::size_t>(margin), ' ');
  }
}

void Page::row(std::string_view left, std::string_view right) {
  std::string before = fmt::format("  {}", right.empty() ? std::string(left) : pad_right(left, kLeftColumn));
  const int margin = columns_of(before) + 1;
  if (right.empty()) {
    out_ += before + '\n';
    return;
  }
  for (const std::string& line : wrap(right, options_.width - margin)) {
    out_ += before;
    out_ += ' ';
    out_ += line;
    out_ += '\n';
    before.assign(static_cast<std::size_t>(margin) - 1, ' ');
  }
}

void Page::entries(const std::vector<const Entry*>& entries) {
  if (entries.empty()) return;
  heading({"Beispiele", "Examples"});
  for (std::size_t i = 0; i < std::min(entries.size(), kShownExamples); ++i) {
    if (!entries[i]->hits.empty()) bullet(kHit, entries[i]->hits.front());
    if (!entries[i]->misses.empty()) bullet(kMiss, entries[i]->misses.front());
  }
  out_ += '\n';
  const std::string count =
      counted(entries.size(), {"Eintrag", "entry"}, {"Einträge", "entries"}, options_.language);
  out_ += style_(Paint::bold, count) + '\n';
  for (const Entry* entry : entries) row(entry->id, "");
}

void Page::users(const Dictionary& dictionary, std::string_view word_class) {
  std::vector<std::string_view> ids;
  for (const Entry& entry : dictionary.entries) {
    const auto uses = [&](const Pattern& pattern) { return names_class(pattern, word_class.substr(1)); };
    if (std::ranges::any_of(entry.patterns, uses) || std::ranges::any_of(entry.excluded, uses))
      ids.push_back(entry.id);
  }
  if (ids.empty()) return;
  heading({"Gebraucht von", "Used by"});
  for (const std::string_view id : ids) row(id, "");
}

std::string entry_page(const Dictionary& dictionary, const Entry& entry, const TextOptions& options) {
  Page page(options);
  page.title(entry.id, "");
  page.heading({"Muster", "Patterns"});
  for (const Pattern& pattern : entry.patterns) page.text(to_string(pattern));
  if (!entry.excluded.empty()) {
    page.heading({"Nicht, wenn im selben Teilsatz steht", "Not when the same clause has"});
    for (const Pattern& pattern : entry.excluded) page.text(to_string(pattern));
  }
  page.heading({"Bedeutung", "Meaning"});
  add_meaning(page, dictionary, entry, options.language);
  page.heading({"Beispiele", "Examples"});
  for (const std::string& hit : entry.hits) page.bullet(kHit, hit);
  for (const std::string& miss : entry.misses) page.bullet(kMiss, miss);
  if (!entry.note.empty()) {
    page.heading({"Anmerkung", "Note"});
    page.text(entry.note);
  }
  return page.take();
}

std::string cue_page(std::string_view target, const std::vector<const Entry*>& entries,
                     const TextOptions& options) {
  Page page(options);
  page.title(target, "");
  if (const auto meaning = cue_meaning(target)) {
    page.text(meaning->effect.in(options.language));
    page.text(meaning->scope.in(options.language));
  }
  page.entries(entries);
  return page.take();
}

}  // namespace kundenlint
