// A dictionary: word classes and entries, as written in TOML and as compiled for the matcher.
// dictionaries/FORMAT.md is the manual of the language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/base/span.h"
#include "kundenlint/dictionary/pattern.h"

namespace kundenlint {

/// How far away the reference (the customer) may be for an entry to count.
enum class Reach : std::uint8_t { clause, sentence, near, none };

enum class EntryKind : std::uint8_t {
  mention,   ///< [[entry]]: shows a facet
  cue,       ///< [[cue]]: changes stance (negation, contrast, warning, …)
  relation,  ///< [[relation]]: links the two poles
};

enum class Stance : std::uint8_t { zustimmend, ablehnend, offen };
std::string_view to_string(Stance stance);

/// Where an entry stands in its file, for messages.
struct Origin {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct Entry {
  std::string id{};  ///< "orientierung.handeln/ausrichten-am-kunden": target "/" local id
  EntryKind kind = EntryKind::mention;
  std::string target{};                ///< facet id, cue name or relation type
  std::vector<Pattern> patterns{};     ///< alternatives
  std::vector<Pattern> excluded{};     ///< `not`: one of them in the same clause, no match
  Stance stance = Stance::zustimmend;  ///< what the words mean before negation
  Reach reach = Reach::near;
  double weight = 1.0;  ///< (0, 1]: how surely the words show the facet
  bool nested = false;  ///< counts beside a longer overlapping match of another facet
  std::vector<std::string> hits{}, misses{};
  std::string note{};  ///< source or reason
  Origin origin{};
};

struct WordClass {
  std::string name;
  std::vector<Atom> members;
  Origin origin;
};

/// A pattern with a name, for entries that share it: `&name`.
struct NamedPattern {
  std::string name;
  Pattern pattern;
  Origin origin;
};

struct Facet {
  std::string id;  ///< "orientierung.handeln", or a bare pole "orientierung"
  std::string name_de{}, name_en{};
  std::string description_de{}, description_en{};
  std::string short_de{}, short_en{};  ///< of a pole, for tables; else the name
};

/// In this profile a match of one of these facets with a word of the class counts as another facet: a profile
/// over another one reads a term differently.
struct TermReading {
  std::vector<std::string> facets;
  std::string words;      ///< a class
  std::string counts_as;  ///< a facet
  Origin origin{};        ///< while it is parsed; not kept
};

/// What reports say of a relation of this type.
struct RelationMeaning {
  std::string relation;
  std::string de{}, en{};
};

inline constexpr std::uint32_t kNoClass = 0xFFFFFFFF;

/// One profile: everything the matcher and the framing need.
struct Dictionary {
  std::string id, version;
  std::string extends{};       ///< the built-in profile it is made over; while it is parsed, not kept
  std::string sha256;          ///< over the sources, in order
  std::string pole_a, pole_b;  ///< "orientierung", "naehe": index +1 and −1
  std::string reference;       ///< the class that reach looks for: "kunde"
  std::string reference_de,
      reference_en;  ///< what it is, as a sentence's subject: "der Kunde", "the customer"
  std::vector<Facet> facets;
  std::vector<TermReading> readings;
  std::vector<RelationMeaning> meanings;
  std::vector<WordClass> classes;
  std::vector<NamedPattern> phrases;
  std::vector<Entry> entries;

  const Facet* facet(std::string_view id) const;
  const Entry* entry(std::string_view id) const;
  const RelationMeaning* meaning(std::string_view relation) const;
  std::uint32_t class_index(std::string_view name) const;  ///< kNoClass when there is none
};

/// A source file, in memory.
struct DictionarySource {
  std::string path;
  std::string text;
};

/// Parses and resolves. Later sources extend earlier ones; an entry or class with the same id
/// replaces the earlier one, an entry without a pattern only what it says of it. `base`: what the sources
/// extend, e.g. the built-in profile (then they need no [profile]). Errors: syntax, dictionary, with file,
/// line, column and nearest name; several mistakes at once (Error::more). A second [profile] is one, unless it
/// `extends` the first.
Result<Dictionary> parse_dictionary(const std::vector<DictionarySource>& sources, Dictionary base = {});

/// The same of files that are a part of profiles and need no [profile].
Result<Dictionary> parse_dictionary_part(const std::vector<DictionarySource>& sources);

/// What the first [profile] of the sources says of itself; nothing where there is none, or no TOML.
struct ProfileHead {
  std::string id;
  std::string extends;  ///< empty: it does not say
  Origin at;            ///< of `extends`, else of the table
};
std::optional<ProfileHead> profile_head(const std::vector<DictionarySource>& sources);

/// The compiled form as bytes and back, so that a build can embed it. Same input, same bytes.
/// parse(source) and deserialize(serialize(parse(source))) are equal.
std::string serialize(const Dictionary& dictionary);

/// What is read of the entries. `outline`: all but their patterns, examples, notes and places, for whoever
/// has the patterns compiled (CompiledDictionary): most of the bytes need not be looked at.
enum class DictionaryDetail : std::uint8_t { full, outline };
Result<Dictionary> deserialize(std::string_view bytes, DictionaryDetail detail = DictionaryDetail::full);

}  // namespace kundenlint
