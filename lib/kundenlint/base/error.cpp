#include <fmt/format.h>

#include <cassert>

#include "kundenlint/base/result.h"

namespace kundenlint {

std::string to_string(const Error& error) {
  std::string out = error.path;
  if (error.line != 0) out += fmt::format(":{}", error.line);
  if (error.line != 0 && error.column != 0) out += fmt::format(":{}", error.column);
  if (!out.empty()) out += ": ";
  out += error.message;
  if (!error.hint.empty()) out += fmt::format(" ({})", error.hint);
  return out;
}

Error joined(std::vector<Error> errors) {
  assert(!errors.empty());
  const std::size_t all = errors.size();
  if (all > kMostErrors) {
    errors.resize(kMostErrors);
    errors.push_back(
        {.code = errors.front().code, .message = fmt::format("weitere Fehler: {}", all - kMostErrors)});
  }
  Error first = std::move(errors.front());
  errors.erase(errors.begin());
  first.more = std::move(errors);
  return first;
}

}  // namespace kundenlint
