#include "kundenlint/lsp/hover.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/lsp/message.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/stance_reason.h"
#include "kundenlint/report/wording.h"

namespace kundenlint::lsp {
namespace {

using json_parts::field;

constexpr std::size_t kMostParts = 8;
constexpr std::size_t kMostWords = 300;  // bytes of the text that are cited

/// Paragraphs in Markdown, or the same as plain text.
class Prose {
 public:
  explicit Prose(bool markdown) : markdown_(markdown) {}

  std::string bold(std::string_view text) const { return wrapped("**", escaped(text)); }
  std::string code(std::string_view text) const { return wrapped("`", std::string(text)); }
  /// Text of the document or of the dictionary, in which nothing is markup.
  std::string escaped(std::string_view text) const {
    if (!markdown_) return printable(text);
    std::string out;
    for (const char c : printable(text)) {
      if (std::string_view("\\`*_[]<>&~|$").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
    return out;
  }
  void paragraph(std::string_view text) {
    if (!out_.empty()) out_ += "\n\n";
    out_ += text;
  }
  void rule() {
    if (!out_.empty()) paragraph(markdown_ ? "---" : "");
  }
  std::string take() { return std::move(out_); }
  bool markdown() const { return markdown_; }

 private:
  std::string wrapped(std::string_view mark, const std::string& text) const {
    return markdown_ ? fmt::format("{}{}{}", mark, text, mark) : text;
  }
  bool markdown_;
  std::string out_;
};

std::string capital(std::string_view words) {
  std::string out(words);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

class Explanation {
 public:
  Explanation(const View& view, const Dictionary& explained)
      : view_(view), explained_(explained), prose_(view.client.markdown) {}

  void add(const FindingReport& finding) {
    begin(finding.at.bytes);
    prose_.paragraph(
        fmt::format("{} ({})",
                    prose_.bold(fmt::format("{}: {}", capital(view_.in(name_of(finding.severity))),
                                            view_.rule_name(finding.rule))),
                    prose_.code(finding.rule)));
    prose_.paragraph(prose_.escaped(in(finding.message)));
    prose_.paragraph(fmt::format("{} {}", prose_.bold(view_.in({"Besser:", "Better:"})),
                                 prose_.escaped(in(finding.suggestion))));
  }

  void add(const MentionReport& mention) {
    begin(mention.at.bytes);
    const std::string_view voice = view_.in(name_of(mention.voice));
    prose_.paragraph(fmt::format("{} – {}{}", prose_.bold(view_.facet_name(mention.facet)),
                                 view_.in(name_of(mention.stance)),
                                 voice.empty() ? std::string() : fmt::format(" ({})", voice)));
    prose_.paragraph(quoted(evidence_words(mention, view_.source())));
    prose_.paragraph(reason(mention));
    prose_.paragraph(origin(mention));
    if (const Facet* facet = explained_.facet(mention.facet)) {
      const bool german = view_.german() || facet->description_en.empty();
      prose_.paragraph(prose_.escaped(german ? facet->description_de : facet->description_en));
    }
    if (const Entry* entry = explained_.entry(mention.entry); entry != nullptr && !entry->hits.empty())
      prose_.paragraph(fmt::format(
          "{} {}", view_.in({"Er spricht zum Beispiel hier an:", "It fires, for instance, here:"}),
          quoted(entry->hits.front())));
  }

  void add(const RelationReport& relation) {
    begin(relation.at.bytes);
    prose_.paragraph(prose_.bold(capital(view_.in(name_of(relation.type)))));
    prose_.paragraph(prose_.escaped(verdict_of(relation.type, view_.dictionary(), view_.options.language)));
  }

  bool full() const { return parts_ >= kMostParts; }
  bool empty() const { return parts_ == 0; }

  std::string take() {
    std::string out;
    JsonWriter json(out, false);
    json.begin_object();
    json.key("contents");
    json.begin_object();
    field(json, "kind", prose_.markdown() ? "markdown" : "plaintext");
    field(json, "value", prose_.take());
    json.end_object();
    write_range(json, "range", view_.places.of(bytes_));
    json.end_object();
    return out;
  }

 private:
  void begin(Span bytes) {
    if (parts_ == 0 || bytes.size() < bytes_.size()) bytes_ = bytes;
    ++parts_;
    prose_.rule();
  }

  std::string_view in(const Phrase& phrase) const { return kundenlint::in(phrase, view_.options.language); }

  std::string quoted(std::string_view words) const {
    std::string cut(words.substr(0, kMostWords));
    if (cut.size() < words.size()) cut = cut.substr(0, cut.find_last_of(' ')) + " …";
    return fmt::format(fmt::runtime(view_.in({"„{}“", "“{}”"})), prose_.escaped(cut));
  }

  std::string reason(const MentionReport& mention) const {
    const StanceReason reason = stance_reason(mention, view_.options.language);
    if (reason.signal.empty()) return prose_.escaped(reason.meaning);
    return fmt::format("{} {}. {}", view_.in({"Signal", "Cue"}), quoted(reason.signal),
                       prose_.escaped(reason.meaning));
  }

  std::string origin(const MentionReport& mention) const {
    std::string probability;
    if (!mention.contributions.empty())
      probability = fmt::format(fmt::runtime(view_.in({"Wahrscheinlichkeit {} %", "probability {}%"})),
                                decimal(100 * mention.probability, 0, view_.options.language));
    if (!is_weighed(mention)) {
      return fmt::format("{} {}{}{}", view_.in({"Eintrag", "Entry"}), prose_.code(mention.entry),
                         probability.empty() ? "" : "; ", probability);
    }
    std::string out(view_.in(
        {"Kein einzelner Eintrag, mehrere Hinweise zusammen", "No single entry, several cues together"}));
    const std::string in_favour = weighing(mention, true), against = weighing(mention, false);
    if (!in_favour.empty())
      out += fmt::format("; {} {}", view_.in({"dafür:", "in favour:"}), prose_.escaped(in_favour));
    if (!against.empty())
      out += fmt::format("; {} {}", view_.in({"dagegen:", "against:"}), prose_.escaped(against));
    return probability.empty() ? out : fmt::format("{}; {}", out, probability);
  }

  const View& view_;
  const Dictionary& explained_;
  Prose prose_;
  Span bytes_{};
  std::size_t parts_ = 0;
};

/// The cursor may stand behind the last letter.
bool touches(Span bytes, std::uint32_t offset) { return bytes.begin <= offset && offset <= bytes.end; }

bool is_reported(const View& view, const RelationReport& relation) {
  return std::ranges::any_of(view.analysis().findings, [&](const FindingReport& finding) {
    return finding.at.bytes.begin == relation.at.bytes.begin;
  });
}

}  // namespace

std::optional<std::string> hover(const View& view, const Dictionary& explained, std::uint32_t offset) {
  Explanation out(view, explained);
  for (const FindingReport& finding : view.analysis().findings) {
    if (touches(finding.at.bytes, offset) && !out.full()) out.add(finding);
  }
  for (const RelationReport& relation : view.analysis().relations) {
    if (touches(relation.at.bytes, offset) && !is_reported(view, relation) && !out.full()) out.add(relation);
  }
  for (const MentionReport& mention : view.analysis().mentions) {
    if (touches(mention.at.bytes, offset) && !out.full()) out.add(mention);
  }
  return out.empty() ? std::nullopt : std::optional(out.take());
}

}  // namespace kundenlint::lsp
