#include "kundenlint/report/baseline.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <filesystem>

#include "kundenlint/report/findings.h"
#include "kundenlint/report/json_parts.h"

namespace kundenlint {
namespace {

namespace dom = simdjson::dom;

constexpr std::string_view kSchema = "kundenlint/baseline/1";

/// The words with one space between them: lines may be broken anew.
std::string words_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

Error bad_line(const std::string& name, std::uint32_t line, std::string message) {
  return {.code = ErrorCode::syntax, .message = std::move(message), .path = name, .line = line};
}

struct Row {
  std::string_view path, rule, text;
  std::uint64_t count = 0;
};

bool read_row(dom::element line, Row& row) {
  return line["path"].get(row.path) == simdjson::SUCCESS && line["rule"].get(row.rule) == simdjson::SUCCESS &&
         line["text"].get(row.text) == simdjson::SUCCESS && line["count"].get(row.count) == simdjson::SUCCESS;
}

bool is_head(dom::element line) {
  std::string_view schema;
  return line["schema"].get(schema) == simdjson::SUCCESS && schema == kSchema;
}

}  // namespace

Result<Baseline> Baseline::parse(std::string_view text, const std::string& name) {
  Baseline out;
  dom::parser parser;
  std::uint32_t number = 0;
  bool headed = false;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    dom::element value;
    Row row;
    const bool valid = parser.parse(line.data(), line.size()).get(value) == simdjson::SUCCESS;
    if (++number == 1) {
      headed = valid && is_head(value);
      if (!headed) break;
    } else if (!valid || !read_row(value, row)) {
      return bad_line(name, number, "erwartet: path, rule, text und count eines Befundes");
    } else {
      out.counts_[{std::string(row.path), std::string(row.rule), std::string(row.text)}] += row.count;
    }
  }
  if (!headed)
    return bad_line(
        name, 1, fmt::format("keine Liste bekannter Befunde: erwartet wird {{\"schema\":\"{}\"}}", kSchema));
  return out;
}

Baseline::Key Baseline::key_of(const Analysis& analysis, const FindingReport& finding) {
  const std::filesystem::path path(name_of(analysis, {}));
  return {path.lexically_normal().generic_string(), finding.rule, words_of(finding.text)};
}

void Baseline::record(const Analysis& analysis) {
  for (const FindingReport& finding : analysis.findings) ++counts_[key_of(analysis, finding)];
}

std::uint64_t Baseline::take_known(Analysis& analysis) {
  return std::erase_if(analysis.findings, [&](const FindingReport& finding) {
    const auto at = counts_.find(key_of(analysis, finding));
    if (at == counts_.end() || at->second == 0) return false;
    --at->second;
    return true;
  });
}

std::string Baseline::text() const {
  std::string out = fmt::format("{{\"schema\":\"{}\"}}\n", kSchema);
  for (const auto& [key, count] : counts_) {
    JsonWriter json(out, false);
    json.begin_object();
    json_parts::field(json, "path", std::get<0>(key));
    json_parts::field(json, "rule", std::get<1>(key));
    json_parts::field(json, "text", std::get<2>(key));
    json_parts::field(json, "count", count);
    json.end_object();
    out += '\n';
  }
  return out;
}

std::uint64_t Baseline::size() const {
  std::uint64_t sum = 0;
  for (const auto& [key, count] : counts_) sum += count;
  return sum;
}

}  // namespace kundenlint
