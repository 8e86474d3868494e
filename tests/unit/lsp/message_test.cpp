#include "kundenlint/lsp/message.h"

#include <gtest/gtest.h>

#include <string>

namespace kundenlint::lsp {
namespace {

struct Case {
  const char* note;
  std::string body;
  Kind kind;
  std::string id{}, method{}, subject{};
};

TEST(Messages, AreToldApart) {
  const Case cases[] = {
      {"request", R"({"jsonrpc":"2.0","id":7,"method":"shutdown"})", Kind::request, "7", "shutdown"},
      {"text as id", R"({"jsonrpc":"2.0","id":"a\"b","method":"m"})", Kind::request, R"("a\"b")", "m"},
      {"notification", R"({"jsonrpc":"2.0","method":"exit"})", Kind::notification, "", "exit"},
      {"its document",
       R"({"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///a"}}})",
       Kind::notification, "", "textDocument/didClose", "file:///a"},
      {"what it cancels", R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"x"}})",
       Kind::notification, "", "$/cancelRequest", "\"x\""},
      {"response", R"({"jsonrpc":"2.0","id":1,"result":null})", Kind::response, "1"},
      {"no version", R"({"id":1,"method":"m"})", Kind::invalid, "1"},
      {"id of no type", R"({"jsonrpc":"2.0","id":[1],"method":"m"})", Kind::invalid},
      {"null as id", R"({"jsonrpc":"2.0","id":null,"method":"m"})", Kind::invalid},
      {"method of no type", R"({"jsonrpc":"2.0","id":1,"method":2})", Kind::invalid, "1"},
      {"batch", R"([{"jsonrpc":"2.0","id":1,"method":"m"}])", Kind::invalid},
      {"a number", "7", Kind::invalid},
      {"nothing", "", Kind::unreadable},
      {"cut off", R"({"jsonrpc":"2.0","id":1)", Kind::unreadable},
      {"no UTF-8", "{\"jsonrpc\":\"2.0\",\"method\":\"\xFF\"}", Kind::unreadable},
      {"deep", std::string(100000, '[') + std::string(100000, ']'), Kind::unreadable},
  };
  MessageParser parser;
  for (const Case& one : cases) {
    const Incoming message = parser.classify(one.body);
    EXPECT_EQ(message.kind, one.kind) << one.note;
    EXPECT_EQ(message.id, one.id) << one.note;
    if (one.kind == Kind::request || one.kind == Kind::notification) {
      EXPECT_EQ(message.method, one.method) << one.note;
      EXPECT_EQ(message.subject, one.subject) << one.note;
    }
  }
}

TEST(Messages, DepthIsBoundedAlsoAfterALongOne) {
  MessageParser parser;
  ASSERT_TRUE(parser.parse("\"" + std::string(3000000, 'a') + "\""));
  const std::string deep =
      std::string(MessageParser::kMostDepth + 1, '[') + std::string(MessageParser::kMostDepth + 1, ']');
  EXPECT_FALSE(parser.parse(deep));
  EXPECT_TRUE(parser.parse("[[[1]]]"));
}

TEST(Messages, HalfOfASurrogatePairIsReplaced) {
  MessageParser parser;
  const auto read = [&](std::string_view json) {
    const auto root = parser.parse(json);
    return root ? std::string(text_at(*root, "/a").value_or("-")) : "unreadable";
  };
  EXPECT_EQ(read(R"({"a":"x\ud83dy"})"), "x\uFFFDy");
  EXPECT_EQ(read(R"({"a":"x\ude00"})"), "x\uFFFD");
  EXPECT_EQ(read(R"({"a":"\ud83d\ude00"})"), "😀");
  EXPECT_EQ(read(R"({"a":"\\ud83d\ud83d\ud83d\ude00"})"), "\\ud83d\uFFFD😀");
}

TEST(Messages, PlacesBeyondCountingAreFarAway) {
  MessageParser parser;
  const auto root = parser.parse(
      R"({"a":{"line":99999999999,"character":1},"b":{"line":-1,"character":0},"c":{"line":1.5,"character":0}})");
  ASSERT_TRUE(root);
  EXPECT_EQ(place_at(*root, "/a"), (Place{4294967295U, 1}));
  EXPECT_FALSE(place_at(*root, "/b"));
  EXPECT_FALSE(place_at(*root, "/c"));
}

TEST(Messages, FailuresNameTheirRequest) {
  EXPECT_EQ(failure("7", Code::cancelled, "„ab“"),
            R"({"jsonrpc":"2.0","id":7,"error":{"code":-32800,"message":"„ab“"}})");
  EXPECT_EQ(failure("", Code::parse_error, "x"),
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}})");
}

}  // namespace
}  // namespace kundenlint::lsp
