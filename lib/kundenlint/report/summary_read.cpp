#include <fmt/format.h>
#include <simdjson.h>

#include <istream>

#include "kundenlint/report/summary.h"

namespace kundenlint {
namespace {

namespace dom = simdjson::dom;

// The first mistake stops everything; what was read up to then is thrown away.
class Fields {
 public:
  explicit Fields(dom::element object) : object_(object) {}

  void get(std::string_view name, std::uint64_t& value) {
    failed_ = failed_ || object_[name].get_uint64().get(value) != simdjson::SUCCESS;
  }
  void get(std::string_view name, std::map<std::string, std::uint64_t>& counts) {
    dom::object items;
    failed_ = failed_ || object_[name].get_object().get(items) != simdjson::SUCCESS;
    if (failed_) return;
    for (const auto& item : items) {
      std::uint64_t count = 0;
      failed_ = failed_ || item.value.get_uint64().get(count) != simdjson::SUCCESS;
      counts[std::string(item.key)] = count;
    }
  }
  template <class Take>
  void array(std::string_view name, Take take) {
    dom::array items;
    failed_ = failed_ || object_[name].get_array().get(items) != simdjson::SUCCESS;
    if (failed_) return;
    for (const dom::element item : items) failed_ = failed_ || !take(item);
  }
  bool failed() const { return failed_; }

 private:
  dom::element object_;
  bool failed_ = false;
};

/// Ascending, each part once.
template <class Take>
bool read_parts(Fields& fields, Take take) {
  std::uint64_t first = 0;  // that may come next
  fields.array("parts", [&](dom::element pair) {
    std::uint64_t part = 0, count = 0;
    const bool good = pair.at(0).get_uint64().get(part) == simdjson::SUCCESS &&
                      pair.at(1).get_uint64().get(count) == simdjson::SUCCESS && part >= first &&
                      part < kDispersionParts;
    first = part + 1;
    if (good) take(static_cast<std::uint32_t>(part), count);
    return good;
  });
  return !fields.failed();
}

bool read_clustered(dom::element object, ClusterSums& sums) {
  dom::element clustered;
  if (object["clustered"].get(clustered) != simdjson::SUCCESS) return false;
  Fields fields(clustered);
  fields.get("bearing", sums.bearing);
  fields.get("xx", sums.xx);
  fields.get("xn", sums.xn);
  return !fields.failed();
}

// REQUIRES: the words are read.
bool read_facets(dom::element head, Tally& tally) {
  dom::object facets;
  if (head["facets"].get_object().get(facets) != simdjson::SUCCESS) return false;
  for (const auto& item : facets) {
    FacetTally& facet = tally.facets[std::string(item.key)];
    Fields fields(item.value);
    fields.get("zustimmend", facet.zustimmend);
    fields.get("ablehnend", facet.ablehnend);
    fields.get("offen", facet.offen);
    fields.get("texts", facet.texts);
    facet.rate = tally.word_sums;
    facet.rate.x = facet.zustimmend;
    std::uint64_t sum = 0;
    const bool parts = read_parts(fields, [&](std::uint32_t part, std::uint64_t count) {
      facet.parts[part] = count;
      sum += count;
    });
    if (!parts || sum != facet.zustimmend || !read_clustered(item.value, facet.rate)) return false;
  }
  return true;
}

// The poles are the first two of the contrast; their names are the profile's.
bool read_poles(dom::element head, Tally& tally) {
  dom::object contrast;
  if (head["contrast"].get_object().get(contrast) != simdjson::SUCCESS || contrast.size() < 2) return false;
  auto field = contrast.begin();
  tally.pole_a = field.key();
  if (field.value().get_uint64().get(tally.a) != simdjson::SUCCESS) return false;
  ++field;
  tally.pole_b = field.key();
  if (field.value().get_uint64().get(tally.b) != simdjson::SUCCESS) return false;
  dom::element figures;
  if (head["contrast"].get(figures) != simdjson::SUCCESS) return false;
  Fields fields(figures);
  fields.get("texts", tally.index.texts);
  fields.get("nn", tally.index.nn);
  if (tally.a + tally.b < tally.a) return false;  // more than 64 bits hold
  tally.index.n = tally.a + tally.b;
  tally.index.x = tally.a;
  return !fields.failed() && read_clustered(figures, tally.index);
}

bool read_tally(dom::element head, Tally& tally) {
  Fields fields(head);
  fields.get("texts", tally.texts);
  fields.get("errors", tally.errors);
  fields.get("bytes", tally.bytes);
  fields.get("words", tally.words);
  fields.get("sentences", tally.sentences);
  fields.get("occurrences", tally.occurrences);
  fields.get("texts_with_words", tally.word_sums.texts);
  fields.get("words_squared", tally.word_sums.nn);
  tally.word_sums.n = tally.words;
  fields.get("leans", tally.leans);
  fields.get("relations", tally.relations);
  fields.get("findings", tally.findings);
  fields.get("languages", tally.languages);
  std::size_t part = 0;
  fields.array("part_words", [&](dom::element number) {
    return part < tally.part_words.size() &&
           number.get_uint64().get(tally.part_words[part++]) == simdjson::SUCCESS;
  });
  return !fields.failed() && read_poles(head, tally) && read_facets(head, tally);
}

bool read_shards(dom::element head, SummaryHead& out) {
  dom::element shards;
  if (head["shards"].get(shards) != simdjson::SUCCESS) return false;
  Fields fields(shards);
  std::uint64_t of = 0;
  fields.get("of", of);
  out.of = static_cast<std::uint32_t>(of);
  out.have.clear();
  fields.array("have", [&](dom::element number) {
    std::uint64_t shard = 0;
    const bool good = number.get_uint64().get(shard) == simdjson::SUCCESS;
    out.have.push_back(static_cast<std::uint32_t>(shard));
    return good;
  });
  return !fields.failed() && !out.have.empty();
}

class Lines : public SummaryTerms {
 public:
  Lines(std::istream& in, std::uint64_t occurrences) : in_(in), rest_(occurrences) {}
  const Error& problem() const override { return problem_; }

  bool next(Term& term) override {
    if (ended_) return false;
    std::string line;
    ended_ = !std::getline(in_, line);
    if (in_.bad()) return fail(ErrorCode::unreadable, "Lesefehler");
    if (ended_) return rest_ == 0 ? false : fail(ErrorCode::syntax, "abgeschnitten: Begriffe fehlen");
    ++number_;
    if (in_.eof()) return fail(ErrorCode::syntax, "abgeschnitten: das Ende der letzten Zeile fehlt");
    if (!read(line, term)) return fail(ErrorCode::syntax, "keine Zusammenfassung von kundenlint");
    if (number_ > 2 && term.lemma <= before_)
      return fail(ErrorCode::syntax, "die Begriffe sind nicht sortiert, oder einer steht zweimal da");
    if (term.count > rest_) return fail(ErrorCode::syntax, "mehr Begriffe, als die erste Zeile sagt");
    rest_ -= term.count;
    before_ = term.lemma;
    return true;
  }

 private:
  bool fail(ErrorCode code, std::string message) {
    ended_ = true;
    problem_ = {.code = code, .message = std::move(message), .line = number_};
    return false;
  }

  bool read(const std::string& line, Term& term) {
    dom::element object;
    std::string_view lemma;
    if (parser_.parse(line).get(object) != simdjson::SUCCESS ||
        object["lemma"].get_string().get(lemma) != simdjson::SUCCESS)
      return false;
    term.lemma = lemma;
    Fields fields(object);
    fields.get("count", term.count);
    fields.get("texts", term.texts);
    term.parts.clear();
    std::uint64_t sum = 0;
    const bool good = read_parts(fields, [&](std::uint32_t part, std::uint64_t count) {
      term.parts.emplace_back(part, count);
      sum += count;
    });
    return good && sum == term.count;
  }

  std::istream& in_;
  dom::parser parser_;
  std::uint64_t rest_;  // occurrences that are to come
  std::string before_;
  std::uint32_t number_ = 1;
  bool ended_ = false;
  Error problem_{.code = ErrorCode::empty};
};

}  // namespace

Result<SummaryHead> read_summary_head(const std::string& line) {
  dom::parser parser;
  dom::element head, tool;
  SummaryHead out;
  std::string_view schema;
  if (parser.parse(line).get(head) == simdjson::SUCCESS &&
      head["schema"].get_string().get(schema) == simdjson::SUCCESS && schema != kSummarySchema &&
      schema.starts_with("kundenlint/summary/")) {
    return Error{.code = ErrorCode::syntax,
                 .message = fmt::format("Zusammenfassung der Form „{}“ statt „{}“", schema, kSummarySchema),
                 .hint = "erzeugen Sie sie mit dieser Version neu"};
  }
  if (parser.parse(line).get(head) != simdjson::SUCCESS || head["tool"].get(tool) != simdjson::SUCCESS ||
      !read_shards(head, out) || !read_tally(head, out.tally)) {
    return Error{.code = ErrorCode::syntax, .message = "keine Zusammenfassung von kundenlint"};
  }
  out.tool = simdjson::minify(tool);
  return out;
}

std::unique_ptr<SummaryTerms> summary_terms(std::istream& in, std::uint64_t occurrences) {
  return std::make_unique<Lines>(in, occurrences);
}

}  // namespace kundenlint
