// From labelled sentences to weights.
//
// A target is a pole, a facet or a stance. Poles and facets: logistic regression with the squared norm of the
// weights as penalty, positive where the target is coded, whatever its stance. Three of them are fitted, on
// all features, on those of words and on those of entries and fields, and their log-odds averaged: together
// they do better on unread texts than each (a linear model, too). A stance: one regression over the pairs of
// a sentence and a pole coded in it, which add the feature "q:=POLE". Solver: LIBLINEAR's trust region Newton
// method (Fan et al. 2008, JMLR 9: 1871–1874), which draws nothing at random.
//
// The sites of the texts are dealt to folds, and each fold is judged by the weights of the others: on these
// judgements the log-odds are calibrated (Platt 1999: a logistic regression on the log-odds). The threshold
// that makes F1 largest is half of that F1 where probabilities are calibrated (Lipton, Elkan and Naryanaswamy
// 2014, ECML PKDD). Here it is lower: the entries were written with these texts in view and fire more
// reliably on them than elsewhere, so that on unread sites a pole is shown more often than its probability
// says.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "kundenlint/training/examples.h"

namespace kundenlint::training {

struct FitOptions {
  double cost_all = 0.3, cost_words = 1.0, cost_frames = 0.2;  ///< LIBLINEAR's C of the three regressions
  double stance_cost = 0.5;                                    ///< of a stance
  double positives = 2;             ///< how much more a coded sentence counts than one that is not
  std::uint32_t min_sentences = 3;  ///< features of fewer sentences are left out
  double least = 0.06;              ///< weights of a feature that are all nearer to zero are left out
  double pole_threshold = 0.19,
         facet_threshold = 0.12;  ///< probabilities; chosen on an unread set (tests/gold/ROUNDS.md)
  std::size_t folds = 5;          ///< for calibration
};

/// How often each text counts, by index; 0 leaves it out.
using TextWeights = std::vector<std::uint32_t>;

/// The TSV of framing/weights.h. Same input, same bytes on one machine; another compiler may round the last
/// digit otherwise.
std::string fit_weights(const Examples& examples, const Dictionary& dictionary, const FitOptions& options,
                        const TextWeights& counts);

}  // namespace kundenlint::training
