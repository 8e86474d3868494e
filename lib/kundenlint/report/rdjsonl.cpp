// Reviewdog Diagnostic Format, one diagnostic a line: reviewdog -f=rdjsonl. Its columns count bytes of UTF-8.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

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

/// Of the first byte of each line.
std::vector<std::uint32_t> line_begins(std::string_view source) {
  std::vector<std::uint32_t> out = {0};
  for (std::size_t end = source.find_first_of("\r\n"); end != std::string_view::npos;
       end = source.find_first_of("\r\n", end + 1))
    out.push_back(static_cast<std::uint32_t>(end) + 1);
  return out;
}

/// Where a text stands.
struct Origin {
  std::vector<std::uint32_t> lines;
  const RecordPlace& place;

  /// Of a record the characters of its text are no bytes of its file: its columns are those of `in_file`.
  Position position(Position at, std::uint32_t offset) const {
    if (place.known()) return in_file(at, place);
    return {at.line, offset - *std::prev(std::ranges::upper_bound(lines, offset)) + 1};
  }
};

class RdjsonlFindings : public FindingsRenderer {
 public:
  explicit RdjsonlFindings(FindingsContext context) : context_(std::move(context)) {}

  using FindingsRenderer::add;
  std::string add(const Analysis& analysis, std::string_view source, const RecordPlace& place) override {
    std::string out;
    if (analysis.findings.empty()) return out;
    const Origin origin{line_begins(source), place};
    for (const FindingReport& finding : analysis.findings) {
      JsonWriter json(out, false);
      write(json, finding, name_of(analysis, place), origin);
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
