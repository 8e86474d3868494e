#include "kundenlint/report/json.h"

#include "kundenlint/report/decimals.h"
#include "kundenlint/report/json_parts.h"

namespace kundenlint {
namespace {

using json_parts::field;
using json_parts::write_list;
using json_parts::write_location;
using json_parts::write_span;

constexpr int kWeightDecimals = 2;
constexpr int kReadabilityDecimals = 1;

void write_document(JsonWriter& json, const Analysis& analysis, const JsonOptions& options) {
  json.key("document");
  json.begin_object();
  field(json, "id", analysis.id);
  field(json, "path", analysis.path);
  field(json, "format", to_string(analysis.format));
  field(json, "encoding", analysis.encoding);
  json.key("language");
  json.begin_object(true);
  field(json, "code", analysis.language.code);
  field(json, "confidence", analysis.language.confidence, kShareDecimals);
  json.end_object();
  field(json, "bytes", analysis.bytes);
  field(json, "words", analysis.words);
  field(json, "sentences", analysis.sentences);
  field(json, "paragraphs", analysis.paragraphs);
  field(json, "replaced", analysis.replaced);
  json_parts::write_left_out(json, analysis);
  if (!options.fields.empty()) {
    json.key("fields");
    json.begin_object();
    for (const auto& [name, value] : options.fields) {
      json.key(name);
      json.raw(value);
    }
    json.end_object();
  }
  json.end_object();
}

// Without evidence there is neither.
void write_index(JsonWriter& json, const Contrast& contrast) {
  json.key("index");
  if (!contrast.defined()) {
    json.null();
    json.key("interval");
    json.null();
    return;
  }
  json.number(contrast.index, kShareDecimals);
  json.key("interval");
  json.begin_array(true);
  json.number(contrast.low, kShareDecimals);
  json.number(contrast.high, kShareDecimals);
  json.end_array();
}

void write_contrast(JsonWriter& json, const Analysis& analysis) {
  const Contrast& contrast = analysis.contrast;
  json.key("contrast");
  json.begin_object();
  write_index(json, contrast);
  field(json, "level", contrast.level, kShareDecimals);
  field(json, analysis.pole_a, contrast.a);
  field(json, analysis.pole_b, contrast.b);
  field(json, "lean", analysis.lean());
  json.end_object();
}

void write_facets(JsonWriter& json, const std::vector<FacetReport>& facets) {
  json.key("facets");
  json.begin_array();
  for (const FacetReport& facet : facets) {
    json.begin_object(true);
    field(json, "id", facet.id);
    field(json, "zustimmend", facet.zustimmend);
    field(json, "ablehnend", facet.ablehnend);
    field(json, "offen", facet.offen);
    field(json, "per_1000_words", facet.per_1000_words, kRateDecimals);
    json.end_object();
  }
  json.end_array();
}

void write_contribution(JsonWriter& json, const Contribution& contribution) {
  json.begin_object(true);
  field(json, "feature", contribution.feature);
  field(json, "weight", contribution.weight, kWeightDecimals);
  json.end_object();
}

void write_mention(JsonWriter& json, const MentionReport& mention) {
  json.begin_object();
  field(json, "facet", mention.facet);
  field(json, "stance", to_string(mention.stance));
  field(json, "entry", mention.entry);
  write_location(json, mention.at);
  field(json, "sentence", mention.at.sentence);
  field(json, "text", mention.text);
  field(json, "voice", to_string(mention.voice));
  json.key("evidence");
  json.begin_array(true);
  for (const Span span : mention.evidence) {
    json.begin_object();
    write_span(json, span);
    json.end_object();
  }
  json.end_array();
  field(json, "reason", mention.reason);
  field(json, "probability", mention.probability, kShareDecimals);
  write_list(json, "contributions", mention.contributions, write_contribution);
  json.end_object();
}

void write_relation(JsonWriter& json, const RelationReport& relation) {
  json.begin_object();
  field(json, "type", to_string(relation.type));
  write_location(json, relation.at);
  field(json, "sentence", relation.at.sentence);
  field(json, "text", relation.text);
  field(json, "reason", relation.reason);
  json.end_object();
}

void write_term(JsonWriter& json, const TermReport& term) {
  json.begin_object(true);
  field(json, "lemma", term.lemma);
  field(json, "count", term.count);
  field(json, "per_1000_words", term.per_1000_words, kRateDecimals);
  json.key("forms");
  json.begin_object();
  for (const auto& [form, count] : term.forms) field(json, form, count);
  json.end_object();
  json.end_object();
}

void write_readability(JsonWriter& json, const Readability& readability) {
  const auto value = [&json](std::string_view key, std::optional<double> number) {
    json.key(key);
    if (number) {
      json.number(*number, kReadabilityDecimals);
    } else {
      json.null();
    }
  };
  json.key("readability");
  json.begin_object();
  value("lix", readability.lix);
  value("flesch_amstad", readability.flesch_amstad);
  value("wiener_1", readability.wiener_1);
  json.end_object();
}

}  // namespace

std::string to_json(const Analysis& analysis, const ToolInfo& tool, const JsonOptions& options) {
  std::string out;
  JsonWriter json(out, options.pretty);
  json.begin_object();
  field(json, "schema", "kundenlint/analysis/2");
  json_parts::write_tool(json, tool);
  write_document(json, analysis, options);
  write_contrast(json, analysis);
  write_facets(json, analysis.facets);
  write_list(json, "mentions", analysis.mentions, write_mention);
  write_list(json, "relations", analysis.relations, write_relation);
  write_list(json, "findings", analysis.findings, [&](JsonWriter& to, const FindingReport& finding) {
    json_parts::write_finding(to, finding, options.language);
  });
  write_list(json, "terms", analysis.terms, write_term);
  write_readability(json, analysis.readability);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace kundenlint
