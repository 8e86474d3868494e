// Yoshikoder: <dictionary><cnode name="…"><pnode name="…"/></cnode></dictionary>.

#include <fmt/format.h>

#include <pugixml.hpp>

#include "kundenlint/exchange/builder.h"

namespace kundenlint::exchange {
namespace {

/// The text has no element deeper than the limit: pugixml itself would read it.
bool is_shallow(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '<' && text[i + 1] == '/')
      depth -= depth > 0 ? 1 : 0;
    else if (text[i] == '<' && text[i + 1] != '!' && text[i + 1] != '?')
      ++depth;
    else if (text[i] == '/' && text[i + 1] == '>')
      depth -= depth > 0 ? 1 : 0;
    if (depth > kMostForeignDepth) return false;
  }
  return true;
}

void read_node(pugi::xml_node parent, const std::string& name, Builder& builder) {
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view kind = node.name();
    const std::string_view own = trimmed(node.attribute("name").value());
    if (kind == "cnode") {
      const std::string inner = name.empty() ? std::string(own) : fmt::format("{}/{}", name, own);
      builder.category(inner);
      read_node(node, inner, builder);
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
  read_node(wrapped ? only : root, "", builder);
  return builder.take();
}

}  // namespace kundenlint::exchange
