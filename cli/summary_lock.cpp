#include "cli/summary_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "cli/resumable_file.h"

namespace kundenlint::cli {
namespace {

Error write_error(const std::string& path, int code) {
  return {.code = ErrorCode::write, .message = std::strerror(code), .path = path};
}

// The holder before removes the file: then the lock is one of nothing.
bool is_still_there(const std::string& path, int fd) {
  struct stat named {
  }, held{};
  return ::stat(path.c_str(), &named) == 0 && ::fstat(fd, &held) == 0 && named.st_ino == held.st_ino &&
         named.st_dev == held.st_dev;
}

}  // namespace

Result<SummaryLock> SummaryLock::take(const std::string& path) {
  std::error_code code;
  if (std::filesystem::is_directory(path, code)) return write_error(path, EISDIR);
  const std::string file = partial_name(path);
  for (;;) {
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0) return write_error(path, errno);
    SummaryLock lock(file, fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
      lock.path_.clear();  // it is the other run's
      return Error{
          .code = ErrorCode::write, .message = "ein anderer Lauf schreibt gerade hierhin", .path = path};
    }
    if (is_still_there(file, fd)) return lock;
    lock.path_.clear();
  }
}

SummaryLock::SummaryLock(SummaryLock&& other) noexcept
    : path_(std::exchange(other.path_, {})), fd_(std::exchange(other.fd_, -1)) {}

SummaryLock::~SummaryLock() {
  if (!path_.empty()) ::unlink(path_.c_str());
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace kundenlint::cli
