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

class OpenDocumentReader {
 public:
  explicit OpenDocumentReader(Extract& out) : out_(out) {}

  Result<bool> read(std::string_view content, std::string_view styles) {
    pugi::xml_document document, common;
    const Result<bool> parsed = xml::parse(content, document);
    if (!parsed) return parsed.error();
    const pugi::xml_node root = document.document_element();
    if (xml::parse(styles, common)) read_styles(child(common.document_element(), "styles"));
    read_styles(child(root, "automatic-styles"));
    const pugi::xml_node body = child(root, "body");
    blocks(child(body, "text"), {});
    for (const pugi::xml_node page : child(body, "presentation").children()) {
      if (name_of(page) == "page") slide(page);
    }
    for (const pugi::xml_node note : std::exchange(notes_, {}))
      blocks(note, {.kind = DocumentPlace::Kind::footnote, .number = ++note_count_});
    return true;
  }

 private:
  struct Context {
    DocumentPlace::Kind kind = DocumentPlace::Kind::paragraph;
    std::uint32_t number = 0, row = 0, column = 0;
    bool list = false, title = false;
  };
  struct Style {
    std::string parent;
    bool deleted = false, hidden = false;
  };

  void read_styles(pugi::xml_node parent) {
    for (const pugi::xml_node style : parent.children()) {
      if (name_of(style) != "style") continue;
      const pugi::xml_node text = child(style, "text-properties");
      const std::string_view line = attribute(text, "text-line-through-style");
      styles_[std::string(attribute(style, "name"))] = {
          .parent = std::string(attribute(style, "parent-style-name")),
          .deleted = !line.empty() && line != "none",
          .hidden = attribute(text, "display") == "none"};
    }
  }

  /// Whether the style or one that it comes from has the name.
  bool is(std::string_view style, std::string_view name) const {
    constexpr int kGenerations = 10;
    std::string at(style);
    for (int i = 0; i < kGenerations && !at.empty(); ++i) {
      if (at == name) return true;
      const auto known = styles_.find(at);
      at = known == styles_.end() ? std::string() : known->second.parent;
    }
    return false;
  }

  bool is_code(std::string_view style) const {
    return is(style, "Preformatted_20_Text") || is(style, "Source_20_Code") || is(style, "Source_20_Text") ||
           is(style, "Source_Text") || is(style, "Source_Code");
  }

  const Style* own_style(pugi::xml_node node) const {
    const auto known = styles_.find(std::string(attribute(node, "style-name")));
    return known == styles_.end() ? nullptr : &known->second;
  }

  void blocks(pugi::xml_node parent, const Context& context) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "p" || name == "h") {
        paragraph(node, context, name == "h");
      } else if (name == "list") {
        Context inner = context;
        inner.list = true;
        blocks(node, inner);
      } else if (name == "table") {
        std::uint32_t row = 0;
        rows(node, ++tables_, row);
      } else if (name == "tracked-changes") {
        changes(node);
      } else if (name == "frame" || name == "custom-shape" || name == "text-box" || name == "g") {
        shape(node, context);
      } else if (name.ends_with("-index") || name == "table-of-content" || name == "bibliography") {
        out_.leave_out(LeftOut::Reason::contents, xml::text_of(child(node, "index-body")));
      } else if (name == "section" && attribute(node, "display") == "none") {
        out_.leave_out(LeftOut::Reason::hidden, xml::text_of(node));
      } else if (name == "section" || name == "list-item" || name == "list-header" || name == "note-body" ||
                 name == "numbered-paragraph") {
        blocks(node, context);
      }
    }
  }

  void changes(pugi::xml_node node) {
    for (const pugi::xml_node region : node.children()) {
      if (const pugi::xml_node deletion = child(region, "deletion")) {
        std::string words;
        for (const pugi::xml_node part : deletion.children()) {
          if (name_of(part) != "change-info") words += xml::text_of(part) + ' ';
        }
        out_.leave_out(LeftOut::Reason::deleted, words);
      }
    }
  }

  void rows(pugi::xml_node parent, std::uint32_t table, std::uint32_t& row) {
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = name_of(node);
      if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
        rows(node, table, row);
      if (name != "table-row") continue;
      ++row;
      std::uint32_t column = 0;
      for (const pugi::xml_node cell : node.children()) {
        if (name_of(cell) == "covered-table-cell" || name_of(cell) == "table-cell") ++column;
        if (name_of(cell) == "table-cell")
          blocks(cell, {.kind = DocumentPlace::Kind::cell, .number = table, .row = row, .column = column});
      }
    }
  }

  void paragraph(pugi::xml_node node, const Context& context, bool heading) {
    const std::string_view style = attribute(node, "style-name");
    if (is_code(style)) return;
    heading = heading || context.title || is(style, "Title") || is(style, "Subtitle");
    const BlockKind kind = context.kind == DocumentPlace::Kind::cell ? BlockKind::table_cell
                           : heading                                 ? BlockKind::heading
                           : context.list                            ? BlockKind::list_item
                           : is(style, "Quotations")                 ? BlockKind::quote
                                                                     : BlockKind::paragraph;
    DocumentPlace place{
        .kind = context.kind, .number = context.number, .row = context.row, .column = context.column};
    if (context.kind == DocumentPlace::Kind::paragraph) place.number = paragraphs_ + 1;
    out_.begin(kind, place);
    const std::size_t first = boxes_.size();
    inlines(node);
    if (out_.any() && context.kind == DocumentPlace::Kind::paragraph) ++paragraphs_;
    out_.end();
    const std::vector<pugi::xml_node> boxes(boxes_.begin() + static_cast<std::ptrdiff_t>(first),
                                            boxes_.end());
    boxes_.resize(first);
    for (const pugi::xml_node box : boxes) shape(box, context);
  }

  void inlines(pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        out_.add(node.value());
        continue;
      }
      const std::string_view name = name_of(node);
      if (name == "s" || name == "tab") {
        out_.add(" ");
      } else if (name == "line-break") {
        out_.line_break();
      } else if (name == "note") {
        notes_.push_back(child(node, "note-body"));
      } else if (name == "annotation") {
        out_.leave_out(LeftOut::Reason::notes, xml::text_of(node));
      } else if (name == "frame" || name == "custom-shape" || name == "g") {
        boxes_.push_back(node);
      } else if (name == "ruby") {
        inlines(child(node, "ruby-base"));
      } else if (name == "span" || name == "a" || name == "meta" || name == "meta-field" ||
                 name.ends_with("-ref") || name == "title" || name == "hidden-paragraph") {
        const Style* const style = own_style(node);
        if (style != nullptr && (style->deleted || style->hidden))
          out_.leave_out(style->deleted ? LeftOut::Reason::deleted : LeftOut::Reason::hidden,
                         xml::text_of(node));
        else if (!is_code(attribute(node, "style-name")))
          inlines(node);
      }
    }
  }

  void shape(pugi::xml_node node, const Context& context) {
    const std::string_view name = name_of(node);
    if (name == "g") {
      for (const pugi::xml_node inner : node.children()) shape(inner, context);
      return;
    }
    if (name != "frame" && name != "custom-shape" && name != "text-box") return;
    Context inner = context;
    if (context.kind != DocumentPlace::Kind::slide)
      inner = {.kind = DocumentPlace::Kind::text_box, .number = ++box_count_};
    const std::string_view role = attribute(node, "class");
    if (role == "page-number" || role == "date-time" || role == "footer" || role == "header") return;
    inner.title = role == "title";
    if (name == "frame") {
      blocks(child(node, "text-box"), inner);
      if (const pugi::xml_node table = child(node, "table")) {
        std::uint32_t row = 0;
        rows(table, ++tables_, row);
      }
    } else {
      blocks(node, inner);
    }
  }

  void slide(pugi::xml_node page) {
    const Context context{.kind = DocumentPlace::Kind::slide, .number = ++slides_};
    for (const pugi::xml_node node : page.children()) {
      if (name_of(node) == "notes")
        out_.leave_out(LeftOut::Reason::notes, xml::text_of(node));
      else
        shape(node, context);
    }
  }

  Extract& out_;
  std::map<std::string, Style> styles_;
  std::vector<pugi::xml_node> notes_, boxes_;
  std::uint32_t paragraphs_ = 0, tables_ = 0, box_count_ = 0, note_count_ = 0, slides_ = 0;
};

}  // namespace

Result<bool> read_opendocument(std::string_view bytes, Document& document) {
  const Result<Package> package = read_package(
      bytes, [](std::string_view name) { return name == "content.xml" || name == "styles.xml"; });
  if (!package) return package.error();
  if (part_of(*package, "content.xml").empty())
    return Error{.code = ErrorCode::unreadable, .message = "kein OpenDocument: content.xml fehlt"};
  Extract out;
  const Result<bool> read =
      OpenDocumentReader(out).read(part_of(*package, "content.xml"), part_of(*package, "styles.xml"));
  if (!read) return read.error();
  out.finish(document);
  return true;
}

}  // namespace kundenlint
