#include "kundenlint/lsp/inbox.h"

#include <algorithm>
#include <utility>

namespace kundenlint::lsp {

bool Inbox::push(Incoming message) {
  std::unique_lock lock(mutex_);
  taken_.wait(lock, [&] { return closed_ || !full(); });
  if (closed_) return false;
  bytes_ += message.body.size();
  waiting_.push_back(std::move(message));
  arrived_.notify_one();
  return true;
}

void Inbox::end() {
  const std::scoped_lock lock(mutex_);
  ended_ = true;
  arrived_.notify_one();
}

void Inbox::close() {
  const std::scoped_lock lock(mutex_);
  closed_ = true;
  taken_.notify_one();
}

std::optional<Incoming> Inbox::take() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [&] { return ended_ || !waiting_.empty(); });
  if (waiting_.empty()) return std::nullopt;
  Incoming message = std::move(waiting_.front());
  waiting_.pop_front();
  bytes_ -= message.body.size();
  taken_.notify_one();
  return message;
}

bool Inbox::empty() const {
  const std::scoped_lock lock(mutex_);
  return waiting_.empty();
}

bool Inbox::cancels(std::string_view id) const {
  const std::scoped_lock lock(mutex_);
  return std::ranges::any_of(waiting_, [&](const Incoming& message) {
    return message.method == "$/cancelRequest" && message.subject == id;
  });
}

bool Inbox::changes(std::string_view uri) const {
  const std::scoped_lock lock(mutex_);
  return std::ranges::any_of(waiting_, [&](const Incoming& message) {
    return message.subject == uri &&
           (message.method == "textDocument/didChange" || message.method == "textDocument/didClose");
  });
}

}  // namespace kundenlint::lsp
