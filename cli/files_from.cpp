#include "cli/files_from.h"

#include <algorithm>
#include <istream>
#include <iterator>

#include "kundenlint/base/file.h"

namespace kundenlint::cli {
namespace {

constexpr std::uint64_t kMostListBytes = 1U << 28;

Result<std::string> list(Invocation& call, const std::string& path) {
  if (path != "-") return read_file(path, kMostListBytes);
  if (std::ranges::find(call.arguments, "-") != call.arguments.end()) {
    const bool german = call.language() == ReportLanguage::de;
    return Error{.code = ErrorCode::usage,
                 .message = german ? "die Standardeingabe kann nicht zugleich Liste und Text sein"
                                   : "standard input cannot be the list and a text at the same time"};
  }
  std::string out{std::istreambuf_iterator<char>(call.io.in), {}};
  if (call.io.in.bad()) return Error{.code = ErrorCode::unreadable, .message = "Lesefehler", .path = path};
  return out;
}

}  // namespace

Result<bool> add_listed(Invocation& call) {
  if (!call.settings.has("files-from")) return true;
  const Result<std::string> bytes = list(call, call.settings.one("files-from"));
  if (!bytes) return bytes.error();
  std::string_view text = without_bom(*bytes);
  const char divider = text.find('\0') == std::string_view::npos ? '\n' : '\0';
  while (!text.empty()) {
    std::string_view name = text.substr(0, text.find(divider));
    text.remove_prefix(std::min(name.size() + 1, text.size()));
    if (divider == '\n' && name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) call.arguments.emplace_back(name == "-" ? "./-" : name);
  }
  return true;
}

}  // namespace kundenlint::cli
