// Every shipped profile keeps its promises: every hit fires, no miss does, nothing is dead, twice or unknown.
#include <gtest/gtest.h>

#include <sstream>

#include "kundenlint/analysis/examples.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/dictionary/format.h"

namespace kundenlint {
namespace {

/// A profile and its folders, in the order in which they extend one another.
struct Profile {
  std::string id;
  std::vector<std::string> folders;
};

void PrintTo(const Profile& profile, std::ostream* out) { *out << profile.id; }

// "kunde:allgemein,kunde agilitaet:allgemein,agilitaet ", from the build.
std::vector<Profile> profiles() {
  std::vector<Profile> out;
  std::istringstream all(KUNDENLINT_PROFILE_FOLDERS);
  for (std::string one; all >> one;) {
    Profile profile{.id = one.substr(0, one.find(':')), .folders = {}};
    std::istringstream folders(one.substr(profile.id.size() + 1));
    for (std::string folder; std::getline(folders, folder, ',');) profile.folders.push_back(folder);
    out.push_back(std::move(profile));
  }
  return out;
}

std::vector<DictionarySource> sources(const Profile& profile) {
  std::vector<DictionarySource> out;
  for (const std::string& folder : profile.folders) {
    const auto read = read_dictionary_sources(KUNDENLINT_SOURCE_DIR "/dictionaries/" + folder);
    EXPECT_TRUE(read) << folder;
    if (read) out.insert(out.end(), read->begin(), read->end());
  }
  return out;
}

Dictionary shipped(const Profile& profile) {
  Result<Dictionary> dictionary = parse_dictionary(sources(profile));
  if (!dictionary) ADD_FAILURE() << to_string(dictionary.error());
  return dictionary ? *std::move(dictionary) : Dictionary{};
}

std::string place(const Origin& at) { return at.file + ":" + std::to_string(at.line) + ": "; }

class ShippedDictionary : public testing::TestWithParam<Profile> {};

TEST_P(ShippedDictionary, CheckFindsNothing) {
  for (const Diagnostic& found : check_profile(shipped(GetParam()))) {
    ADD_FAILURE() << place(found.at) << found.entry << ": " << found.de << " [" << to_string(found.rule)
                  << "]";
  }
}

TEST_P(ShippedDictionary, ExamplesHold) {
  const Dictionary dictionary = shipped(GetParam());
  ASSERT_GT(dictionary.entries.size(), 70U);
  Morphology morphology;
  for (const ExampleFailure& failure : test_examples_in_reach(dictionary, morphology)) {
    const Entry& entry = dictionary.entries[failure.entry];
    ADD_FAILURE() << place(entry.origin) << entry.id << (failure.hit ? ": hit is silent: " : ": miss fires: ")
                  << failure.text << " (" << failure.reason << ")";
  }
}

TEST_P(ShippedDictionary, IsWhatTheProgramHolds) {
  const std::string_view bytes = builtin_dictionary(GetParam().id);
  Result<Dictionary> builtin = deserialize(bytes);
  ASSERT_TRUE(builtin);
  EXPECT_EQ(builtin->id, GetParam().id);
  EXPECT_EQ(builtin->sha256, shipped(GetParam()).sha256);
  EXPECT_EQ(serialize(*builtin), bytes);
  for (const Entry& entry : builtin->entries) {
    ASSERT_EQ(entry.origin.file.find('/'), std::string::npos)
        << "a path of the building machine: " << entry.origin.file;
  }
}

TEST_P(ShippedDictionary, FormatKeepsTheMeaning) {
  std::vector<DictionarySource> formatted = sources(GetParam());
  for (DictionarySource& source : formatted) {
    Result<std::string> text = format_dictionary(source);
    ASSERT_TRUE(text) << to_string(text.error());
    source.text = *std::move(text);
  }
  const Dictionary before = shipped(GetParam());
  const Result<Dictionary> after = parse_dictionary(formatted);
  ASSERT_TRUE(after) << to_string(after.error());
  ASSERT_EQ(after->entries.size(), before.entries.size());
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    EXPECT_EQ(after->entries[i].id, before.entries[i].id);
    EXPECT_EQ(after->entries[i].patterns, before.entries[i].patterns);
    EXPECT_EQ(after->entries[i].hits, before.entries[i].hits);
    EXPECT_EQ(after->entries[i].misses, before.entries[i].misses);
  }
}

std::string test_name(const testing::TestParamInfo<Profile>& info) {
  std::string name = info.param.id;
  std::erase(name, '-');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Profiles, ShippedDictionary, testing::ValuesIn(profiles()), test_name);

TEST(Profiles, AreAllBuiltIn) {
  std::vector<std::string> ids;
  for (const Profile& profile : profiles()) ids.push_back(profile.id);
  const std::vector<std::string> builtin(builtin_profiles().begin(), builtin_profiles().end());
  EXPECT_EQ(builtin, ids);
  EXPECT_TRUE(builtin_dictionary("kundschaft").empty());
}

}  // namespace
}  // namespace kundenlint
