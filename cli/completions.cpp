#include "cli/completions.h"

#include <cassert>

#include "cli/commands/commands.h"

namespace kundenlint::cli {
namespace completion {

std::vector<std::string> values(const Option& option, const Command& command) {
  std::vector<std::string> out;
  if (option.name == "select" || option.name == "ignore") out = rule_names();
  const Option own = adapted(option, command);
  out.insert(out.end(), own.choices.begin(), own.choices.end());
  return out;
}

std::vector<std::string> words(const Command& command) {
  return command.words == nullptr ? std::vector<std::string>() : command.words();
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> out;
  for (const Option& option : options()) {
    if (takes(command, option)) out.push_back(adapted(option, command));
  }
  return out;
}

}  // namespace completion

std::string completions(std::string_view shell, ReportLanguage language) {
  if (shell == "bash") return completion::bash();
  if (shell == "zsh") return completion::zsh(language);
  assert(shell == "fish");
  return completion::fish(language);
}

}  // namespace kundenlint::cli
