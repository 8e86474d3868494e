#include "kundenlint/training/regression.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kundenlint::training {
namespace {

TEST(Regression, SeparatesAndTellsTheDirection) {
  const Row with = {{1, 1}}, without = {};
  const Problem problem{
      .rows = {&with, &with, &without, &without}, .labels = {true, true, false, false}, .features = 1};
  const LinearModel model = fit_logistic(problem, 10);
  EXPECT_GT(model.weights.at(0), 0);
  EXPECT_GT(model.log_odds(with), 0);
  EXPECT_LT(model.log_odds(without), 0);
  Problem turned = problem;  // which label comes first is no matter
  turned.labels = {false, false, true, true};
  EXPECT_LT(fit_logistic(turned, 10).weights.at(0), 0);
}

TEST(Regression, LearnsTheShareOfAFeatureThatDecidesNothing) {
  const Row row = {{1, 0}};
  Problem problem{.rows = {}, .labels = {}, .features = 1};
  for (int i = 0; i < 400; ++i) {
    problem.rows.push_back(&row);
    problem.labels.push_back(i % 4 == 0);
  }
  EXPECT_NEAR(fit_logistic(problem, 100).constant, std::log(1.0 / 3), 0.05);
  EXPECT_NEAR(fit_logistic(problem, 100, 3).constant, 0, 0.05);  // a positive counts like three
}

TEST(Regression, AConstantTellsWhereAllLabelsAreTheSame) {
  const Row row = {{1, 1}};
  EXPECT_LT(fit_logistic({.rows = {&row}, .labels = {false}, .features = 1}, 1).log_odds(row), -5);
  EXPECT_GT(fit_logistic({.rows = {&row}, .labels = {true}, .features = 1}, 1).log_odds(row), 5);
}

}  // namespace
}  // namespace kundenlint::training
