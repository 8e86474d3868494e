// Bytes as what an editor sends: every request has one answer, everything that is sent is JSON, nothing is kept beyond the bounds.
#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "kundenlint/lsp/message_reader.h"
#include "kundenlint/lsp/server.h"

namespace {

using namespace kundenlint;

void expect(bool holds) {
  if (!holds) std::abort();
}

Result<lsp::Setup> setup(const lsp::Wish& /*wish*/) {
  static const Analyzer analyzer = *Analyzer::create({});
  Linter::RuleIds all;
  for (const Rule& rule : analyzer.rules()) all.insert(rule.id);
  return lsp::Setup{.linter = Linter(analyzer.clone(), std::move(all))};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  std::size_t requests = 0, answers = 0;
  simdjson::dom::parser json;
  const auto send = [&](const std::string& message) {
    simdjson::dom::element root;
    expect(json.parse(message).get(root) == simdjson::SUCCESS);
    simdjson::dom::element method;
    if (root["method"].get(method) != simdjson::SUCCESS) ++answers;
  };
  lsp::Server server({.send = send,
                      .load = setup,
                      .cancels = [](std::string_view) { return false; },
                      .changes = [](std::string_view) { return false; }});
  lsp::MessageParser parser;
  std::string body;
  while (!server.ended() && lsp::read_message(in, body, {.body_bytes = 1U << 16U}) == lsp::Read::message) {
    const lsp::Incoming message = parser.classify(body);
    if (message.kind != lsp::Kind::notification && message.kind != lsp::Kind::response) ++requests;
    server.handle(message);
    server.work();
  }
  expect(requests == answers);
  return 0;
}
