#include "kundenlint/report/findings.h"

#include <cassert>

#include "kundenlint/report/findings_renderers.h"
#include "kundenlint/report/json_parts.h"

namespace kundenlint {
namespace {

class JsonFindings : public FindingsRenderer {
 public:
  JsonFindings(FindingsContext context, bool pretty) : context_(std::move(context)), pretty_(pretty) {}

  using FindingsRenderer::add;
  std::string add(const Analysis& analysis, std::string_view /*source*/, const RecordPlace& place) override {
    std::string out;
    JsonWriter json(out, pretty_);
    json.begin_object();
    json_parts::field(json, "schema", "kundenlint/findings/1");
    json_parts::write_tool(json, context_.tool);
    json.key("document");
    json.begin_object();
    json_parts::field(json, "id", analysis.id);
    json_parts::field(json, "path", analysis.path);
    json_parts::write_left_out(json, analysis);
    if (place.known()) {
      json_parts::field(json, "file", place.file);
      json_parts::field(json, "file_line", std::uint64_t{place.line});
      json_parts::field(json, "file_column", std::uint64_t{place.column});
    }
    json.end_object();
    json_parts::write_list(json, "findings", analysis.findings,
                           [&](JsonWriter& to, const FindingReport& finding) {
                             json_parts::write_finding(to, finding, context_.language);
                           });
    json.end_object();
    return out + '\n';
  }

 private:
  FindingsContext context_;
  bool pretty_;
};

}  // namespace

std::unique_ptr<FindingsRenderer> findings_renderer(std::string_view format, FindingsContext context) {
  if (format == "json" || format == "jsonl")
    return std::make_unique<JsonFindings>(std::move(context), format == "json");
  if (format == "sarif") return sarif_findings(std::move(context));
  if (format == "github") return github_findings(std::move(context));
  if (format == "checkstyle") return checkstyle_findings(std::move(context));
  if (format == "junit") return junit_findings(std::move(context));
  if (format == "rdjsonl") return rdjsonl_findings(std::move(context));
  assert(format == "text");
  return text_findings(std::move(context));
}

std::string_view in(const Phrase& phrase, ReportLanguage language) {
  return language == ReportLanguage::de ? phrase.de : phrase.en;
}

Bilingual name_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return {"Hinweis", "info"};
    case Severity::warning:
      return {"Warnung", "warning"};
    case Severity::error:
      return {"Fehler", "error"};
  }
  return {};
}

std::string_view name_of(const Analysis& analysis, const RecordPlace& place) {
  if (place.known()) return place.file;
  return analysis.path.empty() ? analysis.id : analysis.path;
}

Position in_file(Position position, const RecordPlace& place) {
  return place.known() ? place.of(position) : position;
}

}  // namespace kundenlint
