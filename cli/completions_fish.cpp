#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/completions.h"

namespace kundenlint::cli::completion {
namespace {

/// A word in single quotes, in which fish knows \\ and \'.
std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

std::string option_line(const Option& option, const Command& command, ReportLanguage language) {
  std::string out = fmt::format("complete -c kundenlint -n '__fish_seen_subcommand_from {}' -l {}",
                                command.name, option.name);
  if (option.letter != '\0') out += fmt::format(" -s {}", option.letter);
  if (!option.argument.empty()) {
    const std::vector<std::string> choices = values(option, command);
    out += option.path ? " -r -F" : " -x";
    if (!choices.empty())
      out += fmt::format(" -a {}", fish_quoted(fmt::format("{}", fmt::join(choices, " "))));
  }
  return out + fmt::format(" -d {}\n", fish_quoted(option.help.in(language)));
}

}  // namespace

std::string fish(ReportLanguage language) {
  std::string out = "# fish completion for kundenlint; made by: kundenlint completions fish\n";
  for (const Command& command : commands()) {
    out += fmt::format("complete -c kundenlint -n __fish_use_subcommand -f -a {} -d {}\n", command.name,
                       fish_quoted(command.summary.in(language)));
  }
  for (const Command& command : commands()) {
    if (const std::vector<std::string> first = words(command); !first.empty()) {
      out += fmt::format("complete -c kundenlint -n '__fish_seen_subcommand_from {}' -a {}\n", command.name,
                         fish_quoted(fmt::format("{}", fmt::join(first, " "))));
    }
    for (const Option& option : options_of(command)) out += option_line(option, command, language);
  }
  return out;
}

}  // namespace kundenlint::cli::completion
