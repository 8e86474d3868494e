#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/completions.h"

namespace kundenlint::cli::completion {
namespace {

/// For a word in single quotes.
std::string zsh_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out + '\'';
}

/// With a backslash before each of these.
std::string guarded(std::string_view text, std::string_view which) {
  std::string out;
  for (const char c : text) {
    if (which.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// ":FORMAT:(text json)": what follows the option.
std::string value_spec(const Option& option, const Command& command, ReportLanguage language) {
  if (option.argument.empty()) return {};
  const std::vector<std::string> choices = values(option, command);
  const std::string action = !choices.empty() ? fmt::format("({})", fmt::join(choices, " "))
                             : option.path    ? "_files"
                                              : " ";
  return fmt::format(":{}:{}", guarded(option.argument.in(language), ":\\"), action);
}

/// The words for _arguments, one for each way to write the option.
std::string option_specs(const Option& option, const Command& command, ReportLanguage language) {
  const std::string help = fmt::format("[{}]", guarded(option.help.in(language), "[]\\"));
  const std::string value = value_spec(option, command, language);
  const bool argument = !option.argument.empty();
  std::string excluded;
  if (option.repeatable) {
    excluded = "*";
  } else if (option.letter != '\0') {
    excluded = fmt::format("(-{} --{})", option.letter, option.name);
  }
  std::string out = fmt::format(
      "        {} \\\n",
      zsh_quoted(fmt::format("{}--{}{}{}{}", excluded, option.name, argument ? "=" : "", help, value)));
  if (option.letter != '\0') {
    out += fmt::format("        {} \\\n", zsh_quoted(fmt::format("{}-{}{}{}{}", excluded, option.letter,
                                                                 argument ? "+" : "", help, value)));
  }
  return out;
}

std::string arguments_spec(const Command& command, ReportLanguage language) {
  if (command.arguments.empty()) return "        ':'";
  const std::vector<std::string> first = words(command);
  const std::string name = guarded(command.arguments.in(language), ":\\");
  if (first.empty()) return fmt::format("        {}", zsh_quoted(fmt::format("*:{}:_files", name)));
  return fmt::format("        {} {}", zsh_quoted(fmt::format("1:{}:({})", name, fmt::join(first, " "))),
                     zsh_quoted(fmt::format("*:{}:_files", name)));
}

std::string command_case(const Command& command, ReportLanguage language) {
  std::string out = fmt::format("    {})\n      _arguments \\\n", command.name);
  for (const Option& option : options_of(command)) out += option_specs(option, command, language);
  return out + arguments_spec(command, language) + "\n      ;;\n";
}

}  // namespace

std::string zsh(ReportLanguage language) {
  std::string list, cases;
  for (const Command& command : commands()) {
    list += fmt::format("    {}\n", zsh_quoted(fmt::format("{}:{}", command.name,
                                                           guarded(command.summary.in(language), ":\\"))));
    cases += command_case(command, language);
  }
  return fmt::format(R"(#compdef kundenlint
# zsh completion for kundenlint; made by: kundenlint completions zsh
_kundenlint() {{
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands
  commands=(
{}  )
  _arguments -C '(-h --help)'{{-h,--help}} '(-V --version)'{{-V,--version}} '1: :->command' '*:: :->rest'
  if [[ $state == command ]]; then
    _describe -t commands command commands
    return
  fi
  [[ $state == rest ]] || return
  case $words[1] in
{}  esac
}}
if [[ $funcstack[1] == _kundenlint ]]; then
  _kundenlint "$@"
else
  compdef _kundenlint kundenlint
fi
)",
                     list, cases);
}

}  // namespace kundenlint::cli::completion
