#include "cli/output.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace kundenlint::cli {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

class OutputFile : public testing::Test {
 protected:
  OutputFile() {
    std::string name = (fs::temp_directory_path() / "kundenlint-output-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~OutputFile() override { fs::remove_all(folder_); }

  std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(folder_), {}); }

  fs::path folder_;
  std::istringstream in_;
  std::ostringstream out_;
  Io io_{.in = in_, .out = out_, .err = out_};
};

TEST_F(OutputFile, AppearsOnlyWhenCommitted) {
  const fs::path target = folder_ / "out.json";
  std::ofstream(target) << "alt";
  {
    auto output = Output::open(target.string(), io_);
    ASSERT_TRUE(output);
    output->stream() << std::string(200'000, 'x');
    EXPECT_EQ(read(target), "alt");
  }
  EXPECT_EQ(read(target), "alt");
  EXPECT_EQ(files(), 1);  // the temporary file is gone
  auto output = Output::open(target.string(), io_);
  ASSERT_TRUE(output);
  output->stream() << "neu";
  ASSERT_TRUE(output->commit());
  EXPECT_EQ(read(target), "neu");
  EXPECT_EQ(files(), 1);
}

TEST_F(OutputFile, KeepsModeAndSymbolicLink) {
  const fs::path target = folder_ / "real", link = folder_ / "link";
  std::ofstream(target) << "alt";
  fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(target, link);
  auto output = Output::open(link.string(), io_);
  ASSERT_TRUE(output);
  output->stream() << "neu";
  ASSERT_TRUE(output->commit());
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(read(target), "neu");
  EXPECT_EQ(fs::status(target).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(OutputFile, NewFilesGetTheUsualMode) {
  const mode_t mask = ::umask(022);
  auto output = Output::open((folder_ / "new").string(), io_);
  ASSERT_TRUE(output && output->commit());
  ::umask(mask);
  EXPECT_EQ(static_cast<unsigned>(fs::status(folder_ / "new").permissions()), 0644U);
}

TEST_F(OutputFile, ErrorsNameThePath) {
  const auto output = Output::open("/nowhere/x", io_);
  ASSERT_FALSE(output);
  EXPECT_EQ(to_string(output.error()), "/nowhere/x: No such file or directory");
  EXPECT_EQ(Output::open(folder_.string(), io_).error().code, ErrorCode::write);
}

TEST_F(OutputFile, AFullDiskIsAnError) {
  auto output = Output::open("/dev/full", io_);
  ASSERT_TRUE(output);
  output->stream() << "x";
  const auto committed = output->commit();
  ASSERT_FALSE(committed);
  EXPECT_EQ(to_string(committed.error()), "/dev/full: No space left on device");
}

TEST_F(OutputFile, EmptyAndDashAreStandardOutput) {
  for (const char* path : {"", "-"}) {
    auto output = Output::open(path, io_);
    ASSERT_TRUE(output);
    output->stream() << path << ';';
    EXPECT_TRUE(output->commit());
  }
  EXPECT_EQ(out_.str(), ";-;");
}

}  // namespace
}  // namespace kundenlint::cli
