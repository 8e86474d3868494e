#include <fmt/format.h>

#include <map>
#include <string>

#include "kundenlint/base/characters.h"
#include "kundenlint/text/encoding.h"
#include "kundenlint/text/extract.h"
#include "kundenlint/text/html.h"
#include "kundenlint/text/html_extract.h"
#include "kundenlint/text/html_scanner.h"
#include "kundenlint/text/office.h"
#include "kundenlint/text/package.h"
#include "kundenlint/text/xml.h"

namespace kundenlint {
namespace {

using xml::attribute;
using xml::child;
using xml::name_of;

/// XHTML lets any element end itself; HTML does not: <a id="x"/> becomes <a id="x"></a>.
std::string with_end_tags(std::string_view xhtml) {
  std::string out;
  HtmlScanner scanner(xhtml);
  scanner.read_xhtml();
  for (HtmlToken token; scanner.next(token);) {
    if (token.kind == HtmlToken::Kind::comment) continue;
    out += token.bytes.of(xhtml);
    if (token.kind != HtmlToken::Kind::open || !token.attributes.ends_with('/')) continue;
    const HtmlRole role = html_element_at(html_element(token.name)).role;
    if (role == HtmlRole::empty || role == HtmlRole::line_break || role == HtmlRole::rule) continue;
    out += "</";
    out += token.name;
    out += '>';
  }
  return out;
}

std::string package_file(const Package& package) {
  pugi::xml_document container;
  if (!xml::parse(part_of(package, "META-INF/container.xml"), container)) return {};
  const pugi::xml_node files = child(container.document_element(), "rootfiles");
  return std::string(attribute(child(files, "rootfile"), "full-path"));
}

/// %20 and the like in a name.
std::string unescaped(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '%' && i + 2 < name.size() && hex_value(name[i + 1]) >= 0 && hex_value(name[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(name[i + 1]) * 16 + hex_value(name[i + 2]));
      i += 2;
    } else {
      out += name[i];
    }
  }
  return out;
}

}  // namespace

Result<bool> read_epub(std::string_view bytes, Document& document) {
  const Result<Package> package = read_package(bytes, [](std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".opf") || name.ends_with("html") ||
           name.ends_with(".htm");
  });
  if (!package) return package.error();
  const std::string main = package_file(*package);
  pugi::xml_document book;
  if (main.empty() || !xml::parse(part_of(*package, main), book))
    return Error{.code = ErrorCode::unreadable, .message = "kein EPUB: das Verzeichnis des Buches fehlt"};
  std::map<std::string, pugi::xml_node> items;
  for (const pugi::xml_node item : child(book.document_element(), "manifest").children()) {
    if (name_of(item) == "item") items[std::string(attribute(item, "id"))] = item;
  }
  Extract out;
  std::uint32_t chapter = 0;
  for (const pugi::xml_node reference : child(book.document_element(), "spine").children()) {
    const auto item = items.find(std::string(attribute(reference, "idref")));
    if (item == items.end()) continue;
    const std::string part = resolve_part(main, unescaped(attribute(item->second, "href")));
    const Result<Decoded> decoded = decode(part_of(*package, part));
    if (!decoded || decoded->text.empty()) {
      return Error{.code = ErrorCode::unreadable,
                   .message = fmt::format("das Kapitel „{}“ fehlt oder ist nicht lesbar", part),
                   .hint = "ist das Buch verschlüsselt?"};
    }
    Document page;
    page.source = with_end_tags(decoded->text);
    page.bom = decoded->bom;
    read_html(page, true);
    const bool contents = attribute(item->second, "properties").find("nav") != std::string_view::npos;
    if (contents || attribute(reference, "linear") == "no") {
      out.leave_out(contents ? LeftOut::Reason::contents : LeftOut::Reason::aside, page.text);
      continue;
    }
    add_document(out, page, {.kind = DocumentPlace::Kind::chapter, .number = ++chapter});
  }
  out.finish(document);
  return true;
}

}  // namespace kundenlint
