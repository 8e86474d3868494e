// A question to texts: where does this word, pattern, facet or entry stand?
//
//   Result<Query> query = Query::create("@kunde .. König", {});
//   QueryText found = query->find(document);
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {

struct QueryHit {
  Span words;         ///< from the first to the last word that carries it
  std::string facet;  ///< of a facet or an entry; else empty
  std::string entry;
  std::optional<Stance> stance;
};

/// A text as the query saw it. The forms live as long as the query.
struct QueryText {
  Tokens tokens;
  Words words;
  std::vector<QueryHit> hits;  ///< by first word
};

/// Thread rule: one object a thread.
class Query {
 public:
  /// `text` is a facet ("naehe", all below it; "naehe.sympathie"), an entry ("naehe.sympathie/herz", also a
  /// cue or a relation), else a pattern of the dictionary's language (dictionaries/FORMAT.md): one word is a
  /// lemma. Facets and entries are found as `analyze` counts them, with stance; patterns wherever their words
  /// stand. Errors: those of the dictionaries; syntax (with the column in the query); usage (an unknown
  /// class, entry or facet, with the nearest).
  static Result<Query> create(const std::string& text, const AnalyzerOptions& options);
  ~Query();
  Query(Query&&) noexcept;
  Query& operator=(Query&&) noexcept;

  QueryText find(const Document& document);
  const Dictionary& dictionary() const;  ///< the profile

 private:
  struct State;
  explicit Query(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
