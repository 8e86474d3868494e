#include "kundenlint/corpus/corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace kundenlint {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::ElementsAreArray;

// Works in a folder of its own, so that paths are short.
class Folder : public testing::Test {
 protected:
  Folder() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "kundenlint-corpus-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    fs::current_path(folder_);
  }
  ~Folder() override {
    fs::current_path(before_);
    fs::remove_all(folder_);
  }
  static void write(const fs::path& path, const std::string& bytes) {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
  static void shell(const std::string& command) {
    ASSERT_EQ(std::system(command.c_str()), 0) << command;  // NOLINT(cert-env33-c): the command is ours
  }

 private:
  fs::path before_, folder_;
};

std::string shown(const std::optional<Result<CorpusText>>& text) {
  if (!*text) return std::string("! ").append(to_string(text->error()));
  std::string out = (*text)->path == (*text)->id ? (*text)->id : (*text)->path + "#" + (*text)->id;
  for (const auto& [name, value] : (*text)->fields) out.append("|").append(name).append("=").append(value);
  return out + ": " + (*text)->bytes;
}

std::vector<std::string> read(const std::vector<std::string>& paths, CorpusOptions options = {}) {
  auto corpus = Corpus::open(paths, std::move(options));
  if (!corpus) return {to_string(corpus.error())};
  std::vector<std::string> out;
  while (const auto text = corpus->next()) out.push_back(shown(text));
  return out;
}

using CorpusTest = Folder;

TEST_F(CorpusTest, FoldersAreReadInTheOrderOfBytes) {
  write("k/b.txt", "b");
  write("k/Z.md", "Z");
  write("k/ä.txt", "ä");
  write("k/a/x.txt", "x");
  write("k/bild.png", "nein");
  write("k/.git/y.txt", "nein");
  EXPECT_THAT(read({"k"}), ElementsAre("k/Z.md: Z", "k/a/x.txt: x", "k/b.txt: b", "k/ä.txt: ä"));
  EXPECT_THAT(read({"k/"}), testing::SizeIs(4));
  EXPECT_THAT(read({"k/bild.png"}), ElementsAre("k/bild.png: nein"));
  write("leer/x.png", "");
  EXPECT_THAT(
      read({"leer", "fehlt.txt", "k/b.txt"}),
      ElementsAre("! leer: keine Textdatei im Ordner", "! fehlt.txt: Datei nicht gefunden", "k/b.txt: b"));
}

TEST_F(CorpusTest, GlobsAndIgnoreFiles) {
  for (const char* path : {"a/1.txt", "a/2.md", "a/tief/3.txt", "b/1.txt", "b/roh/4.txt"}) write(path, "t");
  EXPECT_THAT(read({"*/1.txt"}), ElementsAre("a/1.txt: t", "b/1.txt: t"));
  EXPECT_THAT(read({"a/**/*.txt"}), ElementsAre("a/1.txt: t", "a/tief/3.txt: t"));
  EXPECT_THAT(read({"a/[3-9].txt"}), ElementsAre("! a/[3-9].txt: keine Datei passt"));
  write("b/.kundenlintignore", "# Rohdaten\nroh/\n");
  write("a/.kundenlintignore", "*.txt\n!3.txt\n");
  EXPECT_THAT(read({"a", "b"}), ElementsAre("a/2.md: t", "a/tief/3.txt: t", "b/1.txt: t"));
}

TEST_F(CorpusTest, RecordsOfLinesAndTables) {
  write("t.jsonl", "{\"id\":\"a\",\"text\":\"eins\",\"jahr\":1999}\n\nkaputt\n{\"text\":\"zwei\"}\n");
  write("t.csv",
        "\xEF\xBB\xBF"
        "text,jahr,id\r\n\"eins, \"\"zwei\"\"\nund drei\",1999,a\r\nvier,2000,b\r\n");
  write("s.csv", "id;text\n1;eins\n2;zwei;drei\n3;\"vier\" \n4;fünf\n");
  write("t.tsv", "text\tx\neins\t\nzwei\ty\n");
  EXPECT_THAT(
      read({"t.jsonl"}, {.keep = {"jahr"}}),
      ElementsAre("t.jsonl#a|jahr=1999: eins", testing::StartsWith("! t.jsonl:3: kein"), "t.jsonl#4: zwei"));
  EXPECT_THAT(read({"t.csv"}, {.keep = {"jahr"}}),
              ElementsAre("t.csv#a|jahr=\"1999\": eins, \"zwei\"\nund drei", "t.csv#b|jahr=\"2000\": vier"));
  EXPECT_THAT(read({"s.csv"}),
              ElementsAre("s.csv#1: eins", "! s.csv:3: 3 Felder statt 2", "s.csv#3: vier", "s.csv#4: fünf"));
  EXPECT_THAT(read({"t.tsv"}), ElementsAre("t.tsv#2: eins", "t.tsv#3: zwei"));
  EXPECT_THAT(read({"t.csv"}, {.text_column = "txt"}),
              ElementsAre("! t.csv:1: die Spalte „txt“ fehlt (meinten Sie „text“?)"));
  std::istringstream in("{\"id\":1,\"text\":\"x\"}");
  EXPECT_THAT(read({"-"}, {.stdin_name = "in.jsonl", .stdin_stream = &in}), ElementsAre("in.jsonl#1: x"));
}

TEST_F(CorpusTest, PackedFiles) {
  write("p/a.md", "eins");
  write("p/b.jsonl", "{\"id\":\"x\",\"text\":\"zwei\"}\n{\"id\":\"y\",\"text\":\"drei\"}\n");
  write("p/c.png", "nein");
  shell(
      "tar -C p -czf p.tar.gz a.md b.jsonl c.png && gzip -k p/a.md && bzip2 -k p/b.jsonl && xz -k p/b.jsonl");
  const std::vector<std::string> packed = {"p.tar.gz/a.md: eins", "p.tar.gz/b.jsonl#x: zwei",
                                           "p.tar.gz/b.jsonl#y: drei"};
  EXPECT_THAT(read({"p.tar.gz"}), ElementsAreArray(packed));
  EXPECT_THAT(read({"p/a.md.gz", "p/b.jsonl.bz2", "p/b.jsonl.xz"}),
              ElementsAre("p/a.md.gz: eins", "p/b.jsonl.bz2#x: zwei", "p/b.jsonl.bz2#y: drei",
                          "p/b.jsonl.xz#x: zwei", "p/b.jsonl.xz#y: drei"));
  std::ifstream in("p.tar.gz", std::ios::binary);
  EXPECT_THAT(read({"-"}, {.stdin_name = "p.tar.gz", .stdin_stream = &in}), ElementsAreArray(packed));
  write("kaputt.zip", "PK\x03\x04 das ist kein Archiv");
  EXPECT_THAT(read({"kaputt.zip", "p/a.md"}),
              ElementsAre(testing::StartsWith("! kaputt.zip: Archiv nicht lesbar"), "p/a.md: eins"));
}

// Every split of a mixed corpus puts every text in exactly one shard, in order.
TEST_F(CorpusTest, ShardsTileTheCorpus) {
  std::string lines, table = "id,text\n";
  for (int i = 0; i < 40; ++i) {
    lines += "{\"text\":\"" + std::string(static_cast<std::size_t>(i % 7), 'x') + "\"}\n";
    table += std::to_string(i) + ",\"a\nb" + std::string(static_cast<std::size_t>(i % 5), 'y') + "\"\n";
    if (i % 9 == 0) lines += "kaputt\n\n";
  }
  write("m/1.txt", "eins");
  write("m/2.jsonl", lines);
  write("m/3.csv", table);
  write("m/4.txt", "");
  const std::vector<std::string> whole = read({"m", "fehlt"});
  ASSERT_EQ(whole.size(), 88U);
  for (const std::uint32_t of : {2U, 3U, 8U, 100U, 5000U}) {
    std::vector<std::string> parts;
    for (std::uint32_t i = 1; i <= of; ++i) {
      const auto part = read({"m", "fehlt"}, {.shard = {i, of}});
      EXPECT_EQ(of > 8 ? parts : read({"m", "fehlt"}, {.shard = {i, of}, .before_shard = true}), parts) << i;
      parts.insert(parts.end(), part.begin(), part.end());
    }
    EXPECT_EQ(parts, whole) << of;
  }
}

TEST_F(CorpusTest, ResumesAtEveryPlace) {
  write("m/1.txt", "eins");
  write("m/2.jsonl", "{\"text\":\"a\"}\n\n{\"text\":\"b\"}\nx\n{\"text\":\"c\"}\n");
  write("m/3.csv", "id,text\n1,d\n2,e\n");
  write("m/4.txt", "zwei");
  const std::vector<std::string> whole = read({"m"});
  ASSERT_EQ(whole.size(), 8U);
  for (std::size_t done = 0; done <= whole.size(); ++done) {
    auto first = Corpus::open({"m"}, {});
    for (std::size_t i = 0; i < done; ++i) ASSERT_TRUE(first->next());
    auto second = Corpus::open({"m"}, {});
    second->resume(first->position());
    std::vector<std::string> rest;
    while (const auto text = second->next()) rest.push_back(shown(text));
    EXPECT_EQ(rest, std::vector<std::string>(whole.begin() + static_cast<std::ptrdiff_t>(done), whole.end()));
  }
}

TEST_F(CorpusTest, ResumingInAFileThatIsGoneIsAnError) {
  write("m/2.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
  write("m/3.txt", "drei");
  auto first = Corpus::open({"m"}, {});
  ASSERT_TRUE(first->next());
  auto second = Corpus::open({"m"}, {});
  std::filesystem::remove("m/2.jsonl");
  second->resume(first->position());
  const auto error = second->next();
  ASSERT_TRUE(error && !*error);
  EXPECT_EQ(error->error().path, "m/2.jsonl");
  const auto next = second->next();
  ASSERT_TRUE(next && *next);
  EXPECT_EQ((**next).id, "m/3.txt");
}

TEST_F(CorpusTest, DocumentsAreDecoded) {
  write("w.txt", "N\xE4he z\xE4hlt f\xFCr uns.");
  write("w.csv", "id,text\na,N\xE4he z\xE4hlt f\xFCr uns.\n");
  auto corpus = Corpus::open({"w.txt", "w.csv"}, {});
  for (const char* path : {"w.txt", ""}) {
    auto text = corpus->next();
    ASSERT_TRUE(text && *text);
    const auto document = to_document(**text);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->source, "Nähe zählt für uns.");
    EXPECT_EQ(document->path, path);
  }
}

TEST(Shard, IsReadFromItsName) {
  EXPECT_EQ(parse_shard("3/8")->index, 3U);
  EXPECT_EQ(parse_shard("3/8")->of, 8U);
  for (const char* wrong : {"", "3", "3/", "/8", "0/8", "9/8", "3/8x", "-1/8", "a/b"}) {
    const auto shard = parse_shard(wrong);
    ASSERT_FALSE(shard) << wrong;
    EXPECT_EQ(to_string(shard.error()),
              "„" + std::string(wrong) + "“ ist kein Teil (I/N mit 1 ≤ I ≤ N, etwa 3/8)");
  }
  EXPECT_EQ(range_of({7, 7}, ~0ULL).end, ~0ULL);
}

}  // namespace
}  // namespace kundenlint
