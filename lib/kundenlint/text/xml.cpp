#include "kundenlint/text/xml.h"

#include <fmt/format.h>

#include <charconv>

namespace kundenlint::xml {

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (local(attribute.name()) == name) return attribute.value();
  }
  return {};
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node at : node.children()) {
    if (name_of(at) == name) return at;
  }
  return {};
}

std::uint32_t number(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t out = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), out);
  return parsed.ec == std::errc() ? out : otherwise;
}

std::string text_of(pugi::xml_node node) {
  std::string out;
  struct Walker : pugi::xml_tree_walker {
    std::string* out = nullptr;
    bool for_each(pugi::xml_node& at) override {
      if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) *out += at.value();
      if (at.type() == pugi::node_element && local(at.name()) == "p") *out += ' ';
      return true;
    }
  } walker;
  walker.out = &out;
  node.traverse(walker);
  return out;
}

Result<bool> parse(std::string_view bytes, pugi::xml_document& document) {
  const pugi::xml_parse_result result =
      document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) {
    return Error{.code = ErrorCode::syntax,
                 .message = fmt::format("Datei beschädigt: kein gültiges XML ({})", result.description())};
  }
  struct Depth : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& /*node*/) override { return depth() < kDeepest; }
  } walker;
  if (!document.traverse(walker))
    return Error{.code = ErrorCode::limit, .message = fmt::format("XML tiefer als {} Ebenen", kDeepest)};
  return true;
}

}  // namespace kundenlint::xml
