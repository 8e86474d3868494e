#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/completions.h"

namespace kundenlint::cli::completion {
namespace {

constexpr std::string_view kHead = R"(# bash completion for kundenlint; made by: kundenlint completions bash
_kundenlint() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command= arguments=0 options= words= values= i word
  # "--format=json" comes as three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == = ]]; then
      ((i++))
    elif [[ $word == -?* ]]; then
      [[ ${COMP_WORDS[i + 1]} != = ]] && _kundenlint_takes_value "$word" && ((i++))
    elif [[ -z $command ]]; then
      command=$word
    else
      ((arguments++))
    fi
  done
)";

constexpr std::string_view kTail = R"(  if _kundenlint_takes_value "$before"; then
    [[ -n $values ]] && compopt +o default 2>/dev/null
    COMPREPLY=($(compgen -W "$values" -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif ((arguments == 0)); then
    [[ -n $words ]] && compopt +o default 2>/dev/null
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -F _kundenlint kundenlint
)";

/// "--format|-f"
std::string alternatives(const Option& option) {
  std::string out = fmt::format("--{}", option.name);
  if (option.letter != '\0') out += fmt::format("|-{}", option.letter);
  return out;
}

std::string values_case(const Command& command) {
  std::string out;
  for (const Option& option : options_of(command)) {
    const std::vector<std::string> choices = values(option, command);
    if (choices.empty()) continue;
    out += fmt::format("        {}) values=\"{}\" ;;\n", alternatives(option), fmt::join(choices, " "));
  }
  return fmt::format("      case $before in\n{}      esac\n", out);
}

std::string command_case(const Command& command) {
  std::vector<std::string> names;
  for (const Option& option : options_of(command)) {
    names.push_back(fmt::format("--{}", option.name));
    if (option.letter != '\0') names.push_back(fmt::format("-{}", option.letter));
  }
  return fmt::format("    {})\n      options=\"{}\"\n      words=\"{}\"\n{}      ;;\n", command.name,
                     fmt::join(names, " "), fmt::join(words(command), " "), values_case(command));
}

std::string value_takers() {
  std::vector<std::string> names;
  for (const Option& option : options()) {
    if (!option.argument.empty()) names.push_back(alternatives(option));
  }
  return fmt::format(
      "_kundenlint_takes_value() {{\n  case $1 in\n    {}) return 0 ;;\n  esac\n  return 1\n}}\n",
      fmt::join(names, "|"));
}

}  // namespace

std::string bash() {
  std::string out(kHead);
  std::vector<std::string_view> names;
  out += "  case $command in\n";
  for (const Command& command : commands()) {
    names.push_back(command.name);
    out += command_case(command);
  }
  out += fmt::format(
      "    '')\n      options=\"--help --version --lang\"\n      words=\"{}\"\n      ;;\n  esac\n",
      fmt::join(names, " "));
  return out + std::string(kTail) + value_takers();
}

}  // namespace kundenlint::cli::completion
