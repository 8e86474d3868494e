#include "kundenlint/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "kundenlint/base/descriptor.h"

namespace kundenlint {
namespace {

constexpr std::size_t kChunk = 1U << 16U;

Error failure(const std::string& path, int code) {
  if (code == ENOENT || code == ENOTDIR)
    return {.code = ErrorCode::not_found, .message = "Datei nicht gefunden", .path = path};
  return {.code = ErrorCode::unreadable,
          .message = std::string("nicht lesbar: ") + std::strerror(code),
          .path = path};
}

Result<std::string> read_all(int fd, const std::string& path, std::uint64_t max_bytes) {
  std::string bytes;
  for (;;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    const ssize_t got = ::read(fd, bytes.data() + size, kChunk);
    bytes.resize(size + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{.code = ErrorCode::unreadable, .message = "Lesefehler", .path = path};
    if (got == 0) return bytes;
    if (bytes.size() > max_bytes) {
      return Error{
          .code = ErrorCode::limit, .message = fmt::format("größer als {} Bytes", max_bytes), .path = path};
    }
  }
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes, FileUse use) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return failure(path, errno);
  if (S_ISDIR(info.st_mode))
    return Error{.code = ErrorCode::directory, .message = "ist ein Ordner, keine Datei", .path = path};
  if (!S_ISREG(info.st_mode) && (use == FileUse::found || !S_ISFIFO(info.st_mode))) {
    return Error{
        .code = ErrorCode::unreadable, .message = "ist ein Gerät, keine gewöhnliche Datei", .path = path};
  }
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return failure(path, errno);
  return read_all(file.get(), path, max_bytes);
}

std::string_view without_bom(std::string_view bytes) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  if (bytes.starts_with(kBom)) bytes.remove_prefix(kBom.size());
  return bytes;
}

std::string_view file_stem(std::string_view path) {
  path.remove_prefix(path.find_last_of('/') == std::string_view::npos ? 0 : path.find_last_of('/') + 1);
  const std::size_t dot = path.find_last_of('.');
  return dot == 0 || dot == std::string_view::npos ? path : path.substr(0, dot);
}

}  // namespace kundenlint
