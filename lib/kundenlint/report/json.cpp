#include "kundenlint/report/json.h"

#include "kundenlint/report/json_writer.h"

namespace kundenlint {
namespace {

constexpr int kShareDecimals = 4;
constexpr int kRateDecimals = 3;
constexpr int kReadabilityDecimals = 1;

void field(JsonWriter& json, std::string_view key, std::string_view value) {
  json.key(key);
  json.string(value);
}

void field(JsonWriter& json, std::string_view key, std::uint64_t value) {
  json.key(key);
  json.integer(value);
}

void field(JsonWriter& json, std::string_view key, double value, int decimals) {
  json.key(key);
  json.number(value, decimals);
}

void write_tool(JsonWriter& json, const ToolInfo& tool) {
  json.key("tool");
  json.begin_object();
  field(json, "name", tool.name);
  field(json, "version", tool.version);
  field(json, "icu", tool.icu);
  field(json, "unicode", tool.unicode);
  json.key("dictionaries");
  json.begin_array();
  for (const DictionaryInfo& dictionary : tool.dictionaries) {
    json.begin_object();
    field(json, "id", dictionary.id);
    field(json, "version", dictionary.version);
    field(json, "sha256", dictionary.sha256);
    json.end_object();
  }
  json.end_array();
  field(json, "options_sha256", tool.options_sha256);
  json.end_object();
}

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

void write_contrast(JsonWriter& json, const Contrast& contrast) {
  json.key("contrast");
  json.begin_object();
  field(json, "index", contrast.index, kShareDecimals);
  json.key("interval");
  json.begin_array(true);
  json.number(contrast.low, kShareDecimals);
  json.number(contrast.high, kShareDecimals);
  json.end_array();
  field(json, "level", contrast.level, kShareDecimals);
  field(json, "orientierung", contrast.a);
  field(json, "naehe", contrast.b);
  field(json, "lean", to_string(contrast.lean));
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

void write_span(JsonWriter& json, Span bytes) {
  field(json, "start", bytes.begin);
  field(json, "end", bytes.end);
}

void write_location(JsonWriter& json, const Location& at) {
  write_span(json, at.bytes);
  field(json, "line", at.begin.line);
  field(json, "column", at.begin.column);
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

std::string_view in(const Phrase& phrase, ReportLanguage language) {
  return language == ReportLanguage::de ? phrase.de : phrase.en;
}

void write_finding(JsonWriter& json, const FindingReport& finding, ReportLanguage language) {
  json.begin_object();
  field(json, "rule", finding.rule);
  field(json, "severity", to_string(finding.severity));
  field(json, "message", in(finding.message, language));
  field(json, "suggestion", in(finding.suggestion, language));
  write_location(json, finding.at);
  field(json, "end_line", finding.at.end.line);
  field(json, "end_column", finding.at.end.column);
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

template <class Items, class Write>
void write_list(JsonWriter& json, std::string_view key, const Items& items, Write write) {
  json.key(key);
  json.begin_array();
  for (const auto& item : items) write(json, item);
  json.end_array();
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
  field(json, "schema", "kundenlint/analysis/1");
  write_tool(json, tool);
  write_document(json, analysis, options);
  write_contrast(json, analysis.contrast);
  write_facets(json, analysis.facets);
  write_list(json, "mentions", analysis.mentions, write_mention);
  write_list(json, "relations", analysis.relations, write_relation);
  write_list(json, "findings", analysis.findings, [&](JsonWriter& to, const FindingReport& finding) {
    write_finding(to, finding, options.language);
  });
  write_list(json, "terms", analysis.terms, write_term);
  write_readability(json, analysis.readability);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace kundenlint
