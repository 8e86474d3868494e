// bench_start [RUNS]: the whole process of `kundenlint analyze` on a page of 5,000 bytes, beside `main() {}`.
// Prints minimum and median in milliseconds and the ratio of the medians.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace {

constexpr std::size_t kPageBytes = 5000;

/// A page of prose: two samples, cut at a character.
std::string write_page() {
  std::string text;
  for (const char* name : {"/sparkasse.txt", "/leitbild.txt"}) {
    std::ifstream file(std::string(KUNDENLINT_SAMPLES) + name, std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  std::size_t size = std::min(kPageBytes, text.size());
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  std::string path = "/tmp/kundenlint-page-XXXXXX.txt";
  const int file = mkstemps(path.data(), 4);
  if (file < 0 || write(file, text.data(), size) != static_cast<ssize_t>(size)) std::exit(1);
  close(file);
  return path;
}

double run_once(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = -1;
  if (posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ) == 0)
    waitpid(child, &status, 0);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  posix_spawn_file_actions_destroy(&actions);
  if (status != 0) {
    std::fprintf(stderr, "%s failed\n", arguments[0]);
    std::exit(1);
  }
  return took.count();
}

std::vector<double> run(const std::vector<std::string>& command, int runs) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) times.push_back(run_once(command));
  std::sort(times.begin(), times.end());
  return times;
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100;
  const std::string page = write_page();
  const std::vector<double> empty = run({KUNDENLINT_EMPTY}, runs);
  const std::vector<double> analyze = run({KUNDENLINT_PROGRAM, "analyze", "--isolated", page}, runs);
  unlink(page.c_str());
  const std::size_t middle = static_cast<std::size_t>(runs) / 2;
  std::printf("main() {}           min %.1f ms  median %.1f ms\n", empty.front(), empty[middle]);
  std::printf("analyze, 5000 bytes min %.1f ms  median %.1f ms  ratio %.1f\n", analyze.front(),
              analyze[middle], analyze[middle] / empty[middle]);
}
