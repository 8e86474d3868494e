#include "kundenlint/lsp/symbols.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "kundenlint/lsp/message.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/wording.h"

namespace kundenlint::lsp {
namespace {

using json_parts::field;

constexpr std::uint64_t kStringKind = 15;  // what servers for Markdown use for headings
constexpr std::size_t kMostSections = 5000;

struct Section {
  std::string name;
  int level = 1;
  Span heading{};         ///< in source
  std::uint32_t end = 0;  ///< of what stands below it
};

std::string_view line_at(std::string_view source, std::size_t begin) {
  const std::string_view rest = source.substr(std::min(begin, source.size()));
  return rest.substr(0, rest.find_first_of("\r\n"));
}

/// "## Name" or a line of "=" or "-" below.
int markdown_level(std::string_view source, Span heading) {
  const std::size_t before = source.substr(0, heading.begin).find_last_of("\r\n");
  const std::string_view line = line_at(source, before == std::string_view::npos ? 0 : before + 1);
  const std::size_t mark = line.find_first_not_of(" \t>");
  if (mark != std::string_view::npos && line[mark] == '#')
    return static_cast<int>(std::min(line.find_first_not_of('#', mark), line.size()) - mark);
  const std::size_t end = source.find('\n', heading.end);
  const std::string_view below =
      end == std::string_view::npos ? std::string_view() : line_at(source, end + 1);
  return below.find('=') != std::string_view::npos ? 1 : 2;
}

/// Of "<h2 …>": the last one that is opened before, a few tags of its text between.
int html_level(std::string_view source, Span heading) {
  constexpr int kMostTags = 20;
  std::string_view before = source.substr(0, heading.begin);
  for (int tags = 0; tags < kMostTags; ++tags) {
    const std::size_t at = before.rfind('<');
    if (at == std::string_view::npos) return 1;
    const std::string_view tag = before.substr(at + 1);
    if (tag.size() >= 2 && (tag[0] == 'h' || tag[0] == 'H') && tag[1] >= '1' && tag[1] <= '6')
      return tag[1] - '0';
    before = before.substr(0, at);
  }
  return 1;
}

int level_of(Format format, std::string_view source, Span heading) {
  if (format == Format::html) return html_level(source, heading);
  return format == Format::plain ? 1 : markdown_level(source, heading);
}

std::vector<Section> sections(const Document& document) {
  std::vector<Section> out;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::heading || out.size() == kMostSections) continue;
    const Span heading = document.map.to_source(block.bytes);
    std::string name = printable(block.bytes.of(document.text));
    if (name.empty()) name = "…";
    out.push_back({std::move(name), level_of(document.format, document.source, heading), heading});
  }
  // A section ends where the next one of its level or above begins.
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < out.size(); ++i) {
    while (!open.empty() && out[open.back()].level >= out[i].level) {
      out[open.back()].end = out[i].heading.begin;
      open.pop_back();
    }
    open.push_back(i);
  }
  for (const std::size_t i : open) out[i].end = static_cast<std::uint32_t>(document.source.size());
  return out;
}

template <class Reports>
std::size_t within(const Reports& reports, const Section& section) {
  const auto begin = [](const auto& report) { return report.at.bytes.begin; };
  return static_cast<std::size_t>(std::ranges::lower_bound(reports, section.end, {}, begin) -
                                  std::ranges::lower_bound(reports, section.heading.begin, {}, begin));
}

/// "3 Erwähnungen, 1 Befund".
std::string detail(const View& view, const Section& section) {
  const ReportLanguage language = view.options.language;
  const std::size_t mentions = within(view.analysis().mentions, section);
  const std::size_t findings = within(view.analysis().findings, section);
  std::string out;
  if (mentions > 0) out = counted(mentions, {"Erwähnung", "mention"}, {"Erwähnungen", "mentions"}, language);
  if (findings == 0) return out;
  return fmt::format("{}{}{}", out, out.empty() ? "" : ", ",
                     counted(findings, {"Befund", "finding"}, {"Befunde", "findings"}, language));
}

void write_nested(JsonWriter& json, const View& view, const std::vector<Section>& all) {
  std::vector<std::uint32_t> open;  // ends of the sections that are being written
  for (const Section& section : all) {
    for (; !open.empty() && open.back() <= section.heading.begin; open.pop_back()) {
      json.end_array();
      json.end_object();
    }
    json.begin_object();
    field(json, "name", section.name);
    if (const std::string text = detail(view, section); !text.empty()) field(json, "detail", text);
    field(json, "kind", kStringKind);
    write_range(json, "range", view.places.of({section.heading.begin, section.end}));
    write_range(json, "selectionRange", view.places.of(section.heading));
    json.key("children");
    json.begin_array();
    open.push_back(section.end);
  }
  for (; !open.empty(); open.pop_back()) {
    json.end_array();
    json.end_object();
  }
}

void write_flat(JsonWriter& json, const View& view, const std::vector<Section>& all) {
  for (const Section& section : all) {
    json.begin_object();
    field(json, "name", section.name);
    field(json, "kind", kStringKind);
    json.key("location");
    json.begin_object();
    field(json, "uri", view.open.uri);
    write_range(json, "range", view.places.of({section.heading.begin, section.end}));
    json.end_object();
    json.end_object();
  }
}

}  // namespace

std::string symbols(const View& view) {
  const std::vector<Section> all = sections(view.reading.document);
  std::string out;
  JsonWriter json(out, false);
  json.begin_array();
  if (view.client.nested_symbols)
    write_nested(json, view, all);
  else
    write_flat(json, view, all);
  json.end_array();
  return out;
}

}  // namespace kundenlint::lsp
