#include "kundenlint/evaluation/gold.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "coded.h"

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

/// A folder with a labelled set.
class GoldFolder {
 public:
  GoldFolder(const std::string& sentences, const std::string& texts) {
    std::string name = (fs::temp_directory_path() / "kundenlint-gold-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    std::ofstream(folder_ / "sentences.jsonl") << sentences;
    if (!texts.empty()) std::ofstream(folder_ / "docs.jsonl") << texts;
  }
  ~GoldFolder() { fs::remove_all(folder_); }
  GoldFolder(const GoldFolder&) = delete;
  GoldFolder& operator=(const GoldFolder&) = delete;

  Result<GoldSet> read(bool english = false) const {
    return read_gold({folder_.string()}, test_profile(), {.english = english});
  }
  /// The message without the folder.
  std::string error(bool english = false) const {
    const auto got = read(english);
    if (got) return "no error";
    Error error = got.error();
    error.path = fs::path(error.path).filename();
    return to_string(error);
  }
  std::string path() const { return folder_.string(); }

 private:
  fs::path folder_;
};

TEST(Gold, RowsBecomeTexts) {
  const GoldFolder folder(R"({"doc":"B","n":1,"text":"Zwei.","frames":[{"facet":"naehe","stance":"offen"}]}
{"doc":"B","n":0,"text":"Eins.","relation":"folge","genre":"x"}

{"doc":"A","n":4,"text":"Vier.","frames":[{"facet":"orientierung.denken"}],"relation":"none"}
)",
                          R"({"doc":"B","lean":"naehe","verwechslung":true}
)");
  const auto got = folder.read();
  ASSERT_TRUE(got) << to_string(got.error());
  EXPECT_EQ(got->coders, std::vector<std::string>{""});
  ASSERT_EQ(got->texts.size(), 2U);
  const GoldText& b = got->texts[0];
  EXPECT_EQ(b.id, "B");
  EXPECT_EQ(b.sentences, (std::vector<std::string>{"Eins.", "Zwei."}));
  EXPECT_EQ(b.codes[0].sentences[0].relations, std::vector{RelationType::folge});
  EXPECT_EQ(b.codes[0].sentences[1].frames[0].stance, Stance::offen);
  EXPECT_EQ(b.codes[0].lean, "naehe");
  EXPECT_EQ(b.codes[0].confused, true);
  const GoldText& a = got->texts[1];
  EXPECT_EQ(a.first, 4U);
  EXPECT_EQ(a.codes[0].sentences[0].frames[0].stance, Stance::zustimmend);
  EXPECT_TRUE(a.codes[0].sentences[0].relations.empty());
  EXPECT_EQ(a.codes[0].confused, std::nullopt);
}

TEST(Gold, CodersAreToldApart) {
  const GoldFolder folder(R"({"doc":"A","n":0,"text":"Eins.","coder":"X"}
{"doc":"A","n":0,"frames":[{"facet":"naehe"}],"coder":"Y"}
{"doc":"B","n":0,"text":"Zwei.","coder":"Y"}
)",
                          "");
  const auto got = folder.read();
  ASSERT_TRUE(got) << to_string(got.error());
  EXPECT_EQ(got->coders, (std::vector<std::string>{"X", "Y"}));
  EXPECT_EQ(got->texts[0].codes[1].sentences[0].frames[0].facet, "naehe");
  EXPECT_TRUE(got->texts[1].codes[0].sentences.empty()) << "X has not coded B";
}

TEST(Gold, ErrorsNameTheLine) {
  struct Row {
    const char *sentences, *texts, *error;
  };
  const Row rows[] = {
      {"{\"doc\":\"A\",\"n\":0,\"text\":\"x\"}\n{\"doc\"\n", "",
       "sentences.jsonl:2: kein gültiges JSON: The JSON document has an improper structure: missing or "
       "superfluous commas, braces, missing keys, etc."},
      {"[1]\n", "", "sentences.jsonl:1: die Zeile ist kein JSON-Objekt"},
      {R"({"n":0,"text":"x"})", "", "sentences.jsonl:1: das Feld „doc“ fehlt"},
      {R"({"doc":7,"n":0,"text":"x"})", "", "sentences.jsonl:1: das Feld „doc“ ist keine Zeichenkette"},
      {R"({"doc":"A","text":"x"})", "",
       "sentences.jsonl:1: das Feld „n“, die Nummer des Satzes in seinem Text, fehlt"},
      {R"({"doc":"A","n":-1,"text":"x"})", "", "sentences.jsonl:1: das Feld „n“ ist keine ganze Zahl ab 0"},
      {R"({"doc":"A","n":0,"text":"x","frames":[{"facet":"naehe.sympatie"}]})", "",
       "sentences.jsonl:1: die Facette „naehe.sympatie“ gibt es nicht (meinten Sie „naehe.sympathie“?)"},
      {R"({"doc":"A","n":0,"text":"x","frames":[{"facet":"naehe","stance":"dafür"}]})", "",
       "sentences.jsonl:1: die Haltung „dafür“ gibt es nicht (möglich: zustimmend, ablehnend, offen)"},
      {R"({"doc":"A","n":0,"text":"x","frames":{}})", "",
       "sentences.jsonl:1: das Feld „frames“ ist keine Liste"},
      {R"({"doc":"A","n":0,"text":"x","relation":"folgen"})", "",
       "sentences.jsonl:1: die Beziehung „folgen“ gibt es nicht (meinten Sie „folge“?)"},
      {R"({"doc":"A","n":0,"text":""})", "",
       "sentences.jsonl: Satz 0 des Textes „A“ hat keinen Wortlaut (Feld „text“)"},
      {"{\"doc\":\"A\",\"n\":0,\"text\":\"x\"}\n{\"doc\":\"A\",\"n\":2,\"text\":\"y\"}\n", "",
       "sentences.jsonl: im Text „A“ fehlt der Satz mit der Nummer 1"},
      {"{\"doc\":\"A\",\"n\":0,\"text\":\"x\"}\n{\"doc\":\"A\",\"n\":0,\"text\":\"x\"}\n", "",
       "sentences.jsonl:2: Satz 0 des Textes „A“ ist zweimal kodiert (mehrere Kodierer unterscheidet das "
       "Feld "
       "„coder“)"},
      {"{\"doc\":\"A\",\"n\":0,\"text\":\"x\"}\n{\"doc\":\"A\",\"n\":0,\"text\":\"y\",\"coder\":\"B\"}\n", "",
       "sentences.jsonl:2: Satz 0 des Textes „A“ hat hier einen anderen Wortlaut"},
      {"{\"doc\":\"A\",\"n\":0,\"text\":\"x\"}\n{\"doc\":\"A\",\"n\":1,\"text\":\"y\"}\n"
       "{\"doc\":\"A\",\"n\":1,\"coder\":\"B\"}\n",
       "", "sentences.jsonl: im Text „A“ fehlt der Satz mit der Nummer 0 von „B“"},
      {"\n", "", "sentences.jsonl: keine Zeile darin"},
      {R"({"doc":"A","n":0,"text":"x"})", R"({"doc":"B","lean":"naehe"})",
       "docs.jsonl:1: der Text „B“ hat keine Sätze"},
      {R"({"doc":"A","n":0,"text":"x"})", R"({"doc":"A","lean":"gemisch"})",
       "docs.jsonl:1: die Neigung „gemisch“ gibt es nicht (meinten Sie „gemischt“?)"},
      {R"({"doc":"A","n":0,"text":"x"})", R"({"doc":"A","verwechslung":"ja"})",
       "docs.jsonl:1: das Feld „verwechslung“ ist weder true noch false"},
      {R"({"doc":"A","n":0,"text":"x"})", "{\"doc\":\"A\"}\n{\"doc\":\"A\"}\n",
       "docs.jsonl:2: der Text „A“ steht zweimal da"},
  };
  for (const Row& row : rows) EXPECT_EQ(GoldFolder(row.sentences, row.texts).error(), row.error);
}

TEST(Gold, MessagesInEnglish) {
  EXPECT_EQ(
      GoldFolder(R"({"doc":"A","n":0,"text":"x","frames":[{"facet":"naehe.sympatie"}]})", "").error(true),
      "sentences.jsonl:1: there is no facet 'naehe.sympatie' (did you mean 'naehe.sympathie'?)");
}

TEST(Gold, SetsArePutTogether) {
  const GoldFolder one(R"({"doc":"A","n":0,"text":"x"})", ""), two(R"({"doc":"B","n":0,"text":"y"})", "");
  const auto both = read_gold({one.path(), two.path() + "/sentences.jsonl"}, test_profile());
  ASSERT_TRUE(both) << to_string(both.error());
  EXPECT_EQ(both->texts.size(), 2U);
  const auto missing = read_gold({one.path() + "/nichts"}, test_profile());
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace kundenlint
