#include "kundenlint/text/formats.h"

#include <algorithm>
#include <array>

#include "kundenlint/base/characters.h"

namespace kundenlint {
namespace {

constexpr std::string_view kSaveAs = "als DOCX, ODT oder Text speichern";
constexpr std::string_view kSaveSlides = "als PPTX oder ODP speichern";
constexpr std::string_view kSaveTable = "das Blatt als CSV speichern";
constexpr std::string_view kPicture = "den Text des Bildes als Textdatei angeben";
constexpr std::string_view kSound = "eine Niederschrift als Textdatei angeben";
constexpr std::string_view kProse = "den Fließtext als Text oder Markdown angeben";
constexpr std::string_view kLatex = "umwandeln: pandoc -o text.md text.tex";

constexpr std::array kFormats = {
    KnownFormat{".txt", Format::plain},
    KnownFormat{".text", Format::plain},
    KnownFormat{".md", Format::markdown},
    KnownFormat{".markdown", Format::markdown},
    KnownFormat{".mdown", Format::markdown},
    KnownFormat{".mkd", Format::markdown},
    KnownFormat{".mkdn", Format::markdown},
    KnownFormat{".mdwn", Format::markdown},
    KnownFormat{".rmd", Format::markdown},
    KnownFormat{".rmarkdown", Format::markdown},
    KnownFormat{".qmd", Format::markdown},
    KnownFormat{".mdx", Format::mdx},
    KnownFormat{".html", Format::html},
    KnownFormat{".htm", Format::html},
    KnownFormat{".xhtml", Format::html},
    KnownFormat{".xht", Format::html},
    KnownFormat{".docx", Format::docx},
    KnownFormat{".docm", Format::docx},
    KnownFormat{".dotx", Format::docx},
    KnownFormat{".odt", Format::odt},
    KnownFormat{".ott", Format::odt},
    KnownFormat{".fodt", {}, "flaches OpenDocument", "als ODT speichern"},
    KnownFormat{".pptx", Format::pptx},
    KnownFormat{".pptm", Format::pptx},
    KnownFormat{".ppsx", Format::pptx},
    KnownFormat{".odp", Format::odp},
    KnownFormat{".epub", Format::epub},
    KnownFormat{".eml", Format::eml},
    KnownFormat{".pdf", Format::pdf},
    // Known and not read
    KnownFormat{
        ".json", {}, "JSON", "als JSON Lines speichern (.jsonl): je Zeile ein Objekt mit dem Feld „text“"},
    KnownFormat{".ipynb", {}, "ein Jupyter-Notizbuch", "umwandeln: jupyter nbconvert --to markdown"},
    KnownFormat{".geojson", {}, "JSON", kProse},
    KnownFormat{".yaml", {}, "YAML", kProse},
    KnownFormat{".yml", {}, "YAML", kProse},
    KnownFormat{".toml", {}, "TOML", kProse},
    KnownFormat{".xml", {}, "XML", kProse},
    KnownFormat{".svg", {}, "ein Bild (SVG)", kPicture},
    KnownFormat{".css", {}, "ein Stylesheet", kProse},
    KnownFormat{".js", {}, "ein Programm (JavaScript)", kProse},
    KnownFormat{".ts", {}, "ein Programm (TypeScript)", kProse},
    KnownFormat{".py", {}, "ein Programm (Python)", kProse},
    KnownFormat{".php", {}, "ein Programm (PHP)", "die ausgelieferte Seite als HTML speichern"},
    KnownFormat{".tex", {}, "LaTeX", kLatex},
    KnownFormat{".latex", {}, "LaTeX", kLatex},
    KnownFormat{".bib", {}, "ein Literaturverzeichnis (BibTeX)", kProse},
    KnownFormat{".rst", {}, "reStructuredText", "umwandeln: pandoc -o text.md text.rst"},
    KnownFormat{".org", {}, "Org", "umwandeln: pandoc -o text.md text.org"},
    KnownFormat{".rtf", {}, "RTF", kSaveAs},
    KnownFormat{".doc", {}, "ein altes Word-Format", kSaveAs},
    KnownFormat{".dot", {}, "ein altes Word-Format", kSaveAs},
    KnownFormat{".wpd", {}, "WordPerfect", kSaveAs},
    KnownFormat{".pages", {}, "Pages", kSaveAs},
    KnownFormat{".sxw", {}, "ein altes OpenOffice-Format", kSaveAs},
    KnownFormat{".ppt", {}, "ein altes PowerPoint-Format", kSaveSlides},
    KnownFormat{".pps", {}, "ein altes PowerPoint-Format", kSaveSlides},
    KnownFormat{".key", {}, "Keynote", kSaveSlides},
    KnownFormat{".xls", {}, "eine Excel-Tabelle", kSaveTable},
    KnownFormat{".xlsx", {}, "eine Excel-Tabelle", kSaveTable},
    KnownFormat{".xlsm", {}, "eine Excel-Tabelle", kSaveTable},
    KnownFormat{".xlsb", {}, "eine Excel-Tabelle", kSaveTable},
    KnownFormat{".ods", {}, "eine Tabelle (OpenDocument)", kSaveTable},
    KnownFormat{".numbers", {}, "eine Tabelle (Numbers)", kSaveTable},
    KnownFormat{".msg", {}, "eine Outlook-Nachricht", "als EML speichern"},
    KnownFormat{".mbox", {}, "ein Postfach", "die Nachrichten einzeln als EML speichern"},
    KnownFormat{".mobi", {}, "ein E-Buch (Mobipocket)", "in EPUB umwandeln"},
    KnownFormat{".azw3", {}, "ein E-Buch (Kindle)", "in EPUB umwandeln"},
    KnownFormat{".djvu", {}, "DjVu", "als PDF mit Text speichern"},
    KnownFormat{".ps", {}, "PostScript", "in PDF umwandeln: ps2pdf"},
    KnownFormat{".png", {}, "ein Bild", kPicture},
    KnownFormat{".jpg", {}, "ein Bild", kPicture},
    KnownFormat{".jpeg", {}, "ein Bild", kPicture},
    KnownFormat{".gif", {}, "ein Bild", kPicture},
    KnownFormat{".webp", {}, "ein Bild", kPicture},
    KnownFormat{".tif", {}, "ein Bild", kPicture},
    KnownFormat{".tiff", {}, "ein Bild", kPicture},
    KnownFormat{".bmp", {}, "ein Bild", kPicture},
    KnownFormat{".heic", {}, "ein Bild", kPicture},
    KnownFormat{".ico", {}, "ein Bild", kPicture},
    KnownFormat{".mp3", {}, "eine Tonaufnahme", kSound},
    KnownFormat{".m4a", {}, "eine Tonaufnahme", kSound},
    KnownFormat{".wav", {}, "eine Tonaufnahme", kSound},
    KnownFormat{".ogg", {}, "eine Tonaufnahme", kSound},
    KnownFormat{".mp4", {}, "ein Film", kSound},
    KnownFormat{".mov", {}, "ein Film", kSound},
};

}  // namespace

std::string_view to_string(Format format) {
  constexpr std::array<std::string_view, 11> kNames = {"plain", "markdown", "markdown", "html", "docx", "odt",
                                                       "pptx",  "odp",      "epub",     "eml",  "pdf"};
  return kNames[static_cast<std::size_t>(format)];
}

bool is_text(Format format) { return format <= Format::html; }

const KnownFormat* find_format(std::string_view file_name) {
  const auto* const at = std::ranges::find_if(
      kFormats, [&](const KnownFormat& format) { return has_ending(file_name, format.ending); });
  return at == kFormats.end() ? nullptr : &*at;
}

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// Behind the string that `text` begins with; npos where it does not end.
std::size_t end_of_string(std::string_view text) {
  std::size_t at = text.find_first_of("\"\\", 1);
  while (at != std::string_view::npos && text[at] == '\\') at = text.find_first_of("\"\\", at + 2);
  return at == std::string_view::npos ? at : at + 1;
}

// What stands behind the string at the beginning and blanks; 0: nothing.
char behind_string(std::string_view text) {
  const std::size_t end = end_of_string(text);
  const std::size_t at = end == std::string_view::npos ? end : text.find_first_not_of(kBlanks, end);
  return at == std::string_view::npos ? '\0' : text[at];
}

// ["…", …]; a quotation in brackets goes on behind its marks.
bool is_list_of_strings(std::string_view text, std::size_t first) {
  if (text[first] != '"' || text[text.find_last_not_of(kBlanks)] != ']') return false;
  const std::size_t end = end_of_string(text.substr(first));
  const std::size_t at = end == std::string_view::npos ? end : text.find_first_not_of(kBlanks, first + end);
  if (at == std::string_view::npos || (text[at] != ',' && text[at] != ']')) return false;
  const std::size_t next = text.find_first_not_of(kBlanks, at + 1);
  const std::string_view values = text[at] == ',' ? "\"[{-0123456789tfn" : "[{";
  return next == std::string_view::npos || values.find(text[next]) != std::string_view::npos;
}

// An object, or a list of strings, objects or lists, from its first mark to its last.
bool is_json(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  if (text.front() != '{' && text.front() != '[') return false;
  if (text[last] != (text.front() == '{' ? '}' : ']') && text[last] != '}') return false;
  const std::size_t next = std::min(text.find_first_not_of(" \t\r\n[", 1), last);
  if (text.front() == '[' && text[next] == '{')
    return is_json(text.substr(next, last + 1 - next - (text[last] == ']' ? 1 : 0)));
  if (text.front() == '[') return is_list_of_strings(text, next);
  return text[next] == '"' && behind_string(text.substr(next)) == ':';
}

const KnownFormat* sniff_xml(std::string_view text) {
  constexpr std::size_t kHead = 1024;
  const std::string_view head = text.substr(0, kHead);
  const bool page =
      head.find("<html") != std::string_view::npos || head.find("<!DOCTYPE html") != std::string_view::npos;
  return find_format(page ? "x.html" : "x.xml");
}

const KnownFormat* sniff_picture(std::string_view bytes) {
  for (const std::string_view begin : {"\x89PNG", "\xFF\xD8\xFF", "GIF87a", "GIF89a", "II*"}) {
    if (bytes.starts_with(begin) &&
        bytes.find_first_of(std::string_view("\0\x89\xFF", 3)) != std::string_view::npos)
      return find_format("x.png");
  }
  return bytes.starts_with("RIFF") && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP")
             ? find_format("x.webp")
             : nullptr;
}

}  // namespace

const KnownFormat* sniff_format(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return nullptr;
  const std::string_view text = bytes.substr(begin);
  if (text.starts_with("%PDF-")) return find_format("x.pdf");
  if (text.starts_with("{\\rtf")) return find_format("x.rtf");
  if (has_beginning(text, "<!doctype html") || has_beginning(text, "<html")) return find_format("x.html");
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return find_format("x.doc");
  if (const KnownFormat* const picture = sniff_picture(bytes)) return picture;
  if (text.starts_with("<?xml ")) return sniff_xml(text);
  if (is_json(text)) return find_format("x.json");
  if (!bytes.starts_with("PK\x03\x04")) return nullptr;
  constexpr std::size_t kFirstNames = 4096;
  const std::string_view head = bytes.substr(0, kFirstNames);
  if (head.find("opendocument.text") != std::string_view::npos) return find_format("x.odt");
  if (head.find("opendocument.presentation") != std::string_view::npos) return find_format("x.odp");
  if (head.find("opendocument.spreadsheet") != std::string_view::npos) return find_format("x.ods");
  if (head.find("application/epub") != std::string_view::npos) return find_format("x.epub");
  for (const auto& [folder, name] : {std::pair{"word/", "x.docx"}, {"ppt/", "x.pptx"}, {"xl/", "x.xlsx"}}) {
    if (bytes.find(folder) != std::string_view::npos) return find_format(name);
  }
  return nullptr;
}

}  // namespace kundenlint
