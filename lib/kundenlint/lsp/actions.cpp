#include "kundenlint/lsp/actions.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <utility>

#include "kundenlint/base/characters.h"
#include "kundenlint/lsp/diagnostics.h"
#include "kundenlint/lsp/message.h"
#include "kundenlint/lsp/silence.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/stance_reason.h"

namespace kundenlint::lsp {
namespace {

using json_parts::field;

constexpr std::size_t kMostFindings = 10;                  // with actions, of one request
constexpr std::size_t kMostTried = std::size_t{1} << 20U;  // bytes of a text whose edits are tried
constexpr std::size_t kTitleBytes = 90;

/// Without what stands behind the last word that fits.
std::string shortened(std::string_view text) {
  if (text.size() <= kTitleBytes) return std::string(text);
  const std::size_t space = text.substr(0, kTitleBytes).find_last_of(' ');
  std::size_t end = space == std::string_view::npos ? kTitleBytes : space;
  while (end > 0 && !begins_character(text[end])) --end;
  return std::string(text.substr(0, end)) + " …";
}

/// Findings by rule and what they say, as often as they stand there.
using Counts = std::map<std::pair<std::string, std::string>, int>;

Counts counts_of(const Analysis& analysis) {
  Counts out;
  for (const FindingReport& finding : analysis.findings) ++out[{finding.rule, finding.message.de}];
  return out;
}

/// The finding has gone, and no other one than of its rule; none has come.
bool only_silences(const Analysis& before, const Analysis& after, const FindingReport& finding) {
  Counts left = counts_of(before);
  for (const auto& [key, count] : counts_of(after)) left[key] -= count;
  for (const auto& [key, count] : left) {
    if (count < 0 || (count > 0 && key.first != finding.rule)) return false;
  }
  return left[{finding.rule, finding.message.de}] > 0;
}

class Actions {
 public:
  Actions(const View& view, const ActionRequest& request, const Try& attempt)
      : view_(view), request_(request), attempt_(attempt), json_(out_, false) {}

  std::string take() {
    json_.begin_array();
    std::size_t findings = 0;
    for (const FindingReport& finding : view_.analysis().findings) {
      if (!touches(finding.at.bytes) || ++findings > kMostFindings) continue;
      if (view_.client.literal_actions) add_edit(finding);
      add_command(finding, kSuggestion,
                  fmt::format("{} {}", view_.in({"Besser:", "Better:"}),
                              shortened(kundenlint::in(finding.suggestion, view_.options.language))));
      add_command(finding, kExplain,
                  named({"Regel „{}“ erklären", "Explain rule '{}'"}, view_.rule_name(finding.rule)));
    }
    if (!request_.only_fixes) add_mentions();
    json_.end_array();
    return std::move(out_);
  }

 private:
  bool touches(Span bytes) const {
    return bytes.begin <= request_.bytes.end && request_.bytes.begin <= bytes.end;
  }

  std::string named(Bilingual text, std::string_view name) const {
    return fmt::format(fmt::runtime(view_.in(text)), name);
  }

  bool is_unused(const FindingReport& finding) const {
    const Rule* const rule = view_.rule(finding.rule);
    return rule != nullptr && rule->check == "suppression";
  }

  void add_edit(const FindingReport& finding) {
    const Document& document = view_.reading.document;
    const bool unused = is_unused(finding);
    const std::string_view reason = view_.in(Bilingual{"Begründung", "reason"});
    const auto edit = unused ? tried({without_comment(document, finding.at.bytes)}, finding)
                             : tried(silencing_edits(document, finding, reason), finding);
    if (!edit) return;
    json_.begin_object();
    field(json_, "title",
          unused ? std::string(view_.in({"Ungenutzte Ausnahme streichen", "Delete the unused suppression"}))
                 : named(Bilingual{"Regel „{}“ hier abschalten und begründen",
                                   "Silence rule '{}' here, with a reason"},
                         view_.rule_name(finding.rule)));
    write_kind(finding);
    if (unused) {
      json_.key("isPreferred");
      json_.raw("true");
    }
    json_.key("edit");
    write_edit(*edit);
    json_.end_object();
  }

  /// The first edit that does what it should and nothing else.
  std::optional<Edit> tried(const std::vector<Edit>& edits, const FindingReport& finding) const {
    const std::string_view source = view_.source();
    if (source.size() > kMostTried) return edits.front();
    for (const Edit& edit : edits) {
      if (only_silences(view_.analysis(), attempt_(edited(source, edit)), finding)) return edit;
    }
    return std::nullopt;
  }

  void add_command(const FindingReport& finding, std::string_view command, const std::string& title) {
    if (!view_.client.literal_actions) {
      write_command(command, title, finding.rule);
      return;
    }
    json_.begin_object();
    field(json_, "title", title);
    write_kind(finding);
    json_.key("command");
    write_command(command, title, finding.rule);
    json_.end_object();
  }

  void add_mentions() {
    std::string_view last;
    for (const MentionReport& mention : view_.analysis().mentions) {
      if (!touches(mention.at.bytes) || mention.entry == last) continue;
      last = mention.entry;
      const std::string title =
          is_weighed(mention) ? named({"„{}“ erklären", "Explain '{}'"}, view_.facet_name(mention.facet))
                              : named({"Eintrag „{}“ erklären", "Explain entry '{}'"}, mention.entry);
      write_command(kExplain, title, mention.entry);
    }
  }

  void write_kind(const FindingReport& finding) {
    field(json_, "kind", "quickfix");
    json_.key("diagnostics");
    json_.begin_array();
    write_diagnostic(json_, view_, finding);
    json_.end_array();
  }

  void write_command(std::string_view command, const std::string& title, std::string_view id) {
    json_.begin_object();
    field(json_, "title", title);
    field(json_, "command", command);
    json_.key("arguments");
    json_.begin_array();
    json_.string(id);
    json_.end_array();
    json_.end_object();
  }

  void write_edits(const Edit& edit) {
    json_.begin_array();
    for (const Replacement& replacement : edit) {
      json_.begin_object();
      write_range(json_, "range", view_.places.of(replacement.bytes));
      field(json_, "newText", replacement.text);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_edit(const Edit& edit) {
    json_.begin_object();
    if (!view_.client.document_changes) {
      json_.key("changes");
      json_.begin_object();
      json_.key(view_.open.uri);
      write_edits(edit);
      json_.end_object();
      json_.end_object();
      return;
    }
    json_.key("documentChanges");
    json_.begin_array();
    json_.begin_object();
    json_.key("textDocument");
    json_.begin_object();
    field(json_, "uri", view_.open.uri);
    json_.key("version");
    json_.raw(std::to_string(view_.open.version));
    json_.end_object();
    json_.key("edits");
    write_edits(edit);
    json_.end_object();
    json_.end_array();
    json_.end_object();
  }

  const View& view_;
  const ActionRequest& request_;
  const Try& attempt_;
  std::string out_;
  JsonWriter json_;
};

}  // namespace

std::string actions(const View& view, const ActionRequest& request, const Try& attempt) {
  if (request.only_other) return "[]";
  return Actions(view, request, attempt).take();
}

}  // namespace kundenlint::lsp
