#include "kundenlint/lsp/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "kundenlint/analysis/load.h"
#include "kundenlint/base/version.h"
#include "kundenlint/lsp/actions.h"
#include "kundenlint/lsp/diagnostics.h"
#include "kundenlint/lsp/hover.h"
#include "kundenlint/lsp/symbols.h"
#include "kundenlint/lsp/uri.h"
#include "kundenlint/report/explain.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/messages.h"
#include "kundenlint/text/reader.h"

namespace kundenlint::lsp {
namespace {

using json_parts::field;

constexpr std::size_t kRemembered = 16'000'000;  // bytes of words beside those that an analyzer begins with
constexpr std::uint32_t kErrorMessage = 1, kWarningMessage = 2, kInfoMessage = 3;  // of window/showMessage
constexpr Bilingual kNotReady = {"Der Server ist nicht bereit.", "The server is not ready."};

Client client_of(dom::element params) {
  const auto can = [&](std::string_view what) {
    return true_at(params, fmt::format("/capabilities/{}", what));
  };
  const auto offers = [&](std::string_view where, std::string_view what) {
    const auto list = array_at(params, fmt::format("/capabilities/{}", where));
    if (!list) return false;
    return std::any_of(list->begin(), list->end(),
                       [&](dom::element one) { return text_at(one, "") == what; });
  };
  return {
      .literal_actions = exists_at(params, "/capabilities/textDocument/codeAction/codeActionLiteralSupport"),
      .data = can("textDocument/publishDiagnostics/dataSupport"),
      .document_changes = can("workspace/workspaceEdit/documentChanges"),
      .markdown = offers("textDocument/hover/contentFormat", "markdown"),
      .nested_symbols = can("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
      .related = can("textDocument/publishDiagnostics/relatedInformation"),
      .shows_explanations = text_at(params, "/initializationOptions/explanations") == "result",
      .versions = can("textDocument/publishDiagnostics/versionSupport"),
      .watches_files = can("workspace/didChangeWatchedFiles/dynamicRegistration"),
  };
}

/// The first that the editor offers and the server knows.
Encoding encoding_of(dom::element params) {
  const auto offered = array_at(params, "/capabilities/general/positionEncodings");
  if (!offered) return Encoding::utf16;
  for (const dom::element one : *offered) {
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32})
      if (text_at(one, "") == to_string(encoding)) return encoding;
  }
  return Encoding::utf16;
}

std::string folder_of(dom::element params) {
  for (const std::string_view pointer : {"/workspaceFolders/0/uri", "/rootUri"})
    if (const auto uri = text_at(params, pointer)) return path_of(*uri);
  return std::string(text_at(params, "/rootPath").value_or(""));
}

/// The values of a setting as a command line would give them; nothing for what no option is.
std::optional<std::vector<std::string>> values_of(dom::element value) {
  std::vector<std::string> out;
  if (const auto text = text_at(value, "")) return std::vector{std::string(*text)};
  if (const auto number = number_at(value, "")) return std::vector{std::to_string(*number)};
  const auto list = array_at(value, "");
  if (!list) return std::nullopt;
  for (const dom::element one : *list) {
    const auto text = text_at(one, "");
    if (!text) return std::nullopt;
    out.emplace_back(*text);
  }
  return out;
}

std::string capabilities(const Client& client, Encoding encoding) {
  constexpr std::string_view kActions = R"({"codeActionKinds":["quickfix"]})";
  return fmt::format(
      R"({{"capabilities":{{"positionEncoding":"{}","textDocumentSync":{{"openClose":true,"change":2}},)"
      R"("hoverProvider":true,"codeActionProvider":{},"documentSymbolProvider":true,)"
      R"("executeCommandProvider":{{"commands":["{}","{}"]}}}},)"
      R"("serverInfo":{{"name":"kundenlint","version":"{}"}}}})",
      to_string(encoding), client.literal_actions ? kActions : "true", kExplain, kSuggestion, version());
}

// Dictionaries and rules are TOML, too.
constexpr std::string_view kWatch =
    R"({"registrations":[{"id":"kundenlint.toml","method":"workspace/didChangeWatchedFiles",)"
    R"("registerOptions":{"watchers":[{"globPattern":"**/*.toml"}]}}]})";

ActionRequest action_request(dom::element params, Span bytes) {
  ActionRequest out{.bytes = bytes};
  const auto only = array_at(params, "/context/only");
  if (!only) return out;
  out.only_fixes = true;
  out.only_other = std::none_of(only->begin(), only->end(), [](dom::element kind) {
    const auto name = text_at(kind, "");
    return name == "quickfix" || name == "";
  });
  return out;
}

}  // namespace

ReportLanguage Server::language() const {
  if (setup_) return setup_->language;
  return wish_.english ? ReportLanguage::en : ReportLanguage::de;
}

void Server::fail(std::string_view id, Code code, Bilingual message) {
  outside_.send(failure(id, code, message.in(language())));
}

void Server::fail_params(std::string_view id) {
  fail(id, Code::invalid_params,
       Bilingual{"Die Parameter fehlen oder sind falsch.", "Parameters are missing or wrong."});
}

void Server::say(std::uint32_t type, std::string_view text) {
  std::string out;
  JsonWriter json(out, false);
  json.begin_object();
  field(json, "type", std::uint64_t{type});
  field(json, "message", text);
  json.end_object();
  outside_.send(notification("window/showMessage", out));
}

void Server::say(const OpenDocument& document, Bilingual what) {
  say(kWarningMessage, fmt::format("kundenlint: {}: {}", document.path, what.in(language())));
}

void Server::handle(const Incoming& message) {
  switch (message.kind) {
    case Kind::unreadable:
      return fail("", Code::parse_error, Bilingual{"Das ist kein gültiges JSON.", "This is not valid JSON."});
    case Kind::invalid:
      return fail(
          message.id, Code::invalid_request,
          Bilingual{"Das ist keine Nachricht nach JSON-RPC 2.0.", "This is no message of JSON-RPC 2.0."});
    case Kind::too_large:
      return fail("", Code::invalid_request,
                  Bilingual{"Die Nachricht ist zu groß.", "The message is too large."});
    case Kind::response:
      return;
    case Kind::request:
    case Kind::notification:
      break;
  }
  const std::optional<dom::element> root = parser_.parse(message.body);
  if (!root) return;
  dom::element params;
  if (root->at_pointer("/params").get(params) != simdjson::SUCCESS) params = *root;
  if (message.kind == Kind::request)
    answer_request(message, params);
  else
    take_notification(message, params);
}

void Server::answer_request(const Incoming& message, dom::element params) {
  const std::string_view method = message.method;
  if (shut_down_)
    return fail(message.id, Code::invalid_request,
                Bilingual{"Der Server ist beendet.", "The server has been shut down."});
  if (method == "initialize" && !initialized_) return outside_.send(response(message.id, initialize(params)));
  if (!initialized_) return fail(message.id, Code::not_initialized, kNotReady);
  if (outside_.cancels(message.id)) return respond(message, "null");
  if (method == "initialize") {
    return fail(message.id, Code::invalid_request,
                Bilingual{"„initialize“ kommt nur einmal.", "'initialize' comes only once."});
  }
  if (method == "shutdown") {
    shut_down_ = true;
    return outside_.send(response(message.id, "null"));
  }
  if (method == "textDocument/hover") return answer_hover(message, params);
  if (method == "textDocument/codeAction") return answer_actions(message, params);
  if (method == "textDocument/documentSymbol") return answer_symbols(message);
  if (method == "workspace/executeCommand") return answer_command(message, params);
  fail(message.id, Code::method_not_found,
       Bilingual{"Diese Methode gibt es nicht.", "There is no such method."});
}

void Server::take_notification(const Incoming& message, dom::element params) {
  const std::string_view method = message.method;
  if (method == "exit") {
    ended_ = true;
    return;
  }
  if (!initialized_ || shut_down_) return;
  if (method == "initialized") return initialized();
  if (method == "textDocument/didOpen") return did_open(params);
  if (method == "textDocument/didChange") return did_change(params);
  if (method == "textDocument/didClose") return did_close(message.subject);
  if (method == "workspace/didChangeConfiguration") return did_configure(params);
  if (method == "workspace/didChangeWatchedFiles") reload();
}

std::string Server::initialize(dom::element params) {
  initialized_ = true;
  client_ = client_of(params);
  encoding_ = encoding_of(params);
  wish_.folder = folder_of(params);
  const auto locale = text_at(params, "/locale");
  wish_.english = locale && !locale->empty() && !locale->starts_with("de");
  dom::element settings;
  if (params.at_pointer("/initializationOptions").get(settings) == simdjson::SUCCESS) read_settings(settings);
  return capabilities(client_, encoding_);
}

void Server::initialized() {
  if (client_.watches_files) outside_.send(request("kundenlint.watch", "client/registerCapability", kWatch));
  ready();
}

/// {"kundenlint": {…}} or what stands in it.
bool Server::read_settings(dom::element settings) {
  dom::element own;
  if (settings.at_pointer("/kundenlint").get(own) != simdjson::SUCCESS) own = settings;
  dom::object object;
  if (own.get(object) != simdjson::SUCCESS) return false;
  wish_.settings.clear();
  for (const auto& [key, value] : object) {
    if (key == "explanations" || value.is_null() || value.is_bool() || value.is_object()) continue;
    if (const auto values = values_of(value)) wish_.settings[std::string(key)] = *values;
  }
  return true;
}

void Server::did_configure(dom::element params) {
  dom::element settings;
  if (params.at_pointer("/settings").get(settings) == simdjson::SUCCESS) read_settings(settings);
  reload();
}

void Server::reload() {
  stale_ = false;
  Result<Setup> loaded = outside_.load(wish_);
  if (!loaded) {
    say(kErrorMessage, fmt::format("kundenlint: {}", to_string(localized(loaded.error(), language()))));
    if (setup_) return;
    loaded = outside_.load({.defaults = true, .english = wish_.english});
    if (!loaded) return;
  }
  setup_.emplace(*std::move(loaded));
  most_bytes_ = setup_->linter.analyzer().memory() + kRemembered;
  explained_.reset();
  reading_.reset();
  documents_.touch_all();
}

bool Server::ready() {
  if (stale_) reload();
  return setup_.has_value();
}

const Dictionary& Server::explained() {
  if (!explained_) {
    Result<Dictionary> loaded = load_dictionary(setup_->options);
    explained_ = loaded ? *std::move(loaded) : setup_->linter.analyzer().dictionary();
  }
  return *explained_;
}

void Server::did_open(dom::element params) {
  const auto uri = text_at(params, "/textDocument/uri"), text = text_at(params, "/textDocument/text");
  if (!uri || !text) return;
  const std::string path = path_of(*uri);
  const auto language_id = text_at(params, "/textDocument/languageId").value_or("");
  if (read_uri_ == *uri) reading_.reset();
  OpenDocument document{.uri = std::string(*uri),
                        .path = path,
                        .format = format_of(language_id, path),
                        .version = number_at(params, "/textDocument/version").value_or(0),
                        .text = std::string(*text)};
  const OpenDocument* const open = documents_.open(document);
  if (open == nullptr)
    say(document, {"nicht gelesen: zu viele offene Dokumente", "not read: too many open documents"});
  else if (open->refused)
    say(*open, {"nicht gelesen: zu groß", "not read: too large"});
}

void Server::did_change(dom::element params) {
  OpenDocument* const document = documents_.find(text_at(params, "/textDocument/uri").value_or(""));
  const auto list = array_at(params, "/contentChanges");
  if (document == nullptr || !list) return;
  std::vector<Change> changes;
  for (const dom::element one : *list) {
    const auto text = text_at(one, "/text");
    const auto range = range_at(one, "/range");
    const bool whole = !exists_at(one, "/range");
    if (!text || (!whole && !range)) return;
    changes.push_back({.range = range.value_or(Range{}), .whole = whole, .text = *text});
  }
  if (read_uri_ == document->uri) reading_.reset();
  const bool refused = document->refused;
  documents_.change(*document, changes, encoding_);
  document->version = number_at(params, "/textDocument/version").value_or(document->version);
  if (document->refused && !refused) say(*document, {"nicht gelesen: zu groß", "not read: too large"});
}

void Server::did_close(std::string_view uri) {
  const OpenDocument* const document = documents_.find(uri);
  if (document == nullptr) return;
  if (read_uri_ == uri) reading_.reset();
  Client without_version = client_;
  without_version.versions = false;
  outside_.send(notification("textDocument/publishDiagnostics", no_diagnostics(*document, without_version)));
  documents_.close(uri);
}

Reading Server::reading_of(const OpenDocument& document, std::string text) {
  Reading out{.document = make_record(document.path, std::move(text),
                                      {.format = document.format, .whole_page = setup_->whole_page}),
              .analysis = {}};
  out.analysis = setup_->linter.analyze(out.document, {.terms = false}, most_bytes_);
  if (setup_->known.size() > 0) {
    const std::filesystem::path path(document.path);
    out.analysis.path = path.is_absolute() ? path.lexically_relative(setup_->folder).string() : document.path;
    Baseline left = setup_->known;  // of which every look takes its own
    left.take_known(out.analysis);
  }
  return out;
}

const Reading* Server::read(const OpenDocument& document) {
  if (!document.readable() || !ready()) return nullptr;
  if (!reading_ || read_uri_ != document.uri) {
    reading_ = reading_of(document, document.text);
    read_uri_ = document.uri;
  }
  return &*reading_;
}

bool Server::work() {
  if (!initialized_ || shut_down_) return false;
  OpenDocument* const document = documents_.next_dirty();
  if (document == nullptr) return false;
  ready();  // which touches all
  document->dirty = false;
  if (!outside_.changes(document->uri)) publish(*document);
  return true;
}

void Server::publish(const OpenDocument& document) {
  std::string params = no_diagnostics(document, client_);
  if (const Reading* const reading = read(document)) {
    if (outside_.changes(document.uri)) return;  // meanwhile
    const Places places(document.text, encoding_);
    const TextOptions how = options();
    params = diagnostics_of({document, *reading, setup_->linter, client_, places, how});
  }
  outside_.send(notification("textDocument/publishDiagnostics", params));
}

void Server::respond(const Incoming& message, const std::string& result) {
  if (outside_.cancels(message.id))
    return fail(message.id, Code::cancelled,
                Bilingual{"Die Anfrage ist abgebrochen.", "The request has been cancelled."});
  outside_.send(response(message.id, result));
}

void Server::answer_hover(const Incoming& message, dom::element params) {
  const auto place = place_at(params, "/position");
  if (!place || message.subject.empty()) return fail_params(message.id);
  const OpenDocument* const document = documents_.find(message.subject);
  const Reading* const reading = document == nullptr ? nullptr : read(*document);
  if (reading == nullptr) return respond(message, "null");
  const Places places(document->text, encoding_);
  const TextOptions how = options();
  const View view{*document, *reading, setup_->linter, client_, places, how};
  respond(message, hover(view, explained(), offset_of(document->text, *place, encoding_)).value_or("null"));
}

void Server::answer_actions(const Incoming& message, dom::element params) {
  const auto range = range_at(params, "/range");
  if (!range || message.subject.empty()) return fail_params(message.id);
  const OpenDocument* const document = documents_.find(message.subject);
  const Reading* const reading = document == nullptr ? nullptr : read(*document);
  if (reading == nullptr) return respond(message, "[]");
  const Places places(document->text, encoding_);
  const TextOptions how = options();
  const View view{*document, *reading, setup_->linter, client_, places, how};
  const Span bytes{offset_of(document->text, range->begin, encoding_),
                   offset_of(document->text, range->end, encoding_)};
  const Try attempt = [&](std::string text) { return reading_of(*document, std::move(text)).analysis; };
  respond(message, actions(view, action_request(params, bytes), attempt));
}

void Server::answer_symbols(const Incoming& message) {
  if (message.subject.empty()) return fail_params(message.id);
  const OpenDocument* const document = documents_.find(message.subject);
  const Reading* const reading = document == nullptr ? nullptr : read(*document);
  if (reading == nullptr) return respond(message, "[]");
  const Places places(document->text, encoding_);
  const TextOptions how = options();
  respond(message, symbols({*document, *reading, setup_->linter, client_, places, how}));
}

void Server::answer_command(const Incoming& message, dom::element params) {
  const auto command = text_at(params, "/command"), id = text_at(params, "/arguments/0");
  if (!command || !id || (command != kExplain && command != kSuggestion)) return fail_params(message.id);
  if (!ready()) return fail(message.id, Code::not_initialized, kNotReady);
  const std::vector<Rule>& rules = setup_->linter.analyzer().rules();
  std::string text;
  if (command == kSuggestion) {
    const Rule* const rule = find_rule(rules, *id);
    if (rule == nullptr) return fail_params(message.id);
    text = in(rule->suggestion, language());
  } else {
    const Result<std::string> page = explain({explained(), rules}, *id, options());
    if (!page) return outside_.send(failure(message.id, Code::invalid_params, to_string(page.error())));
    text = *page;
  }
  std::string result;
  JsonWriter(result, false).string(text);
  if (!client_.shows_explanations) say(kInfoMessage, text);
  respond(message, result);
}

}  // namespace kundenlint::lsp
