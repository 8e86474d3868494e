#include "kundenlint/lsp/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/lsp/message.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/meanings.h"

namespace kundenlint::lsp {
namespace {

using json_parts::field;

std::uint64_t number_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return 1;
    case Severity::warning:
      return 2;
    case Severity::info:
      return 3;
  }
  return 3;
}

bool is_in(const MentionReport& mention, std::string_view pole) { return group_of(mention.facet) == pole; }

/// The mention of the pole in this sentence, else in the one before.
const MentionReport* named_pole(const View& view, std::string_view pole, std::uint32_t sentence) {
  const MentionReport* before = nullptr;
  for (const MentionReport& mention : view.analysis().mentions) {
    if (!is_in(mention, pole)) continue;
    if (mention.at.sentence == sentence) return &mention;
    if (mention.at.sentence + 1 == sentence) before = &mention;
  }
  return before;
}

std::vector<const MentionReport*> related(const View& view, const FindingReport& finding) {
  const Rule* const rule = view.rule(finding.rule);
  if (rule == nullptr || rule->check != "relation") return {};
  std::vector<const MentionReport*> out;
  for (const std::string& pole : {view.analysis().pole_a, view.analysis().pole_b}) {
    if (const MentionReport* mention = named_pole(view, pole, finding.at.sentence)) out.push_back(mention);
  }
  std::ranges::sort(out, {}, [](const MentionReport* mention) { return mention->at.bytes.begin; });
  return out;
}

void write_related(JsonWriter& json, const View& view, const FindingReport& finding) {
  const std::vector<const MentionReport*> mentions = related(view, finding);
  if (mentions.empty()) return;
  json.key("relatedInformation");
  json.begin_array();
  for (const MentionReport* mention : mentions) {
    json.begin_object();
    json.key("location");
    json.begin_object();
    field(json, "uri", view.open.uri);
    write_range(json, "range", view.places.of(mention->at.bytes));
    json.end_object();
    field(json, "message",
          fmt::format("{} ({})", view.facet_name(mention->facet), view.in(name_of(mention->stance))));
    json.end_object();
  }
  json.end_array();
}

void begin(JsonWriter& json, const OpenDocument& document, const Client& client) {
  json.begin_object();
  field(json, "uri", document.uri);
  if (client.versions) {
    json.key("version");
    json.raw(std::to_string(document.version));
  }
  json.key("diagnostics");
  json.begin_array();
}

void end(JsonWriter& json) {
  json.end_array();
  json.end_object();
}

void write_rest(JsonWriter& json, const View& view, std::size_t rest) {
  json.begin_object();
  write_range(json, "range", {});
  field(json, "severity", std::uint64_t{3});
  field(json, "source", "kundenlint");
  field(json, "message",
        fmt::format(fmt::runtime(view.in(
                        {"{} weitere Befunde werden nicht gezeigt.", "{} more findings are not shown."})),
                    rest));
  json.end_object();
}

}  // namespace

std::string_view View::rule_name(std::string_view id) const {
  const Rule* const known = rule(id);
  return known == nullptr ? id : kundenlint::in(known->name, options.language);
}

void write_diagnostic(JsonWriter& json, const View& view, const FindingReport& finding) {
  json.begin_object();
  write_range(json, "range", view.places.of(finding.at.bytes));
  field(json, "severity", number_of(finding.severity));
  field(json, "code", finding.rule);
  field(json, "source", "kundenlint");
  field(json, "message", kundenlint::in(finding.message, view.options.language));
  if (view.client.related) write_related(json, view, finding);
  if (view.client.data) {
    json.key("data");
    json.begin_object();
    field(json, "rule", finding.rule);
    field(json, "suggestion", kundenlint::in(finding.suggestion, view.options.language));
    json.end_object();
  }
  json.end_object();
}

std::string diagnostics_of(const View& view) {
  const auto& findings = view.analysis().findings;
  const std::size_t shown = std::min(findings.size(), kMostDiagnostics);
  std::string out;
  JsonWriter json(out, false);
  begin(json, view.open, view.client);
  for (std::size_t i = 0; i < shown; ++i) write_diagnostic(json, view, findings[i]);
  if (shown < findings.size()) write_rest(json, view, findings.size() - shown);
  end(json);
  return out;
}

std::string no_diagnostics(const OpenDocument& document, const Client& client) {
  std::string out;
  JsonWriter json(out, false);
  begin(json, document, client);
  end(json);
  return out;
}

}  // namespace kundenlint::lsp
