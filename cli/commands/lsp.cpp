#include <filesystem>
#include <istream>
#include <memory>
#include <ostream>
#include <system_error>
#include <thread>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/config.h"
#include "cli/linter.h"
#include "kundenlint/lsp/inbox.h"
#include "kundenlint/lsp/message_reader.h"
#include "kundenlint/lsp/server.h"

namespace kundenlint::cli {
namespace {

using lsp::Inbox;
using lsp::Incoming;
using lsp::Kind;

/// Until the stream ends, `exit` comes or nobody takes messages any more.
void read_messages(std::istream& in, Inbox& inbox) {
  lsp::MessageParser parser;
  for (bool goes_on = true; goes_on;) {
    std::string body;
    const lsp::Read read = lsp::read_message(in, body);
    if (read == lsp::Read::end) break;
    Incoming message{.kind = Kind::too_large};
    if (read == lsp::Read::broken) message.kind = Kind::unreadable;  // nor can the next one be found
    if (read == lsp::Read::message) message = parser.classify(std::move(body));
    const bool last = read == lsp::Read::broken || message.method == "exit";
    goes_on = inbox.push(std::move(message)) && !last;
  }
}

/// No exception leaves the thread: without memory the stream is at its end.
void read_all(std::istream& in, Inbox& inbox) {
  try {
    read_messages(in, inbox);
  } catch (...) {
    inbox.end();
    return;
  }
  inbox.end();
}

/// Paths in the folder of the editor.
std::vector<std::string> beside(const Option& option, std::vector<std::string> values,
                                const std::string& folder) {
  if (!option.path || folder.empty()) return values;
  for (std::string& value : values)
    value = (std::filesystem::path(folder) / value).lexically_normal().string();
  return values;
}

/// What the command line says, above it what the editor says, below both the configuration of the folder.
Result<Settings> settings_for(const Invocation& call, const lsp::Wish& wish) {
  const Settings& given = call.settings;
  Settings out;
  const ReportLanguage language = wish.english ? ReportLanguage::en : given.language();
  if (!wish.defaults) {
    ConfigChoice choice{.isolated = given.has("isolated"), .start = wish.folder.empty() ? "." : wish.folder};
    if (given.has("config")) choice.named = given.one("config");
    if (const auto applied = apply_chosen_config(choice, call.io, out, language); !applied)
      return applied.error();
  }
  for (const Option& option : options()) {
    const std::string& origin = given.origin(option.name);
    if (!origin.starts_with("--")) continue;
    if (const auto set = out.set(option, {given.all(option.name), origin}, language); !set)
      return set.error();
  }
  for (const auto& [key, values] : wish.settings) {
    const Option* const option = find_option(key);
    if (option == nullptr || !option->configurable || values.empty()) continue;  // editors send all they have
    const auto set = out.set(*option, {beside(*option, values, wish.folder), "kundenlint." + key}, language);
    if (!set) return set.error();
  }
  if (wish.english && out.origin("lang").empty()) {
    if (const auto set = out.set(*find_option("lang"), {{"en"}, "locale"}, language); !set)
      return set.error();
  }
  return out;
}

Result<lsp::Setup> load(const Invocation& call, const lsp::Wish& wish) {
  const Result<Settings> settings = settings_for(call, wish);
  if (!settings) return settings.error();
  Result<Linter> linter = make_linter(*settings);
  if (!linter) return linter.error();
  Result<Baseline> known = known_findings(*settings);
  if (!known) return known.error();
  std::error_code none;
  const std::string here = std::filesystem::current_path(none).string();
  return lsp::Setup{.linter = *std::move(linter),
                    .known = *std::move(known),
                    .folder = wish.folder.empty() ? here : wish.folder,
                    .options = analyzer_options(*settings),
                    .language = settings->language(),
                    .whole_page = settings->has("whole-page")};
}

int serve(Invocation& call, Inbox& inbox) {
  std::ostream& out = call.io.out;
  lsp::Server server({.send = [&](const std::string& message) { out << lsp::framed(message) << std::flush; },
                      .load = [&](const lsp::Wish& wish) { return load(call, wish); },
                      .cancels = [&](std::string_view id) { return inbox.cancels(id); },
                      .changes = [&](std::string_view uri) { return inbox.changes(uri); }});
  while (!server.ended() && out.good()) {
    if (inbox.empty() && server.work()) continue;
    const std::optional<Incoming> message = inbox.take();
    if (!message) break;
    server.handle(*message);
  }
  return server.status() == 0 ? kOk : kFindings;
}

}  // namespace

int run_lsp(Invocation& call) {
  // The reader has its share: it may wait for an editor that is gone when an error ends the process.
  const auto inbox = std::make_shared<Inbox>();
  std::thread reader([inbox, &in = call.io.in] { read_all(in, *inbox); });
  int status = kFailure;
  try {
    status = serve(call, *inbox);
  } catch (...) {
    inbox->close();
    reader.detach();
    throw;
  }
  inbox->close();
  // A process ends here, though its reader may wait, too; else the stream ends.
  call.io.leave(status);
  reader.join();
  return status;
}

}  // namespace kundenlint::cli
