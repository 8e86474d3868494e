// What a folder and a glob give: ignore files, special files, names, and never what the run itself writes.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "corpus_folder.h"
#include "kundenlint/corpus/wildcard.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::StartsWith;

using WalkTest = CorpusFolder;

OwnOutput own(const std::string& path, bool expendable) {
  struct stat info {};
  EXPECT_EQ(::stat(path.c_str(), &info), 0);
  return {{info.st_dev, info.st_ino}, expendable};
}

TEST(Wildcard, CountsCharacters) {
  struct Case {
    std::string pattern, path;
    bool fits;
  };
  const std::vector<Case> cases = {
      {"?.txt", "ö.txt", true},    {"??.txt", "ö.txt", false},  {"[ä-ü]x", "öx", true},
      {"[!ö]x", "öx", false},      {"[]x]", "]", true},         {"[[:digit:]]", "7", true},
      {"[[:digit:]]", "x", false}, {"a[", "a[", true},          {"\\*", "*", true},
      {"\\*", "x", false},         {"*b*d", "abcd", true},      {"*b*d", "abdc", false},
      {"a/**/z", "a/z", true},     {"a/**/z", "a/b/c/z", true}, {"a/*/z", "a/b/c/z", false},
      {"?", "\xE4", true},         {"[a-c]\\]", "b]", true},    {"*", "", false},
  };
  for (const Case& each : cases)
    EXPECT_EQ(wildcard_match(each.pattern, each.path), each.fits) << each.pattern << ' ' << each.path;
  // Many stars take no time.
  std::string stars, letters(2000, 'a');
  for (int i = 0; i < 200; ++i) stars += "*a";
  EXPECT_FALSE(wildcard_match(stars + "b", letters));
}

TEST_F(WalkTest, IgnoreFilesOfFoldersAbove) {
  for (const char* path : {"o/a.txt", "o/b.txt", "o/u/a.txt", "o/u/c.txt"}) write(path, "t");
  write(".kundenlintignore",
        "\xEF\xBB\xBF"
        "a.txt\r\n");
  EXPECT_THAT(read({"o"}), ElementsAre("o/b.txt: t", "o/u/c.txt: t"));
  EXPECT_THAT(read({"o/u"}), ElementsAre("o/u/c.txt: t"));
  EXPECT_THAT(read({"o/*.txt"}), ElementsAre("o/b.txt: t"));
  EXPECT_THAT(read({"o/a.txt"}), ElementsAre("o/a.txt: t"));  // named
  write("o/u/.kundenlintignore", "!a.txt\n");
  EXPECT_THAT(read({"o/u"}), ElementsAre("o/u/a.txt: t", "o/u/c.txt: t"));
  write(".kundenlintignore", "o/u/**\n");
  EXPECT_THAT(read({"o"}), ElementsAre("o/a.txt: t", "o/b.txt: t", "o/u/a.txt: t"));  // as git does
  std::filesystem::create_directory("o/.git");  // the root of a repository: nothing above it counts
  EXPECT_THAT(read({"o"}), testing::SizeIs(4));
}

TEST_F(WalkTest, PatternsAreComparedByCharacters) {
  write("k/u\u0308ber.txt", "nfd");
  write("k/öl.txt", "nfc");
  write("k/xy.txt", "drei");
  write("k/.kundenlintignore", "über.txt\n");
  EXPECT_THAT(read({"k"}), ElementsAre("k/xy.txt: drei", "k/öl.txt: nfc"));
  write("k/.kundenlintignore", "??.txt\n");
  EXPECT_THAT(read({"k"}), ElementsAre("k/u\u0308ber.txt: nfd"));
  write("k/.kundenlintignore", "leer\\ \n\\#x\n");
  EXPECT_THAT(read({"k/ü*.txt"}), ElementsAre("k/u\u0308ber.txt: nfd"));
  EXPECT_THAT(read({"k/über.txt"}), ElementsAre("k/u\u0308ber.txt: nfd"));
}

TEST_F(WalkTest, OnlyFilesWithAnEnd) {
  write("k/a.txt", "t");
  ASSERT_EQ(::mkfifo("k/p.txt", 0600), 0);
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{.sun_family = AF_UNIX, .sun_path = "k/s.txt"};
  ASSERT_EQ(::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ::close(fd);
  std::filesystem::create_symlink("/dev/zero", "k/z.txt");
  write("k/__MACOSX/m.txt", "t");
  EXPECT_THAT(read({"k"}),
              ElementsAre("? k/p.txt: übersprungen: ist eine Pipe", "? k/s.txt: übersprungen: ist ein Socket",
                          "? k/z.txt: übersprungen: ist ein Gerät", "k/a.txt: t"));
  std::filesystem::create_symlink("/dev/zero", "k/.kundenlintignore");
  EXPECT_THAT(
      read({"k/a*"}),
      ElementsAre(EndsWith("/k/.kundenlintignore: ist ein Gerät, keine gewöhnliche Datei"), "k/a.txt: t"));
}

TEST_F(WalkTest, PathsThatCannotBeAskedFor) {
  const std::string name(300, 'a');
  EXPECT_THAT(read({name + "/*.md"}), ElementsAre(StartsWith("! " + name + "/*.md: nicht lesbar")));
  std::filesystem::create_symlink("loop", "loop");
  EXPECT_THAT(read({"loop/*.md"}), ElementsAre(StartsWith("! loop/*.md: nicht lesbar")));
}

TEST_F(WalkTest, OutputsAreNoInputs) {
  write("k/a.txt", "t");
  write("k/aus.csv", "id\n");
  write("k/aus.csv.partial.1", "x");
  CorpusOptions options;
  options.list.own = {own("k/aus.csv", true)};
  EXPECT_THAT(read({"k"}, options), ElementsAre("k/a.txt: t"));
  options.list.own_beginnings = {(std::filesystem::current_path() / "k/aus.csv.partial").string()};
  EXPECT_THAT(read({"k/*"}, options), ElementsAre("k/a.txt: t"));
  EXPECT_THAT(read({"k/aus.csv"}, options),
              ElementsAre("! k/aus.csv: ist zugleich die Ausgabe dieses Laufs"));
  options.list.own = {own("k/a.txt", false)};
  EXPECT_THAT(read({"k"}, options), ElementsAre("! k/a.txt: ist zugleich die Ausgabe dieses Laufs"));
  std::filesystem::create_symlink("a.txt", "k/b.txt");
  EXPECT_THAT(read({"k/b.txt"}, options), ElementsAre("! k/b.txt: ist zugleich die Ausgabe dieses Laufs"));
}

}  // namespace
}  // namespace kundenlint
