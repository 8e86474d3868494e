#include "kundenlint/corpus/wildcard.h"

#include <fnmatch.h>

#include <string>
#include <vector>

namespace kundenlint {
namespace {

std::vector<std::string> names_of(std::string_view path) {
  std::vector<std::string> names;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    names.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  return names;
}

}  // namespace

bool has_wildcard(std::string_view pattern) { return pattern.find_first_of("*?[") != std::string_view::npos; }

bool wildcard_match(std::string_view pattern, std::string_view path) {
  const std::vector<std::string> want = names_of(pattern), names = names_of(path);
  // reached[j]: the pattern so far matches the first j names.
  std::vector<bool> reached(names.size() + 1);
  reached[0] = true;
  for (const std::string& name : want) {
    std::vector<bool> next(names.size() + 1);
    for (std::size_t j = 0; j <= names.size(); ++j) {
      if (name == "**")
        next[j] = reached[j] || (j > 0 && next[j - 1]);
      else
        next[j] = j > 0 && reached[j - 1] && ::fnmatch(name.c_str(), names[j - 1].c_str(), 0) == 0;
    }
    reached = std::move(next);
  }
  return reached.back();
}

}  // namespace kundenlint
