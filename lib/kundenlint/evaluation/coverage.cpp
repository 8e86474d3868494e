#include "kundenlint/evaluation/coverage.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint {
namespace {

using Place = std::pair<std::string, std::size_t>;  // entry or facet; index of the set

class Counter {
 public:
  Counter(const GoldSet& gold, Analyzer& analyzer) : analyzer_(analyzer), dictionary_(analyzer.dictionary()) {
    for (const GoldText& text : gold.texts) {
      if (set_of(text.set) == out_.sets.size()) out_.sets.push_back(text.set);
    }
    for (const GoldText& text : gold.texts) {
      if (!text.codes.empty() && !text.codes.front().sentences.empty()) take(text);
    }
  }

  Coverage take_all() {
    for (const Entry& entry : dictionary_.entries) {
      if (entry.kind != EntryKind::mention) continue;
      for (std::size_t set = 0; set < out_.sets.size(); ++set) {
        EntryCoverage counts = entries_[{entry.id, set}];
        counts.entry = entry.id, counts.facet = entry.target, counts.set = out_.sets[set];
        out_.entries.push_back(std::move(counts));
      }
    }
    for (const Facet& facet : dictionary_.facets) {
      for (std::size_t set = 0; set < out_.sets.size(); ++set) {
        FacetCoverage counts = facets_[{facet.id, set}];
        counts.facet = facet.id, counts.set = out_.sets[set];
        out_.facets.push_back(std::move(counts));
      }
      auto& unfound = unfound_[facet.id];
      std::move(unfound.begin(), unfound.end(), std::back_inserter(out_.unfound));
    }
    return std::move(out_);
  }

 private:
  using Finds = std::vector<std::set<std::pair<std::string, std::string>>>;  // by sentence: entry, facet

  std::size_t set_of(const std::string& set) const {
    return static_cast<std::size_t>(std::ranges::find(out_.sets, set) - out_.sets.begin());
  }

  Finds finds_of(const GoldText& text) {
    const GoldDocument document(text);
    const Analysis analysis =
        analyzer_.analyze(document.document(), {.terms = false, .sentences = false, .dropped = true});
    Finds finds(text.sentences.size());
    for (const MentionReport& mention : analysis.mentions)
      finds[document.sentence_at(mention.at.bytes.begin)].emplace(mention.entry, mention.facet);
    for (const DroppedReport& dropped : analysis.dropped) {
      if (dropped.reason == DropReason::overlapped && !dropped.evidence.empty())
        finds[document.sentence_at(dropped.evidence.front().begin)].emplace(dropped.entry, dropped.facet);
    }
    return finds;
  }

  void take(const GoldText& text) {
    const std::size_t set = set_of(text.set);
    const Finds finds = finds_of(text);
    for (std::size_t n = 0; n < text.sentences.size(); ++n) {
      std::set<std::string> facets, poles, found;
      for (const CodedFrame& frame : text.codes.front().sentences[n].frames) {
        facets.insert(frame.facet);
        poles.emplace(pole_of(dictionary_, frame.facet));
      }
      for (const auto& [entry, facet] : finds[n]) {
        found.insert(facet);
        EntryCoverage& counts = entries_[{entry, set}];
        ++(facets.contains(facet)                                     ? counts.right
           : poles.contains(std::string(pole_of(dictionary_, facet))) ? counts.other_facet
                                                                      : counts.wrong);
      }
      for (const std::string& facet : facets) {
        FacetCoverage& counts = facets_[{facet, set}];
        ++counts.coded;
        if (found.contains(facet))
          ++counts.found;
        else
          unfound_[facet].push_back(
              {facet, text.set, text.id, text.first + static_cast<std::uint32_t>(n), text.sentences[n]});
      }
    }
  }

  Analyzer& analyzer_;
  const Dictionary& dictionary_;
  Coverage out_;
  std::map<Place, EntryCoverage> entries_;
  std::map<Place, FacetCoverage> facets_;
  std::map<std::string, std::vector<UnfoundSentence>> unfound_;
};

}  // namespace

Coverage coverage(const GoldSet& gold, Analyzer& analyzer) { return Counter(gold, analyzer).take_all(); }

}  // namespace kundenlint
