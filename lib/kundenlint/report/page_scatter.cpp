// Texts as points: how much orientation, how much closeness per 1,000 words.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "kundenlint/report/html.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/page_parts.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

struct Point {
  double across = 0, up = 0;  // per 1,000 words
  std::size_t row = 0;
};

constexpr double kMargin = 0.03;  // points at 0 do not lie on the axes

double rate(std::uint64_t count, std::uint32_t words) {
  return 1000.0 * static_cast<double>(count) / std::max(words, 1U);
}

class Scatter {
 public:
  Scatter(const PageContext& context, const Overview& overview) : context_(context), rows_(overview.rows) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const TextRow& row = rows_[i];
      if (row.contrast.a + row.contrast.b == 0) continue;
      points_.push_back({rate(row.contrast.b, row.words), rate(row.contrast.a, row.words), i});
      most_ = std::max({most_, points_.back().across, points_.back().up});
    }
    // Large ones lie below small ones.
    std::ranges::stable_sort(points_, std::greater<>(),
                             [this](const Point& point) { return evidence(point); });
    if (points_.size() > overview.most_rows) points_.resize(overview.most_rows);
  }

  std::string render() const {
    if (points_.size() < 2) return {};
    std::string marks;
    for (const Point& point : points_) marks += mark(point);
    return fmt::format(
        "<figure class=\"scatter\"><p class=\"up\"><span class=\"g a\" aria-hidden=\"true\"></span> {}</p>\n"
        "<svg class=\"plot\" role=\"img\" aria-label=\"{}\">{}<line class=\"even\" x1=\"0\" y1=\"100%\" "
        "x2=\"100%\" "
        "y2=\"0\"/>{}</svg>\n<p class=\"across\">{} <span class=\"g b\" aria-hidden=\"true\"></span></p>"
        "<figcaption>{}</figcaption></figure>\n",
        axis_name(true), escape_markup(label()), grid(), marks, axis_name(false),
        context_.in(
            {"Jeder Punkt ist ein Text, umso größer, je mehr er behauptet. Auf der gestrichelten Linie "
             "halten sich "
             "beide die Waage. Die Achsen sind gestaucht (Quadratwurzel), damit auch Texte mit wenigen "
             "Erwähnungen auseinanderliegen.",
             "Every point is a text, the larger the more it asserts. On the dashed line the two are even. "
             "The axes "
             "are compressed (square root), so that texts with few mentions lie apart, too."}));
  }

 private:
  std::uint64_t evidence(const Point& point) const {
    const Contrast& contrast = rows_[point.row].contrast;
    return contrast.a + contrast.b;
  }

  double place(double value) const { return kMargin + (1 - kMargin) * std::sqrt(value / (most_ * 1.1)); }

  std::string axis_name(bool a) const {
    return capital(fmt::format("{} {}", context_.text.pole_name(a),
                               context_.in({"je 1.000 Wörter", "per 1,000 words"})));
  }

  std::string label() const {
    return fmt::format(
        fmt::runtime(
            context_.in({"{} Texte nach {} und {} je 1.000 Wörter; die Werte stehen in der Tabelle darunter",
                         "{} texts by {} and {} per 1,000 words; the values are in the table below"})),
        grouped(points_.size(), context_.language()), context_.text.pole_name(true),
        context_.text.pole_name(false));
  }

  std::string grid() const {
    constexpr std::array kTicks = {0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0};
    std::string out;
    for (const double tick : kTicks) {
      if (tick > most_ * 1.05 || (tick > 0 && tick < most_ / 60)) continue;
      const std::string at = percent(place(tick)), from_top = percent(1 - place(tick));
      const std::string text = decimal(tick, tick == 0.5 ? 1 : 0, context_.language());
      out += fmt::format(
          "<line class=\"grid\" x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"100%\"/><line class=\"grid\" x1=\"0\" "
          "x2=\"100%\" y1=\"{1}\" y2=\"{1}\"/><text x=\"{0}\" y=\"100%\" dy=\"16\" dx=\"-4\">{2}</text>"
          "<text class=\"tick\" x=\"0\" y=\"{1}\" dx=\"-6\" dy=\"4\">{2}</text>",
          at, from_top, text);
    }
    return out;
  }

  std::string mark(const Point& point) const {
    const TextRow& row = rows_[point.row];
    const Lean lean = row.contrast.lean;
    const std::string_view shape = lean == Lean::pole_a ? "a" : lean == Lean::pole_b ? "b" : "x";
    const double size = std::min(2.4, 0.5 + 0.16 * std::sqrt(static_cast<double>(evidence(point))));
    const ReportLanguage language = context_.language();
    return fmt::format(
        "<svg class=\"{0} {1}\" x=\"{2}\" y=\"{3}\" data-row=\"{4}\"><title>{5}: {6}, {7}</title><use "
        "href=\"#s{0}\" transform=\"scale({8:.2f})\"/></svg>",
        shape, lean == Lean::keine ? "o" : "f", percent(place(point.across)), percent(1 - place(point.up)),
        point.row + 1, escape_markup(row.name), decimal(point.up, 1, language),
        decimal(point.across, 1, language), size);
  }

  const PageContext& context_;
  const std::vector<TextRow>& rows_;
  std::vector<Point> points_;
  double most_ = 0;
};

}  // namespace

std::string scatter_plot(const PageContext& context, const Overview& overview) {
  return section(context, "scatter", {"Die Texte im Vergleich", "The texts compared"},
                 Scatter(context, overview).render());
}

}  // namespace kundenlint
