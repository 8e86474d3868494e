#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "kundenlint/base/child_process.h"
#include "kundenlint/text/extract.h"
#include "kundenlint/text/html_entities.h"
#include "kundenlint/text/html_scanner.h"
#include "kundenlint/text/office.h"

namespace kundenlint {
namespace {

Error failed(std::string what) {
  return {.code = ErrorCode::unreadable, .message = fmt::format("PDF nicht lesbar: {}", what)};
}

/// Why the program did not open the file: what it says itself is English, and of hostile files without end.
std::string complaint(std::string_view pdf) {
  return pdf.find("/Encrypt") == std::string_view::npos ? "beschädigt"
                                                        : "beschädigt oder mit einem Kennwort geschützt";
}

Result<std::string> run_pdftotext(std::string_view pdf) {
  ChildOutput ran = run_child({"pdftotext", "-bbox-layout", "-enc", "UTF-8", "-q", "-", "-"}, pdf);
  if (ran.end == ChildOutput::End::not_found) {
    return Error{.code = ErrorCode::unreadable,
                 .message = "PDF-Dateien brauchen das Programm pdftotext",
                 .hint = "apt-get install poppler-utils"};
  }
  if (ran.end == ChildOutput::End::out_of_hand) return failed("zu groß oder zu langsam");
  if (ran.status != 0) return failed(complaint(pdf));
  return std::move(ran.text);
}

struct Line {
  std::string text{};
  double left = 0, top = 0, bottom = 0;
  double height() const { return bottom - top; }
};
using PdfBlock = std::vector<Line>;  // lines of one paragraph, as Poppler sees it
using Page = std::vector<PdfBlock>;

double number_of(std::string_view attributes, std::string_view name) {
  const std::string value(html_attribute(attributes, name));
  return std::strtod(value.c_str(), nullptr);
}

/// What `pdftotext -bbox-layout` writes: pages, blocks, lines and words, each with its box.
std::vector<Page> pages_of(std::string_view xml) {
  std::vector<Page> pages;
  HtmlScanner scanner(xml);
  bool word = false;
  for (HtmlToken token; scanner.next(token);) {
    const bool open = token.kind == HtmlToken::Kind::open;
    if (open && token.name == "page") pages.emplace_back();
    if (token.kind == HtmlToken::Kind::close && token.name == "word") word = false;
    if (pages.empty()) continue;
    if (open && token.name == "block") pages.back().emplace_back();
    if (pages.back().empty()) continue;
    PdfBlock& block = pages.back().back();
    if (open && token.name == "line")
      block.push_back({.left = number_of(token.attributes, "xmin"),
                       .top = number_of(token.attributes, "ymin"),
                       .bottom = number_of(token.attributes, "ymax")});
    if (block.empty()) continue;
    std::string& text = block.back().text;
    if (open && token.name == "word") {
      word = true;
      if (!text.empty()) text += ' ';
    } else if (word && token.kind == HtmlToken::Kind::text) {
      text += token.bytes.of(xml);
    } else if (word && token.kind == HtmlToken::Kind::entity) {
      const HtmlEntity entity = read_entity(xml.substr(token.bytes.begin));
      text += entity.size == 0 ? "&" : entity.text;
      if (entity.size > 1) scanner.skip(entity.size - 1);
    }
  }
  return pages;
}

/// The line without its digits: "Seite 3 von 9" repeats although its numbers change.
std::string without_digits(std::string_view line) {
  std::string out;
  std::ranges::copy_if(line, std::back_inserter(out), [](char c) { return c < '0' || c > '9'; });
  return out;
}

bool is_number(std::string_view line) {
  return !line.empty() && line.find_first_not_of("0123456789-/ ") == std::string_view::npos &&
         line.size() <= 12;
}

/// The uppermost and the lowest line of each page.
template <class Each>
void for_edges(std::vector<Page>& pages, Each&& each) {
  for (Page& page : pages) {
    Line *first = nullptr, *last = nullptr;
    for (PdfBlock& block : page) {
      for (Line& line : block) {
        if (line.text.empty()) continue;
        if (first == nullptr || line.top < first->top) first = &line;
        if (last == nullptr || line.top > last->top) last = &line;
      }
    }
    if (first != nullptr) each(*first);
    if (last != nullptr && last != first) each(*last);
  }
}

/// Page numbers, and heads and feet that repeat on most pages.
void remove_edges(std::vector<Page>& pages, Extract& out) {
  constexpr std::size_t kFewestPages = 3;
  for (int round = 0; round < 2; ++round) {  // a head may have two lines
    std::map<std::string, std::size_t> counts;
    for_edges(pages, [&](const Line& line) { ++counts[without_digits(line.text)]; });
    for_edges(pages, [&](Line& line) {
      const bool repeats =
          pages.size() >= kFewestPages && 2 * counts[without_digits(line.text)] > pages.size();
      const bool number = is_number(line.text);
      if (repeats && !number) out.leave_out(LeftOut::Reason::header, line.text);
      if (repeats || number) line.text.clear();
    });
  }
}

/// The height of most letters.
double usual_height(const std::vector<Page>& pages) {
  std::map<long, std::size_t> letters;
  for (const Page& page : pages) {
    for (const PdfBlock& block : page) {
      for (const Line& line : block) letters[std::lround(4 * line.height())] += line.text.size();
    }
  }
  const auto most = std::ranges::max_element(letters, {}, [](const auto& entry) { return entry.second; });
  return most == letters.end() ? 0 : static_cast<double>(most->first) / 4;
}

bool is_bullet(std::string_view line) {
  for (const std::string_view bullet : {"•", "◦", "▪", "‣", "·", "●", "○", "■", "\uF0B7", "-", "–"}) {
    if (line.starts_with(bullet) && line.size() > bullet.size() && line[bullet.size()] == ' ') return true;
  }
  return false;
}

class Paragraphs {
 public:
  Paragraphs(Extract& out, double usual) : out_(out), usual_(usual) {}

  void page(const Page& page) {
    place_ = {.kind = DocumentPlace::Kind::page, .number = place_.number + 1};
    for (const PdfBlock& block : page) {
      before_ = nullptr;
      for (const Line& line : block) {
        if (line.text.empty()) continue;
        add(line, block.front());
      }
    }
  }

 private:
  /// Whether the line goes on with the paragraph that is open.
  bool goes_on(const Line& line, const Line& first) const {
    if (is_bullet(line.text)) return false;
    const bool ended = kEnds.find(last_.back()) != std::string_view::npos || last_.ends_with("“");
    if (before_ != nullptr) {
      // Inside a block: an indent after a sentence begins a paragraph.
      const bool other_size = std::abs(line.height() - before_->height()) > 0.2 * usual_;
      const bool indented =
          line.left > first.left + 0.6 * usual_ && before_->left <= first.left + 0.1 * usual_;
      return !other_size && !(ended && indented);
    }
    // Over the end of a block, a column or a page.
    const bool small = line.text[0] >= 'a' && line.text[0] <= 'z';
    return !heading_ && !ended && last_.back() != ':' &&
           (small || last_.back() == '-' || last_.back() == ',');
  }

  void add(const Line& line, const Line& first) {
    const bool heading = line.height() > 1.2 * usual_ && line.text.size() < 200;
    if (!last_.empty() && heading == heading_ && goes_on(line, first)) {
      out_.line_break();
      out_.add(line.text);
    } else {
      ++place_.row;
      const bool item = is_bullet(line.text);
      out_.begin(heading ? BlockKind::heading : item ? BlockKind::list_item : BlockKind::paragraph, place_);
      out_.add(item ? std::string_view(line.text).substr(line.text.find(' ') + 1)
                    : std::string_view(line.text));
      heading_ = heading;
    }
    last_ = line.text;
    before_ = &line;
  }

  static constexpr std::string_view kEnds = ".!?";
  Extract& out_;
  double usual_;
  DocumentPlace place_{.kind = DocumentPlace::Kind::page};
  const Line* before_ = nullptr;  // in the same block
  std::string last_;
  bool heading_ = false;
};

}  // namespace

Result<bool> read_pdf(std::string_view bytes, Document& document) {
  const Result<std::string> xml = run_pdftotext(bytes);
  if (!xml) return xml.error();
  std::vector<Page> pages = pages_of(*xml);
  Extract out;
  remove_edges(pages, out);
  Paragraphs paragraphs(out, usual_height(pages));
  for (const Page& page : pages) paragraphs.page(page);
  out.end();
  if (out.paragraphs() == 0) {
    return Error{.code = ErrorCode::empty,
                 .message = "leer: kein Text enthalten",
                 .hint = "wohl eingescannt: mit Texterkennung (OCR) speichern"};
  }
  out.finish(document);
  return true;
}

}  // namespace kundenlint
