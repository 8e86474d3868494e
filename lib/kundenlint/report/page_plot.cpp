// Where in the text the mentions are: one lane for each pole and one for what is beside them.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kundenlint/report/html.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/page_parts.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

constexpr int kLane = 26;                  // pixels
constexpr std::size_t kMostPoints = 3000;  // a plot of more shows nothing

struct Lane {
  std::string_view key, name;
  std::string points{};
  std::uint64_t count = 0;
};

class Plot {
 public:
  explicit Plot(const PageContext& context)
      : context_(context),
        lanes_({Lane{"a", context.text.pole_name(true)}, Lane{"b", context.text.pole_name(false)},
                Lane{"x", context.in({"Gegenbilder", "Counter-frames"})},
                Lane{"w", context.in({"Verhältnis", "Relations"})}}) {
    const auto& mentions = context.analysis().mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) add(mentions[i], i + 1);
    for (const RelationReport& relation : context.analysis().relations) add(relation);
  }

  std::string render() const {
    std::string lanes, label;
    int y = 0;
    for (const Lane& lane : lanes_) {
      if (lane.count == 0) continue;
      const std::string count = grouped(lane.count, context_.language());
      label += fmt::format("{}{} {}", label.empty() ? "" : ", ", lane.name, count);
      lanes += fmt::format(
          "<svg class=\"lane\" y=\"{}\" height=\"{}\"><line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"50%\" "
          "y2=\"50%\"/>{}</svg>",
          y, kLane, lane.points);
      y += kLane;
    }
    if (lanes.empty()) return {};
    return fmt::format(
        "<figure class=\"where\"><div class=\"names\" aria-hidden=\"true\">{}</div>\n"
        "<svg class=\"plot\" role=\"img\" aria-label=\"{}\" height=\"{}\">{}</svg>\n"
        "<div class=\"ends\" aria-hidden=\"true\"><span>{}</span><span>{}</span></div></figure>\n",
        names(),
        escape_markup(fmt::format("{} {}",
                                  context_.in({"Stellen vom Anfang bis zum Ende des Textes:",
                                               "Places from the beginning to the end of the text:"}),
                                  label)),
        y, lanes, context_.in({"Anfang", "Start"}), context_.in({"Ende", "End"}));
  }

 private:
  std::string at(const Location& place) const {
    return percent(static_cast<double>(place.bytes.begin) /
                   static_cast<double>(std::max<std::uint64_t>(1, context_.analysis().bytes)));
  }

  void add(const MentionReport& mention, std::size_t number) {
    const std::string_view key = pole_class(context_.dictionary(), mention.facet);
    Lane& lane = *std::ranges::find(lanes_, key, &Lane::key);
    ++lane.count;
    lane.points += fmt::format(
        "<use class=\"{0} {1}\" href=\"#s{0}{2}\" x=\"{3}\" y=\"50%\" data-m=\"{4}\"/>", key,
        class_of(mention.stance), mention.stance == Stance::ablehnend ? "r" : "", at(mention.at), number);
  }

  void add(const RelationReport& relation) {
    Lane& lane = lanes_.back();
    ++lane.count;
    lane.points += fmt::format("<text x=\"{}\" y=\"50%\" dy=\".35em\">{}</text>", at(relation.at),
                               sign_of(relation.type));
  }

  std::string names() const {
    std::string out;
    for (const Lane& lane : lanes_) {
      if (lane.count == 0) continue;
      const std::string shape = lane.key == "w" ? "" : fmt::format("<span class=\"g {}\"></span> ", lane.key);
      out += fmt::format("<span>{}{}</span>", shape, capital(lane.name));
    }
    return out;
  }

  const PageContext& context_;
  std::array<Lane, 4> lanes_;
};

}  // namespace

std::string shapes() {
  constexpr std::string_view kTriangle = "<path d=\"M0-6.5 6.5 5h-13z\"/>";
  constexpr std::string_view kCircle = "<circle r=\"5.5\"/>";
  constexpr std::string_view kDiamond = "<path d=\"M0-6.5 6.5 0 0 6.5-6.5 0z\"/>";
  constexpr std::string_view kCross = "<path class=\"cross\" d=\"M-7-7 7 7M7-7-7 7\"/>";
  std::string out = "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>";
  for (const auto& [key, shape] : {std::pair{'a', kTriangle}, {'b', kCircle}, {'x', kDiamond}}) {
    out += fmt::format("<g id=\"s{0}\">{1}</g><g id=\"s{0}r\">{1}{2}</g>", key, shape, kCross);
  }
  return out + "</defs></svg>\n";
}

std::string position_plot(const PageContext& context) {
  if (context.analysis().mentions.size() > kMostPoints) return {};
  return section(context, "positions", {"Wo im Text", "Where in the text"}, Plot(context).render());
}

}  // namespace kundenlint
