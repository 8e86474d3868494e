#include "kundenlint/framing/text_frames.h"

#include <algorithm>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint::framing {
namespace {

constexpr std::size_t kMostPoles = 20;  // 3 bits each in 64
constexpr std::size_t kStanceCount = 3;

}  // namespace

std::string_view pole_of(const Dictionary& dictionary, std::string_view facet) {
  const std::string_view pole = group_of(facet);
  return pole == dictionary.pole_a || pole == dictionary.pole_b ? pole : facet;
}

Span mentions_of(const std::vector<Mention>& mentions, std::uint32_t sentence) {
  const auto first = std::partition_point(
      mentions.begin(), mentions.end(), [&](const Mention& mention) { return mention.sentence < sentence; });
  const auto last = std::find_if(first, mentions.end(),
                                 [&](const Mention& mention) { return mention.sentence != sentence; });
  return {static_cast<std::uint32_t>(first - mentions.begin()),
          static_cast<std::uint32_t>(last - mentions.begin())};
}

std::vector<std::string> poles_of(const Dictionary& dictionary) {
  std::vector<std::string> poles;
  for (const Facet& facet : dictionary.facets) {
    const std::string_view pole = pole_of(dictionary, facet.id);
    if (std::find(poles.begin(), poles.end(), pole) == poles.end()) poles.emplace_back(pole);
  }
  return poles;
}

TextFrames::TextFrames(const Dictionary& dictionary, const std::vector<std::string>& poles,
                       const std::vector<Mention>& mentions, std::size_t sentences)
    : masks_(sentences), totals_(kStanceCount * std::min(poles.size(), kMostPoles)) {
  for (const Mention& mention : mentions) {
    const auto pole = static_cast<std::size_t>(
        std::find(poles.begin(), poles.end(), pole_of(dictionary, mention.facet)) - poles.begin());
    const std::size_t code = kStanceCount * pole + static_cast<std::size_t>(mention.stance);
    std::uint64_t& mask = masks_[mention.sentence];
    if (code >= totals_.size() || ((mask >> code) & 1U) != 0) continue;
    if (mask == 0) ++framed_;
    mask |= std::uint64_t{1} << code;
    ++totals_[code];
  }
}

double TextFrames::density(std::uint32_t sentence) const {
  if (masks_.size() < 2) return 0;
  return static_cast<double>(framed_ - (framed(sentence) ? 1U : 0U)) / static_cast<double>(masks_.size() - 1);
}

}  // namespace kundenlint::framing
