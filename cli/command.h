// The commands, as data. Each one stands in its own file under commands/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/io.h"
#include "cli/settings.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint::cli {

/// What a command is called with.
struct Invocation {
  const Settings& settings;
  std::vector<std::string> arguments;  ///< positional
  Io& io;

  ReportLanguage language() const { return settings.language(); }
};

struct Command {
  std::string_view name;
  Bilingual arguments{};                        ///< "DATEI…"; empty = takes none
  Bilingual summary{};                          ///< one line
  Bilingual details{};                          ///< paragraphs under the usage; lines as they stand
  std::span<const std::string_view> formats{};  ///< of --format; empty = those of the option
  std::span<const std::string_view> options{};  ///< names in options(); the general ones come by themselves
  int (*run)(Invocation&) = nullptr;
  std::vector<std::string> (*words)() = nullptr;  ///< what the first argument may be; null = files, or none
};

/// In the order of the help.
std::span<const Command> commands();

/// Null when there is none of this name.
const Command* find_command(std::string_view name);

/// True when the command takes the option: it lists it, or it is one of those every command has.
bool takes(const Command& command, const Option& option);

/// The option as this command has it: with its own formats.
Option adapted(const Option& option, const Command& command);

/// "kundenlint: message" on standard error; returns kFailure.
int fail(Io& io, const Error& error);
/// The same in the language of the call.
int fail(const Invocation& call, const Error& error);
/// "kundenlint: Hinweis: message" on standard error: something to know that is no failure.
void note(const Invocation& call, const Error& error);

}  // namespace kundenlint::cli
