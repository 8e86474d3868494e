// Reviewdog Diagnostic Format, one diagnostic a line: reviewdog -f=rdjsonl. Its columns count bytes of UTF-8.
#include <fmt/format.h>

#include "kundenlint/report/findings_renderers.h"
#include "kundenlint/report/json_parts.h"

namespace kundenlint {
namespace {

using json_parts::field;

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "INFO";
    case Severity::warning:
      return "WARNING";
    case Severity::error:
      return "ERROR";
  }
  return "UNKNOWN_SEVERITY";
}

/// 1-based, of the byte at `offset` in its line.
std::uint32_t byte_column(std::string_view source, std::uint32_t offset) {
  const std::size_t end = source.substr(0, offset).find_last_of("\r\n");
  return end == std::string_view::npos ? offset + 1 : offset - static_cast<std::uint32_t>(end);
}

/// Where a text stands.
struct Origin {
  std::string_view source;
  const RecordPlace& place;

  /// Of a record the characters of its text are no bytes of its file: its columns are those of `in_file`.
  Position position(Position at, std::uint32_t offset) const {
    if (place.known()) return in_file(at, place);
    return {at.line, byte_column(source, offset)};
  }
};

class RdjsonlFindings : public FindingsRenderer {
 public:
  explicit RdjsonlFindings(FindingsContext context) : context_(std::move(context)) {}

  using FindingsRenderer::add;
  std::string add(const Analysis& analysis, std::string_view source, const RecordPlace& place) override {
    std::string out;
    for (const FindingReport& finding : analysis.findings) {
      JsonWriter json(out, false);
      write(json, finding, name_of(analysis, place), {source, place});
      out += '\n';
    }
    return out;
  }

 private:
  void write(JsonWriter& json, const FindingReport& finding, std::string_view path,
             const Origin& origin) const {
    json.begin_object();
    field(json, "message",
          fmt::format("{} {}", in(finding.message, context_.language),
                      in(finding.suggestion, context_.language)));
    json.key("location");
    json.begin_object();
    field(json, "path", path);
    json.key("range");
    json.begin_object();
    write_position(json, "start", origin.position(finding.at.begin, finding.at.bytes.begin));
    write_position(json, "end", origin.position(finding.at.end, finding.at.bytes.end));
    json.end_object();
    json.end_object();
    field(json, "severity", severity_of(finding.severity));
    write_object(json, "source", "name", context_.tool.name);
    write_object(json, "code", "value", finding.rule);
    json.end_object();
  }

  static void write_position(JsonWriter& json, std::string_view key, Position position) {
    json.key(key);
    json.begin_object();
    field(json, "line", std::uint64_t{position.line});
    field(json, "column", std::uint64_t{position.column});
    json.end_object();
  }

  static void write_object(JsonWriter& json, std::string_view key, std::string_view name,
                           std::string_view value) {
    json.key(key);
    json.begin_object();
    field(json, name, value);
    json.end_object();
  }

  FindingsContext context_;
};

}  // namespace

std::unique_ptr<FindingsRenderer> rdjsonl_findings(FindingsContext context) {
  return std::make_unique<RdjsonlFindings>(std::move(context));
}

}  // namespace kundenlint
