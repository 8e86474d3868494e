#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace kundenlint::cli {
namespace {

constexpr double kMega = 1e6;

std::string clock_time(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
  return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string grouped(std::uint64_t number, char separator) {
  std::string out = fmt::format("{}", number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, 1, separator);
  return out;
}

}  // namespace

std::string progress_line(const Advance& advance, double seconds, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  std::string rate = fmt::format("{:.1f}", static_cast<double>(advance.text_bytes) / kMega / seconds);
  if (german) std::ranges::replace(rate, '.', ',');
  std::string out = fmt::format("{} {} · {} MB/s", grouped(advance.texts, german ? '.' : ','),
                                german ? "Texte" : "texts", rate);
  if (advance.total == 0 || advance.done == 0) return out;
  const double share = static_cast<double>(advance.done) / static_cast<double>(advance.total);
  out += fmt::format(fmt::runtime(german ? " · {} % · noch {}" : " · {}% · {} left"),
                     static_cast<int>(share * 100), clock_time(seconds / share - seconds));
  return out;
}

void Progress::show(const Advance& advance) {
  constexpr auto kEvery = std::chrono::milliseconds(200);
  const auto now = Clock::now();
  if (!call_.io.err_terminal || now - shown_ < kEvery) return;
  shown_ = now;
  visible_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  call_.io.err << "\r\x1b[K" << progress_line(advance, seconds, call_.language()) << std::flush;
}

void Progress::clear() {
  if (visible_) call_.io.err << "\r\x1b[K" << std::flush;
  visible_ = false;
}

}  // namespace kundenlint::cli
