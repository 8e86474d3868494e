// The command-line program, without a process around it.
#pragma once

#include <string>
#include <vector>

#include "cli/io.h"

namespace kundenlint::cli {

/// Parses the arguments (without the program's name), runs the command, returns the exit status.
int run(const std::vector<std::string>& arguments, Io& io);

}  // namespace kundenlint::cli
