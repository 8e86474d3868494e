// Arguments → command, settings, positional arguments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "kundenlint/base/result.h"

namespace kundenlint::cli {

struct Parsed {
  const Command* command = nullptr;  ///< null: none was named
  bool help = false, version = false;
  Settings settings;
  std::vector<std::string> arguments;
};

/// The language a message is written in before the options are parsed: what --lang seems to say.
ReportLanguage guess_language(const std::vector<std::string>& arguments);

/// For a name that is no command, with the nearest one.
Error unknown_command(std::string_view word, ReportLanguage language);

/// Reads the configuration the options ask for, too. Errors: usage, syntax, not_found, unreadable.
Result<Parsed> parse(const std::vector<std::string>& arguments, const Io& io);

}  // namespace kundenlint::cli
