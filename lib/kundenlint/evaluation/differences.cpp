#include "kundenlint/evaluation/differences.h"

#include <algorithm>
#include <map>
#include <set>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint {
namespace {

/// "Kunden … König"; words that stand beside each other stay together.
std::string evidence_text(const std::string& source, const std::vector<Span>& evidence) {
  std::string out;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    if (i != 0) out += evidence[i - 1].end + 1 >= evidence[i].begin ? " " : " … ";
    out += evidence[i].of(source);
  }
  return out;
}

using Facets = std::set<std::string_view>;

template <class Frames>
Facets asserted(const Frames& frames) {
  Facets out;
  for (const auto& frame : frames) {
    if (frame.stance == Stance::zustimmend) out.insert(frame.facet);
  }
  return out;
}

/// The facets of `these` that `those` lack, and whether their pole is lacking, too; a bare pole only where
/// it is.
std::map<std::string_view, bool> only_in(const Facets& these, const Facets& those,
                                         const Dictionary& dictionary) {
  Facets other;
  for (const std::string_view facet : those) other.insert(pole_of(dictionary, facet));
  std::map<std::string_view, bool> out;
  for (const std::string_view facet : these) {
    const bool pole_lacking = other.count(pole_of(dictionary, facet)) == 0;
    if (those.count(facet) == 0 && (pole_lacking || !is_bare(facet))) out.emplace(facet, pole_lacking);
  }
  return out;
}

int rank(DropReason reason) {
  switch (reason) {
    case DropReason::bare_pole:
      return 0;
    case DropReason::overlapped:
      return 1;
    case DropReason::no_customer:
      return 2;
    case DropReason::spread:
      return 3;
    case DropReason::weights:
      return 4;
  }
  return 5;
}

DifferenceReason to_reason(DropReason reason) {
  switch (reason) {
    case DropReason::bare_pole:
      return DifferenceReason::bare_pole;
    case DropReason::overlapped:
      return DifferenceReason::overlapped;
    case DropReason::no_customer:
      return DifferenceReason::no_customer;
    case DropReason::spread:
      return DifferenceReason::spread;
    case DropReason::weights:
      return DifferenceReason::weights;
  }
  return DifferenceReason::no_entry;
}

void explain_with(Difference& difference, DifferenceReason reason, const FoundFrame& frame) {
  difference.reason = reason;
  difference.entry = frame.entry;
  difference.words = frame.words;
  difference.by = frame.cue;
}

void explain_alarm(Difference& difference) {
  for (const FoundFrame& frame : difference.found) {
    if (frame.facet != difference.facet || frame.stance != Stance::zustimmend) continue;
    explain_with(difference, DifferenceReason::asserted, frame);
    return;
  }
}

/// A mention in the sentence before or behind that asserts the facet, and that the coder does not see there:
/// the tool's sentences may end elsewhere.
const FoundFrame* in_neighbour(const ToolText& tool, const TextCode& coded, std::size_t i,
                               const std::string& facet) {
  for (const std::size_t other : {i - 1, i + 1}) {  // i − 1 below 0 is no sentence
    if (other >= tool.found.size() || asserted(coded.sentences[other].frames).count(facet) != 0) continue;
    for (const FoundFrame& frame : tool.found[other]) {
      if (frame.facet == facet && frame.stance == Stance::zustimmend) return &frame;
    }
  }
  return nullptr;
}

const DroppedFrame* nearest_dropped(const std::vector<DroppedFrame>& dropped, const std::string& facet) {
  const DroppedFrame* nearest = nullptr;
  for (const DroppedFrame& frame : dropped) {
    if (frame.facet != facet) continue;
    if (nearest == nullptr || rank(frame.reason) < rank(nearest->reason)) nearest = &frame;
  }
  return nearest;
}

/// Any mention, of the same pole if there is one.
const FoundFrame* other_facet(const Difference& difference, const Dictionary& dictionary) {
  for (const FoundFrame& frame : difference.found) {
    if (pole_of(dictionary, frame.facet) == pole_of(dictionary, difference.facet)) return &frame;
  }
  return difference.found.empty() ? nullptr : &difference.found.front();
}

/// What comes nearest to a miss in sentence i: see DifferenceReason.
void explain_miss(Difference& difference, const ToolText& tool, const TextCode& coded, std::size_t i,
                  const Dictionary& dictionary) {
  for (const FoundFrame& frame : difference.found) {
    if (frame.facet == difference.facet) return explain_with(difference, DifferenceReason::stance, frame);
  }
  if (const DroppedFrame* dropped = nearest_dropped(tool.dropped[i], difference.facet)) {
    difference.reason = to_reason(dropped->reason);
    difference.entry = dropped->entry;
    difference.words = dropped->words;
    difference.by = dropped->by;
  } else if (const FoundFrame* neighbour = in_neighbour(tool, coded, i, difference.facet)) {
    explain_with(difference, DifferenceReason::neighbour, *neighbour);
  } else if (const FoundFrame* other = other_facet(difference, dictionary)) {
    explain_with(difference, DifferenceReason::other_facet, *other);
  }
}

}  // namespace

std::string_view to_string(DifferenceKind kind) {
  return kind == DifferenceKind::miss ? "miss" : "false_alarm";
}

std::string_view to_string(DifferenceReason reason) {
  switch (reason) {
    case DifferenceReason::asserted:
      return "asserted";
    case DifferenceReason::stance:
      return "stance";
    case DifferenceReason::bare_pole:
      return "bare_pole";
    case DifferenceReason::overlapped:
      return "overlapped";
    case DifferenceReason::no_customer:
      return "no_customer";
    case DifferenceReason::spread:
      return "spread";
    case DifferenceReason::weights:
      return "weights";
    case DifferenceReason::neighbour:
      return "neighbour";
    case DifferenceReason::other_facet:
      return "other_facet";
    case DifferenceReason::no_entry:
      return "no_entry";
  }
  return "no_entry";
}

ToolText tool_text(const GoldDocument& document, const GoldText& text, const Analysis& analysis) {
  ToolText out{tool_code(document, text, analysis), {}, {}, {}};
  out.found.resize(text.sentences.size());
  out.matched.resize(text.sentences.size());
  out.dropped.resize(text.sentences.size());
  const std::string& source = document.document().source;
  const auto remember = [&](const std::vector<Span>& evidence) {
    for (const Span word : evidence) out.matched[document.sentence_at(word.begin)].emplace(word.of(source));
  };
  for (const MentionReport& mention : analysis.mentions) {
    remember(mention.evidence);
    out.found[document.sentence_at(mention.at.bytes.begin)].push_back(
        {mention.facet, mention.stance, mention.entry, evidence_text(source, mention.evidence),
         mention.reason});
  }
  for (const DroppedReport& dropped : analysis.dropped) {
    remember(dropped.evidence);
    out.dropped[document.sentence_at(dropped.evidence.front().begin)].push_back(
        {dropped.facet, dropped.entry, evidence_text(source, dropped.evidence), dropped.by, dropped.reason});
  }
  return out;
}

std::vector<Difference> differences(const GoldText& text, const TextCode& coded, const ToolText& tool,
                                    const Dictionary& dictionary) {
  std::vector<Difference> out;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const Facets seen = asserted(coded.sentences[i].frames), found = asserted(tool.found[i]);
    const auto add = [&](DifferenceKind kind, const std::string_view facet, bool pole) {
      Difference difference;
      difference.kind = kind;
      difference.doc = text.id;
      difference.n = text.first + static_cast<std::uint32_t>(i);
      difference.text = text.sentences[i];
      difference.facet = facet;
      difference.counts_for_poles = pole;
      difference.coded = coded.sentences[i].frames;
      difference.found = tool.found[i];
      out.push_back(std::move(difference));
    };
    for (const auto& [facet, pole] : only_in(seen, found, dictionary)) {
      add(DifferenceKind::miss, facet, pole);
      explain_miss(out.back(), tool, coded, i, dictionary);
    }
    for (const auto& [facet, pole] : only_in(found, seen, dictionary)) {
      add(DifferenceKind::false_alarm, facet, pole);
      explain_alarm(out.back());
    }
  }
  return out;
}

}  // namespace kundenlint
