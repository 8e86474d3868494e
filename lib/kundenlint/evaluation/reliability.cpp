#include "kundenlint/evaluation/reliability.h"

#include <functional>
#include <map>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint {
namespace {

/// What a mention adds to a scale: 1, −1 (the other pole of a difference) or 0.
using Sign = std::function<double(std::string_view facet)>;

struct Scale {
  std::string name;
  Sign sign;
};

std::vector<Scale> pole_scales(const Dictionary& dictionary) {
  const auto is = [&dictionary](const std::string& pole) {
    return [&dictionary, pole](std::string_view facet) {
      return pole_of(dictionary, facet) == pole ? 1.0 : 0.0;
    };
  };
  const Sign difference = [a = is(dictionary.pole_a), b = is(dictionary.pole_b)](std::string_view facet) {
    return a(facet) - b(facet);
  };
  return {{dictionary.pole_a, is(dictionary.pole_a)},
          {dictionary.pole_b, is(dictionary.pole_b)},
          {"difference", difference}};
}

std::vector<Scale> facet_scales(const Dictionary& dictionary) {
  std::vector<Scale> out;
  for (const Facet& facet : dictionary.facets) {
    if (is_bare(facet.id)) continue;
    out.push_back({facet.id, [id = facet.id](std::string_view other) { return other == id ? 1.0 : 0.0; }});
  }
  return out;
}

/// By entry, its score in every text.
std::vector<std::vector<double>> entry_scores(const ToolReading& tool, const Sign& sign) {
  std::map<std::string, std::vector<double>> by_entry;
  for (std::size_t text = 0; text < tool.texts.size(); ++text) {
    const auto& sentences = tool.texts[text].found;
    for (const auto& sentence : sentences) {
      for (const FoundFrame& frame : sentence) {
        const double value = sign(frame.facet);
        if (frame.stance != Stance::zustimmend || value == 0) continue;
        auto& scores = by_entry.try_emplace(frame.entry, tool.texts.size(), 0.0).first->second;
        scores[text] += value / static_cast<double>(sentences.size());
      }
    }
  }
  std::vector<std::vector<double>> out;
  out.reserve(by_entry.size());
  for (auto& [entry, scores] : by_entry) out.push_back(std::move(scores));
  return out;
}

/// By text, the score of every sentence.
std::vector<std::vector<double>> sentence_scores(const ToolReading& tool, const Sign& sign) {
  std::vector<std::vector<double>> out;
  for (const ToolText& text : tool.texts) {
    if (text.found.size() < 2) continue;
    std::vector<double>& scores = out.emplace_back();
    for (const auto& sentence : text.found) {
      double& score = scores.emplace_back(0);
      for (const FoundFrame& frame : sentence)
        score += frame.stance == Stance::zustimmend ? sign(frame.facet) : 0;
    }
  }
  return out;
}

}  // namespace

std::vector<Reliability> reliabilities(const ToolReading& tool, const Dictionary& dictionary,
                                       const BootstrapOptions& options) {
  std::vector<Reliability> out;
  const auto add_entries = [&](const Scale& scale) {
    const auto scores = entry_scores(tool, scale.sign);
    out.push_back({"entries", scale.name, scores.size(), split_half(scores, options)});
  };
  for (const Scale& scale : pole_scales(dictionary)) add_entries(scale);
  for (const Scale& scale : facet_scales(dictionary)) add_entries(scale);
  for (const Scale& scale : pole_scales(dictionary)) {
    const auto scores = sentence_scores(tool, scale.sign);
    out.push_back({"sentences", scale.name, scores.size(), split_half_within(scores, options)});
  }
  return out;
}

}  // namespace kundenlint
