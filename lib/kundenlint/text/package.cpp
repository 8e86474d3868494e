#include "kundenlint/text/package.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "kundenlint/text/libarchive.h"

namespace kundenlint {
namespace {

constexpr std::size_t kMostBytes = 256U << 20U;
constexpr std::size_t kAlwaysFine = 8U << 20U;
constexpr std::size_t kMostRatio = 200;
constexpr std::size_t kMostParts = 20'000;
constexpr std::size_t kBlock = 1U << 16U;

Error broken(const char* reason) {
  return {.code = ErrorCode::unreadable,
          .message = reason == nullptr ? "Datei beschädigt" : fmt::format("Datei beschädigt: {}", reason)};
}

Error bomb(std::size_t bytes) {
  return {.code = ErrorCode::limit,
          .message = fmt::format("entpackt mehr als {} MiB; das liest kein Mensch", bytes >> 20U)};
}

}  // namespace

Result<Package> read_package(std::string_view bytes, const std::function<bool(std::string_view)>& wanted) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return Error{.code = ErrorCode::unreadable,
                 .message = "mit Kennwort geschützt oder ein altes Office-Format",
                 .hint = "ohne Kennwort als DOCX, ODT oder Text speichern"};
  }
  if (!bytes.starts_with("PK")) return broken("kein ZIP-Archiv");
  const Libarchive* const library = libarchive();
  if (library == nullptr) {
    return Error{.code = ErrorCode::unreadable,
                 .message = "gepackte Dateien brauchen libarchive.so.13",
                 .hint = "apt-get install libarchive13"};
  }
  const std::unique_ptr<struct archive, decltype(library->read_free)> archive(library->read_new(),
                                                                              library->read_free);
  library->support_format_zip(archive.get());
  if (library->read_open_memory(archive.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return broken(library->error_string(archive.get()));
  const std::size_t most = std::min(kMostBytes, std::max(kAlwaysFine, bytes.size() * kMostRatio));
  Package out;
  std::vector<char> block(kBlock);
  std::size_t total = 0, parts = 0;
  for (;;) {
    struct archive_entry* entry = nullptr;
    const int status = library->read_next_header(archive.get(), &entry);
    if (status == ARCHIVE_EOF) return out;
    if (status < ARCHIVE_WARN || status == ARCHIVE_RETRY) return broken(library->error_string(archive.get()));
    if (++parts > kMostParts)
      return Error{.code = ErrorCode::limit, .message = fmt::format("mehr als {} Teile", kMostParts)};
    const char* name = library->entry_pathname_utf8(entry);
    if (name == nullptr) name = library->entry_pathname(entry);
    if (name == nullptr || !wanted(name)) continue;
    std::string& part = out[name];
    part.clear();
    for (;;) {
      const la_ssize_t got = library->read_data(archive.get(), block.data(), block.size());
      if (got < 0) return broken(library->error_string(archive.get()));
      if (got == 0) break;
      total += static_cast<std::size_t>(got);
      if (total > most) return bomb(most);
      part.append(block.data(), static_cast<std::size_t>(got));
    }
  }
}

std::string_view part_of(const Package& package, std::string_view name) {
  const auto at = package.find(name);
  return at == package.end() ? std::string_view() : std::string_view(at->second);
}

std::string resolve_part(std::string_view base, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string path(base.substr(0, base.rfind('/') == std::string_view::npos ? 0 : base.rfind('/') + 1));
  path += target;
  std::vector<std::string_view> steps;
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view step = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
  }
  std::string out;
  for (const std::string_view step : steps) out += (out.empty() ? "" : "/") + std::string(step);
  return out;
}

}  // namespace kundenlint
