#include "kundenlint/analysis/query.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/analysis/load.h"
#include "kundenlint/analysis/weights.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/dictionary/facet.h"
#include "kundenlint/dictionary/foreign_notation.h"
#include "kundenlint/dictionary/matcher.h"
#include "kundenlint/dictionary/phrases.h"
#include "kundenlint/framing/reader.h"

namespace kundenlint {
namespace {

bool names_facet(const Dictionary& dictionary, std::string_view text) {
  return std::any_of(dictionary.facets.begin(), dictionary.facets.end(),
                     [&](const Facet& facet) { return is_within(facet.id, text); });
}

bool looks_like_id(std::string_view text) {
  return text.find('/') != std::string_view::npos ||
         (text.find('.') != std::string_view::npos &&
          text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string_view::npos);
}

Error unknown(std::string message, std::string_view name, const std::vector<std::string_view>& names) {
  const std::string_view near = nearest(name, names);
  return {.code = ErrorCode::usage,
          .message = std::move(message),
          .hint = near.empty() ? std::string() : fmt::format("meinten Sie „{}“?", near)};
}

Error unknown_id(const Dictionary& dictionary, std::string_view text) {
  std::vector<std::string_view> names;
  for (const Facet& facet : dictionary.facets) names.emplace_back(facet.id);
  for (const Entry& entry : dictionary.entries) names.emplace_back(entry.id);
  return unknown(fmt::format("die Facette oder den Eintrag „{}“ gibt es nicht", text), text, names);
}

/// The first class of the pattern that the profile does not have.
std::optional<Error> unknown_class(const Dictionary& dictionary, const Pattern& pattern) {
  const auto check = [&](bool is_class, const std::string& name) -> std::optional<Error> {
    if (!is_class || dictionary.class_index(name) != kNoClass) return std::nullopt;
    std::vector<std::string_view> names;
    for (const WordClass& word_class : dictionary.classes) names.emplace_back(word_class.name);
    return unknown(fmt::format("die Klasse „{}“ gibt es nicht", name), name, names);
  };
  if (pattern.kind == Pattern::Kind::atom) {
    const Atom& atom = pattern.atom;
    auto error = check(atom.kind == Atom::Kind::word_class || atom.text_is_class, atom.text);
    return error ? error : check(atom.head_is_class, atom.head);
  }
  for (const Pattern& child : pattern.children) {
    if (auto error = unknown_class(dictionary, child)) return error;
  }
  return std::nullopt;
}

/// The profile's classes and this pattern as the only entry.
Result<Dictionary> with_pattern(Dictionary dictionary, const std::string& text) {
  Result<Pattern> pattern = parse_pattern(text);
  if (!pattern) {
    Error error = pattern.error();
    error.path = text;
    error.line = 1;
    return error;
  }
  if (auto error = resolve_phrases(*pattern, dictionary)) return *error;
  if (auto error = unknown_class(dictionary, *pattern)) return *error;
  dictionary.entries.clear();
  dictionary.entries.push_back({.id = "muster", .patterns = {*std::move(pattern)}, .reach = Reach::none});
  return dictionary;
}

}  // namespace

struct Query::State {
  State(Dictionary loaded, Dictionary asked, std::string target, bool frames, const WeightSource& weights)
      : profile(std::move(loaded)),
        searched(std::move(asked)),
        wanted(std::move(target)),
        framed(frames),
        matcher(framed ? profile : searched, morphology) {
    if (framed)
      reader.emplace(profile, morphology, matcher, std::string_view(),
                     weights.evidence(profile, morphology, matcher));
  }

  /// Mentions carry bytes; their words are the tokens that these touch.
  static Span words_of(const Tokens& tokens, Span bytes) {
    const auto first =
        std::partition_point(tokens.tokens.begin(), tokens.tokens.end(),
                             [&](const Token& token) { return token.bytes.end <= bytes.begin; });
    const auto last = std::partition_point(first, tokens.tokens.end(),
                                           [&](const Token& token) { return token.bytes.begin < bytes.end; });
    return {static_cast<std::uint32_t>(first - tokens.tokens.begin()),
            static_cast<std::uint32_t>(last - tokens.tokens.begin())};
  }

  void find_framed(const Document& document, QueryText& out) {
    Reader::Reading reading = reader->read_all(document, out.tokens);
    for (const Mention& mention : reading.framing.mentions) {
      const std::string entry = entry_id(profile, mention);
      if (entry != wanted && !is_within(mention.facet, wanted)) continue;
      out.hits.push_back({words_of(out.tokens, mention.bytes), mention.facet, entry, mention.stance});
    }
    out.words = std::move(reading.words);
  }

  void find_matches(QueryText& out) {
    for (const Match& match : matcher.match(out.tokens, out.words)) {
      const std::string& entry = searched.entries[match.entry].id;
      if (!wanted.empty() && entry != wanted) continue;
      out.hits.push_back({{match.words.front(), match.words.back() + 1}, {}, wanted, std::nullopt});
    }
  }

  Dictionary profile, searched;
  std::string wanted;  // facet or entry; empty: a pattern
  bool framed;         // as the framing sees it
  Morphology morphology;
  Matcher matcher;
  std::optional<Reader> reader;  // of a query that is framed
};

Query::Query(std::unique_ptr<State> state) : state_(std::move(state)) {}
Query::~Query() = default;
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(Query&&) noexcept = default;

Result<Query> Query::create(const std::string& text, const AnalyzerOptions& options) {
  Result<Dictionary> profile = load_dictionary(options);
  if (!profile) return profile.error();
  Result<WeightSource> weights = WeightSource::load(options, *profile);
  if (!weights) return weights.error();
  const Entry* entry = profile->entry(text);
  if (names_facet(*profile, text) || (entry != nullptr && entry->kind == EntryKind::mention)) {
    return Query(std::make_unique<State>(*std::move(profile), Dictionary(), text, true, *weights));
  }
  Dictionary searched = *profile;
  if (entry != nullptr) {
    std::erase_if(searched.entries, [&](const Entry& other) { return other.id != text; });
    return Query(
        std::make_unique<State>(*std::move(profile), std::move(searched), text, false, WeightSource()));
  }
  if (looks_like_id(text) && !foreign_notation(text)) return unknown_id(*profile, text);
  Result<Dictionary> asked = with_pattern(std::move(searched), text);
  if (!asked) return asked.error();
  return Query(
      std::make_unique<State>(*std::move(profile), *std::move(asked), std::string(), false, WeightSource()));
}

const Dictionary& Query::dictionary() const { return state_->profile; }

QueryText Query::find(const Document& document) {
  QueryText out;
  out.tokens = tokenize(document);
  if (state_->framed) {
    state_->find_framed(document, out);
  } else {
    out.words = state_->morphology.analyze(document, out.tokens);
    state_->find_matches(out);
  }
  return out;
}

}  // namespace kundenlint
