#include "cli/process.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <new>

#include "cli/app.h"
#include "cli/fd_stream.h"
#include "cli/parse.h"

extern char** environ;

namespace kundenlint::cli {
namespace {

void read_environment(Io& io) {
  for (char** at = environ; *at != nullptr; ++at) {
    const std::string_view line = *at;
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    io.environment.emplace(line.substr(0, equals), line.substr(equals + 1));
  }
}

int terminal_columns() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// A file must not get the number of a closed stream: messages would land in it.
void keep_standard_streams() {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(fd, F_GETFD) < 0 && errno == EBADF) static_cast<void>(::open("/dev/null", O_RDWR));
  }
}

// No exception ends the process: what was opened is cleared away, and somebody hears why.
int run_caught(const std::vector<std::string>& arguments, Io& io) {
  const bool german = guess_language(arguments) == ReportLanguage::de;
  try {
    return run(arguments, io);
  } catch (const std::bad_alloc&) {
    io.err << (german ? "kundenlint: der Speicher reicht nicht\n" : "kundenlint: out of memory\n");
  } catch (const std::exception& error) {
    io.err << (german ? "kundenlint: unerwarteter Fehler: " : "kundenlint: unexpected error: ")
           << error.what() << '\n';
  }
  return kFailure;
}

}  // namespace

int run_process(const std::vector<std::string>& arguments) {
  keep_standard_streams();
  std::signal(SIGPIPE, SIG_IGN);
  std::ios::sync_with_stdio(false);
  FdBuffer buffer(STDOUT_FILENO);
  std::ostream out(&buffer);
  Io io{.in = std::cin, .out = out, .err = std::cerr};
  io.out_terminal = ::isatty(STDOUT_FILENO) != 0;
  io.err_terminal = ::isatty(STDERR_FILENO) != 0;
  if (io.out_terminal) io.columns = terminal_columns();
  read_environment(io);
  const auto flushed = [&](int status) {
    out.flush();
    if (buffer.error() == 0 || buffer.error() == EPIPE) return status;
    std::cerr << "kundenlint: <stdout>: " << std::strerror(buffer.error()) << '\n';
    return static_cast<int>(kFailure);
  };
  io.leave = [&](int status) {
    if (status != kFailure) std::_Exit(flushed(status));
    return status;
  };
  return flushed(run_caught(arguments, io));
}

}  // namespace kundenlint::cli
