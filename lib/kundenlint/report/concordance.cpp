#include "kundenlint/report/concordance.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/report/columns.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/style.h"

namespace kundenlint {
namespace {

constexpr int kLongestPlace = 28;
constexpr int kStanceColumns = 7;  // "dagegen", "against"

std::string place(const ConcordanceLine& line) {
  return fmt::format("{}:{}:{}", printable(line.id), line.at.begin.line, line.at.begin.column);
}

/// The end of a text, cut at words: "… und der Kunde".
std::string end_of(std::string_view text, int columns) {
  if (columns_of(text) <= columns) return std::string(text);
  while (!text.empty() && columns_of(text) > columns - 2) {
    const std::size_t space = text.find(' ');
    text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  }
  return text.empty() ? "…" : fmt::format("… {}", text);
}

std::string begin_of(std::string_view text, int columns) {
  if (columns_of(text) <= columns) return std::string(text);
  if (columns < 2) return {};
  std::string_view cut = fit(text, columns - 1);
  const std::size_t space = cut.rfind(' ');
  if (space != std::string_view::npos) cut = cut.substr(0, space + 1);
  return std::string(cut) + "…";
}

/// The last columns of a place: its line and column matter most.
std::string end_of_place(std::string_view text, int columns) {
  if (columns_of(text) <= columns) return std::string(text);
  while (columns_of(text) > columns - 1) text.remove_prefix(fit(text, 2).size());
  return fmt::format("…{}", text);
}

std::string_view glue(std::string_view after) {
  return after.empty() || std::string_view(",.;:!?)").find(after.front()) != std::string_view::npos ? ""
                                                                                                    : " ";
}

}  // namespace

int place_columns(const std::vector<ConcordanceLine>& lines, const TextOptions& options) {
  int places = 0;
  for (const ConcordanceLine& line : lines) places = std::max(places, columns_of(place(line)));
  return std::min({places, kLongestPlace, options.width / 3});
}

std::string concordance_text(const std::vector<ConcordanceLine>& lines, int places,
                             const TextOptions& options) {
  const Style style(options.color);
  std::string out;
  for (const ConcordanceLine& line : lines) {
    const int room = std::max(20, options.width - places - 4 - (line.stance ? kStanceColumns + 2 : 0));
    const int left_columns = room * 2 / 5;
    const std::string left = end_of(printable(line.left), left_columns);
    const std::string node = begin_of(printable(line.node), room - left_columns);
    const std::string right = printable(line.right);
    const int rest = room - left_columns - columns_of(node) - static_cast<int>(glue(right).size());
    const std::string shown = begin_of(right, rest);
    out += style(Paint::dim, pad_right(end_of_place(place(line), places), places)) + "  ";
    if (line.stance) out += pad_right(name_of(*line.stance).in(options.language), kStanceColumns) + "  ";
    out += pad_left(left, left_columns) + "  " + style.marked(Paint::bold, node);
    if (!shown.empty()) out += std::string(glue(right)) + shown;
    out += '\n';
  }
  return out;
}

Table concordance_table(const std::vector<ConcordanceLine>& lines) {
  Table table;
  for (const std::string_view key :
       {"id", "line", "column", "start", "end", "left", "node", "right", "facet", "stance", "entry"}) {
    table.columns.push_back({.key = key});
  }
  const auto optional = [](std::string_view text) { return text.empty() ? Cell() : Cell(std::string(text)); };
  for (const ConcordanceLine& line : lines) {
    table.rows.push_back({line.id, std::uint64_t{line.at.begin.line}, std::uint64_t{line.at.begin.column},
                          std::uint64_t{line.at.bytes.begin}, std::uint64_t{line.at.bytes.end}, line.left,
                          line.node, line.right, optional(line.facet),
                          optional(line.stance ? to_string(*line.stance) : std::string_view()),
                          optional(line.entry)});
  }
  return table;
}

Table collocate_table(const std::vector<Collocate>& collocates) {
  Table table;
  table.columns = {
      {"lemma", {"Lemma", "lemma"}},        {"together", {"im Fenster", "in window"}},
      {"count", {"gesamt", "total"}},       {"expected", {"erwartet", "expected"}},
      {"log_dice", {"logDice", "logDice"}}, {"g2_four_cell", {"G² (vier Zellen)", "G² (four cells)"}}};
  for (const Collocate& word : collocates) {
    table.rows.push_back({word.lemma, word.together, word.count, Real{word.expected, 2},
                          Real{word.log_dice, 2}, Real{word.g2_four_cell, 2}});
  }
  return table;
}

}  // namespace kundenlint
