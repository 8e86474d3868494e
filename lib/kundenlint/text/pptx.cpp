#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "kundenlint/text/extract.h"
#include "kundenlint/text/office.h"
#include "kundenlint/text/package.h"
#include "kundenlint/text/xml.h"

namespace kundenlint {
namespace {

using xml::attribute;
using xml::child;
using xml::name_of;

/// The targets of a part's relations, by id; only those whose type ends as named.
std::map<std::string, std::string> relations(const Package& package, const std::string& part,
                                             std::string_view type) {
  const std::size_t slash = part.rfind('/') + 1;
  const std::string name = part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
  std::map<std::string, std::string> out;
  pugi::xml_document document;
  if (!xml::parse(part_of(package, name), document)) return out;
  for (const pugi::xml_node relation : document.document_element().children()) {
    if (attribute(relation, "Type").ends_with(type))
      out[std::string(attribute(relation, "Id"))] = resolve_part(part, attribute(relation, "Target"));
  }
  return out;
}

class SlideReader {
 public:
  SlideReader(Extract& out, std::uint32_t number) : out_(out), number_(number) {}

  void read(pugi::xml_node root) {
    if (attribute(root, "show") == "0") return out_.leave_out(LeftOut::Reason::hidden, xml::text_of(root));
    shapes(child(child(root, "cSld"), "spTree"));
  }

 private:
  void shapes(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "sp") shape(node);
      if (name == "grpSp") shapes(node);
      if (name == "AlternateContent") shapes(child(node, "Choice"));
      if (name == "graphicFrame") {
        const pugi::xml_node table = child(child(child(node, "graphic"), "graphicData"), "tbl");
        if (table) cells(table);
      }
    }
  }

  void shape(pugi::xml_node node) {
    const pugi::xml_node role = child(child(child(node, "nvSpPr"), "nvPr"), "ph");
    const std::string_view type = attribute(role, "type");
    if (type == "sldNum" || type == "dt" || type == "ftr" || type == "hdr") return;
    const bool title = type == "title" || type == "ctrTitle" || type == "subTitle";
    const bool list = role && (type.empty() || type == "body" || type == "obj");
    const DocumentPlace place{.kind = DocumentPlace::Kind::slide, .number = number_};
    paragraphs(child(node, "txBody"),
               title  ? BlockKind::heading
               : list ? BlockKind::list_item
                      : BlockKind::paragraph,
               place);
  }

  void cells(pugi::xml_node table) {
    for (const pugi::xml_node row : table.children()) {
      if (name_of(row) != "tr") continue;
      for (const pugi::xml_node cell : row.children()) {
        if (name_of(cell) == "tc")
          paragraphs(child(cell, "txBody"), BlockKind::table_cell,
                     {.kind = DocumentPlace::Kind::slide, .number = number_});
      }
    }
  }

  bool leads_to_note(pugi::xml_node run) {
    const std::string_view raised = attribute(child(run, "rPr"), "baseline");
    return !raised.empty() && raised != "0" && raised.front() != '-' &&
           out_.take_note_mark(xml::text_of(run));
  }

  void paragraphs(pugi::xml_node body, BlockKind kind, const DocumentPlace& place) {
    for (const pugi::xml_node paragraph : body.children()) {
      if (name_of(paragraph) != "p") continue;
      out_.begin(kind, place);
      for (const pugi::xml_node run : paragraph.children()) {
        const std::string_view name = name_of(run);
        const std::string_view field = attribute(run, "type");
        if (name == "br") out_.line_break();
        if ((name == "r" && !leads_to_note(run)) ||
            (name == "fld" && !field.starts_with("slidenum") && !field.starts_with("datetime")))
          out_.add(child(run, "t").text().get());
      }
      out_.end();
    }
  }

  Extract& out_;
  std::uint32_t number_;
};

}  // namespace

Result<bool> read_pptx(std::string_view bytes, Document& document) {
  const Result<Package> package = read_package(bytes, [](std::string_view name) {
    return name.starts_with("ppt/") && (name.ends_with(".xml") || name.ends_with(".rels")) &&
           (name.find("/slides/") != std::string_view::npos ||
            name.find("/notesSlides/") != std::string_view::npos ||
            name.starts_with("ppt/presentation.xml") || name.starts_with("ppt/_rels/"));
  });
  if (!package) return package.error();
  const std::string main = "ppt/presentation.xml";
  pugi::xml_document presentation;
  const Result<bool> parsed = xml::parse(part_of(*package, main), presentation);
  if (part_of(*package, main).empty() || !parsed)
    return Error{.code = ErrorCode::unreadable,
                 .message = "keine PowerPoint-Präsentation: ppt/presentation.xml fehlt"};
  const auto slides = relations(*package, main, "/slide");
  Extract out;
  std::uint32_t number = 0;
  for (const pugi::xml_node id : child(presentation.document_element(), "sldIdLst").children()) {
    // Its "id" stands beside "r:id".
    const auto slide = slides.find(id.attribute("r:id").value());
    if (slide == slides.end()) continue;
    pugi::xml_document content;
    const Result<bool> read = xml::parse(part_of(*package, slide->second), content);
    if (!read) return read.error();
    SlideReader(out, ++number).read(content.document_element());
    for (const auto& [note, part] : relations(*package, slide->second, "/notesSlide")) {
      pugi::xml_document notes;
      if (xml::parse(part_of(*package, part), notes))
        out.leave_out(LeftOut::Reason::notes, xml::text_of(notes.document_element()));
    }
  }
  out.finish(document);
  return true;
}

}  // namespace kundenlint
