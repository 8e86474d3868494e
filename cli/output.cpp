#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <filesystem>

namespace kundenlint::cli {

struct Output::File {
  std::string path;       // as given, for messages
  std::string target;     // symbolic links followed
  std::string temporary;  // empty: written directly
  int fd = -1;
  FdBuffer buffer;
  std::ostream stream;

  File(std::string given, std::string resolved, std::string temp, int descriptor)
      : path(std::move(given)),
        target(std::move(resolved)),
        temporary(std::move(temp)),
        fd(descriptor),
        buffer(descriptor),
        stream(&buffer) {}
  ~File() {
    if (fd >= 0) ::close(fd);
    if (!temporary.empty()) ::unlink(temporary.c_str());
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
};

namespace {

Error write_error(const std::string& path, int code) {
  return {.code = ErrorCode::write, .message = std::strerror(code), .path = path};
}

// The mode a new file would get, or that of the file it replaces.
mode_t mode_for(const std::string& target) {
  struct stat status {};
  if (::stat(target.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

Output::Output(Io& io) : io_(&io) {}
Output::~Output() = default;
Output::Output(Output&&) noexcept = default;

Result<Output> Output::open(const std::string& path, Io& io) {
  Output out(io);
  if (path.empty() || path == "-") return out;
  std::error_code code;
  const auto resolved = std::filesystem::canonical(path, code);
  const std::string target = code ? path : resolved.string();
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  std::string temporary;
  int fd = -1;
  if (exists && !S_ISREG(status.st_mode)) {
    fd = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);  // fails for a directory, as it should
  } else {
    // With a dot in front: "out*" of a shell or a folder that is read does not find it.
    const std::filesystem::path whole(target);
    temporary = (whole.parent_path() / ("." + whole.filename().string() + ".XXXXXX")).string();
    fd = ::mkostemp(temporary.data(), O_CLOEXEC);
  }
  if (fd < 0) return write_error(path, errno);
  out.file_ = std::make_unique<File>(path, target, temporary, fd);
  return out;
}

std::ostream& Output::stream() { return file_ ? file_->stream : io_->out; }
bool Output::good() { return stream().good(); }
bool Output::terminal() const { return !file_ && io_->out_terminal; }

Result<bool> Output::commit() {
  if (!file_) return true;  // the process judges its own standard output
  file_->stream.flush();
  if (file_->buffer.error() != 0) return write_error(file_->path, file_->buffer.error());
  if (file_->temporary.empty()) return true;
  if (::fchmod(file_->fd, mode_for(file_->target)) != 0 || ::fsync(file_->fd) != 0 ||
      std::rename(file_->temporary.c_str(), file_->target.c_str()) != 0) {
    return write_error(file_->path, errno);
  }
  file_->temporary.clear();
  return true;
}

}  // namespace kundenlint::cli
