// What the programs that the build runs share: files in, one file out, a message on failure.
#pragma once

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace kundenlint::build_step {

inline int fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  return 1;
}

/// Nothing where it cannot be read.
inline std::optional<std::string> read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The exit status.
inline int write(const char* path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out.good() ? 0 : fail(std::string(path) + ": nicht schreibbar");
}

/// `run`, with exceptions as messages.
template <class Run>
int guarded(Run run, int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    return fail(error.what());
  }
}

}  // namespace kundenlint::build_step
