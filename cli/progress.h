// How far a long run is, on a terminal's standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/command.h"

namespace kundenlint::cli {

struct Advance {
  std::uint64_t texts = 0;
  std::uint64_t text_bytes = 0;       ///< analysed
  std::uint64_t done = 0, total = 0;  ///< bytes on disk; total 0 = unknown
};

/// "12.345 Texte · 31,2 MB/s · 47 % · noch 0:12"
std::string progress_line(const Advance& advance, double seconds, ReportLanguage language);

class Progress {
 public:
  /// Silent unless standard error is a terminal.
  explicit Progress(const Invocation& call) : call_(call) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows the state, a few times a second.
  void show(const Advance& advance);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  const Invocation& call_;
  Clock::time_point start_ = Clock::now(), shown_ = start_;
  bool visible_ = false;
};

}  // namespace kundenlint::cli
