// A folder of its own for a test of the corpus, and what is read in it, line by line.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "kundenlint/corpus/corpus.h"

namespace kundenlint {

class CorpusFolder : public testing::Test {
 protected:
  CorpusFolder() : before_(std::filesystem::current_path()) {
    std::string name = (std::filesystem::temp_directory_path() / "kundenlint-corpus-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    std::filesystem::current_path(folder_);
  }
  ~CorpusFolder() override {
    std::filesystem::current_path(before_);
    std::filesystem::remove_all(folder_);
  }
  static void write(const std::filesystem::path& path, const std::string& bytes) {
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
  static void shell(const std::string& command) {
    ASSERT_EQ(std::system(command.c_str()), 0) << command;  // NOLINT(cert-env33-c): the command is ours
  }

  /// "path#id: text", "! error", "? notice", in the order in which they come.
  static std::vector<std::string> read(const std::vector<std::string>& paths, CorpusOptions options = {}) {
    std::vector<std::string> out;
    options.list.notice = [&out](const Error& error) { out.push_back("? " + to_string(error)); };
    auto corpus = Corpus::open(paths, std::move(options));
    if (!corpus) return {"! " + to_string(corpus.error())};
    while (const auto text = corpus->next()) {
      if (!*text) {
        out.push_back("! " + to_string(text->error()));
        continue;
      }
      const CorpusText& got = **text;
      std::string name = got.path == got.id ? got.id : got.path + "#" + got.id;
      for (const auto& [field, value] : got.fields) name.append("|").append(field).append("=").append(value);
      out.push_back(name + ": " + got.bytes);
    }
    return out;
  }

 private:
  std::filesystem::path before_, folder_;
};

}  // namespace kundenlint
