// Logistic regression with the squared norm of the weights as penalty.
//
// Solver: LIBLINEAR's trust region Newton method (Fan et al. 2008, JMLR 9: 1871–1874), which draws nothing at
// random.
#pragma once

#include <cstdint>
#include <vector>

namespace kundenlint::training {

struct Cell {
  int feature = 0;  ///< from 1 on
  float value = 1;
};
using Row = std::vector<Cell>;  ///< features ascending

struct Problem {
  std::vector<const Row*> rows;
  std::vector<bool> labels;
  int features = 0;
};

struct LinearModel {
  std::vector<double> weights;  ///< by feature − 1
  double constant = 0;

  double log_odds(const Row& row) const;
};

/// `positives`: how much more a positive row counts. Where all labels are the same: no weights, and a
/// constant that says so.
LinearModel fit_logistic(const Problem& problem, double cost, double positives = 1);

}  // namespace kundenlint::training
