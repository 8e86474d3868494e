#include "kundenlint/base/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <thread>

#include "kundenlint/base/descriptor.h"

extern char** environ;

namespace kundenlint {
namespace {

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(to, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return ::lseek(to, 0, SEEK_SET) == 0;
}

using Deadline = std::chrono::steady_clock::time_point;

/// Reads until the end; false when it takes too long or is too much.
bool read_all(int from, Deadline deadline, const ChildLimits& limits, std::string& out) {
  std::array<char, 1U << 16U> block{};
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    struct pollfd wait {
      from, POLLIN, 0
    };
    const int ready = ::poll(&wait, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t got = ::read(from, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    out.append(block.data(), static_cast<std::size_t>(got));
    if (out.size() > limits.most_bytes) return false;
  }
}

/// Its status; killed at the deadline. A child may go on when it has closed its output.
int status_of(pid_t child, Deadline deadline) {
  constexpr std::chrono::milliseconds kLongestPause{16};
  std::chrono::milliseconds pause{1};
  int status = 0;
  for (bool killed = false;;) {
    const pid_t ended = ::waitpid(child, &status, killed ? 0 : WNOHANG);
    if (ended == child || (ended < 0 && errno != EINTR)) return status;
    if (ended < 0 || killed) continue;
    if (std::chrono::steady_clock::now() >= deadline) {
      ::kill(child, SIGKILL);
      killed = true;
      continue;
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(2 * pause, kLongestPause);
  }
}

std::string first_line(int from) {
  std::array<char, 400> text{};
  const ssize_t got = ::pread(from, text.data(), text.size(), 0);
  std::string out(text.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  out.resize(std::min(out.find('\n'), out.size()));
  return out;
}

}  // namespace

ChildOutput run_child(std::vector<std::string> arguments, std::string_view input, const ChildLimits& limits) {
  ChildOutput out;
  const Descriptor in(::memfd_create("input", MFD_CLOEXEC)), errors(::memfd_create("errors", MFD_CLOEXEC));
  std::array<int, 2> ends{-1, -1};
  if (in.get() < 0 || errors.get() < 0 || !write_all(in.get(), input) || ::pipe2(ends.data(), O_CLOEXEC) != 0)
    return out;
  const Descriptor output(ends[0]);
  Descriptor into(ends[1]);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.get(), 0);
  posix_spawn_file_actions_adddup2(&actions, into.get(), 1);
  posix_spawn_file_actions_adddup2(&actions, errors.get(), 2);
  std::vector<char*> words;
  words.reserve(arguments.size() + 1);
  for (std::string& word : arguments) words.push_back(word.data());
  words.push_back(nullptr);
  pid_t child = 0;
  const int spawned = ::posix_spawnp(&child, words.front(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (spawned != 0) return out;
  into.close();
  const Deadline deadline = std::chrono::steady_clock::now() + limits.longest;
  const bool read = read_all(output.get(), deadline, limits, out.text);
  if (!read) ::kill(child, SIGKILL);
  const int status = status_of(child, deadline);
  out.complaint = first_line(errors.get());
  out.end = read && WIFEXITED(status) ? ChildOutput::End::exited : ChildOutput::End::out_of_hand;
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return out;
}

}  // namespace kundenlint
