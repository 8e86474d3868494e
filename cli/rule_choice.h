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

/// Takes out what the configuration changes of rules of its own profile or rule files, where the command line has
/// put others in their place; a notice for each, with its place. What no source knows stays: it is an error.
std::vector<Error> set_changes_aside(Settings& settings);

}  // namespace kundenlint::cli
