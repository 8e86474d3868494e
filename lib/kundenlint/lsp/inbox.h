// Messages on their way from the thread that reads to the one that works.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string_view>

#include "kundenlint/lsp/message.h"

namespace kundenlint::lsp {

/// Thread rule: any thread.
class Inbox {
 public:
  /// What waits at most; a reader that is ahead of it waits, and with it the editor.
  static constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
  static constexpr std::size_t kMostMessages = 4096;

  /// Waits while it is full. False once nobody takes anything any more.
  bool push(Incoming message);
  /// Nothing more comes.
  void end();
  /// Nothing more is taken.
  void close();

  /// Waits for the next one; nothing at the end.
  std::optional<Incoming> take();
  bool empty() const;
  /// A message that waits cancels the request with this id, as JSON.
  bool cancels(std::string_view id) const;
  /// A message that waits changes or closes the document.
  bool changes(std::string_view uri) const;

 private:
  bool full() const { return waiting_.size() >= kMostMessages || bytes_ >= kMostBytes; }

  mutable std::mutex mutex_;
  std::condition_variable arrived_, taken_;
  std::deque<Incoming> waiting_;
  std::size_t bytes_ = 0;
  bool ended_ = false, closed_ = false;
};

}  // namespace kundenlint::lsp
