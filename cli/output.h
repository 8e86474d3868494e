// Where a command writes: standard output, or the file of -o, which appears whole or not at all.
#pragma once

#include <memory>
#include <ostream>
#include <string>

#include "cli/fd_stream.h"
#include "cli/io.h"
#include "kundenlint/base/result.h"

namespace kundenlint::cli {

class Output {
 public:
  /// `path` empty or "-": `io.out`. Else a temporary file beside the target (devices and pipes are
  /// written directly). Errors: write.
  static Result<Output> open(const std::string& path, Io& io);
  ~Output();
  Output(Output&&) noexcept;
  Output& operator=(Output&&) = delete;

  std::ostream& stream();
  /// False when writing has failed (the pipe is closed, the disk is full): stop working.
  bool good();
  /// True for standard output of a terminal.
  bool terminal() const;

  /// Flushes and puts the file in place. Errors: write. Without it nothing appears.
  Result<bool> commit();

 private:
  struct File;
  explicit Output(Io& io);
  Io* io_;
  std::unique_ptr<File> file_;
};

}  // namespace kundenlint::cli
