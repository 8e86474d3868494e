#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/report/columns.h"

namespace kundenlint::cli {
namespace {

constexpr int kWidth = 100;

std::string left_column(const Option& option, ReportLanguage language) {
  std::string out = option.letter == '\0' ? "    " : fmt::format("-{}, ", option.letter);
  out += fmt::format("--{}", option.name);
  if (!option.argument.empty()) out += fmt::format(" {}", option.argument.in(language));
  return out;
}

std::string right_column(const Option& option, ReportLanguage language) {
  std::string out(option.help.in(language));
  if (!option.choices.empty()) out += fmt::format(": {}", fmt::join(option.choices, ", "));
  if (!option.fallback.empty()) {
    out += fmt::format(" [{}: {}]", language == ReportLanguage::de ? "Vorgabe" : "default", option.fallback);
  }
  return out;
}

std::string two_columns(std::string_view left, std::string_view right, int split) {
  std::string out = fmt::format("  {}", left);
  const int used = columns_of(out);
  std::string pad(static_cast<std::size_t>(std::max(split - used, 2)), ' ');
  for (const std::string& line : wrap(right, kWidth - split)) {
    out += pad + line + '\n';
    pad.assign(static_cast<std::size_t>(split), ' ');
  }
  return out;
}

std::string option_group(const Command& command, Group group, int split, ReportLanguage language) {
  std::string out;
  for (const Option& option : options()) {
    if (option.group != group || !takes(command, option)) continue;
    out +=
        two_columns(left_column(option, language), right_column(adapted(option, command), language), split);
  }
  return out.empty() ? out : fmt::format("\n{}:\n{}", title(group).in(language), out);
}

}  // namespace

std::string overview(ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  std::string out =
      german
          ? "kundenlint zeigt, wie ein deutscher Text Kundenorientierung gegen Kundennähe rahmt.\n\n"
            "Aufruf: kundenlint BEFEHL [OPTIONEN] [DATEI…]\n\nBefehle:\n"
          : "kundenlint shows how a German text frames customer orientation against customer closeness.\n\n"
            "Usage: kundenlint COMMAND [OPTIONS] [FILE…]\n\nCommands:\n";
  for (const Command& command : commands())
    out += two_columns(command.name, command.summary.in(language), 15);
  out += german ? "\nMehr zu einem Befehl: kundenlint help BEFEHL\n"
                : "\nMore about a command: kundenlint help COMMAND\n";
  return out;
}

std::string help_page(const Command& command, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  std::string out = fmt::format("kundenlint {} {} {}\n\n{}: kundenlint {}{}{} {}\n", command.name, "–",
                                command.summary.in(language), german ? "Aufruf" : "Usage", command.name,
                                german ? " [OPTIONEN]" : " [OPTIONS]", "", command.arguments.in(language));
  if (command.arguments.empty()) out.erase(out.size() - 2, 1);
  if (!command.details.empty()) out += fmt::format("\n{}\n", command.details.in(language));
  int split = 0;
  for (const Option& option : options()) {
    if (takes(command, option)) split = std::max(split, columns_of(left_column(option, language)) + 4);
  }
  for (const Group group : {Group::input, Group::output, Group::analysis, Group::general}) {
    out += option_group(command, group, split, language);
  }
  return out;
}

}  // namespace kundenlint::cli
