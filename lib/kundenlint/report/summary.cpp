#include "kundenlint/report/summary.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/report/decimals.h"
#include "kundenlint/report/json_parts.h"

namespace kundenlint {
namespace {

using json_parts::field;

void write_counts(JsonWriter& json, std::string_view key,
                  const std::map<std::string, std::uint64_t>& counts) {
  json.key(key);
  json.begin_object();
  for (const auto& [name, count] : counts) field(json, name, count);
  json.end_object();
}

// [part, count], ascending.
template <class Parts>
void write_parts(JsonWriter& json, const Parts& parts) {
  json.key("parts");
  json.begin_array();
  for (const auto& [part, count] : parts) {
    json.begin_array(true);
    json.integer(part);
    json.integer(count);
    json.end_array();
  }
  json.end_array();
}

template <class Numbers>
void write_numbers(JsonWriter& json, std::string_view key, const Numbers& numbers) {
  json.key(key);
  json.begin_array();
  for (const auto number : numbers) json.integer(number);
  json.end_array();
}

void write_number(JsonWriter& json, std::string_view key, std::optional<double> value, int decimals) {
  json.key(key);
  if (value)
    json.number(*value, decimals);
  else
    json.null();
}

void write_ends(JsonWriter& json, const Estimate& estimate, int decimals) {
  const auto ends = estimate.defined() ? std::optional(estimate.interval()) : std::nullopt;
  write_number(json, "low", ends ? std::optional(ends->low) : std::nullopt, decimals);
  write_number(json, "high", ends ? std::optional(ends->high) : std::nullopt, decimals);
}

/// The interval that knows of the texts, and the sums it comes from.
void write_clustered(JsonWriter& json, const Estimate& estimate, const ClusterSums& sums, int decimals) {
  json.key("clustered");
  json.begin_object();
  write_ends(json, estimate, decimals);
  write_number(json, "design_effect",
               estimate.defined() ? std::optional(estimate.design_effect()) : std::nullopt, kShareDecimals);
  field(json, "bearing", sums.bearing);
  field(json, "xx", sums.xx);
  field(json, "xn", sums.xn);
  json.end_object();
}

void write_contrast(JsonWriter& json, const Tally& tally) {
  const Estimate estimate = Estimate::index(tally.index);
  json.key("contrast");
  json.begin_object();
  field(json, tally.pole_a, tally.a);
  field(json, tally.pole_b, tally.b);
  write_number(json, "index", estimate.defined() ? std::optional(estimate.value()) : std::nullopt,
               kShareDecimals);
  write_ends(json, estimate.independent(), kShareDecimals);
  field(json, "texts", tally.index.texts);
  field(json, "nn", tally.index.nn);
  write_clustered(json, estimate, tally.index, kShareDecimals);
  json.end_object();
}

void write_facets(JsonWriter& json, const Tally& tally) {
  json.key("facets");
  json.begin_object();
  for (const auto& [id, facet] : tally.facets) {
    json.key(id);
    json.begin_object();
    field(json, "zustimmend", facet.zustimmend);
    field(json, "ablehnend", facet.ablehnend);
    field(json, "offen", facet.offen);
    field(json, "texts", facet.texts);
    const Estimate estimate = Estimate::rate(facet.rate);
    write_number(json, "zustimmend_per_1000",
                 estimate.defined() ? std::optional(estimate.value()) : std::nullopt, kRateDecimals);
    write_ends(json, estimate.independent(), kRateDecimals);
    write_clustered(json, estimate, facet.rate, kRateDecimals);
    const auto spread = dispersion(facet, tally);
    write_number(json, "dp", spread ? std::optional(spread->dp) : std::nullopt, kShareDecimals);
    write_number(json, "dp_norm", spread ? std::optional(spread->dp_norm) : std::nullopt, kShareDecimals);
    write_parts(json, facet.parts);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

std::string summary_tool(const ToolInfo& tool) {
  std::string out;
  JsonWriter json(out, false);
  json.begin_object();
  json_parts::write_tool(json, tool);
  json.end_object();
  return out.substr(out.find(':') + 1, out.size() - out.find(':') - 2);
}

std::string to_json(const SummaryHead& head) {
  const Tally& tally = head.tally;
  std::string out;
  JsonWriter json(out, false);
  json.begin_object();
  field(json, "schema", kSummarySchema);
  json.key("tool");
  json.raw(head.tool);
  json.key("shards");
  json.begin_object();
  field(json, "of", std::uint64_t{head.of});
  write_numbers(json, "have", head.have);
  json.end_object();
  field(json, "texts", tally.texts);
  field(json, "errors", tally.errors);
  field(json, "bytes", tally.bytes);
  field(json, "words", tally.words);
  field(json, "sentences", tally.sentences);
  field(json, "occurrences", tally.occurrences);
  field(json, "texts_with_words", tally.word_sums.texts);
  field(json, "words_squared", tally.word_sums.nn);
  write_contrast(json, tally);
  write_facets(json, tally);
  write_counts(json, "leans", tally.leans);
  write_counts(json, "relations", tally.relations);
  write_counts(json, "findings", tally.findings);
  write_counts(json, "languages", tally.languages);
  write_numbers(json, "part_words", tally.part_words);
  json.end_object();
  return out + '\n';
}

std::string to_json(const Term& term, const Tally& tally) {
  const Dispersion spread = dispersion(term, tally);
  std::string out;
  JsonWriter json(out, false);
  json.begin_object();
  field(json, "lemma", term.lemma);
  field(json, "count", term.count);
  field(json, "texts", term.texts);
  field(json, "dp", spread.dp, kShareDecimals);
  field(json, "dp_norm", spread.dp_norm, kShareDecimals);
  write_parts(json, term.parts);
  json.end_object();
  return out + '\n';
}

Result<bool> add(SummaryHead& sum, const SummaryHead& part) {
  const auto usage = [](std::string message) {
    return Error{.code = ErrorCode::usage, .message = std::move(message)};
  };
  if (part.tool != sum.tool)
    return usage("andere Version, anderes Wörterbuch oder andere Optionen als im ersten Teil");
  if (part.of != sum.of) return usage("Teil einer anderen Zerlegung als der erste");
  if (sum.of != 1) {
    for (const std::uint32_t shard : part.have) {
      const auto at = std::ranges::lower_bound(sum.have, shard);
      if (at != sum.have.end() && *at == shard) return usage(fmt::format("Teil {} ist schon dabei", shard));
      sum.have.insert(at, shard);
    }
    if (sum.have.size() == sum.of) {
      sum.of = 1;
      sum.have = {1};
    }
  }
  sum.tally.add(part.tally);
  return true;
}

}  // namespace kundenlint
