#include "kundenlint/report/coverage.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <utility>

#include "kundenlint/report/snippet.h"

namespace kundenlint {
namespace {

Real share(std::uint64_t part, std::uint64_t whole) {
  return {.value = whole == 0 ? std::nan("") : static_cast<double>(part) / static_cast<double>(whole)};
}

/// Over all sets, in the order of the first.
std::vector<EntryCoverage> entries_of(const Coverage& coverage) {
  std::vector<EntryCoverage> out;
  for (const EntryCoverage& counts : coverage.entries) {
    if (out.empty() || out.back().entry != counts.entry) {
      out.push_back(counts);
      continue;
    }
    out.back().right += counts.right;
    out.back().other_facet += counts.other_facet;
    out.back().wrong += counts.wrong;
  }
  return out;
}

Table facets_table(const Coverage& coverage) {
  Table table{.columns = {{"facet", {"Facette", "facet"}},
                          {"set", {"Menge", "set"}},
                          {"coded", {"kodiert", "coded"}},
                          {"found", {"gefunden", "found"}},
                          {"share", {"Anteil", "share"}}},
              .rows = {}};
  for (const FacetCoverage& facet : coverage.facets) {
    if (facet.coded != 0)
      table.rows.push_back(
          {facet.facet, facet.set, facet.coded, facet.found, share(facet.found, facet.coded)});
  }
  return table;
}

Table finds_table(const std::vector<EntryCoverage>& entries) {
  Table table{.columns = {{"entry", {"Eintrag", "entry"}},
                          {"finds", {"Funde", "finds"}},
                          {"right", {"richtig", "right"}},
                          {"other_facet", {"andere Facette", "other facet"}},
                          {"wrong", {"falsch", "wrong"}},
                          {"share", {"Anteil richtig", "share right"}}},
              .rows = {}};
  for (const EntryCoverage& entry : entries) {
    if (entry.finds() != 0)
      table.rows.push_back({entry.entry, entry.finds(), entry.right, entry.other_facet, entry.wrong,
                            share(entry.right, entry.finds())});
  }
  return table;
}

std::string silent_text(const std::vector<EntryCoverage>& entries, bool german) {
  std::size_t count = 0;
  std::string names;
  for (const EntryCoverage& entry : entries) {
    if (entry.finds() != 0) continue;
    ++count;
    names += "  " + entry.entry + '\n';
  }
  return fmt::format(fmt::runtime(german ? "\nEinträge ohne Fund: {} von {}\n"
                                         : "\nentries without a find: {} of {}\n"),
                     count, entries.size()) +
         names;
}

std::string unfound_text(const Coverage& coverage, std::size_t shown, bool german) {
  std::map<std::string, std::size_t> count;
  for (const UnfoundSentence& sentence : coverage.unfound) ++count[sentence.facet];
  std::string out, facet;
  std::size_t told = 0;
  for (const UnfoundSentence& sentence : coverage.unfound) {
    if (sentence.facet != facet) {
      facet = sentence.facet, told = 0;
      out += fmt::format(fmt::runtime(german ? "\n{}: {} Sätze, die kein Eintrag findet\n"
                                             : "\n{}: {} sentences that no entry finds\n"),
                         facet, count[facet]);
    }
    if (told++ < shown)
      out += fmt::format("  {} {}: {}\n", printable(sentence.doc), sentence.n, printable(sentence.text));
  }
  return out;
}

}  // namespace

Table coverage_table(const Coverage& coverage) {
  Table table{.columns = {{"entry"}, {"facet"}, {"set"}, {"finds"}, {"right"}, {"other_facet"}, {"wrong"}},
              .rows = {}};
  for (const EntryCoverage& entry : coverage.entries)
    table.rows.push_back(
        {entry.entry, entry.facet, entry.set, entry.finds(), entry.right, entry.other_facet, entry.wrong});
  return table;
}

Table unfound_table(const Coverage& coverage) {
  Table table{.columns = {{"facet"}, {"set"}, {"doc"}, {"n"}, {"text"}}, .rows = {}};
  for (const UnfoundSentence& sentence : coverage.unfound)
    table.rows.push_back(
        {sentence.facet, sentence.set, sentence.doc, std::uint64_t{sentence.n}, sentence.text});
  return table;
}

std::string coverage_text(const Coverage& coverage, std::size_t shown, const TextOptions& options) {
  const bool german = options.language == ReportLanguage::de;
  const std::vector<EntryCoverage> entries = entries_of(coverage);
  std::string out = table_text(facets_table(coverage), options);
  if (const std::string finds = table_text(finds_table(entries), options); !finds.empty())
    out += '\n' + finds;
  out += silent_text(entries, german);
  return shown == 0 ? out : out + unfound_text(coverage, shown, german);
}

}  // namespace kundenlint
