// Another program's output. No shell is ever started.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kundenlint {

struct ChildLimits {
  std::size_t most_bytes = std::size_t{256} << 20U;  ///< of what it may print
  std::chrono::seconds longest{120};
};

struct ChildOutput {
  enum class End : std::uint8_t {
    exited,      ///< by itself: see `status`
    not_found,   ///< there is no such program, or it cannot be started
    out_of_hand  ///< killed: it printed too much, took too long or died of a signal
  };
  End end = End::not_found;
  int status = 0;
  std::string text{};  ///< what it printed
  /// The first line of what it wrote to standard error, at most 400 bytes.
  std::string complaint{};

  bool good() const { return end == End::exited && status == 0; }
};

/// Runs `arguments[0]`, found by PATH, with `input` as its standard input, and waits for its end.
/// REQUIRES: arguments is not empty.
ChildOutput run_child(std::vector<std::string> arguments, std::string_view input = {},
                      const ChildLimits& limits = {});

}  // namespace kundenlint
