// Archives from other systems, and damaged ones. They are made here, byte by byte.
#include <array>

#include "corpus_folder.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

using ArchiveTest = CorpusFolder;

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
  return out;
}

struct Packed {
  std::string name, bytes;
  bool utf8 = false;  // the flag that says how the name is encoded
};

// Stored, not compressed.
std::string zip(const std::vector<Packed>& files) {
  std::string out, directory;
  for (const Packed& file : files) {
    const std::string common = number(file.utf8 ? 0x800 : 0, 2) + number(0, 2) + number(0x21, 4) +
                               number(crc32(file.bytes), 4) + number(file.bytes.size(), 4) +
                               number(file.bytes.size(), 4) + number(file.name.size(), 2) + number(0, 2);
    directory += "PK\x01\x02" + number(20, 2) + number(20, 2) + common + number(0, 2) + number(0, 2) +
                 number(0, 2) + number(0, 4) + number(out.size(), 4) + file.name;
    out += "PK\x03\x04" + number(20, 2) + common + file.name + file.bytes;
  }
  const std::string end = "PK\x05\x06" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
                          number(directory.size(), 4) + number(out.size(), 4) + number(0, 2);
  return out + directory + end;
}

struct Entry {
  std::string name, bytes;
  char type = '0';
  std::string link{};
};

std::string tar(const std::vector<Entry>& entries) {
  std::string out;
  for (const Entry& entry : entries) {
    std::string head(512, '\0');
    std::array<char, 16> octal{};
    head.replace(0, entry.name.size(), entry.name);
    head.replace(100, 7, "0000644");
    std::snprintf(octal.data(), octal.size(), "%011o", static_cast<unsigned>(entry.bytes.size()));
    head.replace(124, 11, octal.data());
    head.replace(136, 11, "00000000000");
    head[156] = entry.type;
    head.replace(157, entry.link.size(), entry.link);
    head.replace(257, 5, "ustar");
    head.replace(263, 2, "00");
    head.replace(148, 8, "        ");
    unsigned sum = 0;
    for (const char c : head) sum += static_cast<unsigned char>(c);
    std::snprintf(octal.data(), octal.size(), "%06o", sum);
    head.replace(148, 6, octal.data());
    head[154] = '\0';
    out += head + entry.bytes + std::string((512 - entry.bytes.size() % 512) % 512, '\0');
  }
  return out + std::string(1024, '\0');
}

TEST_F(ArchiveTest, NamesOfEverySystem) {
  write("z.zip", zip({{"a.txt", "eins"},
                      {"Mühle.txt", "zwei", true},
                      {"Tür.txt", "drei"},        // UTF-8 without the flag, as of macOS
                      {"B\x81rste.txt", "vier"},  // DOS
                      {"\xD6l.txt", "fünf"},      // Windows
                      {"日本.txt", "sechs", true}}));
  EXPECT_THAT(read({"z.zip"}),
              ElementsAre("z.zip/a.txt: eins", "z.zip/Mühle.txt: zwei", "z.zip/Tür.txt: drei",
                          "z.zip/Bürste.txt: vier", "z.zip/Öl.txt: fünf", "z.zip/日本.txt: sechs"));
}

TEST_F(ArchiveTest, WhatMacOsAddsIsNoText) {
  const std::string fork("\0\5\x16\7\0\2\0\0Mac OS X", 16);
  write("m.zip",
        zip({{"p/a.txt", "eins"}, {"__MACOSX/p/._a.txt", fork}, {"p/._b.txt", fork}, {"./c.txt", "zwei"}}));
  write("m.tar", tar({{"./._a.txt", fork}, {"./a.txt", "drei"}, {"./.git/x.txt", "nein"}}));
  EXPECT_THAT(read({"m.zip", "m.tar"}),
              ElementsAre("m.zip/p/a.txt: eins", "m.zip/./c.txt: zwei", "m.tar/./a.txt: drei"));
  write("none.zip", zip({{"bild.png", "x"}}));
  EXPECT_THAT(read({"none.zip"}), ElementsAre("! none.zip: keine Textdatei im Archiv"));
}

TEST_F(ArchiveTest, LinksInTars) {
  write("l.tar", tar({{"a.txt", "eins"},
                      {"b.txt", "", '1', "a.txt"},
                      {"c.txt", "zwei"},
                      {"d.txt", "", '1', "a.txt"},
                      {"e.txt", "", '2', "a.txt"}}));
  const auto whole = ElementsAre("l.tar/a.txt: eins", "l.tar/c.txt: zwei",
                                 "? l.tar/e.txt: übersprungen: ist ein symbolischer Verweis",
                                 "l.tar/b.txt: eins", "l.tar/d.txt: eins");
  EXPECT_THAT(read({"l.tar"}), whole);
  write("lost.tar", tar({{"a.txt", "eins"}, {"b.txt", "", '1', "fehlt.txt"}}));
  EXPECT_THAT(
      read({"lost.tar"}),
      ElementsAre("lost.tar/a.txt: eins", "! lost.tar: ein Verweis im Archiv führt zu keiner Datei darin"));
  std::ifstream in("l.tar", std::ios::binary);
  EXPECT_THAT(read({"-"}, {.stdin_name = "l.tar", .stdin_stream = &in}).back(),
              HasSubstr("2 harte Verweise im Archiv sind nicht gelesen"));
}

TEST_F(ArchiveTest, DamagedHeadersAreErrors) {
  std::string bytes = tar({{"a.txt", "eins"}, {"b.txt", "zwei"}, {"c.txt", "drei"}});
  bytes[1024] ^= 4;  // the name of the second: its checksum does not fit any more
  write("h.tar", bytes);
  const auto got = read({"h.tar"});
  ASSERT_GE(got.size(), 2U);
  EXPECT_EQ(got[0], "h.tar/a.txt: eins");
  EXPECT_THAT(got[1], StartsWith("! h.tar: Archiv nicht lesbar"));
}

// Every single bit of a small gzip file: either nothing changes (its time, its system), or it is said.
TEST_F(ArchiveTest, NoFlippedBitOfGzipGoesUnnoticed) {
  write("t.txt", "Der Kunde fragt, wir antworten.");
  shell("gzip -nk t.txt");
  std::ifstream file("t.txt.gz", std::ios::binary);
  const std::string good{std::istreambuf_iterator<char>(file), {}};
  ASSERT_THAT(read({"t.txt.gz"}), ElementsAre("t.txt.gz: Der Kunde fragt, wir antworten."));
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    std::string bad = good;
    bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
    write("b.txt.gz", bad);
    const auto got = read({"b.txt.gz"});
    ASSERT_EQ(got.size(), 1U) << bit;
    EXPECT_TRUE(got[0].starts_with("! ") || got[0] == "b.txt.gz: Der Kunde fragt, wir antworten.")
        << bit << got[0];
  }
  for (std::size_t size = 1; size < good.size(); ++size) {
    write("c.txt.gz", good.substr(0, size));
    const auto got = read({"c.txt.gz"});
    ASSERT_EQ(got.size(), 1U) << size;
    EXPECT_THAT(got[0], StartsWith("! c.txt.gz: ")) << size;
  }
}

TEST_F(ArchiveTest, WhatStandsBehindGzip) {
  write("t.jsonl", "{\"id\":1,\"text\":\"a\"}\n");
  shell(
      "gzip -nk t.jsonl && cat t.jsonl.gz t.jsonl.gz >two.jsonl.gz && (cat t.jsonl.gz; echo mehr) "
      ">more.jsonl.gz && "
      "(cat t.jsonl.gz; head -c 600 /dev/zero) >zero.jsonl.gz");
  write("plain.txt.gz", "Bei uns");
  EXPECT_THAT(read({"two.jsonl.gz"}),
              ElementsAre("two.jsonl.gz#1: a", "? two.jsonl.gz:2: die Kennung „1“ gibt es schon",
                          "two.jsonl.gz#1: a"));
  EXPECT_THAT(read({"zero.jsonl.gz"}), ElementsAre("zero.jsonl.gz#1: a"));
  EXPECT_THAT(read({"more.jsonl.gz", "plain.txt.gz"}),
              ElementsAre("! more.jsonl.gz: hinter dem Ende der gepackten Daten steht noch etwas anderes",
                          "! plain.txt.gz: die Datei ist nicht gepackt, anders als ihre Endung sagt"));
}

}  // namespace
}  // namespace kundenlint
