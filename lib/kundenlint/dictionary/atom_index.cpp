#include "kundenlint/dictionary/atom_index.h"

#include <algorithm>
#include <array>

#include "kundenlint/morphology/function_words.h"
#include "kundenlint/morphology/prefixes.h"
#include "kundenlint/morphology/stem.h"

namespace kundenlint {
namespace {

constexpr int kDeepestParts = 3;  // parts of parts
// Rind-fleisch-etikettierungs-überwachungs-aufgaben-übertragungs-gesetz has seven.
constexpr std::size_t kMostJoinedParts = 7;

void sort_unique(std::vector<std::uint32_t>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool is_upper(std::string_view word) {
  // ASCII capitals and Ä, Ö, Ü.
  if (word.empty()) return false;
  if (word.front() >= 'A' && word.front() <= 'Z') return true;
  return word.starts_with("Ä") || word.starts_with("Ö") || word.starts_with("Ü");
}

bool is_pronoun(const Form& form) { return form.pos == Pos::pronoun || form.pos == Pos::determiner; }

/// `word` with a capital where `model` has one.
std::string capitalised_like(std::string_view model, std::string word) {
  if (!is_upper(model) || word.empty()) return word;
  if (word.front() >= 'a' && word.front() <= 'z')
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  else if (word.starts_with("ä"))
    word.replace(0, 2, "Ä");
  else if (word.starts_with("ö"))
    word.replace(0, 2, "Ö");
  else if (word.starts_with("ü"))
    word.replace(0, 2, "Ü");
  return word;
}

/// What the regular participles of a verb may look like; not all of them are words.
std::vector<std::string> participles(const std::string& verb) {
  static constexpr std::array<std::string_view, 18> kParticles = {
      "zusammen", "zurück", "entgegen", "wahr", "nach", "vor", "fest", "bei", "mit",
      "weiter",   "durch",  "aus",      "auf",  "ein",  "an",  "ab",   "um",  "zu"};
  const std::string stem = verb.substr(0, verb.size() - (verb.ends_with("en") ? 2 : 1));
  std::vector<std::string> found;
  for (const std::string_view ending : {"t", "et"}) {
    found.push_back(stem + std::string(ending));
    found.push_back("ge" + stem + std::string(ending));
    for (const std::string_view particle : kParticles) {
      if (!stem.starts_with(particle)) continue;
      found.push_back(std::string(particle) + "ge" + stem.substr(particle.size()) + std::string(ending));
    }
  }
  return found;
}

}  // namespace

AtomIndex::AtomIndex(const Dictionary& dictionary, Morphology& morphology)
    : dictionary_(dictionary), morphology_(morphology) {
  next_ = static_cast<std::uint32_t>(dictionary.classes.size());
  for (std::uint32_t word_class = 0; word_class < next_; ++word_class) {
    numbers_.emplace("@" + dictionary.classes[word_class].name, word_class);
  }
  for (std::uint32_t word_class = 0; word_class < dictionary.classes.size(); ++word_class) {
    for (const Atom& member : dictionary.classes[word_class].members)
      member_of_[id(member)].push_back(word_class);
  }
}

std::uint32_t AtomIndex::id(const Atom& atom) {
  const auto [known, added] = numbers_.emplace(to_string(atom), next_);
  if (!added) return *known;
  const std::uint32_t number = next_++;
  file(atom, number);
  return number;
}

/// The lower-case lemma that the morphology gives the word.
std::string AtomIndex::key(const std::string& word) {
  const Form& form = morphology_.form(word);
  return morphology_.form(form.lemma).norm;
}

void AtomIndex::file(const Atom& atom, std::uint32_t number) {
  switch (atom.kind) {
    case Atom::Kind::lemma:
      file_lemma(atom.text, number);
      break;
    case Atom::Kind::surface:
      surfaces_[morphology_.form(atom.text).norm].push_back(number);
      break;
    case Atom::Kind::stem:
      file_stem(stem_of(morphology_.form(atom.text)), number);
      break;
    case Atom::Kind::modifier:
      file_part(modifiers_, atom.text, atom.text_is_class, number);
      break;
    case Atom::Kind::head:
      file_part(heads_, atom.head, atom.head_is_class, number);
      break;
    case Atom::Kind::compound: {
      Atom modifier{.kind = Atom::Kind::modifier, .text = atom.text, .text_is_class = atom.text_is_class};
      Atom head{.kind = Atom::Kind::head, .head = atom.head, .head_is_class = atom.head_is_class};
      const std::uint32_t head_id = id(head);
      Ids& compounds = pairs_[id(modifier)];
      compounds.insert(compounds.end(), {head_id, number});
      // The word as it may be written: E-Mail.
      if (!atom.text_is_class && !atom.head_is_class) file_lemma(atom.text + "-" + atom.head, number);
      break;
    }
    case Atom::Kind::any:
    case Atom::Kind::word_class:
      break;  // every word; numbered by the constructor: the parser refuses unknown ones
  }
}

// By the lemma the morphology gives the word, and by the word as written: an author's infinitive or singular
// stays right where the morphology takes it for something else. A verb also by its past participles, which
// may be adjectives with a lemma of their own: interessiert. Present participles (entscheidend, bedeutend)
// have gone their own way.
void AtomIndex::file_lemma(const std::string& text, std::uint32_t number) {
  const auto add = [&](const std::string& lemma) {
    FewIds& ids = lemmas_[lemma];
    if (ids.empty() || ids.back() != number) ids.push_back(number);
  };
  add(text);
  const Form& form = morphology_.form(text);
  if (form.lemma != text && is_upper(form.lemma) == is_upper(text)) add(form.lemma);
  // Sie, Ihnen, Ihr: the capital of a pronoun makes it the polite one.
  if (is_pronoun(form) && is_upper(text)) polite_[form.lemma].push_back(number);
  if (form.pos != Pos::verb || !form.lemma.ends_with("n")) return;
  for (const std::string& participle : participles(form.lemma)) add(participle);
}

// The stem of a verb stands for its noun in -ung too: orientieren, Orientierung.
void AtomIndex::file_stem(const std::string& stem, std::uint32_t number) {
  stems_[stem].push_back(number);
  if (stem.size() > 3 && !stem.ends_with("ung")) stems_[stem + "ung"].push_back(number);
}

void AtomIndex::file_part(PartTable& table, const std::string& text, bool is_class, std::uint32_t number) {
  if (is_class)
    table.classes[dictionary_.class_index(text)].push_back(number);
  else
    table.words[key(text)].push_back(number);
}

void AtomIndex::remember(const Form& form) {
  const Ids found = compute(form, 0, filter_.get());  // may see new forms
  if (form.id >= memo_.size()) memo_.resize(std::max<std::size_t>(form.id + 1, memo_.size() * 2));
  memo_[form.id] = {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(found.size())};
  pool_.insert(pool_.end(), found.begin(), found.end());
}

// What the members of a class are written with; a part is asked for by class too.
void AtomIndex::add_members(std::uint32_t word_class, NounFilter& filter, int depth) const {
  if (word_class == kNoClass) return;
  if (depth > kDeepestParts) return filter.disable();
  const auto add = [&](const std::string& text, bool is_class) {
    if (is_class)
      add_members(dictionary_.class_index(text), filter, depth + 1);
    else if (!text.empty())
      filter.add_part(text);
  };
  for (const Atom& member : dictionary_.classes[word_class].members) {
    if (member.kind == Atom::Kind::any || member.kind == Atom::Kind::stem) filter.disable();
    add(member.text, member.text_is_class || member.kind == Atom::Kind::word_class);
    add(member.head, member.head_is_class);
    // The key of a lemma may be another word than the one written, and so may the participle of a verb.
    if (member.kind == Atom::Kind::lemma) filter.add_part(morphology_.form(member.text).lemma);
  }
}

const NounFilter& AtomIndex::noun_filter() {
  if (!filter_) filter_ = make_filter();
  return *filter_;
}

std::unique_ptr<NounFilter> AtomIndex::make_filter() const {
  auto made = std::make_unique<NounFilter>();
  NounFilter& filter = *made;
  if (!stems_.empty()) filter.disable();
  lemmas_.each([&](std::string_view word) {
    if (is_upper(word)) filter.add_word(word);  // as the lemmas of nouns are
  });
  surfaces_.each([&](std::string_view word) { filter.add_word(word); });
  for (const PartTable* table : {&modifiers_, &heads_}) {
    table->words.each([&](std::string_view word) {
      filter.add_part(word);
      // du, wir: their other forms share no letters with them. With a capital other function words are nouns.
      for (const FunctionWord& known : function_words()) {
        if (known.lemma == word && (known.pos == Pos::pronoun || known.pos == Pos::determiner))
          filter.add_part(known.form);
      }
    });
    table->classes.each_number([&](std::uint32_t word_class) { add_members(word_class, filter, 0); });
  }
  return made;
}

AtomIndex::Ids AtomIndex::compute(const Form& form, int depth, const NounFilter* filter) {
  Ids found;
  // A name means nobody but its bearer: Herr König.
  if (form.pos == Pos::punctuation || form.pos == Pos::name) return found;
  lemmas_.collect(form.lemma, found);
  // A capital that only the beginning of a sentence gave to a word the morphology does not know.
  if (form.pos != Pos::noun && is_upper(form.lemma)) lemmas_.collect(form.norm, found);
  if (is_pronoun(form) && is_upper(form.surface)) polite_.collect(form.lemma, found);
  if (found.empty()) add_reduced(form, found);
  surfaces_.collect(form.norm, found);
  if (!stems_.empty()) stems_.collect(stem_of(form), found);
  if (form.compound() && depth < kDeepestParts) add_compounds(form, found, depth, filter);
  add_classes(found);
  sort_unique(found);
  return found;
}

// A form that the morphology leaves as it is may be one of a word that only the dictionary knows: emotionale,
// tickt, Belange.
void AtomIndex::add_reduced(const Form& form, Ids& found) const {
  static constexpr std::array<std::string_view, 10> kEndings = {"n",  "en", "e", "es", "er",
                                                                "em", "s",  "t", "st", "et"};
  const std::string& word = form.lemma;
  if (form.compound() || (word != form.surface && word != form.norm)) return;
  for (const std::string_view ending : kEndings) {
    if (word.size() < ending.size() + 4 || !word.ends_with(ending)) continue;
    const std::string_view stem = std::string_view(word).substr(0, word.size() - ending.size());
    if (ending == "er" && stem.ends_with("schaft")) continue;  // Kundschafter, Botschafter: persons
    const bool of_verb = ending.ends_with('t') || ending == "e";
    if (!ending.ends_with('t')) lemmas_.collect(stem, found);
    if (of_verb && !is_upper(word)) lemmas_.collect(std::string(stem) + "en", found);
  }
}

// A verb has no parts; what `compute` asks of one with this lemma and surface.
bool AtomIndex::may_know_verb(std::string_view infinitive) const {
  if (!stems_.empty() || surfaces_.has(infinitive)) return true;
  for (const std::size_t ending : {0U, 1U, 2U}) {  // as it stands; without -n or -en, as add_reduced tries
    if (infinitive.size() <= ending) return false;
    if (lemmas_.has(infinitive.substr(0, infinitive.size() - ending))) return true;
  }
  return false;
}

bool AtomIndex::may_know_joined(std::string_view infinitive) {
  if (behind_particles_.empty()) {
    behind_particles_.emplace("", 0);
    const auto add = [this](std::string_view word) {
      for (std::size_t size = 1; size < word.size(); ++size) {
        if (is_particle(word.substr(0, size))) behind_particles_.emplace(word.substr(size), 0);
      }
    };
    lemmas_.each(add);
    surfaces_.each(add);
  }
  constexpr std::size_t kEnding = 2;  // may_know_verb leaves out as much
  if (!stems_.empty() || infinitive.size() <= kEnding) return true;
  for (std::size_t ending = 0; ending <= kEnding; ++ending) {
    if (behind_particles_.find(infinitive.substr(0, infinitive.size() - ending)) != nullptr) return true;
  }
  return false;
}

void AtomIndex::add_classes(Ids& found) const {
  for (std::size_t at = 0; at < found.size(); ++at) {  // grows: a class may be a member of a class
    member_of_.each(found[at], [&](std::uint32_t word_class) {
      if (std::find(found.begin(), found.end(), word_class) == found.end()) found.push_back(word_class);
    });
  }
}

void AtomIndex::add_part(const PartTable& table, const std::string& word, Ids& found, int depth,
                         const NounFilter* filter) {
  if (filter != nullptr && filter->rules_out_part(word)) return;
  const Form& form = morphology_.form(word);
  table.words.collect(morphology_.form(form.lemma).norm, found);
  if (form.norm != form.lemma) table.words.collect(form.norm, found);
  if (table.classes.empty()) return;
  const auto add_classes_of = [&](std::span<const std::uint32_t> parts) {
    for (const std::uint32_t atom : parts)
      table.classes.each(atom, [&](std::uint32_t number) { found.push_back(number); });
  };
  // The depth matters to compounds only; a simple word has been met before as a rule.
  if (form.compound())
    add_classes_of(compute(form, depth + 1, filter));
  else
    add_classes_of(atoms(form));
}

// Modifiers: every part but the last, and the first n together. Heads: the last part, and the last n
// together. In a word of more parts than language makes, each of them alone: what they could make together
// grows with the cube of their number.
void AtomIndex::add_compounds(const Form& form, Ids& found, int depth, const NounFilter* filter) {
  const std::vector<Part>& parts = form.parts;
  const std::string& surface = form.surface;
  const bool joined = parts.size() <= kMostJoinedParts;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    add_part(modifiers_, parts[i].lemma, found, depth, filter);
    if (i > 0 && joined)
      add_part(modifiers_, surface.substr(0, parts[i].bytes.begin) + morphology_.form(parts[i].lemma).norm,
               found, depth, filter);
  }
  add_part(heads_, parts.back().lemma, found, depth, filter);
  for (std::size_t i = 1; joined && i + 1 < parts.size(); ++i) {
    add_part(heads_, capitalised_like(form.lemma, surface.substr(parts[i].bytes.begin)), found, depth,
             filter);
  }
  sort_unique(found);
  for (std::size_t at = 0; at < found.size(); ++at) {
    std::uint32_t head = kNone;
    pairs_.each(found[at], [&](std::uint32_t number) {
      if (head == kNone) {
        head = number;
        return;
      }
      if (std::find(found.begin(), found.end(), head) != found.end()) found.push_back(number);
      head = kNone;
    });
  }
}

}  // namespace kundenlint
