// From labelled sentences to weights.
//
// A facet: logistic regression with the squared norm of the weights as penalty, over the sentences that the
// weights would look at or that the coder framed; positive where the facet is coded, whatever its stance. A
// stance: the same over the pairs of a sentence and a pole coded in it, which add the feature "q:POLE".
// Solver: LIBLINEAR's trust region Newton method (Fan et al. 2008, JMLR 9: 1871–1874), which draws nothing at
// random.
#pragma once

#include <functional>
#include <string>

#include "kundenlint/training/examples.h"

namespace kundenlint::training {

struct FitOptions {
  double cost = 0.5;       ///< of a facet: LIBLINEAR's C, how much an error costs against large weights
  double stance_cost = 1;  ///< of a stance
  std::uint32_t min_sentences = 2;  ///< features of fewer sentences are left out
  double least = 0.05;              ///< weights that are nearer to zero are left out
  std::string reference = "kundenname", excluded = "amtlich, erzaehlung, handbuch";  ///< see Weights
  double keep = 0.15, add = 0.75, sure = 0.75;                                       ///< see Weights
};

/// The TSV of framing/weights.h, over the texts that `wanted` names (by index). Same input, same bytes on one
/// machine; another compiler may round the last digit otherwise.
std::string fit_weights(const Examples& examples, const Dictionary& dictionary, const FitOptions& options,
                        const std::function<bool(std::size_t text)>& wanted);

}  // namespace kundenlint::training
