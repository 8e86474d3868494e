#include <fmt/format.h>

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

}  // namespace kundenlint
