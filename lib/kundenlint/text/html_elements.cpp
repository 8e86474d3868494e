#include "kundenlint/text/html_elements.h"

#include <algorithm>
#include <array>
#include <string>

#include "kundenlint/base/word_set.h"
#include "kundenlint/text/html_scanner.h"

namespace kundenlint {
namespace {

using enum HtmlRole;
using Reason = LeftOut::Reason;

constexpr std::array kElements = {
    HtmlElement{"a", inline_text},
    HtmlElement{"abbr", inline_text},
    HtmlElement{"acronym", inline_text},
    HtmlElement{"b", inline_text},
    HtmlElement{"bdi", inline_text},
    HtmlElement{"bdo", inline_text},
    HtmlElement{"big", inline_text},
    HtmlElement{"cite", inline_text},
    HtmlElement{"data", inline_text},
    HtmlElement{"dfn", inline_text},
    HtmlElement{"em", inline_text},
    HtmlElement{"font", inline_text},
    HtmlElement{"i", inline_text},
    HtmlElement{"ins", inline_text},
    HtmlElement{"label", inline_text},
    HtmlElement{"mark", inline_text},
    HtmlElement{"picture", inline_text},
    HtmlElement{"ruby", inline_text},
    HtmlElement{"s", inline_text},
    HtmlElement{"small", inline_text},
    HtmlElement{"span", inline_text},
    HtmlElement{"strike", inline_text},
    HtmlElement{"strong", inline_text},
    HtmlElement{"sub", inline_text},
    HtmlElement{"time", inline_text},
    HtmlElement{"u", inline_text},
    HtmlElement{"var", inline_text},
    HtmlElement{"slot", inline_text},
    HtmlElement{"q", quotation},
    HtmlElement{"sup", superscript},
    HtmlElement{"del", deleted},
    // Not prose
    HtmlElement{"audio", mute},
    HtmlElement{"button", mute},
    HtmlElement{"canvas", mute},
    HtmlElement{"code", mute},
    HtmlElement{"datalist", mute},
    HtmlElement{"iframe", mute},
    HtmlElement{"kbd", mute},
    HtmlElement{"math", mute},
    HtmlElement{"meter", mute},
    HtmlElement{"noframes", mute},
    HtmlElement{"noscript", mute},
    HtmlElement{"object", mute},
    HtmlElement{"option", mute},
    HtmlElement{"output", mute},
    HtmlElement{"progress", mute},
    HtmlElement{"rp", mute},
    HtmlElement{"rt", mute},
    HtmlElement{"samp", mute},
    HtmlElement{"script", mute},
    HtmlElement{"select", mute},
    HtmlElement{"style", mute},
    HtmlElement{"svg", mute},
    HtmlElement{"template", mute},
    HtmlElement{"textarea", mute},
    HtmlElement{"title", mute},
    HtmlElement{"tt", mute},
    HtmlElement{"video", mute},
    HtmlElement{"xmp", mute},
    // Without content
    HtmlElement{"br", line_break},
    HtmlElement{"area", empty},
    HtmlElement{"base", empty},
    HtmlElement{"col", empty},
    HtmlElement{"embed", empty},
    HtmlElement{"img", empty},
    HtmlElement{"input", empty},
    HtmlElement{"link", empty},
    HtmlElement{"meta", empty},
    HtmlElement{"param", empty},
    HtmlElement{"source", empty},
    HtmlElement{"track", empty},
    HtmlElement{"wbr", empty},
    HtmlElement{"hr", rule},
    // Blocks
    HtmlElement{"address", block},
    HtmlElement{"body", block},
    HtmlElement{"caption", paragraph},
    HtmlElement{"center", block},
    HtmlElement{"details", block},
    HtmlElement{"dialog", boilerplate, Reason::hidden},
    HtmlElement{"div", block},
    HtmlElement{"fieldset", block},
    HtmlElement{"figcaption", block},
    HtmlElement{"figure", block},
    HtmlElement{"head", block},
    HtmlElement{"hgroup", block},
    HtmlElement{"html", block},
    HtmlElement{"legend", block},
    HtmlElement{"optgroup", mute},
    HtmlElement{"section", block},
    HtmlElement{"summary", block},
    HtmlElement{"p", paragraph},
    HtmlElement{"h1", heading},
    HtmlElement{"h2", heading},
    HtmlElement{"h3", heading},
    HtmlElement{"h4", heading},
    HtmlElement{"h5", heading},
    HtmlElement{"h6", heading},
    HtmlElement{"ul", list},
    HtmlElement{"ol", list},
    HtmlElement{"dl", list},
    HtmlElement{"dir", list},
    HtmlElement{"menu", list},
    HtmlElement{"li", item},
    HtmlElement{"dt", item},
    HtmlElement{"dd", item},
    HtmlElement{"table", table},
    HtmlElement{"thead", block},
    HtmlElement{"tbody", block},
    HtmlElement{"tfoot", block},
    HtmlElement{"colgroup", block},
    HtmlElement{"tr", row},
    HtmlElement{"td", cell},
    HtmlElement{"th", cell},
    HtmlElement{"blockquote", block_quote},
    HtmlElement{"pre", preformatted},
    HtmlElement{"listing", preformatted},
    HtmlElement{"main", HtmlRole::main},
    HtmlElement{"article", article},
    HtmlElement{"nav", boilerplate, Reason::navigation},
    HtmlElement{"header", boilerplate, Reason::header},
    HtmlElement{"footer", boilerplate, Reason::footer},
    HtmlElement{"aside", boilerplate, Reason::aside},
    HtmlElement{"search", boilerplate, Reason::form},
    HtmlElement{"form", boilerplate, Reason::form},
};
static_assert(kElements.size() < kHtmlElements);

constexpr auto names() {
  std::array<std::string_view, kElements.size()> out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = kElements[i].name;
  return out;
}
constexpr WordSet kElementNames = names();

// Whole names of classes and ids.
constexpr WordSet kNavigation = std::array<std::string_view, 18>{"nav",
                                                                 "navbar",
                                                                 "navigation",
                                                                 "menu",
                                                                 "main-menu",
                                                                 "site-nav",
                                                                 "sub-menu",
                                                                 "breadcrumb",
                                                                 "breadcrumbs",
                                                                 "pagination",
                                                                 "skip-link",
                                                                 "pager",
                                                                 "main-navigation",
                                                                 "site-navigation",
                                                                 "post-navigation",
                                                                 "nav-links",
                                                                 "mainnav",
                                                                 "topnav"};
constexpr WordSet kComments = std::array<std::string_view, 11>{
    "comments",    "comment-list",  "commentlist",   "comment-respond", "respond",        "comment-form",
    "commentform", "comments-area", "disqus_thread", "kommentare",      "comment-section"};
constexpr WordSet kAside = std::array<std::string_view, 20>{
    "sidebar",      "widget",      "widget-area",   "related",      "related-posts",
    "share",        "sharing",     "social",        "social-share", "share-buttons",
    "newsletter",   "ads",         "advertisement", "sharedaddy",   "jp-relatedposts",
    "social-links", "teaser-list", "werbung",       "anzeige",      "similar-posts"};
constexpr WordSet kAuthors =
    std::array<std::string_view, 9>{"author-box", "author-bio", "author-info", "about-author", "entry-author",
                                    "autorenbox", "autor-box",  "post-author", "authorbox"};
// Of e-mail programs: the message that is answered, and the signature.
constexpr WordSet kReplies = std::array<std::string_view, 5>{"gmail_attr", "moz-cite-prefix", "yahoo_quoted",
                                                             "protonmail_quote", "tutanota_quote"};
constexpr WordSet kSignatures =
    std::array<std::string_view, 3>{"gmail_signature", "moz-signature", "protonmail_signature_block"};
constexpr WordSet kLegal =
    std::array<std::string_view, 4>{"copyright", "site-info", "legal-notice", "impressum-link"};
constexpr WordSet kFooters =
    std::array<std::string_view, 4>{"footer", "site-footer", "page-footer", "pagefooter"};
constexpr WordSet kHeaders = std::array<std::string_view, 3>{"site-header", "topbar", "site-branding"};
constexpr WordSet kHidden =
    std::array<std::string_view, 4>{"screen-reader-text", "visually-hidden", "sr-only", "visuallyhidden"};

bool names_cookies(std::string_view name) {
  for (const std::string_view part :
       {"cookie-", "cookie_", "cookies-", "cookiebar", "cookiebanner", "cookienotice", "cookieconsent",
        "cookiebot", "consent-banner", "consent-manager", "usercentrics", "onetrust", "cmplz", "borlabs",
        "gdpr-"}) {
    if (name.find(part) != std::string_view::npos) return true;
  }
  return name == "cookie" || name == "cookies" || name == "consent" || name.ends_with("-cookie") ||
         name.ends_with("-cookies") || name == "cc-window" || name == "cc-banner";
}

/// Of a class or an id.
bool judge_name(std::string_view name, HtmlMarks& marks) {
  const auto is = [&](bool holds, Reason reason) {
    if (holds) marks.boilerplate = true, marks.reason = reason;
    return holds;
  };
  return is(names_cookies(name), Reason::cookies) || is(kNavigation.contains(name), Reason::navigation) ||
         is(kComments.contains(name), Reason::comments) || is(kAside.contains(name), Reason::aside) ||
         is(kAuthors.contains(name), Reason::author) || is(kLegal.contains(name), Reason::legal) ||
         is(kFooters.contains(name), Reason::footer) || is(kHeaders.contains(name), Reason::header) ||
         is(kHidden.contains(name), Reason::hidden) || is(kReplies.contains(name), Reason::quoted) ||
         is(kSignatures.contains(name), Reason::signature);
}

void judge_names(std::string_view written, HtmlMarks& marks) {
  constexpr std::size_t kLongest = 4096;  // of a list of classes nobody writes more
  std::string names(written.substr(0, kLongest));
  std::ranges::transform(names, names.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  for (std::string_view rest = names; !rest.empty() && !marks.boilerplate;) {
    const std::size_t end = std::min(rest.find_first_of(" \t\r\n\f"), rest.size());
    judge_name(rest.substr(0, end), marks);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void judge_role(std::string_view role, HtmlMarks& marks) {
  constexpr std::array<std::pair<std::string_view, Reason>, 7> kRoles = {{{"navigation", Reason::navigation},
                                                                          {"banner", Reason::header},
                                                                          {"contentinfo", Reason::footer},
                                                                          {"complementary", Reason::aside},
                                                                          {"search", Reason::form},
                                                                          {"dialog", Reason::hidden},
                                                                          {"alertdialog", Reason::hidden}}};
  marks.main = marks.main || same_name(role, "main");
  for (const auto& [name, reason] : kRoles) {
    if (same_name(role, name)) marks.boilerplate = true, marks.reason = reason;
  }
}

}  // namespace

std::size_t html_element(std::string_view name) {
  constexpr std::size_t kLongest = 10;
  if (name.size() > kLongest) return kHtmlElements - 1;
  std::array<char, kLongest> small{};
  std::ranges::transform(name, small.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::size_t at = kElementNames.find({small.data(), name.size()});
  return at == kElements.size() ? kHtmlElements - 1 : at;
}

const HtmlElement& html_element_at(std::size_t number) {
  static constexpr HtmlElement kUnknown{};
  return number < kElements.size() ? kElements[number] : kUnknown;
}

HtmlMarks html_marks(std::string_view attributes) {
  HtmlMarks marks;
  if (attributes.find('=') != std::string_view::npos) {
    judge_role(html_attribute(attributes, "role"), marks);
    for (const std::string_view attribute : {"class", "id"}) {
      const std::string_view names = html_attribute(attributes, attribute);
      if (!marks.boilerplate && !names.empty()) judge_names(names, marks);
    }
    if (same_name(html_attribute(attributes, "type"), "cite"))  // of a <blockquote> in e-mail
      marks.boilerplate = true, marks.reason = Reason::quoted;
    const std::string_view language = html_attribute(attributes, "lang");
    marks.german = language.size() >= 2 && same_name(language.substr(0, 2), "de");
    marks.foreign = language.size() >= 2 && !marks.german;
  }
  bool hidden = false;
  if (attributes.find_first_of("hH") != std::string_view::npos) html_attribute(attributes, "hidden", &hidden);
  const std::string_view style = attributes.find("none") == std::string_view::npos
                                     ? std::string_view()
                                     : html_attribute(attributes, "style");
  const std::size_t display = style.find("display");
  if (display != std::string_view::npos) {
    const std::size_t value = style.find_first_not_of(" :\t", display + 7);
    hidden = hidden || (value != std::string_view::npos && style.substr(value).starts_with("none"));
  }
  if (hidden) marks.boilerplate = true, marks.reason = Reason::hidden;
  return marks;
}

}  // namespace kundenlint
