// The text itself, with its mentions marked.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "kundenlint/report/findings.h"
#include "kundenlint/report/html.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/page_parts.h"
#include "kundenlint/report/source_index.h"

namespace kundenlint {
namespace {

/// Words of a mention, in the text.
struct Stretch {
  Span bytes;
  std::size_t mention = 0;
  friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

/// What is put behind a place in the text: a link to an explanation.
struct Anchor {
  std::uint32_t at = 0;
  std::string markup;
};

bool only_space(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

constexpr std::size_t kShortLine = 48;  // bytes

class MarkedText {
 public:
  explicit MarkedText(const PageContext& context)
      : context_(context), document_(*context.document), index_(document_) {
    add_mentions();
    add_relations();
    add_findings();
    add_line_ends();
    std::ranges::sort(stretches_);
    std::ranges::stable_sort(anchors_, {}, &Anchor::at);
    for (const Stretch& stretch : stretches_) {
      cuts_.push_back(stretch.bytes.begin);
      cuts_.push_back(stretch.bytes.end);
    }
    for (const Anchor& anchor : anchors_) cuts_.push_back(anchor.at);
    std::ranges::sort(cuts_);
  }

  std::string render() {
    std::string out;
    for (const Block& block : document_.blocks) out += render(block);
    for (; anchor_ < anchors_.size(); ++anchor_) out += anchors_[anchor_].markup;
    return out;
  }

 private:
  void add_mentions() {
    const auto& mentions = context_.analysis().mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const MentionReport& mention = mentions[i];
      std::uint32_t end = index_.in_text(mention.at.bytes).end;
      for (const Span word : mention.evidence) {
        const Span bytes = index_.in_text(word);
        if (bytes.empty()) continue;
        end = std::max(end, bytes.end);
        if (continues_last(bytes, i)) {
          stretches_.back().bytes.end = bytes.end;
        } else {
          stretches_.push_back({bytes, i});
        }
      }
      const std::string_view stance = context_.in(name_of(mention.stance));
      anchors_.push_back(
          {end,
           fmt::format("<a class=\"g {} {}\" id=\"{}m{}\" href=\"#{}n{}\" aria-label=\"{}: {}, {}\">{}</a>",
                       pole_class(context_.dictionary(), mention.facet), class_of(mention.stance),
                       context_.prefix, i + 1, context_.prefix, i + 1, i + 1,
                       escape_markup(context_.text.facet_name(mention.facet)), stance, i + 1)});
    }
  }

  /// Nothing but space between them: one line under both.
  bool continues_last(Span bytes, std::size_t mention) const {
    if (stretches_.empty() || stretches_.back().mention != mention) return false;
    const std::uint32_t end = stretches_.back().bytes.end;
    return bytes.begin >= end && only_space(Span{end, bytes.begin}.of(document_.text));
  }

  void add_sign(const Location& at, std::string_view kind, std::size_t number, std::string_view name,
                std::string_view sign) {
    const Span bytes = index_.in_text(at.bytes);
    anchors_.push_back(
        {bytes.end,
         fmt::format("<a class=\"g w\" id=\"{}{}m{}\" href=\"#{}{}{}\" aria-label=\"{} {}{}\">{}{}</a>",
                     context_.prefix, kind, number, context_.prefix, kind, number, escape_markup(name), sign,
                     number, sign, number)});
  }

  /// A finding that reports the relation says more.
  void add_relations() {
    const auto& relations = context_.analysis().relations;
    const FindingPlaces places(context_.analysis().findings);
    for (std::size_t i = 0; i < relations.size(); ++i) {
      if (places.reports(relations[i])) continue;
      add_sign(relations[i].at, "r", i + 1, context_.in(name_of(relations[i].type)),
               sign_of(relations[i].type));
    }
  }

  void add_findings() {
    const auto& findings = context_.analysis().findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const Rule* rule = find_rule(context_.rules, findings[i].rule);
      const std::string_view name = rule == nullptr ? std::string_view(findings[i].rule)
                                                    : kundenlint::in(rule->name, context_.language());
      add_sign(findings[i].at, "f", i + 1, name, "!");
    }
  }

  /// The short lines of an address or a signature stay lines; long ones were wrapped by an editor.
  void add_line_ends() {
    for (const Block& block : document_.blocks) {
      const std::string_view text = block.bytes.of(document_.text);
      std::size_t begin = 0;
      for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', begin)) {
        if (at - begin < kShortLine)
          anchors_.push_back({block.bytes.begin + static_cast<std::uint32_t>(at), "<br>"});
        begin = at + 1;
      }
    }
  }

  std::string render(const Block& block) {
    const auto [open, close] = tags(block.kind);
    std::string out(open);
    std::uint32_t at = block.bytes.begin;
    while (at < block.bytes.end) {
      while (cut_ < cuts_.size() && cuts_[cut_] <= at) ++cut_;
      const std::uint32_t next =
          cut_ < cuts_.size() ? std::min(cuts_[cut_], block.bytes.end) : block.bytes.end;
      out += piece({at, next});
      at = next;
      for (; anchor_ < anchors_.size() && anchors_[anchor_].at <= at; ++anchor_)
        out += anchors_[anchor_].markup;
    }
    return out.append(close) + '\n';
  }

  /// A piece of the text that no mention begins or ends in.
  std::string piece(Span bytes) {
    for (; next_ < stretches_.size() && stretches_[next_].bytes.begin <= bytes.begin; ++next_)
      active_.push_back(stretches_[next_]);
    std::erase_if(active_, [&](const Stretch& stretch) { return stretch.bytes.end <= bytes.begin; });
    std::string text = escape_piece(bytes.of(document_.text));
    if (active_.empty()) return text;
    std::vector<std::size_t> numbers;
    std::string poles;
    for (const Stretch& stretch : active_) {
      numbers.push_back(stretch.mention + 1);
      const auto pole =
          pole_class(context_.dictionary(), context_.analysis().mentions[stretch.mention].facet);
      if (poles.find(pole) == std::string::npos) poles.append(pole).push_back(' ');
    }
    std::ranges::sort(numbers);
    const MentionReport& first = context_.analysis().mentions[numbers.front() - 1];
    return fmt::format("<mark class=\"{}{}\" data-m=\"{}\">{}</mark>", poles, class_of(first.stance),
                       fmt::join(numbers, " "), text);
  }

  static std::pair<std::string_view, std::string_view> tags(BlockKind kind) {
    switch (kind) {
      case BlockKind::heading:
        return {"<p class=\"h\">", "</p>"};
      case BlockKind::list_item:
        return {"<p class=\"li\">", "</p>"};
      case BlockKind::quote:
        return {"<blockquote><p>", "</p></blockquote>"};
      case BlockKind::table_cell:
        return {"<p class=\"td\">", "</p>"};
      case BlockKind::paragraph:
        break;
    }
    return {"<p>", "</p>"};
  }

  const PageContext& context_;
  const Document& document_;
  SourceIndex index_;
  std::vector<Stretch> stretches_, active_;
  std::vector<Anchor> anchors_;
  std::vector<std::uint32_t> cuts_;
  std::size_t cut_ = 0, anchor_ = 0, next_ = 0;
};

std::string relation_signs(const PageContext& context) {
  if (context.analysis().relations.empty()) return {};
  return fmt::format("<li><span class=\"g w\" aria-hidden=\"true\">= ≠ → ←</span> {}</li>",
                     context.in({"Verhältnis der beiden", "Relation of the two"}));
}

std::string legend(const PageContext& context) {
  const auto pole = [&](std::string_view name, std::string_view key) {
    return fmt::format("<li><span class=\"g {}\" aria-hidden=\"true\"></span> {}</li>", key, name);
  };
  const auto stance = [&](Stance which, Bilingual line) {
    return fmt::format("<li><span class=\"u {}\">{}</span> {}</li>", class_of(which),
                       context.in(name_of(which)), context.in(line));
  };
  return fmt::format("<ul class=\"legend\" aria-label=\"{}\">{}{}{}{}{}{}{}{}</ul>\n",
                     context.in({"Zeichenerklärung", "Legend"}),
                     pole(capital(context.text.pole_name(true)), "a"),
                     pole(capital(context.text.pole_name(false)), "b"),
                     pole(context.in({"Gegenbild", "Counter-frame"}), "x"),
                     stance(Stance::zustimmend, {"(durchgezogen)", "(solid)"}),
                     stance(Stance::ablehnend, {"(gestrichelt, ✕)", "(dashed, ✕)"}),
                     stance(Stance::offen, {"(gepunktet, ?)", "(dotted, ?)"}),
                     fmt::format("<li><span class=\"g w\" aria-hidden=\"true\">!</span> {}</li>",
                                 context.in({"Befund", "Finding"})),
                     relation_signs(context));
}

std::string panel(const PageContext& context) {
  // On a page of several texts there is one for each: as landmarks they would not be told apart.
  const bool alone = context.prefix.empty();
  const std::string name =
      fmt::format(" aria-label=\"{}\"",
                  context.in({"Erklärung der gewählten Stelle", "Explanation of the chosen place"}));
  return fmt::format(
      "<{0} class=\"panel\"{1} data-close=\"{2}\" hidden><div class=\"say\" "
      "aria-live=\"polite\"><p>{3}</p></div></{0}>\n",
      alone ? "aside" : "div", alone ? name : std::string(),
      context.in({"Erklärung schließen", "Close the explanation"}),
      context.in(
          {"Wählen Sie eine Nummer oder ein markiertes Wort, und hier steht, was erkannt wurde und warum. "
           "Mit ← und → geht es zur vorigen und zur nächsten Stelle.",
           "Choose a number or a marked word to read here what was recognised and why. "
           "← and → lead to the previous and the next place."}));
}

}  // namespace

std::string reading_part(const PageContext& context) {
  if (context.document == nullptr) {
    return section(
        context, "text", {"Text", "Text"},
        fmt::format("<p>{}</p>\n",
                    context.in({"Der Text ist zu lang, um hier zu stehen. Alle Stellen nennt "
                                "<code>kundenlint analyze -f json</code>.",
                                "The text is too long to be shown here. <code>kundenlint analyze -f "
                                "json</code> lists every place."})));
  }
  const std::string_view code = context.analysis().language.code;
  return section(
      context, "text", {"Text", "Text"},
      legend(context) + fmt::format("<div class=\"read\"><div class=\"body\"{}>\n{}</div>\n{}</div>\n",
                                    code.empty() ? "" : fmt::format(" lang=\"{}\"", escape_markup(code)),
                                    MarkedText(context).render(), panel(context)));
}

}  // namespace kundenlint
