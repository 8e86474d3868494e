// The map of lib/ARCHITECTURE.md, held against the includes.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = KUNDENLINT_SOURCE_DIR;

std::vector<std::string> layers() {
  std::istringstream list(KUNDENLINT_LAYERS);
  return {std::istream_iterator<std::string>(list), std::istream_iterator<std::string>()};
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> sources(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// The quoted includes of a file, as written.
std::vector<std::string> includes(const fs::path& path) {
  std::vector<std::string> found;
  std::istringstream text(read(path));
  for (std::string line; std::getline(text, line);) {
    const std::string lead = "#include \"";
    if (line.starts_with(lead)) found.push_back(line.substr(lead.size(), line.rfind('"') - lead.size()));
  }
  return found;
}

std::string layer_of(const std::string& include) {
  const std::string lead = "kundenlint/";
  return include.starts_with(lead) ? include.substr(lead.size(), include.find('/', lead.size()) - lead.size())
                                   : "";
}

TEST(Layers, ALowerLayerNeverIncludesAHigherOne) {
  const std::vector<std::string> order = layers();
  const auto height = [&](const std::string& layer) {
    return std::find(order.begin(), order.end(), layer) - order.begin();
  };
  ASSERT_GE(order.size(), 10U);
  int checked = 0;
  for (const std::string& layer : order) {
    for (const fs::path& path : sources(kRoot / "lib/kundenlint" / layer)) {
      for (const std::string& include : includes(path)) {
        const std::string other = layer_of(include);
        EXPECT_FALSE(other.empty()) << path << " includes " << include
                                    << ": write kundenlint/<layer>/<file>.h";
        EXPECT_LE(height(other), height(layer)) << path << " includes " << include;
        ++checked;
      }
    }
  }
  EXPECT_GT(checked, 100);
}

TEST(Layers, NoLayerIsMissingFromTheList) {
  const std::vector<std::string> order = layers();
  for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / "lib/kundenlint")) {
    if (entry.path().filename() == "training") continue;  // a program beside the library
    EXPECT_NE(std::find(order.begin(), order.end(), entry.path().filename()), order.end()) << entry.path();
  }
}

TEST(Layers, EverySourceIsNamedInACMakeLists) {
  for (const char* folder : {"lib", "cli", "tests"}) {
    for (const fs::path& path : sources(kRoot / folder)) {
      if (path.extension() != ".cpp") continue;
      std::string lists;
      for (fs::path up = path.parent_path(); up != kRoot; up = up.parent_path())
        lists += read(up / "CMakeLists.txt");
      EXPECT_NE(lists.find(path.filename().string()), std::string::npos)
          << path << " is in no CMakeLists.txt";
    }
  }
}

}  // namespace
