// TOML → Dictionary.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <unordered_map>

#include "kundenlint/base/nearest.h"
#include "kundenlint/base/sha256.h"
#include "kundenlint/base/toml.h"
#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/dictionary/phrases.h"

namespace kundenlint {
namespace {

using Names = std::vector<std::string_view>;

/// Reads one file into the dictionary. What is wrong is left out of it and told.
class FileParser {
 public:
  FileParser(const DictionarySource& source, Dictionary& dictionary)
      : source_(source), dictionary_(dictionary) {}

  std::vector<Error> parse() {
    toml::parse_result parsed = toml::parse(source_.text, source_.path);
    if (!parsed) {
      const toml::parse_error& error = parsed.error();
      return {
          at(error.source(), ErrorCode::syntax, fmt::format("kein gültiges TOML: {}", error.description()))};
    }
    check_keys(parsed.table(),
               {"profile", "facet", "reading", "meaning", "classes", "phrases", "entry", "cue", "relation"});
    if (const toml::table* profile = table(parsed.table(), "profile")) read_profile(*profile);
    each(parsed.table(), "facet", [&](const toml::table& facet) { read_facet(facet); });
    each(parsed.table(), "reading", [&](const toml::table& reading) { read_reading(reading); });
    each(parsed.table(), "meaning", [&](const toml::table& meaning) { read_meaning(meaning); });
    if (const toml::table* classes = table(parsed.table(), "classes")) read_classes(*classes);
    if (const toml::table* phrases = table(parsed.table(), "phrases")) read_phrases(*phrases);
    each(parsed.table(), "entry", [&](const toml::table& t) { read_entry(t, EntryKind::mention, "facet"); });
    each(parsed.table(), "cue", [&](const toml::table& t) { read_entry(t, EntryKind::cue, "cue"); });
    each(parsed.table(), "relation",
         [&](const toml::table& t) { read_entry(t, EntryKind::relation, "relation"); });
    return std::move(errors_);
  }

 private:
  Error at(const toml::source_region& place, ErrorCode code, std::string message, std::string hint = {}) {
    return {.code = code,
            .message = std::move(message),
            .path = source_.path,
            .line = place.begin.line,
            .column = place.begin.column,
            .hint = std::move(hint)};
  }
  void fail(const toml::source_region& place, std::string message, std::string hint = {}) {
    errors_.push_back(at(place, ErrorCode::dictionary, std::move(message), std::move(hint)));
  }

  void check_keys(const toml::table& table, const Names& known) {
    for (const auto& [key, value] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      fail(key.source(), fmt::format("unbekannter Schlüssel „{}“", key.str()),
           nearest_hint(key.str(), known));
    }
  }

  const toml::table* table(const toml::table& parent, std::string_view key) {
    const toml::node* node = parent.get(key);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) fail(node->source(), fmt::format("„{}“ muss eine Tabelle sein", key));
    return node->as_table();
  }

  template <class Action>
  void each(const toml::table& parent, std::string_view key, Action action) {
    const toml::node* node = parent.get(key);
    if (node == nullptr) return;
    const toml::array* array = node->as_array();
    if (array == nullptr) return fail(node->source(), fmt::format("„{0}“ schreibt man [[{0}]]", key));
    for (const toml::node& item : *array) {
      if (const toml::table* element = item.as_table())
        action(*element);
      else
        fail(item.source(), fmt::format("„{0}“ schreibt man [[{0}]]", key));
    }
  }

  std::string text(const toml::table& table, std::string_view key, bool required) {
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      if (required) fail(table.source(), fmt::format("„{}“ fehlt", key));
      return {};
    }
    const std::optional<std::string> value = node->value_exact<std::string>();
    if (!value || value->empty())
      fail(node->source(), fmt::format("„{}“ muss ein nicht leerer Text sein", key));
    return value.value_or("");
  }

  /// A text or a list of texts, each with its place.
  std::vector<std::pair<std::string, toml::source_region>> texts(const toml::table& table,
                                                                 std::string_view key) {
    std::vector<std::pair<std::string, toml::source_region>> out;
    const toml::node* node = table.get(key);
    if (node == nullptr) return out;
    const auto add = [&](const toml::node& item) {
      const std::optional<std::string> value = item.value_exact<std::string>();
      if (value && !value->empty())
        out.emplace_back(*value, item.source());
      else
        fail(item.source(), fmt::format("„{}“ besteht aus nicht leeren Texten", key));
    };
    if (const toml::array* array = node->as_array()) {
      for (const toml::node& item : *array) add(item);
    } else {
      add(*node);
    }
    return out;
  }

  std::vector<std::string> plain_texts(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    for (auto& [value, place] : texts(table, key)) out.push_back(std::move(value));
    return out;
  }

  template <class Value, std::size_t N>
  Value choice(const toml::table& table, std::string_view key,
               const std::array<std::pair<std::string_view, Value>, N>& known, Value otherwise) {
    if (table.get(key) == nullptr) return otherwise;
    const std::string name = text(table, key, true);
    Names names;
    for (const auto& [known_name, value] : known) {
      if (known_name == name) return value;
      names.push_back(known_name);
    }
    fail(table.get(key)->source(), fmt::format("„{}“ hat keinen Wert „{}“", key, name),
         nearest_hint(name, names));
    return otherwise;
  }

  Origin origin(const toml::source_region& place) const {
    return {source_.path, place.begin.line, place.begin.column};
  }

  void read_profile(const toml::table& profile) {
    check_keys(profile, {"id", "version", "extends", "pole_a", "pole_b", "reference", "reference_name"});
    const std::string id = text(profile, "id", true);
    const std::string extends = text(profile, "extends", false);
    const std::string earlier = dictionary_.id;
    if (!earlier.empty() && id != earlier && extends != earlier) {
      return fail(
          profile.source(), fmt::format("zwei Profile: „{}“ neben „{}“", id, earlier),
          fmt::format("wählen Sie eines mit --profile, oder schreiben Sie extends = \"{}\"", earlier));
    }
    dictionary_.id = id;
    dictionary_.extends = extends;
    dictionary_.version = text(profile, "version", true);
    // What is made over another profile need not say again what it keeps.
    const auto set = [&](std::string_view key, std::string& value) {
      if (earlier.empty() || profile.get(key) != nullptr) value = text(profile, key, true);
    };
    set("pole_a", dictionary_.pole_a);
    set("pole_b", dictionary_.pole_b);
    set("reference", dictionary_.reference);
    if (profile.get("reference_name") != nullptr) {
      read_bilingual(profile, "reference_name", dictionary_.reference_de, dictionary_.reference_en);
    } else if (earlier.empty() || profile.get("reference") != nullptr) {
      dictionary_.reference_de = dictionary_.reference_en = "@" + dictionary_.reference;
    }
  }

  void read_facet(const toml::table& facet) {
    check_keys(facet, {"id", "name", "short", "description"});
    Facet read{.id = text(facet, "id", true)};
    read_bilingual(facet, "name", read.name_de, read.name_en);
    read.short_de = read.name_de;
    read.short_en = read.name_en;
    if (facet.get("short") != nullptr) read_bilingual(facet, "short", read.short_de, read.short_en);
    read_bilingual(facet, "description", read.description_de, read.description_en);
    replace_or_add(dictionary_.facets, std::move(read), &Facet::id);
  }

  void read_reading(const toml::table& reading) {
    check_keys(reading, {"facets", "words", "counts_as"});
    TermReading read{plain_texts(reading, "facets"), text(reading, "words", true),
                     text(reading, "counts_as", true), origin(reading.source())};
    if (read.facets.empty()) fail(reading.source(), "„facets“ fehlt");
    dictionary_.readings.push_back(std::move(read));
  }

  void read_meaning(const toml::table& meaning) {
    check_keys(meaning, {"relation", "text"});
    RelationMeaning read{.relation = text(meaning, "relation", true)};
    read_bilingual(meaning, "text", read.de, read.en);
    replace_or_add(dictionary_.meanings, std::move(read), &RelationMeaning::relation);
  }

  void read_bilingual(const toml::table& parent, std::string_view key, std::string& de, std::string& en) {
    const toml::table* both = table(parent, key);
    if (both == nullptr)
      return fail(parent.source(), fmt::format("„{0}“ fehlt: {0} = {{ de = \"…\", en = \"…\" }}", key));
    check_keys(*both, {"de", "en"});
    de = text(*both, "de", true);
    en = text(*both, "en", true);
  }

  void read_classes(const toml::table& classes) {
    for (const auto& [key, node] : classes) {
      if (!is_class_name(key.str())) {
        fail(key.source(), fmt::format("„{}“: der Name einer Klasse besteht aus a–z, 0–9 und _", key.str()));
        continue;
      }
      const std::size_t before = errors_.size();
      WordClass read{.name = std::string(key.str()), .members = {}, .origin = origin(key.source())};
      for (const auto& [member, place] : texts(classes, key.str())) {
        const Result<Pattern> pattern = parse_pattern(member);
        if (!pattern) {
          fail(place, fmt::format("Klasse „{}“: {}", key.str(), pattern.error().message),
               pattern.error().hint);
        } else if (pattern->kind != Pattern::Kind::atom) {
          fail(place, fmt::format("Klasse „{}“: „{}“ ist kein einzelnes Wort", key.str(), member));
        } else {
          read.members.push_back(pattern->atom);
        }
      }
      if (read.members.empty() && errors_.size() == before)
        fail(key.source(), fmt::format("Klasse „{}“ ist leer", key.str()));
      replace_or_add(dictionary_.classes, std::move(read), &WordClass::name);
    }
  }

  void read_phrases(const toml::table& phrases) {
    for (const auto& [key, node] : phrases) {
      if (!is_class_name(key.str())) {
        fail(key.source(), fmt::format("„{}“: der Name einer Wendung besteht aus a–z, 0–9 und _", key.str()));
        continue;
      }
      const std::size_t before = errors_.size();
      std::vector<Pattern> alternatives = patterns(phrases, key.str());
      if (errors_.size() != before) continue;
      if (alternatives.empty()) {
        fail(key.source(), fmt::format("Wendung „{}“ ist leer", key.str()));
        continue;
      }
      NamedPattern read{.name = std::string(key.str()), .pattern = {}, .origin = origin(key.source())};
      if (alternatives.size() == 1)
        read.pattern = std::move(alternatives.front());
      else
        read.pattern = {.kind = Pattern::Kind::any_of, .children = std::move(alternatives)};
      replace_or_add(dictionary_.phrases, std::move(read), &NamedPattern::name);
    }
  }

  std::vector<Pattern> patterns(const toml::table& table, std::string_view key) {
    std::vector<Pattern> out;
    for (const auto& [source, place] : texts(table, key)) {
      Result<Pattern> pattern = parse_pattern(source);
      if (!pattern) {
        fail_pattern(source, place, pattern.error());
        continue;
      }
      out.push_back(*std::move(pattern));
    }
    return out;
  }

  /// Points into the pattern where its text stands in the file as it is, without escapes.
  void fail_pattern(const std::string& pattern, toml::source_region place, const Error& error) {
    const std::string_view raw = line(place.begin.line);
    std::size_t byte = 0;
    for (std::uint32_t column = 1; column < place.begin.column && byte < raw.size(); ++column) {
      do ++byte;
      while (byte < raw.size() && (static_cast<unsigned char>(raw[byte]) & 0xC0U) == 0x80U);
    }
    if (byte < raw.size() && raw.substr(byte + 1).starts_with(pattern)) {
      place.begin.column += error.column;
      return fail(place, fmt::format("Muster „{}“: {}", pattern, error.message), error.hint);
    }
    fail(place, fmt::format("Muster „{}“, Spalte {}: {}", pattern, error.column, error.message), error.hint);
  }

  std::string_view line(std::uint32_t number) const {
    std::string_view rest = source_.text;
    for (; number > 1 && !rest.empty(); --number) {
      rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    }
    return rest.substr(0, rest.find('\n'));
  }

  void read_entry(const toml::table& table, EntryKind kind, std::string_view target_key) {
    static constexpr std::array<std::pair<std::string_view, Stance>, 3> kStances = {
        {{"zustimmend", Stance::zustimmend}, {"ablehnend", Stance::ablehnend}, {"offen", Stance::offen}}};
    static constexpr std::array<std::pair<std::string_view, Reach>, 4> kReaches = {
        {{"clause", Reach::clause},
         {"sentence", Reach::sentence},
         {"near", Reach::near},
         {"none", Reach::none}}};
    check_keys(table, {"id", target_key, "pattern", "stance", "reach", "weight", "nested", "not", "hits",
                       "misses", "note", "disable"});
    const std::size_t before = errors_.size();
    const std::string target = text(table, target_key, true);
    const std::string id = target + "/" + local_id(table);
    if (errors_.size() == before && !seen_.insert(id).second)
      return fail(table.source(), fmt::format("Eintrag „{}“ steht zweimal in der Datei", id));
    if (flag(table, "disable")) return disable(id, table);
    const bool has_pattern = table.get("pattern") != nullptr;
    const Entry* earlier = has_pattern ? nullptr : dictionary_.entry(id);
    Entry entry = earlier == nullptr ? Entry{.id = id, .kind = kind, .target = target} : *earlier;
    const auto says = [&](std::string_view key) { return earlier == nullptr || table.get(key) != nullptr; };
    if (says("pattern")) entry.patterns = patterns(table, "pattern");
    if (entry.patterns.empty() && !has_pattern) fail(table.source(), "„pattern“ fehlt", nearest_entry(id));
    if (entry.patterns.empty() && has_pattern && errors_.size() == before)
      fail(table.get("pattern")->source(), "„pattern“ ist leer");
    // An extension adds to what is there.
    for (Pattern& pattern : patterns(table, "not")) entry.excluded.push_back(std::move(pattern));
    entry.stance = choice(table, "stance", kStances, entry.stance);
    entry.reach = choice(table, "reach", kReaches, entry.reach);
    if (says("weight")) entry.weight = number(table, "weight");
    if (says("nested")) entry.nested = flag(table, "nested");
    if (says("hits")) entry.hits = plain_texts(table, "hits");
    if (says("misses")) entry.misses = plain_texts(table, "misses");
    if (says("note")) entry.note = text(table, "note", false);
    entry.origin = origin(table.source());
    if (errors_.size() != before) return;
    replace_or_add(dictionary_.entries, std::move(entry), &Entry::id);
  }

  void disable(const std::string& id, const toml::table& table) {
    const auto known = std::find_if(dictionary_.entries.begin(), dictionary_.entries.end(),
                                    [&](const Entry& entry) { return entry.id == id; });
    if (known == dictionary_.entries.end())
      return fail(table.source(), fmt::format("den Eintrag „{}“ gibt es nicht", id), nearest_entry(id));
    dictionary_.entries.erase(known);
    index_.clear();
  }

  std::string nearest_entry(const std::string& id) const {
    Names names;
    for (const Entry& entry : dictionary_.entries) names.push_back(entry.id);
    return nearest_hint(id, names);
  }

  static bool is_class_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
  }

  std::string local_id(const toml::table& table) {
    std::string id = text(table, "id", true);
    const bool valid = std::all_of(id.begin(), id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!valid) fail(table.get("id")->source(), fmt::format("„{}“: eine id besteht aus a–z, 0–9 und -", id));
    return id;
  }

  bool flag(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return false;
    const std::optional<bool> value = node->value_exact<bool>();
    if (!value) fail(node->source(), fmt::format("„{}“ ist true oder false", key));
    return value.value_or(false);
  }

  double number(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return 1.0;
    const double value = node->value<double>().value_or(-1);
    if (!(value > 0 && value <= 1))
      fail(node->source(), fmt::format("„{}“ liegt über 0 und höchstens bei 1", key));
    return value;
  }

  /// Entries are looked up by id often enough to index them; the other lists are short.
  template <class Item>
  void replace_or_add(std::vector<Item>& items, Item item, std::string Item::*name) {
    if constexpr (std::is_same_v<Item, Entry>) {
      if (index_.empty()) {
        for (std::size_t i = 0; i < items.size(); ++i) index_.emplace(items[i].id, i);
      }
      const auto [known, added] = index_.try_emplace(item.id, items.size());
      if (added)
        items.push_back(std::move(item));
      else
        items[known->second] = std::move(item);
    } else {
      const auto known = std::find_if(items.begin(), items.end(),
                                      [&](const Item& other) { return other.*name == item.*name; });
      if (known == items.end())
        items.push_back(std::move(item));
      else
        *known = std::move(item);
    }
  }

  const DictionarySource& source_;
  Dictionary& dictionary_;
  std::set<std::string> seen_;
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<Error> errors_;
};

/// Names that patterns and entries use have to exist; classes may not contain themselves.
class Resolver {
 public:
  Resolver(const Dictionary& dictionary, const std::vector<DictionarySource>& sources)
      : dictionary_(dictionary), sources_(sources) {
    for (const WordClass& word_class : dictionary.classes) classes_.push_back(word_class.name);
    for (const Facet& facet : dictionary.facets) facets_.push_back(facet.id);
  }

  std::vector<Error> check(bool whole) {
    if (whole && dictionary_.id.empty()) {
      return {Error{.code = ErrorCode::dictionary,
                    .message = "[profile] fehlt: in keiner Datei steht, was gemessen wird"}};
    }
    if (whole && !known_class(dictionary_.reference)) {
      errors_.push_back({.code = ErrorCode::dictionary,
                         .message = fmt::format("reference: unbekannte Klasse „@{}“", dictionary_.reference),
                         .hint = nearest_hint(dictionary_.reference, classes_)});
    }
    for (const WordClass& word_class : dictionary_.classes) {
      for (const Atom& atom : word_class.members) check_atom(atom, word_class.origin);
      check_cycle(word_class);
    }
    for (const Entry& entry : dictionary_.entries) check_entry(entry);
    for (const TermReading& reading : dictionary_.readings) check_reading(reading);
    return std::move(errors_);
  }

 private:
  void fail(const Origin& origin, std::string message, std::string hint = {}) {
    errors_.push_back({.code = ErrorCode::dictionary,
                       .message = std::move(message),
                       .path = origin.file,
                       .line = origin.line,
                       .column = origin.column,
                       .hint = std::move(hint)});
  }
  /// Where the word stands in the source, from `origin` on; `origin` where it cannot be found.
  Origin place_of(std::string_view word, const Origin& origin) const {
    const auto source = std::find_if(sources_.begin(), sources_.end(),
                                     [&](const DictionarySource& s) { return s.path == origin.file; });
    if (source == sources_.end()) return origin;
    const std::string_view text = source->text;
    std::size_t line_begin = 0;
    for (std::uint32_t line = 1; line < origin.line && line_begin < text.size(); ++line)
      line_begin = std::min(text.find('\n', line_begin), text.size() - 1) + 1;
    for (std::size_t at = text.find(word, line_begin); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      if (at + word.size() < text.size() && is_name_byte(text[at + word.size()])) continue;
      Origin out{origin.file, origin.line, 1};
      for (std::size_t i = line_begin; i < at; ++i) {
        if (text[i] == '\n') {
          ++out.line;
          out.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
          ++out.column;
        }
      }
      return out;
    }
    return origin;
  }
  static bool is_name_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }
  bool known_class(std::string_view name) const {
    return std::find(classes_.begin(), classes_.end(), name) != classes_.end();
  }
  void check_name(const std::string& name, const Origin& origin) {
    if (known_class(name)) return;
    fail(place_of("@" + name, origin), fmt::format("unbekannte Klasse „@{}“", name),
         nearest_hint("@" + name, at_names()));
  }
  /// As they are written in patterns.
  const Names& at_names() {
    if (!with_at_.empty()) return named_;
    for (const WordClass& word_class : dictionary_.classes) with_at_.push_back("@" + word_class.name);
    named_.assign(with_at_.begin(), with_at_.end());
    return named_;
  }
  void check_atom(const Atom& atom, const Origin& origin) {
    if (atom.kind == Atom::Kind::word_class || atom.text_is_class) check_name(atom.text, origin);
    if (atom.head_is_class) check_name(atom.head, origin);
  }
  void check_pattern(const Pattern& pattern, const Origin& origin) {
    if (pattern.kind == Pattern::Kind::atom) check_atom(pattern.atom, origin);
    for (const Pattern& child : pattern.children) check_pattern(child, origin);
  }
  void check_entry(const Entry& entry) {
    for (const Pattern& pattern : entry.patterns) check_pattern(pattern, entry.origin);
    for (const Pattern& pattern : entry.excluded) check_pattern(pattern, entry.origin);
    if (entry.kind == EntryKind::mention && dictionary_.facet(entry.target) == nullptr) {
      fail(entry.origin, fmt::format("unbekannte Facette „{}“", entry.target),
           nearest_hint(entry.target, facets_));
    }
  }
  void check_reading(const TermReading& reading) {
    if (!known_class(reading.words)) {
      fail(reading.origin, fmt::format("unbekannte Klasse „@{}“", reading.words),
           nearest_hint(reading.words, classes_));
    }
    const auto check_facet = [&](const std::string& facet) {
      if (dictionary_.facet(facet) != nullptr) return;
      fail(reading.origin, fmt::format("unbekannte Facette „{}“", facet), nearest_hint(facet, facets_));
    };
    for (const std::string& facet : reading.facets) check_facet(facet);
    check_facet(reading.counts_as);
  }
  void check_cycle(const WordClass& start) {
    std::vector<std::uint32_t> open = {static_cast<std::uint32_t>(&start - dictionary_.classes.data())};
    std::set<std::uint32_t> seen;
    const std::uint32_t self = open.front();
    while (!open.empty()) {
      const WordClass& word_class = dictionary_.classes[open.back()];
      open.pop_back();
      for (const Atom& atom : word_class.members) {
        if (atom.kind != Atom::Kind::word_class) continue;
        const std::uint32_t child = dictionary_.class_index(atom.text);
        if (child == self)
          return fail(start.origin, fmt::format("Klasse „{}“ enthält sich selbst", start.name));
        if (child != kNoClass && seen.insert(child).second) open.push_back(child);
      }
    }
  }

  const Dictionary& dictionary_;
  const std::vector<DictionarySource>& sources_;
  Names classes_, facets_, named_;
  std::vector<std::string> with_at_;
  std::vector<Error> errors_;
};

/// An error is placed where its entry stands.
std::vector<Error> resolve_phrases_of(Dictionary& dictionary) {
  std::vector<Error> errors;
  for (Entry& entry : dictionary.entries) {
    for (std::vector<Pattern>* patterns : {&entry.patterns, &entry.excluded}) {
      for (Pattern& pattern : *patterns) {
        std::optional<Error> error = resolve_phrases(pattern, dictionary);
        if (!error) continue;
        error->path = entry.origin.file;
        error->line = entry.origin.line;
        error->column = entry.origin.column;
        errors.push_back(*std::move(error));
      }
    }
  }
  return errors;
}

/// Names are looked at only where everything could be read: what is missing would be missed twice.
Result<Dictionary> parse(const std::vector<DictionarySource>& sources, Dictionary dictionary, bool whole) {
  std::string all = dictionary.sha256;
  std::vector<Error> errors;
  for (const DictionarySource& source : sources) {
    for (Error& error : FileParser(source, dictionary).parse()) errors.push_back(std::move(error));
    all += source.text;
  }
  if (!errors.empty()) return joined(std::move(errors));
  dictionary.sha256 = sha256(all);
  errors = resolve_phrases_of(dictionary);
  for (Error& error : Resolver(dictionary, sources).check(whole)) errors.push_back(std::move(error));
  if (!errors.empty()) return joined(std::move(errors));
  return dictionary;
}

}  // namespace

Result<Dictionary> parse_dictionary(const std::vector<DictionarySource>& sources, Dictionary base) {
  return parse(sources, std::move(base), true);
}

Result<Dictionary> parse_dictionary_part(const std::vector<DictionarySource>& sources) {
  return parse(sources, {}, false);
}

std::optional<ProfileHead> profile_head(const std::vector<DictionarySource>& sources) {
  for (const DictionarySource& source : sources) {
    if (source.text.find("[profile]") == std::string::npos) continue;
    const toml::parse_result parsed = toml::parse(source.text, source.path);
    if (!parsed) continue;
    const toml::table* profile = parsed.table()["profile"].as_table();
    if (profile == nullptr) continue;
    const toml::node* extends = profile->get("extends");
    const toml::source_region& place = extends == nullptr ? profile->source() : extends->source();
    return ProfileHead{
        .id = profile->get_as<std::string>("id") == nullptr ? "" : **profile->get_as<std::string>("id"),
        .extends = extends == nullptr ? "" : extends->value_or(std::string()),
        .at = {source.path, place.begin.line, place.begin.column}};
  }
  return std::nullopt;
}

}  // namespace kundenlint
