#include "kundenlint/framing/relation.h"

#include <algorithm>
#include <optional>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint::framing {
namespace {

int rank(RelationType type) {
  switch (type) {
    case RelationType::abgrenzung:
      return 0;
    case RelationType::gleichsetzung:
      return 1;
    case RelationType::folge:
      return 2;
    case RelationType::voraussetzung:
      return 3;
  }
  return 4;
}

/// Where the text speaks of a pole: by sentence.
class PoleMap {
 public:
  PoleMap(const Context& context, const std::vector<Mention>& mentions)
      : context_(context), a_(context.tokens.sentences.size()), b_(context.tokens.sentences.size()) {
    for (const Mention& mention : mentions) {
      const std::string_view pole = group_of(mention.facet);
      if (pole == context.dictionary.pole_a) a_[mention.sentence] = true;
      if (pole == context.dictionary.pole_b) b_[mention.sentence] = true;
    }
    const std::uint32_t word_a = context.dictionary.class_index(context.dictionary.pole_a + "_wort");
    const std::uint32_t word_b = context.dictionary.class_index(context.dictionary.pole_b + "_wort");
    mark(word_a, a_);
    mark(word_b, b_);
  }

  bool both(Reach reach, const Match& match) const {
    if (reach == Reach::none) return true;
    const std::uint32_t s = match.sentence;
    if (reach != Reach::near) return a_[s] && b_[s];
    return (a_[s] || neighbour(a_, s)) && (b_[s] || neighbour(b_, s));
  }

 private:
  void mark(std::uint32_t word_class, std::vector<bool>& sentences) const {
    if (word_class == kNoClass) return;
    for (std::uint32_t sentence = 0; sentence < sentences.size(); ++sentence) {
      if (context_.words.unread(sentence)) continue;
      const Span words = context_.sentence(sentence);
      for (std::uint32_t word = words.begin; word < words.end && !sentences[sentence]; ++word) {
        sentences[sentence] = context_.matcher.in_class(context_.form(word), word_class);
      }
    }
  }

  bool neighbour(const std::vector<bool>& sentences, std::uint32_t s) const {
    const auto same_block = [&](std::uint32_t other) {
      return context_.tokens.sentences[other].block == context_.tokens.sentences[s].block;
    };
    return (s > 0 && sentences[s - 1] && same_block(s - 1)) ||
           (s + 1 < sentences.size() && sentences[s + 1] && same_block(s + 1));
  }

  const Context& context_;
  std::vector<bool> a_, b_;
};

Span bytes_of(const Context& context, const Match& match) {
  return {context.tokens.tokens[match.words.front()].bytes.begin,
          context.tokens.tokens[match.words.back()].bytes.end};
}

}  // namespace

std::vector<Relation> find_relations(const Context& context, const std::vector<Cue>& cues,
                                     const std::vector<Match>& matches,
                                     const std::vector<Mention>& mentions) {
  std::vector<Relation> relations;
  std::optional<PoleMap> poles;  // made only where a relation entry matched
  for (const Match& match : matches) {
    const Entry& entry = context.dictionary.entries[match.entry];
    if (entry.kind != EntryKind::relation) continue;
    std::optional<RelationType> type = parse_relation_type(entry.target);
    if (!type || (*type == RelationType::gleichsetzung && is_question(context, match.sentence))) continue;
    if (!poles) poles.emplace(context, mentions);
    if (!poles->both(entry.reach, match)) continue;
    // Only an equation becomes its contrary when it is denied; of effects and conditions the denied wordings
    // are entries of their own.
    if (*type == RelationType::gleichsetzung && is_denied_link(context, cues, match))
      type = RelationType::abgrenzung;
    if (*type == RelationType::gleichsetzung && is_left_open(context, cues, match)) continue;
    relations.push_back({*type, bytes_of(context, match), match.sentence, entry.id});
  }
  std::stable_sort(relations.begin(), relations.end(), [](const Relation& a, const Relation& b) {
    if (a.sentence != b.sentence) return a.sentence < b.sentence;
    return rank(a.type) < rank(b.type);
  });
  const auto end = std::unique(relations.begin(), relations.end(),
                               [](const Relation& a, const Relation& b) { return a.sentence == b.sentence; });
  relations.erase(end, relations.end());
  return relations;
}

}  // namespace kundenlint::framing
