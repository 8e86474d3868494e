// A language server: messages in, messages out (Language Server Protocol 3.17). It reads no file and prints nothing;
// who runs it hands messages over, in their order, and asks it to work while none waits.
//
//   Server server({.send = …, .load = …, .cancels = …, .changes = …});
//   while (!server.ended()) {
//     if (inbox.empty() && server.work()) continue;
//     server.handle(*inbox.take());
//   }
//   return server.status();
//
// Thread rule: one thread. Deterministic: what is sent depends on the messages, on what `load` gives, and on which
// messages were there already when one was handled or a document looked at: a request that has been cancelled is
// answered so, and diagnostics of a version that has been superseded are not sent.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "kundenlint/lsp/documents.h"
#include "kundenlint/lsp/message.h"
#include "kundenlint/lsp/setup.h"
#include "kundenlint/lsp/view.h"

namespace kundenlint::lsp {

class Server {
 public:
  struct Surroundings {
    std::function<void(const std::string&)> send;  ///< one message, without header
    Load load;
    std::function<bool(std::string_view)> cancels;  ///< Inbox::cancels
    std::function<bool(std::string_view)> changes;  ///< Inbox::changes
  };

  explicit Server(Surroundings surroundings) : outside_(std::move(surroundings)) {}

  void handle(const Incoming& message);
  /// Looks at one document and sends its diagnostics; false when there is none to look at.
  bool work();
  /// `exit` has come.
  bool ended() const { return ended_; }
  /// 0 when `shutdown` came before the end, else 1.
  int status() const { return shut_down_ ? 0 : 1; }

 private:
  void answer_request(const Incoming& message, dom::element root);
  void take_notification(const Incoming& message, dom::element root);

  std::string initialize(dom::element params);
  void initialized();
  void did_open(dom::element params);
  void did_change(dom::element params);
  void did_close(std::string_view uri);
  void did_configure(dom::element params);
  void fail(std::string_view id, Code code, Bilingual message);
  void fail_params(std::string_view id);

  void answer_hover(const Incoming& message, dom::element params);
  void answer_actions(const Incoming& message, dom::element params);
  void answer_symbols(const Incoming& message);
  void answer_command(const Incoming& message, dom::element params);
  /// The answer, unless the request has been cancelled meanwhile.
  void respond(const Incoming& message, const std::string& result);

  bool read_settings(dom::element settings);
  void reload();
  bool ready();
  const Dictionary& explained();
  /// Null where the document is not read.
  const Reading* read(const OpenDocument& document);
  Reading reading_of(const OpenDocument& document, std::string text);
  TextOptions options() const { return {.language = language()}; }
  ReportLanguage language() const;
  void publish(const OpenDocument& document);
  void say(std::uint32_t type, std::string_view text);
  void say(const OpenDocument& document, Bilingual what);

  Surroundings outside_;
  MessageParser parser_;
  Client client_{};
  Encoding encoding_ = Encoding::utf16;
  Wish wish_{};
  std::optional<Setup> setup_;
  std::optional<Dictionary> explained_;  // made when somebody asks
  std::size_t most_bytes_ = 0;           // of words that are remembered
  Documents documents_;
  std::string read_uri_;  // whose reading it is
  std::optional<Reading> reading_;
  bool initialized_ = false, shut_down_ = false, ended_ = false, stale_ = true;
};

}  // namespace kundenlint::lsp
