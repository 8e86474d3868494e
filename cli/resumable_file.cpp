#include "cli/resumable_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <filesystem>

namespace kundenlint::cli {
namespace {

Error write_error(const std::string& path) {
  return {.code = ErrorCode::write, .message = std::strerror(errno), .path = path};
}

}  // namespace

std::string partial_name(const std::string& path) { return path + ".partial"; }

ResumableFile::State::~State() { ::close(fd); }

Result<ResumableFile> ResumableFile::open(const std::string& path, std::uint64_t bytes) {
  const std::string partial = partial_name(path);
  std::error_code code;
  // The process may have ended between naming this file and naming the next one.
  if (bytes > 0 && !std::filesystem::exists(partial, code) &&
      std::filesystem::file_size(path, code) == bytes && !code) {
    std::filesystem::rename(path, partial, code);
  }
  const int fd = ::open(partial.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd < 0) return write_error(partial);
  auto state = std::make_unique<State>(path, fd);
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
    return Error{
        .code = ErrorCode::write, .message = "ein anderer Lauf schreibt gerade hierhin", .path = partial};
  const off_t there = ::lseek(fd, 0, SEEK_END);
  if (there < static_cast<off_t>(bytes))
    return Error{.code = ErrorCode::unreadable, .message = "kürzer als gesichert", .path = partial};
  if (::ftruncate(fd, static_cast<off_t>(bytes)) != 0 || ::lseek(fd, 0, SEEK_END) < 0)
    return write_error(partial);
  return ResumableFile(std::move(state));
}

Result<std::uint64_t> ResumableFile::sync() {
  state_->stream.flush();
  if (state_->buffer.error() != 0) errno = state_->buffer.error();
  if (state_->buffer.error() != 0 || ::fdatasync(state_->fd) != 0) return write_error(state_->path);
  return static_cast<std::uint64_t>(::lseek(state_->fd, 0, SEEK_CUR));
}

Result<bool> ResumableFile::commit() {
  const auto synced = sync();
  if (!synced) return synced.error();
  if (std::rename(partial_name(state_->path).c_str(), state_->path.c_str()) != 0)
    return write_error(state_->path);
  return true;
}

}  // namespace kundenlint::cli
