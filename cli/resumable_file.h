// An output that survives its process: written as PATH.partial, which a later run cuts back and goes on with.
#pragma once

#include <cstdint>
#include <memory>
#include <ostream>
#include <string>

#include "cli/fd_stream.h"
#include "kundenlint/base/result.h"

namespace kundenlint::cli {

class ResumableFile {
 public:
  /// Keeps the first `bytes` of what is there already. Errors: write; unreadable, when there are fewer.
  static Result<ResumableFile> open(const std::string& path, std::uint64_t bytes);

  std::ostream& stream() { return state_->stream; }
  bool good() const { return state_->stream.good(); }
  /// Puts what was written on the disk and says how much it is. Errors: write.
  Result<std::uint64_t> sync();
  /// Gives the file its name. Errors: write.
  Result<bool> commit();

 private:
  struct State {
    State(std::string target, int descriptor)
        : path(std::move(target)), fd(descriptor), buffer(descriptor), stream(&buffer) {}
    ~State();
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::string path;
    int fd;
    FdBuffer buffer;
    std::ostream stream;
  };
  explicit ResumableFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
  std::unique_ptr<State> state_;
};

std::string partial_name(const std::string& path);

}  // namespace kundenlint::cli
