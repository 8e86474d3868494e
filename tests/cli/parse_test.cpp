#include "cli/parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "cli/app.h"
#include "cli/help.h"

namespace kundenlint::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct World {
  std::istringstream in;
  std::ostringstream out, err;
  Io io{.in = in, .out = out, .err = err};
};

Result<Parsed> parsed(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "--isolated");
  return parse(arguments, World().io);
}

TEST(Parse, OptionsMayStandAnywhere) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"analyze", "-f", "json", "a.txt", "-"},
                                             {"-f", "json", "analyze", "a.txt", "-"},
                                             {"analyze", "a.txt", "--format=json", "-"},
                                             {"analyze", "-fjson", "a.txt", "-"},
                                             {"analyze", "a.txt", "-f", "text", "-", "-f", "json"}}) {
    const auto got = parsed(arguments);
    ASSERT_TRUE(got) << to_string(got.error());
    EXPECT_EQ(got->command->name, "analyze");
    EXPECT_EQ(got->settings.one("format"), "json");
    EXPECT_THAT(got->arguments, ElementsAre("a.txt", "-"));
  }
}

TEST(Parse, RepeatedOptionsCollect) {
  const auto got = parsed({"analyze", "--keep", "a", "--keep=b", "x"});
  ASSERT_TRUE(got);
  EXPECT_THAT(got->settings.all("keep"), ElementsAre("a", "b"));
}

TEST(Parse, ErrorsNameWhatWasMeant) {
  struct Case {
    std::vector<std::string> arguments;
    const char* want;
  };
  const Case cases[] = {
      {{"analyse"}, "unbekannter Befehl „analyse“ (meinten Sie „analyze“?)"},
      {{"xyzzy"}, "unbekannter Befehl „xyzzy“ (siehe kundenlint help)"},
      {{"analyze", "--fromat", "json"}, "unbekannte Option „--fromat“ (meinten Sie „--format“?)"},
      {{"analyze", "--fromat=json"}, "unbekannte Option „--fromat“ (meinten Sie „--format“?)"},
      {{"analyze", "--for", "json"}, "unbekannte Option „--for“ (meinten Sie „--format“?)"},
      {{"analyze", "-x"}, "unbekannte Option „-x“"},
      {{"analyze", "--format"}, "zu --format fehlt der Wert (--format FORMAT)"},
      {{"analyze", "--isolated=1"}, "--isolated nimmt keinen Wert"},
      {{"analyze", "-f", "jsno"},
       "--format: „jsno“ gibt es nicht (meinten Sie „json“? möglich sind text, json, jsonl, html)"},
      {{"analyze", "-f", "xml"}, "--format: „xml“ gibt es nicht (möglich sind text, json, jsonl, html)"},
      {{"version", "-f", "json"}, "--format gehört nicht zu „version“ (siehe kundenlint help version)"},
      {{"analyse", "--lang", "en"}, "unknown command 'analyse' (did you mean 'analyze'?)"},
      {{"analyze", "--fromat", "--lang=en"}, "unknown option '--fromat' (did you mean '--format'?)"},
  };
  for (const Case& c : cases) {
    const auto got = parsed(c.arguments);
    ASSERT_FALSE(got) << c.want;
    EXPECT_EQ(to_string(got.error()), c.want);
    EXPECT_EQ(got.error().code, ErrorCode::usage);
  }
}

TEST(Run, WithoutACommandShowsTheOverviewAsAnError) {
  World world;
  EXPECT_EQ(run({}, world.io), kFailure);
  EXPECT_EQ(world.out.str(), "");
  EXPECT_EQ(world.err.str(), overview(ReportLanguage::de));
}

TEST(Run, HelpIsTheSameWhicheverWayItIsAskedFor) {
  for (const Command& command : commands()) {
    World one, two;
    EXPECT_EQ(run({"help", std::string(command.name)}, one.io), kOk);
    EXPECT_EQ(run({std::string(command.name), "--help"}, two.io), kOk);
    EXPECT_EQ(one.out.str(), two.out.str());
    EXPECT_THAT(one.out.str(), HasSubstr(std::string(command.summary.de)));
  }
}

TEST(Run, HelpIgnoresABrokenConfiguration) {
  World world;
  world.io.environment["KUNDENLINT_CONFIG"] = "/nowhere/x.toml";
  EXPECT_EQ(run({"analyze", "--help"}, world.io), kOk);
}

TEST(Tables, EveryOptionAndCommandIsDescribedInBothLanguages) {
  std::set<std::string_view> names;
  std::set<char> letters;
  for (const Option& option : options()) {
    EXPECT_TRUE(names.insert(option.name).second) << option.name;
    EXPECT_TRUE(option.letter == '\0' || letters.insert(option.letter).second) << option.name;
    EXPECT_FALSE(option.help.de.empty() || option.help.en.empty()) << option.name;
    EXPECT_EQ(option.argument.de.empty(), option.argument.en.empty()) << option.name;
  }
  for (const Command& command : commands()) {
    EXPECT_FALSE(command.summary.de.empty() || command.summary.en.empty()) << command.name;
    EXPECT_EQ(command.details.de.empty(), command.details.en.empty()) << command.name;
    EXPECT_NE(command.run, nullptr) << command.name;
    for (const std::string_view option : command.options) EXPECT_NE(find_option(option), nullptr) << option;
  }
}

}  // namespace
}  // namespace kundenlint::cli
