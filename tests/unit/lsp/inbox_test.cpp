#include "kundenlint/lsp/inbox.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace kundenlint::lsp {
namespace {

Incoming change(const std::string& uri) {
  return {.kind = Kind::notification, .method = "textDocument/didChange", .subject = uri};
}

TEST(Inbox, KeepsTheOrderAndEnds) {
  Inbox inbox;
  EXPECT_TRUE(inbox.push({.method = "a"}));
  EXPECT_TRUE(inbox.push({.method = "b"}));
  inbox.end();
  EXPECT_EQ(inbox.take()->method, "a");
  EXPECT_EQ(inbox.take()->method, "b");
  EXPECT_FALSE(inbox.take());
}

TEST(Inbox, KnowsWhatIsCancelledAndSuperseded) {
  Inbox inbox;
  inbox.push({.kind = Kind::notification, .method = "$/cancelRequest", .subject = "7"});
  inbox.push(change("file:///a"));
  inbox.push({.kind = Kind::request, .method = "textDocument/hover", .subject = "file:///b"});
  EXPECT_TRUE(inbox.cancels("7"));
  EXPECT_FALSE(inbox.cancels("\"7\""));
  EXPECT_TRUE(inbox.changes("file:///a"));
  EXPECT_FALSE(inbox.changes("file:///b")) << "a question changes nothing";
  inbox.take();
  EXPECT_FALSE(inbox.cancels("7"));
}

TEST(Inbox, AFullOneHoldsTheReaderBack) {
  Inbox inbox;
  std::atomic<std::size_t> pushed = 0;
  std::thread reader([&] {
    for (std::size_t i = 0; i < Inbox::kMostMessages + 10; ++i) {
      if (!inbox.push(change("file:///a"))) break;
      ++pushed;
    }
  });
  while (pushed < Inbox::kMostMessages) std::this_thread::yield();
  inbox.take();
  while (pushed < Inbox::kMostMessages + 1) std::this_thread::yield();
  EXPECT_EQ(pushed, Inbox::kMostMessages + 1);
  inbox.close();
  reader.join();
  EXPECT_EQ(pushed, Inbox::kMostMessages + 1) << "who waits learns that nobody takes anything any more";
}

}  // namespace
}  // namespace kundenlint::lsp
