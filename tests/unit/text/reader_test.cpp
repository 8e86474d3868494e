#include "kundenlint/text/reader.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace kundenlint {
namespace {

class Reader : public testing::Test {
 protected:
  Reader() { std::filesystem::create_directories(folder_); }
  ~Reader() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view bytes) const {
    const std::string path = folder_ + "/" + name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  const std::string folder_ =
      testing::TempDir() + "reader-" + testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(Reader, ReadsAFile) {
  const std::string path = file("a.md", "# Titel");
  const Result<Document> got = read_document(path);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->path, path);
  EXPECT_EQ(got->format, Format::markdown);
  EXPECT_EQ(got->text, "Titel");
}

TEST_F(Reader, ErrorsSayWhatIsWrong) {
  struct Case {
    std::string path;
    ErrorCode code;
    std::string message;
  };
  const std::vector<Case> cases = {
      {folder_ + "/fehlt.txt", ErrorCode::not_found, "Datei nicht gefunden"},
      {folder_, ErrorCode::directory, "ist ein Ordner, keine Datei"},
      {file("leer.txt", ""), ErrorCode::empty, "leer: kein Text enthalten"},
      {file("blank.txt", " \n\t\r\n"), ErrorCode::empty, "leer: kein Text enthalten"},
      {file("leer.md", ""), ErrorCode::empty, "leer: kein Text enthalten"},
      {file("lang.txt", std::string(21, 'a')), ErrorCode::limit, "größer als 20 Bytes"},
      {file("binär.txt", std::string(18, '\1')), ErrorCode::binary,
       "keine Textdatei (Steuerzeichen und Nullbytes)"},
  };
  for (const Case& want : cases) {
    const Result<Document> got = read_document(want.path, {.format = {}, .max_bytes = 20});
    ASSERT_FALSE(got) << want.path;
    EXPECT_EQ(got.error().code, want.code) << want.path;
    EXPECT_EQ(got.error().message, want.message);
    EXPECT_EQ(got.error().path, want.path);
  }
}

TEST(Record, TakesTheTextAsItIs) {
  const Document record = make_record("7", "Na\u0308he");
  EXPECT_EQ(record.id, "7");
  EXPECT_EQ(record.text, "Nähe");
  EXPECT_EQ(record.source, "Na\u0308he");
  EXPECT_TRUE(make_record("8", "").blocks.empty());
}

}  // namespace
}  // namespace kundenlint
