// Every option of the program, as data. Parsing, --help, the configuration file and completions are
// made from this one table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kundenlint/report/bilingual.h"

namespace kundenlint::cli {

enum class Group : std::uint8_t { input, output, analysis, general };
Bilingual title(Group group);

struct Option {
  std::string_view name;  ///< without "--"; also the key in the configuration
  char letter = '\0';     ///< '\0' = none
  Bilingual argument{};   ///< placeholder, e.g. "DATEI"; empty = a switch
  Bilingual help{};
  std::string_view fallback{};                  ///< default value; empty = none
  std::span<const std::string_view> choices{};  ///< allowed values; empty = any
  Group group = Group::general;
  bool repeatable = false;
  bool configurable = false;  ///< may stand in .kundenlint.toml
  bool path = false;          ///< a file name: in a configuration relative to its folder
  bool or_path = false;       ///< one of the choices, or a file name
};

/// All options, in the order of the help.
std::span<const Option> options();

/// Null when there is none of this name.
const Option* find_option(std::string_view name);

}  // namespace kundenlint::cli
