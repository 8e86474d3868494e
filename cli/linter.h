// What `check` and `lsp` find things with: the analyzer of the settings and the rules that they choose.
#pragma once

#include "cli/settings.h"
#include "kundenlint/analysis/linter.h"
#include "kundenlint/report/baseline.h"

namespace kundenlint::cli {

/// Errors: those of the dictionary, the rules and the weights; usage, a word of --select or --ignore that fits no
/// rule.
Result<Linter> make_linter(const Settings& settings);

/// The findings of --baseline; none without it, nor while --write-baseline makes it anew. Errors: not_found,
/// unreadable, syntax.
Result<Baseline> known_findings(const Settings& settings);

}  // namespace kundenlint::cli
