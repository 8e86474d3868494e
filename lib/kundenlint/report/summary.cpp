#include "kundenlint/report/summary.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/report/json_parts.h"
#include "kundenlint/statistics/contrast.h"

namespace kundenlint {
namespace {

using json_parts::field;

constexpr int kShareDecimals = 4;

void write_counts(JsonWriter& json, std::string_view key,
                  const std::map<std::string, std::uint64_t>& counts) {
  json.key(key);
  json.begin_object();
  for (const auto& [name, count] : counts) field(json, name, count);
  json.end_object();
}

template <class Numbers>
void write_numbers(JsonWriter& json, std::string_view key, const Numbers& numbers) {
  json.key(key);
  json.begin_array();
  for (const auto number : numbers) json.integer(number);
  json.end_array();
}

void write_contrast(JsonWriter& json, const Tally& tally) {
  const Contrast sum = contrast(tally.a, tally.b);
  json.key("contrast");
  json.begin_object();
  field(json, tally.pole_a, tally.a);
  field(json, tally.pole_b, tally.b);
  field(json, "index", sum.index, kShareDecimals);
  field(json, "low", sum.low, kShareDecimals);
  field(json, "high", sum.high, kShareDecimals);
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
  field(json, "schema", "kundenlint/summary/1");
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
  json.key("parts");
  json.begin_array();
  for (const auto& [part, count] : term.parts) {
    json.begin_array();
    json.integer(part);
    json.integer(count);
    json.end_array();
  }
  json.end_array();
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
