#include "kundenlint/training/regression.h"

#include <linear.h>

#include <algorithm>
#include <array>
#include <memory>

namespace kundenlint::training {
namespace {

constexpr double kTolerance = 1e-2;
constexpr double kCertain = 6;  // log-odds where every label is the same

struct FreeModel {
  void operator()(model* fitted) const { free_and_destroy_model(&fitted); }
};

}  // namespace

double LinearModel::log_odds(const Row& row) const {
  double sum = constant;
  for (const Cell& cell : row) sum += weights[static_cast<std::size_t>(cell.feature) - 1] * cell.value;
  return sum;
}

LinearModel fit_logistic(const Problem& problem, double cost, double positives) {
  set_print_string_function([](const char*) {});
  LinearModel out{.weights = std::vector<double>(static_cast<std::size_t>(problem.features)),
                  .constant = -kCertain};
  const auto positive = std::count(problem.labels.begin(), problem.labels.end(), true);
  if (positive == 0) return out;
  if (positive == static_cast<std::ptrdiff_t>(problem.labels.size())) {
    out.constant = kCertain;
    return out;
  }
  // The constant is a feature of its own behind the others: LIBLINEAR penalises it like them.
  const int constant = problem.features + 1;
  std::vector<std::vector<feature_node>> nodes;
  std::vector<double> labels;
  for (std::size_t i = 0; i < problem.rows.size(); ++i) {
    std::vector<feature_node>& line = nodes.emplace_back();
    for (const Cell& cell : *problem.rows[i]) line.push_back({cell.feature, cell.value});
    line.push_back({constant, 1});
    line.push_back({-1, 0});
    labels.push_back(problem.labels[i] ? 1 : -1);
  }
  std::vector<feature_node*> lines;
  lines.reserve(nodes.size());
  for (auto& line : nodes) lines.push_back(line.data());
  ::problem task{static_cast<int>(lines.size()), constant, labels.data(), lines.data(), -1};
  std::array<int, 1> weighted = {1};
  std::array<double, 1> weight = {positives};
  parameter settings{};
  settings.solver_type = L2R_LR;
  settings.eps = kTolerance;
  settings.C = cost;
  settings.nr_weight = 1;
  settings.weight_label = weighted.data();
  settings.weight = weight.data();
  const std::unique_ptr<model, FreeModel> fitted(train(&task, &settings));
  const double sign = fitted->label[0] == 1 ? 1 : -1;  // the label that comes first is the positive one
  for (std::size_t i = 0; i < out.weights.size(); ++i) out.weights[i] = sign * fitted->w[i];
  out.constant = sign * fitted->w[out.weights.size()];
  return out;
}

}  // namespace kundenlint::training
