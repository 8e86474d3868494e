#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kundenlint/text/extract.h"
#include "kundenlint/text/normal.h"
#include "kundenlint/text/office.h"
#include "kundenlint/text/package.h"
#include "kundenlint/text/xml.h"

namespace kundenlint {
namespace {

using xml::attribute;
using xml::child;
using xml::name_of;

enum class Style : std::uint8_t { plain, heading, list, quote, code, contents };

Style style_of(const std::string& name) {
  const auto begins = [&](std::string_view with) { return name.starts_with(with); };
  if (begins("heading") || begins("title") || begins("subtitle") || begins("überschrift") || begins("titel"))
    return Style::heading;
  if (begins("toc") || begins("table of ") || begins("verzeichnis")) return Style::contents;
  if (begins("list")) return Style::list;
  if (name == "quote" || name == "intense quote" || name == "block text" || begins("zitat"))
    return Style::quote;
  if (begins("source code") || begins("html preformatted") || begins("verbatim") || begins("html code"))
    return Style::code;
  return Style::plain;
}

class DocxReader {
 public:
  explicit DocxReader(const Package& package) : package_(package) {}

  Result<bool> read(Extract& out) {
    out_ = &out;
    const std::string_view main = part_of(package_, "word/document.xml");
    if (main.empty())
      return Error{.code = ErrorCode::unreadable, .message = "kein Word-Dokument: word/document.xml fehlt"};
    pugi::xml_document document, styles;
    const Result<bool> parsed = xml::parse(main, document);
    if (!parsed) return parsed.error();
    if (xml::parse(part_of(package_, "word/styles.xml"), styles)) read_styles(styles.document_element());
    blocks(child(document.document_element(), "body"), {});
    notes("word/footnotes.xml", "footnote", footnotes_);
    notes("word/endnotes.xml", "endnote", endnotes_);
    return true;
  }

 private:
  /// Where paragraphs stand.
  struct Context {
    DocumentPlace::Kind kind = DocumentPlace::Kind::paragraph;
    std::uint32_t number = 0, row = 0, column = 0;
  };

  void read_styles(pugi::xml_node root) {
    for (const pugi::xml_node style : root.children()) {
      if (name_of(style) != "style") continue;
      const std::string name = small(attribute(child(style, "name"), "val"));
      Style found = style_of(name);
      const bool numbered = child(child(style, "pPr"), "numPr");
      if (found == Style::plain && numbered) found = Style::list;
      // "List Paragraph" is only an indent: whether it is an item the paragraph says.
      if (name == "list paragraph" && !numbered) found = Style::plain;
      styles_[std::string(attribute(style, "styleId"))] = found;
    }
  }

  void blocks(pugi::xml_node parent, const Context& context) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "p") {
        paragraph(node, context);
      } else if (name == "tbl") {
        table(node);
      } else if (name == "del" || name == "moveFrom") {
        out_->leave_out(LeftOut::Reason::deleted, xml::text_of(node));
      } else if (name == "AlternateContent") {
        blocks(child(node, "Choice"), context);
      } else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins" ||
                 name == "moveTo") {
        blocks(node, context);
      }
    }
  }

  void table(pugi::xml_node node) {
    const std::uint32_t table = ++tables_;
    std::uint32_t row = 0;
    rows(node, table, row);
  }

  void rows(pugi::xml_node parent, std::uint32_t table, std::uint32_t& row) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins")
        rows(node, table, row);
      if (name != "tr") continue;
      ++row;
      if (child(child(node, "trPr"), "del")) {
        out_->leave_out(LeftOut::Reason::deleted, xml::text_of(node));
        continue;
      }
      std::uint32_t column = 1;
      cells(node, table, row, column);
    }
  }

  void cells(pugi::xml_node parent, std::uint32_t table, std::uint32_t row, std::uint32_t& column) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "sdt" || name == "sdtContent" || name == "customXml") cells(node, table, row, column);
      if (name != "tc") continue;
      blocks(node, {DocumentPlace::Kind::cell, table, row, column});
      column += xml::number(attribute(child(child(node, "tcPr"), "gridSpan"), "val"), 1);
    }
  }

  Style style(pugi::xml_node properties) const {
    const std::string_view id = attribute(child(properties, "pStyle"), "val");
    const auto known = styles_.find(std::string(id));
    Style found = known != styles_.end() ? known->second : style_of(small(id));
    if (found == Style::plain && child(properties, "numPr")) found = Style::list;
    if (found == Style::plain && child(properties, "outlineLvl")) found = Style::heading;
    return found;
  }

  void paragraph(pugi::xml_node node, const Context& context) {
    const pugi::xml_node properties = child(node, "pPr");
    const Style found = style(properties);
    if (found == Style::code) return;
    if (found == Style::contents) return out_->leave_out(LeftOut::Reason::contents, xml::text_of(node));
    const BlockKind kind = context.kind == DocumentPlace::Kind::cell ? BlockKind::table_cell
                           : found == Style::heading                 ? BlockKind::heading
                           : found == Style::list                    ? BlockKind::list_item
                           : found == Style::quote                   ? BlockKind::quote
                                                                     : BlockKind::paragraph;
    DocumentPlace place{
        .kind = context.kind, .number = context.number, .row = context.row, .column = context.column};
    if (context.kind == DocumentPlace::Kind::paragraph) place.number = paragraphs_ + 1;
    if (!going_on_) out_->begin(kind, place);
    std::vector<pugi::xml_node> boxes;
    runs(node, boxes);
    // The mark of a paragraph may be deleted: then the next one goes on with it.
    going_on_ = child(child(properties, "rPr"), "del") && context.kind == DocumentPlace::Kind::paragraph;
    if (going_on_) return out_->add(" ");
    if (out_->any() && context.kind == DocumentPlace::Kind::paragraph) ++paragraphs_;
    out_->end();
    for (const pugi::xml_node box : boxes) blocks(box, {DocumentPlace::Kind::text_box, ++boxes_, 0, 0});
  }

  void runs(pugi::xml_node parent, std::vector<pugi::xml_node>& boxes) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "r") {
        run(node, boxes);
      } else if (name == "del" || name == "moveFrom") {
        out_->leave_out(LeftOut::Reason::deleted, xml::text_of(node));
      } else if (name == "hyperlink" || name == "ins" || name == "moveTo" || name == "smartTag" ||
                 name == "sdt" || name == "sdtContent" || name == "fldSimple" || name == "bdo" ||
                 name == "dir" || name == "customXml") {
        runs(node, boxes);
      } else if (name == "AlternateContent") {
        runs(child(node, "Choice"), boxes);
      }
    }
  }

  static bool is_on(pugi::xml_node property) {
    const std::string_view value = attribute(property, "val");
    return property && value != "0" && value != "false" && value != "none" && value != "off";
  }

  void run(pugi::xml_node node, std::vector<pugi::xml_node>& boxes) {
    const pugi::xml_node properties = child(node, "rPr");
    if (is_on(child(properties, "vanish")))
      return out_->leave_out(LeftOut::Reason::hidden, xml::text_of(node));
    if (is_on(child(properties, "strike")) || is_on(child(properties, "dstrike")))
      return out_->leave_out(LeftOut::Reason::deleted, xml::text_of(node));
    if (attribute(child(properties, "vertAlign"), "val") == "superscript" &&
        out_->take_note_mark(xml::text_of(node)))
      return;
    const std::string character(attribute(child(properties, "rStyle"), "val"));
    if (const auto known = styles_.find(character); known != styles_.end() && known->second == Style::code)
      return;
    for (const pugi::xml_node part : node.children()) content(part, boxes);
  }

  void content(pugi::xml_node part, std::vector<pugi::xml_node>& boxes) {
    const std::string_view name = name_of(part);
    if (name == "t") {
      out_->add(part.text().get());
    } else if (name == "tab") {
      out_->add(" ");
    } else if (name == "br" || name == "cr") {
      out_->line_break();
    } else if (name == "noBreakHyphen") {
      out_->add("\u2011");
    } else if (name == "softHyphen") {
      out_->add("\u00AD");
    } else if (name == "footnoteReference") {
      footnotes_.emplace_back(attribute(part, "id"));
    } else if (name == "endnoteReference") {
      endnotes_.emplace_back(attribute(part, "id"));
    } else if (name == "AlternateContent") {
      find_boxes(child(part, "Choice"), boxes);
    } else if (name == "drawing" || name == "pict" || name == "object") {
      find_boxes(part, boxes);
    }
  }

  /// Text boxes of a drawing, but not those inside of them.
  void find_boxes(pugi::xml_node parent, std::vector<pugi::xml_node>& boxes) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "txbxContent")
        boxes.push_back(node);
      else
        find_boxes(name == "AlternateContent" ? child(node, "Choice") : node, boxes);
    }
  }

  void notes(const std::string& part, std::string_view element, const std::vector<std::string>& wanted) {
    pugi::xml_document document;
    if (wanted.empty() || !xml::parse(part_of(package_, part), document)) return;
    std::map<std::string_view, pugi::xml_node> found;
    for (const pugi::xml_node note : document.document_element().children()) {
      if (name_of(note) == element) found[attribute(note, "id")] = note;
    }
    // Notes inside of notes are not followed: what a note adds to `wanted` stands behind these.
    const std::size_t count = wanted.size();
    for (std::size_t i = 0; i < count; ++i) {
      const auto note = found.find(std::string_view(wanted[i]));
      if (note != found.end()) blocks(note->second, {DocumentPlace::Kind::footnote, ++notes_, 0, 0});
    }
  }

  const Package& package_;
  Extract* out_ = nullptr;
  std::map<std::string, Style> styles_;
  std::vector<std::string> footnotes_, endnotes_;
  std::uint32_t paragraphs_ = 0, tables_ = 0, boxes_ = 0, notes_ = 0;
  bool going_on_ = false;
};

}  // namespace

Result<bool> read_docx(std::string_view bytes, Document& document) {
  const Result<Package> package = read_package(bytes, [](std::string_view name) {
    return name == "word/document.xml" || name == "word/styles.xml" || name == "word/footnotes.xml" ||
           name == "word/endnotes.xml";
  });
  if (!package) return package.error();
  Extract out;
  const Result<bool> read = DocxReader(*package).read(out);
  if (!read) return read.error();
  out.finish(document);
  return true;
}

}  // namespace kundenlint
