// Dictionary files from disk, and the profile that is built in.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/base/result.h"
#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {

/// The .toml files at `path`: a file is itself, a folder its .toml files by name (not recursive).
/// Errors: not_found, unreadable, empty (a folder without .toml files).
Result<std::vector<DictionarySource>> read_dictionary_sources(const std::string& path);

/// Whether `--profile` names files of a profile and no built-in one: it has a "/", ends in ".toml", or is there.
bool is_profile_path(const std::string& profile);

/// Files with a [profile], over the built-in profile that it `extends`, or over kCommonPart. Errors: those of
/// the files; an unknown `extends`.
Result<Dictionary> parse_profile(const std::vector<DictionarySource>& sources);

/// What the options ask for: a profile, built in or from files (parse_profile), extended by the files in
/// `dictionaries`. Errors: usage, a profile that is not built in, with the nearest one; those of the files. `detail`: of a built-in profile
/// that nothing extends; anything else is read in full.
Result<Dictionary> load_dictionary(const AnalyzerOptions& options,
                                   DictionaryDetail detail = DictionaryDetail::full);

}  // namespace kundenlint
