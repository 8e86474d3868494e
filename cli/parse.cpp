#include "cli/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <map>

#include "cli/config.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/text/normal.h"

namespace kundenlint::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* kPositional = " arguments";  // no option can be called so

po::options_description described() {
  po::options_description out;
  for (const Option& option : options()) {
    std::string names(option.name);
    if (option.letter != '\0') names += {',', option.letter};
    if (option.argument.empty()) {
      out.add_options()(names.c_str(), "");
    } else {
      out.add_options()(names.c_str(), po::value<std::string>(), "");
    }
  }
  out.add_options()(kPositional, po::value<std::vector<std::string>>());
  return out;
}

Error usage(std::string message, std::string hint = {}) {
  return {.code = ErrorCode::usage, .message = std::move(message), .hint = std::move(hint)};
}

std::string did_you_mean(ReportLanguage language, std::string_view prefix, std::string_view name) {
  if (name.empty()) return {};
  return language == ReportLanguage::de ? fmt::format("meinten Sie „{}{}“?", prefix, name)
                                        : fmt::format("did you mean '{}{}'?", prefix, name);
}

Error unknown_option(std::string_view token, ReportLanguage language) {
  const std::string_view word = token.substr(0, token.find('='));
  std::vector<std::string_view> names;
  for (const Option& option : options()) names.push_back(option.name);
  const bool is_long = word.starts_with("--");
  const std::string_view near = is_long ? nearest(word.substr(2), names) : std::string_view();
  return usage(language == ReportLanguage::de ? fmt::format("unbekannte Option „{}“", word)
                                              : fmt::format("unknown option '{}'", word),
               did_you_mean(language, "--", near));
}

Error wrong_syntax(const po::invalid_command_line_syntax& error, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  const std::string token = error.get_option_name();
  if (error.kind() == po::invalid_syntax::extra_parameter) {
    return usage(german ? fmt::format("{} nimmt keinen Wert", token)
                        : fmt::format("{} takes no value", token));
  }
  const Option* option = find_option(token.starts_with("--") ? token.substr(2) : token);
  const std::string_view want = option == nullptr ? "" : option->argument.in(language);
  return usage(german ? fmt::format("zu {} fehlt der Wert", token) : fmt::format("{} needs a value", token),
               fmt::format("{} {}", token, want));
}

Result<po::parsed_options> parse_tokens(const std::vector<std::string>& arguments, ReportLanguage language) {
  static const po::options_description description = described();
  po::positional_options_description positional;
  positional.add(kPositional, -1);
  try {
    namespace style = po::command_line_style;
    return po::command_line_parser(arguments)
        .options(description)
        .positional(positional)
        .style(style::unix_style & ~style::allow_guessing)
        .run();
  } catch (const po::unknown_option& error) {
    return unknown_option(error.get_option_name(), language);
  } catch (const po::invalid_command_line_syntax& error) {
    return wrong_syntax(error, language);
  } catch (const po::error& error) {
    return usage(error.what());
  }
}

Error foreign_option(const Option& option, const Command& command, ReportLanguage language) {
  return usage(language == ReportLanguage::de
                   ? fmt::format("--{} gehört nicht zu „{}“", option.name, command.name)
                   : fmt::format("--{} does not belong to '{}'", option.name, command.name),
               language == ReportLanguage::de ? fmt::format("siehe kundenlint help {}", command.name)
                                              : fmt::format("see kundenlint help {}", command.name));
}

// Values given on the command line, in the order of the options table.
using Given = std::map<const Option*, std::vector<std::string>>;

ConfigChoice config_choice(const Given& given) {
  const auto named = given.find(find_option("config"));
  return {.named = named == given.end() ? std::nullopt : std::optional(named->second.back()),
          .isolated = given.contains(find_option("isolated"))};
}

}  // namespace

ReportLanguage guess_language(const std::vector<std::string>& arguments) {
  ReportLanguage language = ReportLanguage::de;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string_view word = arguments[i];
    const bool next = word == "--lang" && i + 1 < arguments.size();
    if (word == "--lang=en" || (next && arguments[i + 1] == "en")) language = ReportLanguage::en;
    if (word == "--lang=de" || (next && arguments[i + 1] == "de")) language = ReportLanguage::de;
  }
  return language;
}

Error unknown_command(std::string_view word, ReportLanguage language) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  std::string hint = did_you_mean(language, "", nearest(word, names));
  if (hint.empty()) hint = language == ReportLanguage::de ? "siehe kundenlint help" : "see kundenlint help";
  return usage(language == ReportLanguage::de ? fmt::format("unbekannter Befehl „{}“", word)
                                              : fmt::format("unknown command '{}'", word),
               std::move(hint));
}

Result<Parsed> parse(const std::vector<std::string>& arguments, const Io& io) {
  const ReportLanguage language = guess_language(arguments);
  const auto tokens = parse_tokens(arguments, language);
  if (!tokens) return tokens.error();

  Parsed out;
  Given given;
  for (const auto& token : tokens->options) {
    if (token.string_key == kPositional) {
      out.arguments.push_back(token.value.front());
    } else {
      auto& values = given[find_option(token.string_key)];
      const std::string value = token.value.empty() ? "true" : token.value.front();
      // Names of columns, fields and rules are compared in one form; a path is what it is.
      const bool verbatim = find_option(token.string_key)->path || token.string_key == "stdin-filename";
      values.push_back(verbatim ? value : nfc(value));
    }
  }
  out.help = given.contains(find_option("help"));
  out.version = given.contains(find_option("version"));
  if (!out.arguments.empty()) {
    out.command = find_command(out.arguments.front());
    if (out.command == nullptr) return unknown_command(out.arguments.front(), language);
    out.arguments.erase(out.arguments.begin());
  }
  if (!out.help && !out.version) {
    const auto applied = apply_chosen_config(config_choice(given), io, out.settings, language);
    if (!applied) return applied.error();
  }
  for (const auto& [option, values] : given) {
    if (out.command != nullptr && !takes(*out.command, *option))
      return foreign_option(*option, *out.command, language);
    const Option own = out.command == nullptr ? *option : adapted(*option, *out.command);
    const auto set = out.settings.set(own, {values, fmt::format("--{}", option->name)}, language);
    if (!set) return set.error();
  }
  return out;
}

}  // namespace kundenlint::cli
