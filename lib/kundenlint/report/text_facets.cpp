// The table of facets by stance.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/report/columns.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/text_parts.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr int kShortestBar = 12, kLongestBar = 24;
constexpr Bilingual kRate = {"je 1.000 Wörter", "per 1,000 words"};
constexpr Bilingual kUnspecified = {"ohne nähere Angabe", "unspecified"};
constexpr Bilingual kCounter = {"Gegenbilder", "Counter-frames"};

bool empty(const FacetReport& facet) { return facet.zustimmend + facet.ablehnend + facet.offen == 0; }

std::string short_name(const TextContext& context, std::string_view id) {
  if (group_of(id) == id) return std::string(context.in(kUnspecified));
  const Facet* facet = context.dictionary.facet(id);
  if (facet == nullptr) return std::string(id);
  return context.language() == ReportLanguage::de || facet->name_en.empty() ? facet->name_de : facet->name_en;
}

std::string group_name(const TextContext& context, std::string_view group) {
  if (context.dictionary.facet(group) == nullptr) return std::string(context.in(kCounter));
  return context.facet_name(group);
}

void add(FacetReport& sum, const FacetReport& facet) {
  sum.zustimmend += facet.zustimmend;
  sum.ablehnend += facet.ablehnend;
  sum.offen += facet.offen;
  sum.per_1000_words += facet.per_1000_words;
}

std::string bar(std::uint32_t value, std::uint32_t largest, int columns) {
  constexpr std::array<std::string_view, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const std::uint64_t eighths =
      largest == 0 ? 0 : std::uint64_t{8} * static_cast<std::uint64_t>(columns) * value / largest;
  std::string out;
  for (std::uint64_t i = 0; i < eighths / 8; ++i) out += "█";
  return out.append(kEighths[eighths % 8]);
}

std::string indented(const FacetRow& row) { return row.group ? row.name : "  " + row.name; }

class FacetTable {
 public:
  FacetTable(const TextContext& context, std::vector<FacetRow> rows)
      : context_(context), rows_(std::move(rows)) {
    for (const FacetRow& row : rows_) {
      name_columns_ = std::max(name_columns_, columns_of(indented(row)));
      if (!row.group) largest_ = std::max(largest_, row.counts.zustimmend);
    }
    int left = context_.options.width - 2 - name_columns_;
    for (const Stance stance : kStances) left -= stance_columns(stance);
    rate_columns_ = columns_of(context_.in(kRate)) + 2;
    if (left < rate_columns_) rate_columns_ = 0;
    left -= rate_columns_ + 2;
    if (left >= kShortestBar) bar_columns_ = std::min(left, kLongestBar);
  }

  std::string render() const {
    std::string out = header();
    for (const FacetRow& row : rows_) out += line(row);
    return out;
  }

 private:
  static constexpr std::array<Stance, 3> kStances = {Stance::zustimmend, Stance::ablehnend, Stance::offen};

  int stance_columns(Stance stance) const { return columns_of(context_.in(name_of(stance))) + 2; }

  std::string header() const {
    std::string out = "  " + pad_right("", name_columns_);
    for (const Stance stance : kStances)
      out += pad_left(context_.in(name_of(stance)), stance_columns(stance));
    if (rate_columns_ != 0) out += pad_left(context_.in(kRate), rate_columns_);
    return context_.style(Paint::dim, out) + '\n';
  }

  std::string line(const FacetRow& row) const {
    const std::array<std::uint32_t, 3> counts = {row.counts.zustimmend, row.counts.ablehnend,
                                                 row.counts.offen};
    std::string numbers;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const std::string text = counts[i] == 0 ? "–" : grouped(counts[i], context_.language());
      numbers += pad_left(text, stance_columns(kStances[i]));
    }
    if (rate_columns_ != 0) {
      numbers += pad_left(decimal(row.counts.per_1000_words, 1, context_.language()), rate_columns_);
    }
    const std::string name = pad_right(indented(row), name_columns_);
    std::string out = "  " + context_.style(row.group ? context_.paint_of(row.pole) : Paint::plain, name);
    out += row.group ? context_.style(Paint::bold, numbers) : numbers;
    if (!row.group && bar_columns_ != 0) {
      out += "  " +
             context_.style(context_.paint_of(row.pole), bar(row.counts.zustimmend, largest_, bar_columns_));
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out + '\n';
  }

  const TextContext& context_;
  std::vector<FacetRow> rows_;
  int name_columns_ = 0;
  int rate_columns_ = 0;  // 0: no room for it
  int bar_columns_ = 0;
  std::uint32_t largest_ = 0;
};

std::string silent(const TextContext& context) {
  const std::vector<std::string> names = silent_facets(context);
  if (names.empty()) return {};
  const std::string_view intro = context.in({"Ohne Erwähnung:", "Not mentioned:"});
  return paragraph(context, fmt::format("{} {}.", intro, fmt::join(names, ", ")), 2);
}

}  // namespace

std::vector<FacetRow> facet_rows(const TextContext& context) {
  std::vector<FacetRow> rows;
  std::string_view group;
  std::size_t sum = 0;
  for (const FacetReport& facet : context.analysis.facets) {
    if (empty(facet)) continue;
    if (rows.empty() || group_of(facet.id) != group) {
      group = group_of(facet.id);
      sum = rows.size();
      FacetRow& head = rows.emplace_back();
      head.name = group_name(context, group);
      head.pole = group;
      head.group = true;
    }
    add(rows[sum].counts, facet);
    FacetRow& row = rows.emplace_back();
    row.name = short_name(context, facet.id);
    row.counts = facet;
    row.pole = group;
  }
  return rows;
}

std::vector<std::string> silent_facets(const TextContext& context) {
  std::vector<std::string> names;
  for (const FacetReport& facet : context.analysis.facets) {
    const std::string_view group = group_of(facet.id);
    const bool pole = group == context.dictionary.pole_a || group == context.dictionary.pole_b;
    if (!empty(facet) || !pole || group == facet.id) continue;
    names.push_back(short_name(context, facet.id));
  }
  return names;
}

std::string facet_section(const TextContext& context) {
  std::vector<FacetRow> rows = facet_rows(context);
  if (rows.empty()) return {};
  return heading(context, {"Facetten", "Facets"}) + FacetTable(context, std::move(rows)).render() +
         silent(context);
}

}  // namespace kundenlint
