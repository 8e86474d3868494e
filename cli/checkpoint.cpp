#include "cli/checkpoint.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace kundenlint::cli {
namespace {

constexpr std::string_view kMagic = "kundenlint-checkpoint 2";

}  // namespace

bool sync_file(const std::string& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool good = fd >= 0 && ::fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  return good;
}

Result<bool> Checkpoint::save(const std::string& path) const {
  const std::string fresh = path + ".new";
  std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
  out << kMagic << '\n'
      << fingerprint << '\n'
      << position.file << ' ' << position.texts << ' ' << position.offset << ' ' << position.lines << '\n'
      << rows << ' ' << errors << ' ' << failed << ' ' << runs.size() << '\n';
  for (const std::string& run : runs) out << run << '\n';
  out << summary;
  out.close();
  if (out && sync_file(fresh) && std::rename(fresh.c_str(), path.c_str()) == 0) return true;
  return Error{.code = ErrorCode::write, .message = "Stand nicht zu sichern", .path = path};
}

Result<std::optional<Checkpoint>> Checkpoint::load(const std::string& path) {
  std::error_code code;
  if (!std::filesystem::exists(path, code)) return std::optional<Checkpoint>();
  std::ifstream in(path, std::ios::binary);
  Checkpoint out;
  std::string magic;
  std::size_t runs = 0;
  std::getline(in, magic);
  std::getline(in, out.fingerprint);
  in >> out.position.file >> out.position.texts >> out.position.offset >> out.position.lines;
  in >> out.rows >> out.errors >> out.failed >> runs;
  in.ignore();
  for (std::size_t i = 0; i < runs && in; ++i) std::getline(in, out.runs.emplace_back());
  const bool good = in && magic == kMagic;
  std::getline(in, out.summary);
  if (good) return std::optional<Checkpoint>(std::move(out));
  return Error{.code = ErrorCode::syntax, .message = "kein gesicherter Stand", .path = path};
}

}  // namespace kundenlint::cli
