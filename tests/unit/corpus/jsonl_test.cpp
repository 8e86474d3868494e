#include "kundenlint/corpus/jsonl.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace kundenlint {
namespace {

using testing::ElementsAre;

// Each record as "id|text|field=raw", each error as its message.
std::vector<std::string> read(const std::string& bytes, JsonlOptions options = {}) {
  std::istringstream in(bytes);
  JsonlReader reader(in, "t.jsonl", std::move(options));
  std::vector<std::string> out;
  while (auto record = reader.next()) {
    if (!*record) {
      out.push_back(std::string("! ").append(to_string(record->error())));
      continue;
    }
    std::string line = (*record)->id + "|" + (*record)->text;
    for (const auto& [name, value] : (*record)->fields) line += "|" + name + "=" + value;
    out.push_back(std::move(line));
  }
  return out;
}

TEST(Jsonl, ReadsRecordsInOrder) {
  EXPECT_THAT(read("{\"id\":\"a\",\"text\":\"eins\"}\n{\"text\":\"zwei\",\"id\":\"b\"}"),
              ElementsAre("a|eins", "b|zwei"));
  EXPECT_THAT(read(""), ElementsAre());
  EXPECT_THAT(read("\n  \n\r\n"), ElementsAre());
  EXPECT_THAT(read("\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"\"}\r\n"), ElementsAre("a|"));
}

TEST(Jsonl, IdsMayBeNumbersOrMissing) {
  EXPECT_THAT(
      read(
          "{\"id\": 17 "
          ",\"text\":\"x\"}\n\n{\"text\":\"y\"}\n{\"id\":null,\"text\":\"z\"}\n{\"id\":1.50,\"text\":\"w\"}"),
      ElementsAre("17|x", "3|y", "4|z", "1.50|w"));
}

TEST(Jsonl, UnescapesTheText) {
  EXPECT_THAT(read(R"({"id":"\u00fc\"","text":"N\u00e4he \ud83d\ude00\n\tda"})"),
              ElementsAre("ü\"|Nähe 😀\n\tda"));
}

TEST(Jsonl, FieldsCanBeRenamedAndKept) {
  const std::string line =
      R"({"n":1,"body":"t","jahr": 1999 ,"x":{"a":[1, 2]},"y":["b"],"s":"\u00e4","leer":null})";
  EXPECT_THAT(
      read(line, {.id_field = "n", .text_field = "body", .keep = {"y", "jahr", "fehlt", "x", "s", "leer"}}),
      ElementsAre(R"(1|t|y=["b"]|jahr=1999|x={"a":[1, 2]}|s="\u00e4"|leer=null)"));
  EXPECT_THAT(read(R"({"id":"a","text":"t"})", {.keep = {"text", "id"}}),
              ElementsAre(R"(a|t|text="t"|id="a")"));
}

TEST(Jsonl, ABadLineIsAnErrorAndTheNextIsRead) {
  struct Case {
    const char *line, *want;
  };
  const Case cases[] = {
      {"[1]", "! t.jsonl:1: die Zeile ist kein JSON-Objekt"},
      {"\"text\"", "! t.jsonl:1: die Zeile ist kein JSON-Objekt"},
      {"nichts", "! t.jsonl:1: kein gültiges JSON: ein Wort steht ohne Anführungszeichen"},
      {"null", "! t.jsonl:1: die Zeile ist kein JSON-Objekt"},
      {"{\"id\":\"a\"}", "! t.jsonl:1: das Feld „text“ fehlt"},
      {"{\"text\":5}", "! t.jsonl:1: das Feld „text“ ist keine Zeichenkette"},
      {"{\"text\":null}", "! t.jsonl:1: das Feld „text“ ist keine Zeichenkette"},
      {"{\"id\":[1],\"text\":\"x\"}", "! t.jsonl:1: das Feld „id“ ist weder Zeichenkette noch Zahl"},
      {"{\"id\":\"a\",\"text\":\"\xFF\"}", "! t.jsonl:1: kein gültiges UTF-8"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(read(std::string(c.line) + "\n{\"id\":\"b\",\"text\":\"gut\"}\n"),
                ElementsAre(c.want, "b|gut"));
  }
  for (const char* line : {"{", "{\"text\":\"x\"", "{\"text\":\"x\"} {}", "{\"text\":\"x\"}}",
                           "{\"text\":\"\\ud800\"}", "{\"text\":\"offen}", "{\"text\" \"x\"}"}) {
    const auto got = read(std::string(line) + "\n{\"id\":\"b\",\"text\":\"gut\"}\n");
    ASSERT_EQ(got.size(), 2U) << line;
    EXPECT_EQ(got[0].rfind("! t.jsonl:1: kein gültiges JSON: ", 0), 0U) << line << ": " << got[0];
    EXPECT_EQ(got[1], "b|gut");
  }
}

TEST(Jsonl, LongLinesAreRefusedAndDeepOnesHarmless) {
  const std::string good = "{\"id\":\"b\",\"text\":\"gut\"}\n";
  EXPECT_THAT(read("{\"text\":\"" + std::string(200'000, 'x') + "\"}\n" + good, {.max_line_bytes = 100'000}),
              ElementsAre("! t.jsonl:1: Zeile ist länger als 100000 Bytes", "b|gut"));
  const auto deep = read("{\"x\":" + std::string(100'000, '[') + "\n" + good);
  ASSERT_EQ(deep.size(), 2U);
  EXPECT_EQ(deep[1], "b|gut");
}

TEST(Jsonl, LinesAcrossTheBufferStayWhole) {
  std::string bytes;
  for (int i = 0; i < 50; ++i)
    bytes += "{\"id\":" + std::to_string(i) + ",\"text\":\"" + std::string(5000, 'x') + "\"}\n";
  const auto got = read(bytes);
  ASSERT_EQ(got.size(), 50U);
  EXPECT_EQ(got[49], "49|" + std::string(5000, 'x'));
}

}  // namespace
}  // namespace kundenlint
