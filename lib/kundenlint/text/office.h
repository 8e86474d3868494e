// Readers of files that are no text themselves. Each fills a Document whose source is what was read, a
// paragraph a line, with places. Errors: unreadable, syntax, limit, empty; without a path.
#pragma once

#include <string_view>

#include "kundenlint/base/result.h"
#include "kundenlint/text/document.h"

namespace kundenlint {

/// Word: paragraphs, headings, lists, tables, footnotes and endnotes, text boxes. Left out: tracked
/// deletions, struck and hidden text, tables of contents. Not looked at: comments, headers, footers, field
/// codes.
Result<bool> read_docx(std::string_view bytes, Document& document);

/// OpenDocument, text and presentations: the same; of slides also titles. Speaker notes are left out.
Result<bool> read_opendocument(std::string_view bytes, Document& document);

/// PowerPoint: slides in their order, titles, text, tables. Left out: notes, hidden slides, numbers and
/// dates.
Result<bool> read_pptx(std::string_view bytes, Document& document);

/// The chapters of a book in the order of its spine, each read as HTML.
Result<bool> read_epub(std::string_view bytes, Document& document);

/// E-mail: the text part, else the HTML part; quoted-printable, base64, any charset ICU knows. Left out: the
/// message that is answered, the signature, attachments. The header lines are not read.
Result<bool> read_mail(std::string_view bytes, bool whole_page, Document& document);

/// PDF by `pdftotext -bbox-layout` of Poppler, which tells the paragraphs; a process of its own, which a
/// broken file cannot harm; no shell. Bounded: two minutes, 256 MiB of output. Page numbers and lines that
/// repeat on every page are left out.
Result<bool> read_pdf(std::string_view bytes, Document& document);

}  // namespace kundenlint
