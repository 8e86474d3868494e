// SARIF 2.1.0 (OASIS), one run, for code scanning services.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "kundenlint/base/sha256.h"
#include "kundenlint/report/findings_renderers.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/messages.h"
#include "kundenlint/report/places.h"

namespace kundenlint {
namespace {

using json_parts::field;

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "none";
}

/// A path as a URI: relative as given, absolute with "file://".
std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/";
  std::string out = path.starts_with('/') ? "file://" : "";
  while (path.starts_with("./")) path.remove_prefix(2);
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

void text_object(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.begin_object();
  field(json, "text", text);
  json.end_object();
}

struct SarifResult {
  std::string uri, fingerprint;
  FindingReport finding;
};

class SarifFindings : public FindingsRenderer {
 public:
  explicit SarifFindings(FindingsContext context) : context_(std::move(context)) {}

  using FindingsRenderer::add;
  std::string add(const Analysis& analysis, std::string_view /*source*/, const RecordPlace& place) override {
    std::map<std::string, int> seen;  // the same words again are another finding
    const std::string uri = uri_of(name_of(analysis, place));
    for (FindingReport finding : analysis.findings) {
      finding.at.begin = in_file(finding.at.begin, place);
      finding.at.end = in_file(finding.at.end, place);
      const std::string what = finding.rule + '\n' + finding.text;
      results_.push_back({uri, sha256(fmt::format("{}\n{}", what, ++seen[what])), std::move(finding)});
    }
    return {};
  }

  void failed(const Error& error) override { failures_.push_back(localized(error, context_.language)); }

  std::string finish() override {
    std::string out;
    JsonWriter json(out, true);
    json.begin_object();
    field(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    field(json, "version", "2.1.0");
    json.key("runs");
    json.begin_array();
    json.begin_object();
    write_driver(json);
    write_invocation(json);
    field(json, "columnKind", "unicodeCodePoints");
    json_parts::write_list(json, "results", results_,
                           [&](JsonWriter& to, const SarifResult& result) { write_result(to, result); });
    json.end_object();
    json.end_array();
    json.end_object();
    return out + '\n';
  }

 private:
  void write_driver(JsonWriter& json) const {
    json.key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    field(json, "name", context_.tool.name);
    field(json, "version", context_.tool.version);
    field(json, "semanticVersion", context_.tool.version);
    field(json, "language", context_.language == ReportLanguage::de ? "de-DE" : "en-US");
    json_parts::write_list(json, "rules", context_.rules,
                           [&](JsonWriter& to, const Rule& rule) { write_rule(to, rule); });
    json.end_object();
    json.end_object();
  }

  // Whether everything could be read: without it, fewer findings look like better texts.
  void write_invocation(JsonWriter& json) const {
    json.key("invocations");
    json.begin_array();
    json.begin_object();
    json.key("executionSuccessful");
    json.raw(failures_.empty() ? "true" : "false");
    json_parts::write_list(json, "toolExecutionNotifications", failures_,
                           [](JsonWriter& to, const Error& error) {
                             to.begin_object();
                             field(to, "level", "error");
                             text_object(to, "message", to_string(error));
                             to.end_object();
                           });
    json.end_object();
    json.end_array();
  }

  void write_rule(JsonWriter& json, const Rule& rule) const {
    const ReportLanguage language = context_.language;
    json.begin_object();
    field(json, "id", rule.id);
    text_object(json, "shortDescription", in(rule.name, language));
    text_object(json, "fullDescription", in(rule.description, language));
    text_object(json, "help",
                fmt::format("{}\n\n{}", in(rule.description, language), in(rule.suggestion, language)));
    json.key("defaultConfiguration");
    json.begin_object();
    field(json, "level", level_of(rule.severity));
    json.end_object();
    json.end_object();
  }

  void write_result(JsonWriter& json, const SarifResult& result) const {
    const FindingReport& finding = result.finding;
    const auto rule = std::ranges::find(context_.rules, finding.rule, &Rule::id);
    json.begin_object();
    field(json, "ruleId", finding.rule);
    if (rule != context_.rules.end())
      field(json, "ruleIndex", static_cast<std::uint64_t>(rule - context_.rules.begin()));
    field(json, "level", level_of(finding.severity));
    text_object(json, "message",
                fmt::format("{} {}", in(finding.message, context_.language),
                            in(finding.suggestion, context_.language)));
    json.key("locations");
    json.begin_array();
    write_location(json, result);
    json.end_array();
    json.key("partialFingerprints");
    json.begin_object();
    field(json, "kundenlintWords/v1", result.fingerprint);
    json.end_object();
    json.end_object();
  }

  // A file without lines has no region that a viewer could show: its place is said in words.
  void write_location(JsonWriter& json, const SarifResult& result) const {
    const std::optional<DocumentPlace>& place = result.finding.at.place;
    json.begin_object();
    json.key("physicalLocation");
    json.begin_object();
    json.key("artifactLocation");
    json.begin_object();
    field(json, "uri", result.uri);
    json.end_object();
    if (!place) write_region(json, result.finding.at);
    json.end_object();
    if (place) {
      json.key("logicalLocations");
      json.begin_array();
      json.begin_object();
      field(json, "fullyQualifiedName", name_of(*place, context_.language));
      json.end_object();
      json.end_array();
    }
    json.end_object();
  }

  static void write_region(JsonWriter& json, const Location& at) {
    json.key("region");
    json.begin_object();
    field(json, "startLine", at.begin.line);
    field(json, "startColumn", at.begin.column);
    field(json, "endLine", at.end.line);
    field(json, "endColumn", at.end.column);
    json.end_object();
  }

  FindingsContext context_;
  std::vector<SarifResult> results_;
  std::vector<Error> failures_;
};

}  // namespace

std::unique_ptr<FindingsRenderer> sarif_findings(FindingsContext context) {
  return std::make_unique<SarifFindings>(std::move(context));
}

}  // namespace kundenlint
