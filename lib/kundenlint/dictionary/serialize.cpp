// Dictionary ⇄ bytes: the fields in the order of the structs.
#include "kundenlint/base/bytes.h"
#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {
namespace {

constexpr std::string_view kMagic = "KLDICT03";

bool has_atom(const Pattern& pattern) {
  return pattern.kind == Pattern::Kind::atom || pattern.kind == Pattern::Kind::phrase;
}

class Writer : public ByteWriter {
 public:
  explicit Writer(std::string_view magic) : ByteWriter(magic) {}
  void origin(const Origin& value) {
    text(value.file);
    number(value.line);
    number(value.column);
  }
  void atom(const Atom& value) {
    choice(value.kind);
    text(value.text);
    text(value.head);
    flag(value.text_is_class);
    flag(value.head_is_class);
  }
  void pattern(const Pattern& value) {
    choice(value.kind);
    if (has_atom(value)) atom(value.atom);
    number(value.max);
    list(value.children, [&](const Pattern& child) { pattern(child); });
  }
  void entry(const Entry& value) {
    text(value.id);
    choice(value.kind);
    text(value.target);
    choice(value.stance);
    choice(value.reach);
    real(value.weight);
    flag(value.nested);
    Writer detail({});
    detail.entry_detail(value);
    text(detail.take());
  }

 private:
  void entry_detail(const Entry& value) {
    list(value.patterns, [&](const Pattern& p) { pattern(p); });
    list(value.excluded, [&](const Pattern& p) { pattern(p); });
    texts(value.hits);
    texts(value.misses);
    text(value.note);
    origin(value.origin);
  }
};

class Reader : public ByteReader {
 public:
  Reader(std::string_view bytes, std::string_view magic) : ByteReader(bytes, magic) {}
  Origin origin() {
    Origin value;
    value.file = text();
    value.line = number();
    value.column = number();
    return value;
  }
  Atom atom() {
    Atom value;
    choice(value.kind, Atom::Kind::any);
    value.text = text();
    value.head = text();
    value.text_is_class = flag();
    value.head_is_class = flag();
    return value;
  }
  Pattern pattern(int depth = 0) {
    Pattern value;
    if (depth > kDeepestPattern) fail();
    choice(value.kind, Pattern::Kind::phrase);
    if (failed()) return value;
    if (has_atom(value)) value.atom = atom();
    value.max = number();
    list(value.children, [&] { return pattern(depth + 1); });
    return value;
  }
  Entry entry(DictionaryDetail detail) {
    Entry value;
    value.id = text();
    choice(value.kind, EntryKind::relation);
    value.target = text();
    choice(value.stance, Stance::offen);
    choice(value.reach, Reach::none);
    value.weight = real();
    value.nested = flag();
    const std::string_view rest = text_view();
    if (detail == DictionaryDetail::outline) return value;
    Reader in(rest, {});
    in.entry_detail(value);
    if (in.failed() || !in.done()) fail();
    return value;
  }

 private:
  void entry_detail(Entry& value) {
    list(value.patterns, [&] { return pattern(); });
    list(value.excluded, [&] { return pattern(); });
    value.hits = texts();
    value.misses = texts();
    value.note = text();
    value.origin = origin();
  }
};

}  // namespace

std::string serialize(const Dictionary& dictionary) {
  Writer out(kMagic);
  for (const std::string* text :
       {&dictionary.id, &dictionary.version, &dictionary.sha256, &dictionary.pole_a, &dictionary.pole_b,
        &dictionary.reference, &dictionary.reference_de, &dictionary.reference_en}) {
    out.text(*text);
  }
  out.list(dictionary.facets, [&](const Facet& facet) {
    for (const std::string* text : {&facet.id, &facet.name_de, &facet.name_en, &facet.short_de,
                                    &facet.short_en, &facet.description_de, &facet.description_en}) {
      out.text(*text);
    }
  });
  out.list(dictionary.readings, [&](const TermReading& reading) {
    out.texts(reading.facets);
    out.text(reading.words);
    out.text(reading.counts_as);
  });
  out.list(dictionary.meanings, [&](const RelationMeaning& meaning) {
    for (const std::string* text : {&meaning.relation, &meaning.de, &meaning.en}) out.text(*text);
  });
  out.list(dictionary.classes, [&](const WordClass& word_class) {
    out.text(word_class.name);
    out.list(word_class.members, [&](const Atom& atom) { out.atom(atom); });
    out.origin(word_class.origin);
  });
  out.list(dictionary.phrases, [&](const NamedPattern& phrase) {
    out.text(phrase.name);
    out.pattern(phrase.pattern);
    out.origin(phrase.origin);
  });
  out.list(dictionary.entries, [&](const Entry& entry) { out.entry(entry); });
  return out.take();
}

Result<Dictionary> deserialize(std::string_view bytes, DictionaryDetail detail) {
  Reader in(bytes, kMagic);
  Dictionary dictionary;
  for (std::string* text :
       {&dictionary.id, &dictionary.version, &dictionary.sha256, &dictionary.pole_a, &dictionary.pole_b,
        &dictionary.reference, &dictionary.reference_de, &dictionary.reference_en}) {
    *text = in.text();
  }
  in.list(dictionary.facets, [&] {
    Facet facet;
    for (std::string* text : {&facet.id, &facet.name_de, &facet.name_en, &facet.short_de, &facet.short_en,
                              &facet.description_de, &facet.description_en}) {
      *text = in.text();
    }
    return facet;
  });
  in.list(dictionary.readings, [&] {
    TermReading reading;
    reading.facets = in.texts();
    reading.words = in.text();
    reading.counts_as = in.text();
    return reading;
  });
  in.list(dictionary.meanings, [&] {
    RelationMeaning meaning;
    for (std::string* text : {&meaning.relation, &meaning.de, &meaning.en}) *text = in.text();
    return meaning;
  });
  in.list(dictionary.classes, [&] {
    WordClass word_class;
    word_class.name = in.text();
    in.list(word_class.members, [&] { return in.atom(); });
    word_class.origin = in.origin();
    return word_class;
  });
  in.list(dictionary.phrases, [&] {
    NamedPattern phrase;
    phrase.name = in.text();
    phrase.pattern = in.pattern();
    phrase.origin = in.origin();
    return phrase;
  });
  in.list(dictionary.entries, [&] { return in.entry(detail); });
  if (in.failed() || !in.done()) {
    return Error{.code = ErrorCode::dictionary, .message = "das eingebaute Wörterbuch ist beschädigt"};
  }
  return dictionary;
}

}  // namespace kundenlint
