// Which rules --select and --ignore leave.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/settings.h"
#include "kundenlint/base/result.h"
#include "kundenlint/lint/rule.h"

namespace kundenlint::cli {

/// The ids that are asked for. A word of --select or --ignore is an id or its beginning up to a hyphen;
/// several stand with commas between them. Errors: usage, a word that fits no rule, with the nearest one.
Result<std::set<std::string, std::less<>>> chosen_rules(const Settings& settings,
                                                        const std::vector<Rule>& rules);

}  // namespace kundenlint::cli
