// Dictionary ⇄ bytes. Little-endian 32-bit lengths, then the bytes; fields in the order of the structs.
// The first eight bytes name the format, so that a blob of another build is refused.
#include <array>
#include <bit>
#include <cstring>

#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {
namespace {

constexpr std::string_view kMagic = "KLDICT01";
constexpr int kMaxDepth = 16;

class Writer {
 public:
  void number(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) out_ += static_cast<char>((value >> shift) & 0xFFU);
  }
  template <class Enum>
  void choice(Enum value) {
    out_ += static_cast<char>(value);
  }
  void flag(bool value) { out_ += value ? '\1' : '\0'; }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    out_ += value;
  }
  void real(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    number(static_cast<std::uint32_t>(bits));
    number(static_cast<std::uint32_t>(bits >> 32U));
  }
  template <class Items, class Write>
  void list(const Items& items, Write write) {
    number(static_cast<std::uint32_t>(items.size()));
    for (const auto& item : items) write(item);
  }
  void texts(const std::vector<std::string>& items) {
    list(items, [&](const std::string& item) { text(item); });
  }
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
    if (value.kind == Pattern::Kind::atom) atom(value.atom);
    number(value.max);
    list(value.children, [&](const Pattern& child) { pattern(child); });
  }
  void entry(const Entry& value) {
    text(value.id);
    choice(value.kind);
    text(value.target);
    list(value.patterns, [&](const Pattern& p) { pattern(p); });
    list(value.excluded, [&](const Pattern& p) { pattern(p); });
    choice(value.stance);
    choice(value.reach);
    real(value.weight);
    flag(value.nested);
    texts(value.hits);
    texts(value.misses);
    text(value.note);
    origin(value.origin);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_{kMagic};
};

/// Reads what Writer wrote; after the first mistake every value is empty and `failed` holds.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {
    if (bytes_.starts_with(kMagic))
      bytes_.remove_prefix(kMagic.size());
    else
      failed_ = true;
  }
  bool failed() const { return failed_; }
  bool done() const { return bytes_.empty(); }

  std::uint32_t number() {
    const std::string_view raw = take(4);
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(raw[i])) << (8 * i);
    }
    return value;
  }
  template <class Enum>
  void choice(Enum& value, Enum last) {
    const std::string_view raw = take(1);
    const unsigned char code = raw.empty() ? 0 : static_cast<unsigned char>(raw.front());
    if (code > static_cast<unsigned char>(last))
      failed_ = true;
    else
      value = static_cast<Enum>(code);
  }
  bool flag() { return take(1) == std::string_view("\1", 1); }
  std::string text() { return std::string(take(number())); }
  double real() {
    const std::uint64_t low = number();
    return std::bit_cast<double>(low | (static_cast<std::uint64_t>(number()) << 32U));
  }
  template <class Item, class Read>
  void list(std::vector<Item>& items, Read read) {
    const std::uint32_t count = number();
    if (count > bytes_.size()) failed_ = true;  // every item has a byte at least
    if (failed_) return;
    items.reserve(count);
    for (std::uint32_t i = 0; i < count && !failed_; ++i) items.push_back(read());
  }
  std::vector<std::string> texts() {
    std::vector<std::string> items;
    list(items, [&] { return text(); });
    return items;
  }
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
    if (depth > kMaxDepth) failed_ = true;
    choice(value.kind, Pattern::Kind::absent);
    if (failed_) return value;
    if (value.kind == Pattern::Kind::atom) value.atom = atom();
    value.max = number();
    list(value.children, [&] { return pattern(depth + 1); });
    return value;
  }
  Entry entry() {
    Entry value;
    value.id = text();
    choice(value.kind, EntryKind::relation);
    value.target = text();
    list(value.patterns, [&] { return pattern(); });
    list(value.excluded, [&] { return pattern(); });
    choice(value.stance, Stance::offen);
    choice(value.reach, Reach::none);
    value.weight = real();
    value.nested = flag();
    value.hits = texts();
    value.misses = texts();
    value.note = text();
    value.origin = origin();
    return value;
  }

 private:
  std::string_view take(std::size_t size) {
    if (failed_ || size > bytes_.size()) {
      failed_ = true;
      return {};
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
  bool failed_ = false;
};

}  // namespace

std::string serialize(const Dictionary& dictionary) {
  Writer out;
  for (const std::string* text : {&dictionary.id, &dictionary.version, &dictionary.sha256, &dictionary.pole_a,
                                  &dictionary.pole_b, &dictionary.reference}) {
    out.text(*text);
  }
  out.list(dictionary.facets, [&](const Facet& facet) {
    out.text(facet.id);
    out.text(facet.name_de);
    out.text(facet.name_en);
    out.text(facet.description_de);
    out.text(facet.description_en);
  });
  out.list(dictionary.classes, [&](const WordClass& word_class) {
    out.text(word_class.name);
    out.list(word_class.members, [&](const Atom& atom) { out.atom(atom); });
    out.origin(word_class.origin);
  });
  out.list(dictionary.entries, [&](const Entry& entry) { out.entry(entry); });
  return out.take();
}

Result<Dictionary> deserialize(std::string_view bytes) {
  Reader in(bytes);
  Dictionary dictionary;
  for (std::string* text : {&dictionary.id, &dictionary.version, &dictionary.sha256, &dictionary.pole_a,
                            &dictionary.pole_b, &dictionary.reference}) {
    *text = in.text();
  }
  in.list(dictionary.facets, [&] {
    Facet facet;
    for (std::string* text :
         {&facet.id, &facet.name_de, &facet.name_en, &facet.description_de, &facet.description_en}) {
      *text = in.text();
    }
    return facet;
  });
  in.list(dictionary.classes, [&] {
    WordClass word_class;
    word_class.name = in.text();
    in.list(word_class.members, [&] { return in.atom(); });
    word_class.origin = in.origin();
    return word_class;
  });
  in.list(dictionary.entries, [&] { return in.entry(); });
  if (in.failed() || !in.done()) {
    return Error{.code = ErrorCode::dictionary, .message = "das eingebaute Wörterbuch ist beschädigt"};
  }
  return dictionary;
}

}  // namespace kundenlint
