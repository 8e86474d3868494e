#include "kundenlint/text/html_scanner.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kundenlint/base/characters.h"

namespace kundenlint {
namespace {

bool opens_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Elements whose content is neither tags nor entities, or that no browser with scripts shows.
constexpr std::array<std::string_view, 6> kRaw = {"script", "style", "xmp", "iframe", "noembed", "noframes"};

bool is_raw(std::string_view name) {
  return std::ranges::any_of(kRaw, [&](std::string_view raw) { return same_name(name, raw); });
}

}  // namespace

bool same_name(std::string_view written, std::string_view small) { return same_ascii(written, small); }

std::string_view html_attribute(std::string_view attributes, std::string_view name, bool* found) {
  if (found != nullptr) *found = false;
  std::size_t at = 0;
  const auto skip = [&] {
    while (at < attributes.size() && (is_html_space(attributes[at]) || attributes[at] == '/')) ++at;
  };
  for (skip(); at < attributes.size(); skip()) {
    const std::size_t begin = at++;
    while (at < attributes.size() && !is_html_space(attributes[at]) && attributes[at] != '=' &&
           attributes[at] != '/')
      ++at;
    const std::string_view key = attributes.substr(begin, at - begin);
    while (at < attributes.size() && is_html_space(attributes[at])) ++at;
    std::string_view value;
    if (at < attributes.size() && attributes[at] == '=') {
      do ++at;
      while (at < attributes.size() && is_html_space(attributes[at]));
      const bool quoted = at < attributes.size() && (attributes[at] == '"' || attributes[at] == '\'');
      const std::size_t first = quoted ? at + 1 : at;
      std::size_t end =
          quoted ? attributes.find(attributes[at], first) : attributes.find_first_of(kHtmlSpaces, first);
      end = std::min(end, attributes.size());
      value = attributes.substr(std::min(first, end), end - std::min(first, end));
      at = quoted ? end + 1 : end;
    }
    if (!same_name(key, name)) continue;
    if (found != nullptr) *found = true;
    return value;
  }
  return {};
}

bool HtmlScanner::give(HtmlToken& token, HtmlToken::Kind kind, std::size_t end) {
  token.kind = kind;
  token.bytes = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  at_ = end;
  return true;
}

std::size_t HtmlScanner::find(std::string_view what, std::size_t from) const {
  return std::min(html_.find(what, from), html_.size());
}

bool HtmlScanner::next(HtmlToken& token) {
  if (at_ >= html_.size()) return false;
  if (!raw_name_.empty() && raw(token)) return true;
  if (html_[at_] == '&') return give(token, HtmlToken::Kind::entity, at_ + 1);
  if (html_[at_] != '<' || at_ + 1 == html_.size()) return text(token);
  const char c = html_[at_ + 1];
  if (opens_name(c)) return tag(token, at_ + 1);
  if (c == '/') {
    if (at_ + 2 < html_.size() && opens_name(html_[at_ + 2])) return tag(token, at_ + 2);
    if (at_ + 2 == html_.size()) return text(token);
    return give(token, HtmlToken::Kind::raw, std::min(find(">", at_) + 1, html_.size()));
  }
  return c == '!' || c == '?' ? markup(token) : text(token);
}

bool HtmlScanner::text(HtmlToken& token) {
  // The first byte is text even where it is a '<' or '&'.
  if (next_open_ <= at_) next_open_ = std::min(html_.find('<', at_ + 1), html_.size());
  const std::size_t entity = html_.substr(0, next_open_).find('&', at_ + 1);
  return give(token, HtmlToken::Kind::text, std::min(entity, next_open_));
}

/// Where the tag ends, behind its '>'; quotation marks hide one. npos when it does not.
std::size_t HtmlScanner::tag_end(std::size_t at) const {
  while (at < html_.size()) {
    at = html_.find_first_of(">=", at);
    if (at == std::string_view::npos) return at;
    if (html_[at] == '>') return at + 1;
    do ++at;
    while (at < html_.size() && is_html_space(html_[at]));
    if (at < html_.size() && (html_[at] == '"' || html_[at] == '\'')) {
      at = html_.find(html_[at], at + 1);
      if (at == std::string_view::npos) return at;
      ++at;
    }
  }
  return std::string_view::npos;
}

bool HtmlScanner::tag(HtmlToken& token, std::size_t name) {
  std::size_t end = name;
  while (end < html_.size() && !is_html_space(html_[end]) && html_[end] != '>' && html_[end] != '/') ++end;
  std::size_t close = at_ < no_quote_end_ ? tag_end(end) : std::string_view::npos;
  if (close == std::string_view::npos) {
    // A quotation mark that is never closed would swallow the rest: then this tag, and those behind it, end at
    // the next '>'. Without one it is no tag.
    no_quote_end_ = std::min(no_quote_end_, at_);
    if (at_ < no_tag_end_) close = html_.find('>', end);
    if (close == std::string_view::npos) {
      no_tag_end_ = std::min(no_tag_end_, at_);
      return text(token);
    }
    ++close;
  }
  token.name = html_.substr(name, end - name);
  const std::size_t last = close > end && html_[close - 1] == '>' ? close - 1 : close;
  token.attributes = html_.substr(end, last - end);
  const bool opens = html_[at_ + 1] != '/';
  if (opens && is_raw(token.name) && !(xhtml_ && token.attributes.ends_with('/'))) raw_name_ = token.name;
  return give(token, opens ? HtmlToken::Kind::open : HtmlToken::Kind::close, close);
}

bool HtmlScanner::markup(HtmlToken& token) {
  const std::string_view rest = html_.substr(at_);
  if (rest.starts_with("<![CDATA[")) {
    return give(token, HtmlToken::Kind::raw, std::min(find("]]>", at_) + 3, html_.size()));
  }
  if (!rest.starts_with("<!--"))
    return give(token, HtmlToken::Kind::raw, std::min(find(">", at_) + 1, html_.size()));
  if (rest.starts_with("<!-->") || rest.starts_with("<!--->"))
    return give(token, HtmlToken::Kind::raw, find(">", at_) + 1);
  const std::size_t begin = at_ + 4;
  const std::size_t end = begin >= no_comment_end_ ? std::string_view::npos : html_.find("-->", begin);
  if (end == std::string_view::npos) {
    // Not closed: a browser shows nothing more; here what follows is read, as it would be lost in silence.
    no_comment_end_ = std::min(no_comment_end_, begin);
    return give(token, HtmlToken::Kind::raw, begin);
  }
  give(token, HtmlToken::Kind::comment, end + 3);
  token.bytes = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return true;
}

bool HtmlScanner::raw(HtmlToken& token) {
  const std::string_view name = std::exchange(raw_name_, {});
  std::size_t end = at_;
  for (;; ++end) {
    end = html_.find("</", end);
    if (end == std::string_view::npos) break;
    const std::string_view at = html_.substr(end + 2, name.size());
    const std::size_t after = end + 2 + name.size();
    const bool whole = after >= html_.size() || !opens_name(html_[after]);
    if (whole && at.size() == name.size() &&
        std::ranges::equal(at, name, [](char a, char b) { return small_ascii(a) == small_ascii(b); }))
      break;
  }
  if (end == std::string_view::npos) end = html_.size();
  if (end == at_) return false;
  return give(token, HtmlToken::Kind::raw, end);
}

}  // namespace kundenlint
