// Documents among the texts of a corpus: in folders, in archives and packed.
#include "corpus_folder.h"
#include "tests/unit/text/zip.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;

class DocumentsTest : public CorpusFolder {
 protected:
  static std::string docx(const std::string& text) {
    return zip({{"word/document.xml", "<?xml version='1.0'?><w:document xmlns:w='x'><w:body><w:p><w:r><w:t>" +
                                          text + "</w:t></w:r></w:p></w:body></w:document>"}});
  }

  /// "path: text" of each text as it is scored, or "! error".
  static std::vector<std::string> texts(const std::vector<std::string>& paths, bool whole_page = false) {
    std::vector<std::string> out;
    auto corpus = Corpus::open(paths, {});
    if (!corpus) return {"! " + to_string(corpus.error())};
    while (auto text = corpus->next()) {
      const Result<Document> document =
          *text ? to_document(**text, whole_page) : Result<Document>(text->error());
      if (!document) {
        out.push_back("! " + to_string(document.error()));
        continue;
      }
      std::string line = document->id + ':';
      for (const Block& block : document->blocks) line += ' ' + std::string(block.bytes.of(document->text));
      out.push_back(line);
    }
    return out;
  }
};

TEST_F(DocumentsTest, StandBesideTexts) {
  write("o/a.docx", docx("Die Kunden fragen."));
  write("o/b.html", "<nav>Start</nav><p>Wir liefern, was sie brauchen.</p>");
  write("o/c.csv", "id,text\n1,Der Kunde ist da.\n");
  write("o/d.md", "**Nah** am Kunden.\n");
  write("o/e.json", "{}");  // no text: left alone in a folder
  EXPECT_THAT(texts({"o"}),
              ElementsAre("o/a.docx: Die Kunden fragen.", "o/b.html: Wir liefern, was sie brauchen.",
                          "1: Der Kunde ist da.", "o/d.md: Nah am Kunden."));
  EXPECT_THAT(texts({"o/b.html"}, true), ElementsAre("o/b.html: Start Wir liefern, was sie brauchen."));
  EXPECT_THAT(texts({"o/e.json"}), ElementsAre(testing::HasSubstr("ist JSON; das wird nicht gelesen")));
}

TEST_F(DocumentsTest, InArchives) {
  write("a.zip", zip({{"x/a.docx", docx("Die Kunden fragen.")},
                      {"x/b.htm", "<p>Wir <b>hören</b> zu.</p>"},
                      {"x/bild.png", "\x89PNG"}}));
  EXPECT_THAT(texts({"a.zip"}),
              ElementsAre("a.zip/x/a.docx: Die Kunden fragen.", "a.zip/x/b.htm: Wir hören zu."));
  write("c.html", "<p>Wir fragen nach.</p>");
  shell("gzip c.html");
  EXPECT_THAT(texts({"c.html.gz"}), ElementsAre("c.html.gz: Wir fragen nach."));
}

}  // namespace
}  // namespace kundenlint
