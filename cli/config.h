// .kundenlint.toml: the options marked `configurable`, each a key of the same name.
//
//   dictionary = ["eigene.toml"]
//   lang = "de"
#pragma once

#include <filesystem>
#include <optional>

#include "cli/io.h"
#include "cli/settings.h"
#include "kundenlint/base/file.h"
#include "kundenlint/base/result.h"

namespace kundenlint::cli {

/// Whether a number may stand for the option, without quotes: where its default is one.
bool is_number(const Option& option);

inline constexpr std::string_view kConfigName = ".kundenlint.toml";

/// The file KUNDENLINT_CONFIG names, else the nearest kConfigName from `start` upward.
std::optional<std::filesystem::path> find_config(const std::filesystem::path& start, const Io& io);

/// Sets what the file says. Errors: not_found, unreadable, directory, limit, syntax (with line and
/// column), usage (an unknown key, with the nearest valid one; a value of the wrong type). `use`: whether
/// somebody has named the file, or it was found.
Result<bool> apply_config(const std::filesystem::path& path, FileUse use, Settings& settings,
                          ReportLanguage language);

/// Which configuration is read: the one somebody named, else the one that is found from `start` upward.
struct ConfigChoice {
  std::optional<std::string> named{};  ///< --config
  bool isolated = false;
  std::filesystem::path start = ".";
};

/// Sets what the chosen file says; nothing where there is none. Errors: as apply_config.
Result<bool> apply_chosen_config(const ConfigChoice& choice, const Io& io, Settings& settings,
                                 ReportLanguage language);

}  // namespace kundenlint::cli
