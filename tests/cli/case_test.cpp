// Runs every tests/cli/*.case: one command line with its files, input, output and status.
//
//   # What the case shows.
//   $ kundenlint analyze - | head -1
//   --- stdin
//   --- file NAME           a file in the folder the command runs in
//   --- stdout              absent: nothing is written
//   --- stderr
//   --- status              absent: 0
//
// The line after "$ " is a shell command. In expected output "[..]" stands for anything within a
// line, a line "..." for any lines. KUNDENLINT_UPDATE_GOLDEN=1 rewrites expectations that differ; the
// test fails then, too.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(KUNDENLINT_SOURCE_DIR) / "tests/cli";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

struct Case {
  std::string comment, command;
  std::vector<std::pair<std::string, std::string>> sections;  // in the file's order

  std::string section(std::string_view name) const {
    for (const auto& [key, text] : sections) {
      if (key == name) return text;
    }
    return {};
  }
};

Case parse(const std::string& text) {
  Case out;
  std::istringstream lines(text);
  std::string* current = &out.comment;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("$ ") && out.sections.empty()) {
      out.command = line.substr(2);
    } else if (line.starts_with("--- ")) {
      current = &out.sections.emplace_back(line.substr(4), "").second;
    } else {
      *current += line + '\n';
    }
  }
  return out;
}

struct Got {
  std::string out, err;
  int status = 0;
};

class Sandbox {
 public:
  Sandbox() {
    std::string name = (fs::temp_directory_path() / "kundenlint-case-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    fs::create_directory(folder_ / "work");
    fs::create_directory(folder_ / "bin");
    fs::create_symlink(KUNDENLINT_EXE, folder_ / "bin/kundenlint");
  }
  ~Sandbox() { fs::remove_all(folder_); }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  Got run(const Case& test) const {
    write("stdin", test.section("stdin"));
    write("command", test.command);
    for (const auto& [name, text] : test.sections) {
      if (name.starts_with("file ")) write("work/" + name.substr(5), text);
    }
    const std::string at = folder_.string();
    const std::string line = "cd " + at + "/work && env -i PATH=" + at +
                             "/bin:/usr/bin:/bin sh ../command <../stdin >../out 2>../err";
    const int status = std::system(line.c_str());  // NOLINT(cert-env33-c): the cases are ours
    return {read(folder_ / "out"), read(folder_ / "err"), WEXITSTATUS(status)};
  }

 private:
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  fs::path folder_;
};

bool line_matches(std::string_view want, std::string_view got) {
  const std::size_t hole = want.find("[..]");
  if (hole == std::string_view::npos) return want == got;
  if (!got.starts_with(want.substr(0, hole))) return false;
  want.remove_prefix(hole + 4);
  for (std::size_t at = hole; at <= got.size(); ++at) {
    if (line_matches(want, got.substr(at))) return true;
  }
  return false;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.push_back(line);
  return out;
}

bool matches(const std::string& want, const std::string& got) {
  const std::vector<std::string> pattern = lines_of(want), text = lines_of(got);
  // reached[j]: the pattern so far matches the first j lines.
  std::vector<bool> reached(text.size() + 1);
  reached[0] = true;
  for (const std::string& line : pattern) {
    std::vector<bool> next(text.size() + 1);
    for (std::size_t j = 0; j <= text.size(); ++j) {
      if (line == "...")
        next[j] = reached[j] || (j > 0 && next[j - 1]);
      else
        next[j] = j > 0 && reached[j - 1] && line_matches(line, text[j - 1]);
    }
    reached = std::move(next);
  }
  return reached.back();
}

void rewrite(const fs::path& path, const Case& test, const Got& got) {
  std::string out = test.comment + "$ " + test.command + '\n';
  for (const auto& [name, text] : test.sections) {
    if (name == "stdin" || name.starts_with("file ")) out += "--- " + name + '\n' + text;
  }
  const auto keep = [&](const std::string& name, const std::string& text) {
    const std::string want = test.section(name);
    const std::string& shown = matches(want, text) ? want : text;
    if (!shown.empty()) out += "--- " + name + '\n' + shown + (shown.ends_with('\n') ? "" : "\n");
  };
  keep("stdout", got.out);
  keep("stderr", got.err);
  if (got.status != 0) out += "--- status\n" + std::to_string(got.status) + '\n';
  std::ofstream(path, std::ios::binary) << out;
}

std::vector<std::string> cases() {
  std::vector<std::string> out;
  for (const auto& file : fs::directory_iterator(kFolder)) {
    if (file.path().extension() == ".case") out.push_back(file.path().stem().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

class CliCase : public testing::TestWithParam<std::string> {};

TEST_P(CliCase, BehavesAsWritten) {
  const fs::path path = kFolder / (GetParam() + ".case");
  const Case test = parse(read(path));
  ASSERT_FALSE(test.command.empty()) << "no line with '$ '";
  const Got got = Sandbox().run(test);
  const std::string want_status = test.section("status");
  const int status = want_status.empty() ? 0 : std::stoi(want_status);
  const bool good = matches(test.section("stdout"), got.out) && matches(test.section("stderr"), got.err) &&
                    got.status == status;
  if (good) return;
  const char* update = std::getenv("KUNDENLINT_UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") {
    rewrite(path, test, got);
    FAIL() << "rewritten: " << path.filename().string() << "; read it before you commit it";
  }
  EXPECT_EQ(got.out, test.section("stdout"));
  EXPECT_EQ(got.err, test.section("stderr"));
  EXPECT_EQ(got.status, status);
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string out = info.param;
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

INSTANTIATE_TEST_SUITE_P(Cases, CliCase, testing::ValuesIn(cases()), test_name);

TEST(CliCases, WildcardsMatchOnlyWhatTheyShould) {
  struct Row {
    const char *want, *got;
    bool match;
  };
  const Row rows[] = {
      {"a\n", "a\n", true},
      {"a\n", "b\n", false},
      {"", "a\n", false},
      {"a [..] c\n", "a b c\n", true},
      {"a [..]\n", "b a \n", false},
      {"a\n...\nc\n", "a\nb\nb\nc\n", true},
      {"a\n...\nc\n", "a\nc\n", true},
      {"a\n...\n", "b\n", false},
      {"...\n", "", true},
  };
  for (const Row& row : rows) EXPECT_EQ(matches(row.want, row.got), row.match) << row.want << row.got;
}

}  // namespace
}  // namespace kundenlint
