// The order of things: what the scripted session of tests/cli/lsp.sh cannot hold still.
#include "kundenlint/lsp/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace kundenlint::lsp {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Result<lsp::Setup> plain_setup(const Wish& wish) {
  Result<Analyzer> analyzer = Analyzer::create({});
  if (!analyzer) return analyzer.error();
  Linter::RuleIds all;
  for (const Rule& rule : analyzer->rules()) all.insert(rule.id);
  return lsp::Setup{.linter = Linter(*std::move(analyzer), std::move(all)),
                    .language = wish.english ? ReportLanguage::en : ReportLanguage::de};
}

class ServerTest : public testing::Test {
 protected:
  void give(std::string body) { server_.handle(parser_.classify(std::move(body))); }
  void begin(const std::string& params = R"({"capabilities":{}})") {
    give(R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":)" + params + "}");
    give(R"({"jsonrpc":"2.0","method":"initialized","params":{}})");
    sent_.clear();
  }
  void open(const std::string& uri, const std::string& text) {
    give(R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":")" + uri +
         R"(","languageId":"markdown","version":1,"text":")" + text + R"("}}})");
  }
  void work() {
    while (server_.work()) continue;
  }

  std::vector<std::string> sent_;
  std::set<std::string, std::less<>> cancelled_, changed_;
  bool fails_ = false;
  int loads_ = 0;
  MessageParser parser_;
  Server server_{{.send = [this](const std::string& message) { sent_.push_back(message); },
                  .load = [this](const Wish& wish) -> Result<lsp::Setup> {
                    ++loads_;
                    if (fails_ && !wish.defaults)
                      return Error{.message = "kaputt", .path = "x.toml", .line = 3};
                    return plain_setup(wish);
                  },
                  .cancels = [this](std::string_view id) { return cancelled_.contains(id); },
                  .changes = [this](std::string_view uri) { return changed_.contains(uri); }}};
};

TEST_F(ServerTest, NothingBeforeInitialize) {
  give(R"({"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{}})");
  ASSERT_THAT(sent_, SizeIs(1));
  EXPECT_THAT(sent_[0], HasSubstr("-32002"));
  open("file:///a.md", "Der Kunde ist König.");
  EXPECT_FALSE(server_.work()) << "notifications are dropped";
  give(R"({"jsonrpc":"2.0","method":"exit"})");
  EXPECT_TRUE(server_.ended());
  EXPECT_EQ(server_.status(), 1);
}

TEST_F(ServerTest, EndsWithZeroAfterShutdownOnly) {
  begin();
  give(R"({"jsonrpc":"2.0","id":1,"method":"shutdown"})");
  EXPECT_EQ(sent_.back(), R"({"jsonrpc":"2.0","id":1,"result":null})");
  give(R"({"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{}})");
  EXPECT_THAT(sent_.back(), HasSubstr("-32600"));
  EXPECT_FALSE(server_.ended());
  give(R"({"jsonrpc":"2.0","method":"exit"})");
  EXPECT_TRUE(server_.ended());
  EXPECT_EQ(server_.status(), 0);
}

TEST_F(ServerTest, ASupersededVersionIsNotPublished) {
  begin();
  open("file:///a.md", "Der Kunde ist König.");
  open("file:///b.md", "Der Kunde ist König.");
  changed_ = {"file:///a.md"};
  work();
  ASSERT_THAT(sent_, SizeIs(1));
  EXPECT_THAT(sent_[0], HasSubstr("file:///b.md"));
  changed_.clear();
  work();
  EXPECT_THAT(sent_, SizeIs(1)) << "it waits for the change that is on its way";
  give(
      R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.md","version":2},)"
      R"("contentChanges":[{"text":"Der Kunde ist König. Ja."}]}})");
  work();
  ASSERT_THAT(sent_, SizeIs(2));
  EXPECT_THAT(sent_[1], HasSubstr("unterordnung"));
}

TEST_F(ServerTest, SeveralChangesAreOneLook) {
  begin(R"({"capabilities":{"textDocument":{"publishDiagnostics":{"versionSupport":true}}}})");
  open("file:///a.md", "");
  for (int version = 2; version <= 50; ++version)
    give(
        R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.md","version":)" +
        std::to_string(version) +
        R"(},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"a"}]}})");
  work();
  ASSERT_THAT(sent_, SizeIs(1));
  EXPECT_THAT(sent_[0], HasSubstr(R"("version":50)"));
}

TEST_F(ServerTest, ACancelledRequestIsAnsweredSo) {
  begin();
  open("file:///a.md", "Der Kunde ist König.");
  cancelled_ = {"5"};
  give(
      R"({"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.md"},)"
      R"("position":{"line":0,"character":5}}})");
  ASSERT_THAT(sent_, SizeIs(1));
  EXPECT_THAT(sent_[0], HasSubstr(R"("id":5,"error":{"code":-32800)"));
}

TEST_F(ServerTest, AConfigurationThatCannotBeReadIsToldAndTheOldOneHolds) {
  begin();
  open("file:///a.md", "Der Kunde ist König.");
  work();
  sent_.clear();
  fails_ = true;
  give(R"({"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[]}})");
  ASSERT_THAT(sent_, SizeIs(1));
  EXPECT_THAT(sent_[0], HasSubstr("x.toml:3: kaputt"));
  EXPECT_FALSE(server_.work()) << "nothing has changed";
  give(
      R"({"jsonrpc":"2.0","id":2,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///a.md"}}})");
  EXPECT_EQ(sent_.back(), R"({"jsonrpc":"2.0","id":2,"result":[]})");
}

TEST_F(ServerTest, WithoutAConfigurationTheDefaultsHold) {
  fails_ = true;
  begin();
  open("file:///a.md", "Der Kunde ist König.");
  work();
  ASSERT_THAT(sent_, SizeIs(1));
  EXPECT_THAT(sent_[0], HasSubstr("unterordnung"));
  EXPECT_EQ(loads_, 2);
}

TEST_F(ServerTest, TheLocaleIsTheLanguage) {
  begin(R"({"locale":"en-GB","capabilities":{}})");
  open("file:///a.md", "Der Kunde ist König.");
  work();
  EXPECT_THAT(sent_.back(), HasSubstr("customer"));
  EXPECT_THAT(sent_.back(), Not(HasSubstr("unter den Kunden")));
}

TEST_F(ServerTest, DiagnosticsAreBounded) {
  begin();
  std::string text;
  for (int i = 0; i < 1100; ++i) text += R"(Der Kunde ist König.\n\n)";
  open("file:///a.md", text);
  work();
  EXPECT_THAT(sent_.back(), HasSubstr("weitere Befunde werden nicht gezeigt."));
}

TEST_F(ServerTest, AWrongChangeChangesNothing) {
  begin();
  open("file:///a.md", "Der Kunde ist König.");
  work();
  sent_.clear();
  give(
      R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.md","version":2},)"
      R"("contentChanges":[{"text":"Neu."},{"range":{"start":7},"text":"x"}]}})");
  EXPECT_FALSE(server_.work());
  give(R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":[]})");
  give(R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":7})");
  EXPECT_FALSE(server_.work());
  EXPECT_THAT(sent_, IsEmpty());
}

}  // namespace
}  // namespace kundenlint::lsp
