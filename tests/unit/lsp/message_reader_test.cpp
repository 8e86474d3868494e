#include "kundenlint/lsp/message_reader.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace kundenlint::lsp {
namespace {

struct Case {
  const char* note;
  std::string bytes;
  Read read;
  std::string body{};
};

TEST(MessageReader, ReadsFramesAndSaysWhatIsWrong) {
  const Case cases[] = {
      {"as the protocol has it", "Content-Length: 2\r\n\r\n{}", Read::message, "{}"},
      {"bare line feeds", "Content-Length: 2\n\n{}", Read::message, "{}"},
      {"another case, spaces", "content-LENGTH :  2 \r\n\r\n{}", Read::message, "{}"},
      {"other fields", "Content-Type: a; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}", Read::message, "{}"},
      {"bytes, not characters", "Content-Length: 4\r\n\r\n\"ä\"", Read::message, "\"ä\""},
      {"empty body", "Content-Length: 0\r\n\r\n", Read::message, ""},
      {"nothing", "", Read::end},
      {"ends in the header", "Content-Len", Read::end},
      {"ends in the body", "Content-Length: 5\r\n\r\n{}", Read::end},
      {"no length", "Content-Type: a\r\n\r\n{}", Read::broken},
      {"no field", "GET / HTTP/1.1\r\n\r\n", Read::broken},
      {"negative", "Content-Length: -1\r\n\r\n", Read::broken},
      {"no number", "Content-Length: 2x\r\n\r\n{}", Read::broken},
      {"beyond 64 bits", "Content-Length: 99999999999999999999999\r\n\r\n", Read::broken},
      {"header without an end", std::string(10000, 'a'), Read::broken},
  };
  for (const Case& one : cases) {
    std::istringstream in(one.bytes);
    std::string body;
    EXPECT_EQ(read_message(in, body), one.read) << one.note;
    if (one.read == Read::message) {
      EXPECT_EQ(body, one.body) << one.note;
    }
  }
}

TEST(MessageReader, PassesOverWhatIsTooLarge) {
  std::istringstream in("Content-Length: 11\r\n\r\n{\"a\":12345}Content-Length: 2\r\n\r\n[]");
  std::string body;
  EXPECT_EQ(read_message(in, body, {.body_bytes = 10}), Read::too_large);
  EXPECT_EQ(read_message(in, body, {.body_bytes = 10}), Read::message);
  EXPECT_EQ(body, "[]");
  EXPECT_EQ(read_message(in, body), Read::end);
}

TEST(MessageReader, ClaimedLengthTakesNoMemory) {
  std::istringstream in("Content-Length: 33554432\r\n\r\nshort");
  std::string body;
  EXPECT_EQ(read_message(in, body), Read::end);
  EXPECT_LT(body.capacity(), 1U << 20U);
}

TEST(MessageReader, WritesWhatItReads) {
  std::istringstream in(framed("\"Kundennähe\"") + framed("2"));
  std::string body;
  ASSERT_EQ(read_message(in, body), Read::message);
  EXPECT_EQ(body, "\"Kundennähe\"");
  ASSERT_EQ(read_message(in, body), Read::message);
  EXPECT_EQ(body, "2");
}

}  // namespace
}  // namespace kundenlint::lsp
