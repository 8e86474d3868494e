// Yoshikoder: <dictionary><cnode name="…"><pnode name="…"/></cnode></dictionary>.

#include <fmt/format.h>

#include <pugixml.hpp>

#include "kundenlint/exchange/builder.h"

namespace kundenlint::exchange {
namespace {

/// The text has no element deeper than the limit: pugixml itself would read it. What stands in quotation
/// marks within a tag counts for nothing.
bool is_shallow(std::string_view text) {
  std::size_t depth = 0;
  bool in_tag = false;
  char quote = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const char c = text[i], next = text[i + 1];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (in_tag) {
      if (c == '"' || c == '\'') quote = c;
      if (c == '/' && next == '>') depth -= depth > 0 ? 1 : 0;
      if (c == '>') in_tag = false;
    } else if (c == '<' && next != '!' && next != '?') {
      in_tag = true;
      if (next == '/')
        depth -= depth > 0 ? 1 : 0;
      else
        ++depth;
    }
    if (depth > kMostForeignDepth) return false;
  }
  return true;
}

/// `depth`: of elements that may still stand within; a text that deceives `is_shallow` ends here.
void read_node(pugi::xml_node parent, const std::string& name, std::size_t depth, Builder& builder) {
  if (depth == 0)
    return builder.fail(0, fmt::format("XML tiefer als {} Ebenen", kMostForeignDepth), ErrorCode::limit);
  for (const pugi::xml_node node : parent.children()) {
    if (builder.failed()) return;
    const std::string_view kind = node.name();
    const std::string_view own = trimmed(node.attribute("name").value());
    if (kind == "cnode") {
      if (own.empty()) return builder.fail(0, "eine Kategorie hat keinen Namen");
      const std::string inner = name.empty() ? std::string(own) : fmt::format("{}/{}", name, own);
      builder.category(inner);
      read_node(node, inner, depth - 1, builder);
    } else if (kind == "pnode" && !name.empty()) {
      builder.word(builder.category(name), own, 0);
    } else if (kind == "pnode") {
      builder.note(0, own, "steht in keiner Kategorie");
    }
  }
}

}  // namespace

Result<ForeignDictionary> read_yoshikoder(std::string_view text, const std::string& path) {
  Builder builder(path);
  if (!is_shallow(text)) {
    builder.fail(0, fmt::format("XML tiefer als {} Ebenen", kMostForeignDepth), ErrorCode::limit);
    return builder.take();
  }
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(text.data(), text.size());
  if (!parsed) {
    std::uint32_t line = 1;
    for (std::size_t i = 0; i < text.size() && i < static_cast<std::size_t>(parsed.offset); ++i)
      line += text[i] == '\n' ? 1 : 0;
    builder.fail(line, fmt::format("Datei beschädigt: kein gültiges XML ({})", parsed.description()));
    return builder.take();
  }
  // Around all stands one category, the dictionary itself: its name belongs to none.
  pugi::xml_node root = document.document_element();
  const pugi::xml_node only = root.child("cnode");
  const bool wrapped = only && !only.next_sibling("cnode") && only.child("cnode") && !only.child("pnode");
  read_node(wrapped ? only : root, "", kMostForeignDepth, builder);
  return builder.take();
}

}  // namespace kundenlint::exchange
