#include "cli/terminal.h"

#include <charconv>

namespace kundenlint::cli {
namespace {

constexpr int kPipedWidth = 80;

int width_of(const Io& io, bool terminal) {
  const std::string_view wanted = io.env("COLUMNS");
  int columns = 0;
  std::from_chars(wanted.data(), wanted.data() + wanted.size(), columns);
  if (columns <= 0) columns = terminal && io.columns > 0 ? io.columns : kPipedWidth;
  return columns;
}

bool colored(const Invocation& call, bool terminal) {
  const std::string& wanted = call.settings.one("color");
  if (wanted != "auto") return wanted == "always";
  if (!call.io.env("NO_COLOR").empty()) return false;
  const std::string_view forced = call.io.env("FORCE_COLOR");
  if (!forced.empty()) return forced != "0";
  return terminal && call.io.env("TERM") != "dumb";
}

}  // namespace

TextOptions text_options(const Invocation& call, bool terminal) {
  return {
      .language = call.language(), .width = width_of(call.io, terminal), .color = colored(call, terminal)};
}

}  // namespace kundenlint::cli
