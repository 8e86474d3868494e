// Completion scripts of shells, made from the tables of commands and options.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace kundenlint::cli {

inline constexpr std::array<std::string_view, 3> kShells = {"bash", "zsh", "fish"};

/// The script, with descriptions in the language where the shell shows them.
/// REQUIRES: one of kShells.
std::string completions(std::string_view shell, ReportLanguage language);

/// What the scripts are made from.
namespace completion {

/// What may be the value of the option; empty = anything.
std::vector<std::string> values(const Option& option, const Command& command);
/// What may be the first argument of the command; empty = files, or nothing.
std::vector<std::string> words(const Command& command);
/// The options of the command, adapted to it.
std::vector<Option> options_of(const Command& command);

std::string bash();
std::string zsh(ReportLanguage language);
std::string fish(ReportLanguage language);

}  // namespace completion
}  // namespace kundenlint::cli
