#include "kundenlint/morphology/morphology.h"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <span>
#include <unordered_map>

#include "kundenlint/base/word_set.h"
#include "kundenlint/morphology/compound.h"
#include "kundenlint/morphology/form_archive.h"
#include "kundenlint/morphology/form_memo.h"
#include "kundenlint/morphology/function_words.h"
#include "kundenlint/morphology/gendered.h"
#include "kundenlint/morphology/lemma.h"
#include "kundenlint/morphology/lexicon.h"
#include "kundenlint/morphology/normalize.h"
#include "kundenlint/morphology/part_lists.h"
#include "kundenlint/morphology/sentence.h"
#include "kundenlint/morphology/text_arena.h"

namespace kundenlint {
namespace {

bool has_digit(std::string_view text) {
  for (const char c : text) {
    if (c >= '0' && c <= '9') return true;
  }
  return false;
}

/// Existenzgründer/-innen: existenzgründerinnen.
std::string without_mark(const std::string& word) {
  const std::size_t mark = word.find_last_of(":*_/.!");
  if (mark == std::string::npos) return word;
  const std::size_t ending = word.find_first_not_of(":*_/.!-", mark);
  return word.substr(0, word.find_last_not_of(":*_/.!-", mark) + 1) +
         (ending == std::string::npos ? std::string() : word.substr(ending));
}

/// What the capitals of a sentence say: "WIR LIEBEN KUNDEN", "Wir Lieben Kunden" and "wir lieben kunden" say
/// nothing.
enum class Capitals : std::uint8_t { usual, everywhere, none };

// Behind them stands a noun or its adjective.
constexpr WordSet<11> kContracted(std::array<std::string_view, 11>{"am", "ans", "aufs", "beim", "fürs", "im",
                                                                   "ins", "vom", "zum", "zur", "ums"});
constexpr WordSet<31> kArticles(std::array<std::string_view, 31>{
    "dein",  "deine", "deinem", "deinen", "deiner", "dem",   "des",    "diesem",  "dieser", "ein",  "eine",
    "einem", "einen", "einer",  "eines",  "euer",   "eure",  "eurem",  "euren",   "eurer",  "kein", "keine",
    "mein",  "meine", "meinem", "meinen", "meiner", "unser", "unsere", "unserem", "unseren"});

// How much rarer with a capital than without (see WordCount) a word may be that is a noun behind an article,
// behind "am" or "zum".
constexpr int kLead = 3, kSureLead = 5;

/// Of a word before which `before` stands.
int lead_of(std::string_view before) {
  if (before.size() > 7) return 0;
  const std::string word = lower(before);
  if (kContracted.contains(word)) return kSureLead;
  return kArticles.contains(word) ? kLead : 0;
}

/// Marks behind which a capital may be that of a first word: "Unser Ziel: Die Kunden verstehen."
bool opens_clause(std::string_view mark) { return mark == ":" || mark == "„"; }

/// "Sie" and "Ihr" speak to the reader behind a colon as they do inside a sentence.
bool may_address(std::string_view word) { return word == "Sie" || word.starts_with("Ih"); }

constexpr int kFewestWords = 3;  // of a sentence whose capitals are looked at

/// Cost: two words of most sentences.
Capitals capitals_of(std::string_view text, const Tokens& tokens, const Sentence& sentence) {
  int capitals = 0, small = 0;
  bool function = false;  // a word that has a capital only for show
  for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
    const Token& token = tokens.tokens[at];
    if (token.kind != TokenKind::word) continue;
    const std::string_view word = token.bytes.of(text);
    if (!has_letter(word)) continue;
    if (!is_capitalised(word)) {
      ++small;
    } else {
      function = function || (capitals > 0 && small == 0 && function_word(lower(word)) != nullptr &&
                              !word.starts_with("Ih") && word != "Sie");
      ++capitals;
    }
    if (small > 0 && capitals > 0) return Capitals::usual;
  }
  if (capitals >= kFewestWords && function) return Capitals::everywhere;
  return small >= kFewestWords ? Capitals::none : Capitals::usual;
}

}  // namespace

std::string_view to_string(Pos pos) {
  constexpr std::array<std::string_view, 14> kTags = {"X",   "NOUN", "PROPN", "VERB", "ADJ", "ADV",   "PRON",
                                                      "DET", "ADP",  "CCONJ", "PART", "NUM", "PUNCT", "SYM"};
  return kTags[static_cast<std::size_t>(pos)];
}

struct Morphology::State : FormSource {
  /// How a word is read: in a sentence, as its first word, in one whose capitals say nothing, there behind an
  /// article, behind "am" or "zum".
  enum class Table : std::uint8_t { inside, first, small, led, surely_led };

  State() : lemmatizer(lexicon) {}

  const Form& form(std::string_view surface) override { return form(surface, false); }

  const Form* reading(std::string_view surface, Pos pos) override {
    auto& table = readings[pos == Pos::verb ? 0 : pos == Pos::noun ? 1 : pos == Pos::name ? 3 : 2];
    if (const std::uint32_t id = table.find(surface); id != FormMemo::kUnknown)
      return id == kNone ? nullptr : numbered[id].form;
    const Form* found = nullptr;
    if (std::string lemma = lemma_as(lower(surface), pos); !lemma.empty()) {
      found = &add(with_parts({.surface = std::string(surface),
                               .norm = norm(surface),
                               .lemma = std::move(lemma),
                               .pos = pos,
                               .parts = {}}));
    }
    table.add(found == nullptr ? surfaces.keep(surface) : found->surface,
              found == nullptr ? kNone : found->id);
    return found;
  }

  bool is_attested(std::string_view particle, std::string_view infinitive) const override {
    const std::string first(particle), second(infinitive);
    const std::string stem = second.substr(0, second.size() - (second.ends_with("en") ? 2 : 1));
    return lexicon.find(first + second).known() || lexicon.find(first + "zu" + second).known() ||
           lexicon.find(first + stem + "ung").known() || lexicon.find(first + "ge" + stem + "t").known();
  }

  std::string lemma_as(const std::string& word, Pos pos) const {
    if (pos == Pos::verb) return lemmatizer.verb(word);
    if (pos == Pos::name) return capitalised(word);
    if (pos == Pos::adjective) {
      std::string base = lemmatizer.adjective(word);
      return base.empty() && lemmatizer.is_adjective(word) ? word : base;
    }
    return lexicon.find(word).capital > 0 ? lemmatizer.noun(word) : std::string();
  }

  /// A form with a number of its own.
  const Form& add(Form made) {
    const auto id = static_cast<std::uint32_t>(numbered.size());
    Form& form = forms.emplace_back(std::move(made));
    form.id = id;
    numbered.push_back({.surface = form.surface, .form = &form});
    return form;
  }

  const Form& form(std::string_view surface, bool sentence_start) {
    return form_of(id_of(surface, sentence_start));
  }

  const Form& form_of(std::uint32_t id) {
    const Form*& form = numbered[id].form;
    if (form != nullptr) return *form;
    if (const auto seen = glimpsed.find(id); seen != glimpsed.end()) {
      form = &forms.emplace_back(std::move(seen->second));
      glimpsed.erase(seen);
    } else {
      form = &forms.emplace_back(make(id));
    }
    return *form;
  }

  const Form& glimpse(std::uint32_t id) {
    if (numbered[id].form != nullptr) return *numbered[id].form;
    if (glimpsed.size() >= kMostGlimpsed) glimpsed.clear();
    const auto [seen, added] = glimpsed.try_emplace(id);
    if (added) seen->second = make(id);
    return seen->second;
  }

  Form make(std::uint32_t id) const {
    const Known& known = numbered[id];
    Form form = known.table <= Table::first
                    ? archived_or_made(known.surface, known.table == Table::first)
                    : made(known.surface, [&] { return read_without_capitals(known.surface, known.table); });
    form.id = id;
    return form;
  }

  std::uint32_t id_of(std::string_view surface, bool sentence_start) {
    return id_of(surface, WordKey::of(surface), sentence_start);
  }

  std::uint32_t id_of(std::string_view surface, const WordKey& key, bool sentence_start) {
    // A sentence's first word has a reading of its own only where its capital could deceive.
    return id_of(surface, key, sentence_start && is_capitalised(surface) ? Table::first : Table::inside);
  }

  std::uint32_t id_of(std::string_view surface, const WordKey& key, Table table) {
    if (const std::uint32_t id = memo_of(table).find(surface, key); id != FormMemo::kUnknown) return id;
    return number(surface, table);
  }

  /// Of every token. A few words at a time: while the keys of all of them are made, the memory fetches the
  /// slots of the first.
  void look_up(std::string_view text, const Tokens& tokens, Written& written) {
    constexpr std::size_t kAtOnce = 24;
    glimpsed.clear();
    written.forms.resize(tokens.tokens.size());
    written.cleaned.clear();
    std::array<WordKey, kAtOnce> keys;
    std::string buffer;
    bool start = true;  // no word of the sentence yet, or its capitals say nothing
    Capitals capitals = Capitals::usual;
    bool opened = false;      // behind a colon
    std::string_view before;  // the last word, where capitals say nothing
    auto sentence = tokens.sentences.begin();
    for (std::size_t begin = 0; begin < tokens.tokens.size(); begin += kAtOnce) {
      const std::span<const Token> some =
          std::span(tokens.tokens).subspan(begin, std::min(kAtOnce, tokens.tokens.size() - begin));
      for (std::size_t i = 0; i < some.size(); ++i) {
        keys[i] = WordKey::of(some[i].bytes.of(text), text.size() - some[i].bytes.begin);
        memo[0].prefetch(keys[i]);
      }
      for (std::size_t i = 0; i < some.size(); ++i) {
        if (some[i].bytes.size() > WordKey::kInline) memo[0].prefetch_text(keys[i]);
      }
      for (std::size_t i = 0; i < some.size(); ++i) {
        const Token& token = some[i];
        if (sentence != tokens.sentences.end() && begin + i == sentence->tokens.begin) {
          start = true;
          capitals = capitals_of(text, tokens, *sentence);
          opened = false;
          before = {};
          ++sentence;
        }
        std::uint32_t id = FormMemo::kUnknown;
        if (capitals != Capitals::usual && token.kind == TokenKind::word) {
          const std::string_view form = clean_text(token, text, buffer);
          const int lead = lead_of(before);
          const Table table = lead == kSureLead                  ? Table::surely_led
                              : lead == kLead                    ? Table::led
                              : capitals == Capitals::everywhere ? Table::first
                                                                 : Table::small;
          written.forms[begin + i] = id_of(form, WordKey::of(form), table);
          if (form.size() != token.bytes.size())
            written.cleaned.push_back(static_cast<std::uint32_t>(begin + i));
          before = token.bytes.of(text);
          continue;
        }
        if (token.plain && !start && !opened) id = memo[0].find(token.bytes.of(text), keys[i]);
        if (id == FormMemo::kUnknown) {
          const std::string_view form = clean_text(token, text, buffer);
          const bool first = start || (opened && !may_address(form));
          id = token.plain ? id_of(form, keys[i], first) : id_of(form, first);
          if (form.size() != token.bytes.size())
            written.cleaned.push_back(static_cast<std::uint32_t>(begin + i));
          start = start && token.kind != TokenKind::word && token.kind != TokenKind::number;
        }
        before = {};
        opened = token.kind == TokenKind::punctuation && opens_clause(token.bytes.of(text));
        written.forms[begin + i] = id;
      }
    }
  }

  // A function of its own, so that looking up stays small.
  [[gnu::noinline]] std::uint32_t number(std::string_view surface, Table table) {
    const auto id = static_cast<std::uint32_t>(numbered.size());
    numbered.push_back({.surface = surfaces.keep(surface), .table = table, .looked_up = true});
    memo_of(table).add(numbered.back().surface, id);
    return id;
  }

  std::string snapshot() {
    std::vector<ArchivedForm> looked_up;
    for (std::uint32_t id = 0; id < numbered.size(); ++id) {
      if (numbered[id].looked_up && numbered[id].table <= Table::first)
        looked_up.push_back({&form_of(id), numbered[id].table == Table::first});
    }
    return write_archive(looked_up);
  }

  bool restore(std::string_view bytes) {
    const std::optional<FormArchive> opened = FormArchive::open(bytes);
    if (opened) archive = *opened;
    return opened.has_value();
  }

  Reading read_without_capitals(std::string_view surface, Table table) const {
    const int lead = table == Table::small ? 0 : table == Table::led ? kLead : kSureLead;
    if (lead > 0) {
      if (std::optional<Reading> noun = lemmatizer.noun_behind_article(surface, lead))
        return *std::move(noun);
    }
    return lemmatizer.read_uncapitalised(surface);
  }

  Form archived_or_made(std::string_view surface, bool sentence_start) const {
    if (std::optional<Form> known = archive.find(surface, sentence_start)) return *std::move(known);
    return make(surface, sentence_start);
  }

  Form make(std::string_view surface, bool sentence_start) const {
    if (const std::optional<GenderedCompound> compound = gendered_compound(surface))
      return make(surface, *compound);
    return made(surface, [&] { return lemmatizer.read(surface, sentence_start); });
  }

  template <class Read>
  Form made(std::string_view surface, Read read) const {
    Form form;
    form.surface = surface;
    form.norm = norm(surface);
    if (!has_letter(surface)) {
      form.lemma = surface;
      form.pos = has_digit(surface) ? Pos::number : Pos::punctuation;
      return form;
    }
    if (std::optional<std::string> base = gendered_base(surface, lexicon)) {
      form.gendered = true;
      form.pos = Pos::noun;
      form.lemma = *std::move(base);
    } else {
      Reading reading = read();
      form.lemma = std::move(reading.lemma);
      form.pos = reading.pos;
      if (form.pos == Pos::noun) {
        if (std::optional<std::string> person = feminine_base(lower(surface), lexicon))
          form.lemma = *std::move(person);
      }
    }
    return with_parts(std::move(form));
  }

  /// Kund:innennähe: what Kundinnennähe is, with the mark inside.
  Form make(std::string_view surface, const GenderedCompound& compound) const {
    Form form = make(compound.plain, false);
    form.surface = surface;
    form.norm = norm(surface);
    form.gendered = true;
    for (Part& part : form.parts) {
      for (std::uint32_t* place : {&part.bytes.begin, &part.bytes.end}) {
        if (*place > compound.mark.begin) *place += compound.mark.size();
      }
    }
    return form;
  }

  /// What follows from lemma and part of speech.
  Form with_parts(Form form) const {
    if (is_open(form.pos)) add_parts(form);
    return form;
  }

  static bool is_open(Pos pos) {
    return pos == Pos::noun || pos == Pos::adjective || pos == Pos::unknown || pos == Pos::name ||
           pos == Pos::adverb;
  }

  void add_parts(Form& form) const {
    const std::string word = lower(form.surface);
    if (word.find('(') != std::string::npos) return;  // Mitarbeiter(in): the bracket is no head
    if (word.size() != form.surface.size()) return;   // lower case of another length: no German word
    std::vector<Span> spans = split_compound(form.gendered ? without_mark(word) : word, lexicon);
    if (spans.size() < 2) return;
    if (form.gendered) spans.back().end = static_cast<std::uint32_t>(word.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const std::string_view text = spans[i].of(word);
      const bool last = i + 1 == spans.size();
      Part part{.bytes = spans[i], .lemma = {}};
      const std::optional<std::string> person =
          form.pos == Pos::noun || !last ? feminine_base(text, lexicon) : std::nullopt;
      if (person)
        part.lemma = *person;
      else if (last)
        part.lemma = form.pos == Pos::noun ? lemmatizer.noun(text) : std::string(text);
      else if (is_bound_part(text))
        part.lemma = capitalised(std::string(text));
      else
        part.lemma = lemmatizer.noun(without_link(text, lexicon));
      form.parts.push_back(std::move(part));
    }
    if (form.pos != Pos::noun && lemmatizer.adjective(form.parts.back().lemma).size() > 2) {
      form.parts.back().lemma = lemmatizer.adjective(form.parts.back().lemma);
    }
  }

  Lexicon lexicon;
  FormArchive archive;
  Lemmatizer lemmatizer;
  /// A number and what it stands for; the form is made when somebody asks for it.
  struct Known {
    std::string_view surface{};
    Table table = Table::inside;
    bool looked_up = false;  ///< by its surface; else it is a reading
    const Form* form = nullptr;
  };
  std::vector<Known> numbered;  // by id
  TextArena surfaces;
  std::deque<Form> forms;  // stable addresses
  /// Forms of the text at hand that have been looked at once: some of them will be asked for soon.
  static constexpr std::size_t kMostGlimpsed = 4096;
  std::unordered_map<std::uint32_t, Form> glimpsed;
  FormMemo& memo_of(Table table) { return memo[static_cast<std::size_t>(table)]; }
  std::array<FormMemo, 5> memo;      // by Table
  std::array<FormMemo, 4> readings;  // as verb, noun, adjective, name
};

Morphology::Morphology() : state_(std::make_unique<State>()) {}
Morphology::~Morphology() = default;
Morphology::Morphology(Morphology&&) noexcept = default;
Morphology& Morphology::operator=(Morphology&&) noexcept = default;

const Form& Morphology::form(std::string_view surface, bool sentence_start) {
  return state_->form(surface, sentence_start);
}

const Form& Morphology::isolated(std::string_view surface) {
  const WordCount count = state_->lexicon.find(lower(surface));
  const bool first_word = !surface.ends_with("en") &&
                          (count.small >= count.capital + 3 || (count.capital == 0 && count.small > 0));
  return state_->form(surface, first_word);
}

std::string Morphology::snapshot() { return state_->snapshot(); }
bool Morphology::restore(std::string_view bytes) { return state_->restore(bytes); }

std::uint32_t Morphology::forms() const { return static_cast<std::uint32_t>(state_->numbered.size()); }
std::uint32_t Morphology::made() const { return static_cast<std::uint32_t>(state_->forms.size()); }

const Form* Morphology::reading(std::string_view surface, Pos pos) { return state_->reading(surface, pos); }
const Form& Morphology::form_of(std::uint32_t id) { return state_->form_of(id); }
const Form& Morphology::glimpse(std::uint32_t id) { return state_->glimpse(id); }
bool Morphology::is_surely_noun(std::uint32_t id) const {
  const State::Known& known = state_->numbered[id];
  // Capitals throughout may be an abbreviation or stress; a letter at least has to be small.
  return known.looked_up && known.table == State::Table::inside && known.surface.size() > 4 &&
         is_capitalised(known.surface) &&
         std::any_of(known.surface.begin(), known.surface.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; }) &&
         function_word(lower(known.surface)) == nullptr;
}
std::string_view Morphology::surface_of(std::uint32_t id) const { return state_->numbered[id].surface; }
std::uint32_t Morphology::archived_as(std::uint32_t id) const {
  const State::Known& known = state_->numbered[id];
  static_assert(kNone == kNoForm);
  return known.looked_up && known.table <= State::Table::first
             ? state_->archive.number(known.surface, known.table == State::Table::first)
             : kNone;
}
const FormArchive& Morphology::archive() const { return state_->archive; }

FormSource& Morphology::source() { return *state_; }

std::uint32_t Morphology::frequency(std::string_view surface) const {
  const WordCount count = state_->lexicon.find(lower(surface));
  const auto times = [](std::uint8_t log) { return log == 0 ? 0U : 1U << std::min<unsigned>(log, 20U); };
  return times(count.capital) + times(count.small);
}

void Morphology::look_up(const Document& document, const Tokens& tokens, Written& written) {
  state_->look_up(document.text, tokens, written);
}

Words Morphology::analyze(const Document& document, const Tokens& tokens) {
  Written written;
  look_up(document, tokens, written);
  return analyze(document, tokens, written, {});
}

Words Morphology::analyze(const Document& document, const Tokens& tokens, const Written& written,
                          Glances glances) {
  Words result;
  result.glances = std::move(glances);
  if (result.glances.nothing) return result;
  result.words.resize(tokens.tokens.size());
  result.clause_of.resize(tokens.tokens.size());
  for (std::uint32_t number = 0; number < tokens.sentences.size(); ++number) {
    if (result.unread(number)) continue;
    const Span range = tokens.sentences[number].tokens;
    for (std::uint32_t word = range.begin; word < range.end; ++word)
      result.words[word].form = result.words[word].written = &state_->form_of(written[word]);
    const SentenceView sentence{document.text, tokens.tokens, range, result.words, *state_};
    choose_readings(sentence);
    complete_ellipses(sentence);
    mark_pairs(sentence);
    find_clauses(sentence, number, result);
    join_particles(sentence, result);
  }
  return result;
}

}  // namespace kundenlint
