// The process around the app: real streams, environment, terminal, signals.
#pragma once

#include <string>
#include <vector>

namespace kundenlint::cli {

/// Runs the app on the process' own streams. A closed pipe on standard output is silent;
/// any other write error is reported and gives exit status 2.
int run_process(const std::vector<std::string>& arguments);

}  // namespace kundenlint::cli
