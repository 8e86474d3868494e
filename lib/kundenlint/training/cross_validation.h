// How well weights do on texts they have not seen.
#pragma once

#include "kundenlint/evaluation/evaluation.h"
#include "kundenlint/training/fit.h"

namespace kundenlint::training {

/// The same texts read twice, in one order.
struct CrossValidation {
  GoldSet texts;
  ToolReading with, without;  ///< weights
};

/// The sites of the texts are dealt to the folds in turn; the texts of a fold that count most are read with
/// weights learnt from the others. The weights go through a file in the system's folder for temporary files.
/// Errors: write.
Result<CrossValidation> cross_validate(const GoldSet& gold, const Examples& examples,
                                       const Dictionary& dictionary, const FitOptions& options,
                                       const TextWeights& counts, std::size_t folds);

}  // namespace kundenlint::training
