// What a command may touch of the outside world. Injected, so that commands are tested without a process.
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

namespace kundenlint::cli {

/// Exit status. 2 wins over 1.
enum Exit : int {
  kOk = 0,        ///< done; for `check`: nothing at or above --fail-on
  kFindings = 1,  ///< `check` and `dict check|test` alone: findings
  kFailure = 2,   ///< usage, configuration, dictionary, or any unreadable input
};

struct Io {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::map<std::string, std::string, std::less<>> environment{};
  bool out_terminal = false;  ///< standard output is a terminal
  bool err_terminal = false;
  int columns = 0;  ///< width of that terminal; 0 = unknown
  /// What a command with large tables returns with, once all is written: the status. A process that has
  /// succeeded ends in it: taking the tables apart, word by word, would be a tenth of the work on a page.
  std::function<int(int)> leave = [](int status) { return status; };

  /// The variable's value; empty when unset.
  std::string_view env(std::string_view name) const {
    const auto at = environment.find(name);
    return at == environment.end() ? std::string_view() : std::string_view(at->second);
  }
};

}  // namespace kundenlint::cli
