// CompiledDictionary ⇄ bytes: the tables in the order of their members. Same dictionary, same bytes.
#include <utility>

#include "kundenlint/dictionary/compiled_dictionary.h"

namespace kundenlint {
namespace {

constexpr std::string_view kMagic = "KLMATCH3";
constexpr std::uint32_t kAny = 0xFFFFFFFF;  // the atom `*`

using Ids = std::vector<std::uint32_t>;

void write_ids(ByteWriter& out, const Ids& ids) {
  out.list(ids, [&](std::uint32_t id) { out.number(id); });
}

Ids read_ids(ByteReader& in) {
  Ids ids;
  const std::uint32_t count = in.number();
  if (count > in.left()) in.fail();
  if (in.failed()) return ids;
  ids.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) ids.push_back(in.number());
  return ids;
}

/// Most nodes are atoms: of them only the number.
void write_tree(ByteWriter& out, const Compiled& tree) {
  out.choice(tree.kind);
  if (tree.kind == Pattern::Kind::atom) return out.number(tree.any ? kAny : tree.atom);
  out.number(tree.max);
  out.list(tree.children(), [&](const Compiled& child) { write_tree(out, child); });
}

Compiled read_tree(ByteReader& in, PatternNodes& nodes, int depth = 0) {
  Compiled tree;
  if (depth > kDeepestPattern) in.fail();
  in.choice(tree.kind, Pattern::Kind::owned);
  if (tree.kind == Pattern::Kind::atom) {
    tree.atom = in.number();
    tree.any = tree.atom == kAny;
    if (tree.any) tree.atom = 0;
    tree.adopt({});
    return tree;
  }
  tree.max = in.number();
  const std::uint32_t count = in.number();
  if (count > in.left()) in.fail();  // every node has a byte at least
  if (in.failed()) return tree;
  const std::span<Compiled> children = nodes.take(count);
  for (Compiled& child : children) child = read_tree(in, nodes, depth + 1);
  tree.adopt(children);
  return tree;
}

}  // namespace

void AtomIndex::write(ByteWriter& out) const {
  for (const IdTable* table : {&lemmas_, &surfaces_, &stems_, &polite_}) table->write(out);
  for (const PartTable* parts : {&modifiers_, &heads_}) {
    parts->words.write(out);
    parts->classes.write(out);
  }
  pairs_.write(out);
  member_of_.write(out);
  out.number(next_);
}

AtomIndex::AtomIndex(const Dictionary& dictionary, Morphology& morphology, ByteReader& in)
    : dictionary_(dictionary), morphology_(morphology) {
  for (IdTable* table : {&lemmas_, &surfaces_, &stems_, &polite_}) table->read(in);
  for (PartTable* parts : {&modifiers_, &heads_}) {
    parts->words.read(in);
    parts->classes.read(in);
  }
  pairs_.read(in);
  member_of_.read(in);
  next_ = in.number();
}

void CompiledDictionary::unpack(LazyTree& lazy) {
  ByteReader in(std::exchange(lazy.packed, {}), {});
  lazy.tree = read_tree(in, nodes_);
}

std::string CompiledDictionary::serialize(const Dictionary& dictionary) {
  ByteWriter out(kMagic);
  out.text(dictionary.sha256);
  index.write(out);
  const auto pack = [&](LazyTree& lazy) {
    ByteWriter packed({});
    write_tree(packed, tree(lazy));
    out.text(packed.take());
  };
  out.list(entries, [&](CompiledEntry& entry) {
    out.list(entry.patterns, [&](CompiledPattern& pattern) {
      pack(pattern.tree);
      out.number(pattern.required);
      write_ids(out, pattern.anchors);
    });
    out.list(entry.excluded, pack);
  });
  write_ids(out, required_);
  std::string used;
  for (const bool is_used : used_) used += is_used ? '1' : '0';
  out.text(used);
  return out.take();
}

std::optional<CompiledDictionary> CompiledDictionary::deserialize(const Dictionary& dictionary,
                                                                  Morphology& morphology,
                                                                  std::string_view bytes) {
  ByteReader in(bytes, kMagic);
  if (in.text_view() != dictionary.sha256 || in.failed()) return std::nullopt;
  CompiledDictionary compiled(AtomIndex(dictionary, morphology, in));
  in.list(compiled.entries, [&] {
    CompiledEntry entry;
    in.list(entry.patterns, [&] {
      CompiledPattern pattern;
      pattern.tree.packed = in.text_view();
      pattern.required = in.number();
      pattern.anchors = read_ids(in);
      return pattern;
    });
    in.list(entry.excluded, [&] { return LazyTree{{}, in.text_view()}; });
    return entry;
  });
  compiled.required_ = read_ids(in);
  for (const char used : in.text_view()) compiled.used_.push_back(used == '1');
  if (in.failed() || !in.done() || compiled.entries.size() != dictionary.entries.size()) return std::nullopt;
  return compiled;
}

}  // namespace kundenlint
