#include "kundenlint/text/reader.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "kundenlint/text/boilerplate.h"
#include "kundenlint/text/builder.h"
#include "kundenlint/text/encoding.h"
#include "kundenlint/text/foreign.h"
#include "kundenlint/text/html.h"
#include "kundenlint/text/markdown.h"
#include "kundenlint/text/office.h"
#include "kundenlint/text/plain.h"

namespace kundenlint {
namespace {

constexpr std::uint64_t kMaxBytes = 0x7FFFFFFF / 3;  // ICU counts in 31 bits; decoding may triple the bytes
constexpr std::size_t kChunk = 1U << 16U;

struct FileCloser {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

Error failure(ErrorCode code, std::string message, const std::string& path) {
  return {.code = code, .message = std::move(message), .path = path};
}

Result<std::string> read_bytes(const std::string& path, std::uint64_t max_bytes) {
  const bool standard_input = path == "-";
  if (!standard_input) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
      if (errno == ENOENT || errno == ENOTDIR)
        return failure(ErrorCode::not_found, "Datei nicht gefunden", path);
      return failure(ErrorCode::unreadable, fmt::format("nicht lesbar: {}", std::strerror(errno)), path);
    }
    if (S_ISDIR(info.st_mode)) return failure(ErrorCode::directory, "ist ein Ordner, keine Datei", path);
  }
  const std::unique_ptr<std::FILE, FileCloser> file(standard_input ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file)
    return failure(ErrorCode::unreadable, fmt::format("nicht lesbar: {}", std::strerror(errno)), path);
  std::string bytes;
  for (std::size_t got = kChunk; got == kChunk;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    got = std::fread(bytes.data() + size, 1, kChunk, file.get());
    bytes.resize(size + got);
    if (bytes.size() > max_bytes) {
      return failure(ErrorCode::limit, fmt::format("größer als {} Bytes", max_bytes), path);
    }
  }
  if (std::ferror(file.get()) != 0) return failure(ErrorCode::unreadable, "Lesefehler", path);
  return bytes;
}

void find_lines(Document& document) {
  document.line_starts = {0};
  const std::string& text = document.source;
  if (text.find('\r') == std::string::npos) {  // nearly always; the search is a vector loop
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
      document.line_starts.push_back(static_cast<std::uint32_t>(at) + 1);
    return;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends =
        text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
    if (ends) document.line_starts.push_back(static_cast<std::uint32_t>(at) + 1);
  }
}

void read_blocks(Document& document, const ReadOptions& options) {
  const bool whole_page = options.whole_page;
  find_lines(document);
  document.mark_characters();
  if (document.format == Format::markdown || document.format == Format::mdx)
    read_markdown(document, whole_page);
  else if (document.format == Format::html)
    read_html(document, whole_page);
  else if (document.format == Format::plain)
    read_plain(document);
  if (!whole_page) leave_out_boilerplate(document);
  if (!options.foreign) leave_out_foreign(document);
  std::ranges::stable_sort(document.left_out, {}, [](const LeftOut& out) { return out.source.begin; });
}

/// Whether the name says more than the bytes. A name that is not read may still hold what is ("brief.doc" that is
/// HTML); a page or a Markdown file may begin as JSON or RTF does, but never as a picture or an archive.
bool is_trusted(const KnownFormat* named, const KnownFormat& seen) {
  if (named == nullptr || named->format == Format::plain) return false;
  if (!named->format) return !seen.format;
  constexpr std::array<std::string_view, 4> kWritten = {".html", ".xml", ".json", ".rtf"};
  return !is_text(*named->format) || std::ranges::find(kWritten, seen.ending) != kWritten.end();
}

/// Whether a file of this name cannot be of its format, as its first bytes are those of another one: a packed
/// document is a ZIP archive; an OpenDocument or an EPUB says in its first entry what it is.
bool is_misnamed(std::string_view bytes, const KnownFormat* named, const KnownFormat* seen) {
  if (named == nullptr || seen == nullptr || !named->format || is_text(*named->format)) return false;
  if (named->format == seen->format || named->format == Format::eml) return false;
  if (named->format == Format::pdf) return true;
  constexpr std::string_view kOldOffice = "\xD0\xCF\x11\xE0";  // may be a protected one of today
  constexpr std::size_t kFirstName = 30;
  if (bytes.starts_with("PK"))
    return bytes.substr(std::min(kFirstName, bytes.size())).starts_with("mimetype");
  return !bytes.starts_with(kOldOffice);
}

std::string in_capitals(std::string_view ending) {
  std::string out(ending.substr(1));
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

/// The format by name, then by the first bytes. Errors: binary (known and not read).
Result<Format> format_of(std::string_view bytes, const std::string& path, std::vector<Error>* notices) {
  const KnownFormat* const named = find_format(path);
  const KnownFormat* const seen = sniff_format(bytes);
  const bool misnamed = is_misnamed(bytes, named, seen);
  const KnownFormat* const format = misnamed || (seen != nullptr && !is_trusted(named, *seen)) ? seen : named;
  if (misnamed && seen->format && notices != nullptr)
    notices->push_back({.code = ErrorCode::binary,
                        .message = fmt::format("heißt {}, ist aber {} und wird so gelesen", named->ending,
                                               in_capitals(seen->ending)),
                        .path = path});
  if (format == nullptr) return Format::plain;
  if (format->format) return *format->format;
  return Error{.code = ErrorCode::binary,
               .message = format != named ? fmt::format("keine Textdatei, sondern {}; das wird nicht gelesen",
                                                        format->name)
                                          : fmt::format("ist {}; das wird nicht gelesen", format->name),
               .path = path,
               .hint = std::string(format->advice)};
}

Result<bool> read_content(std::string_view bytes, bool whole_page, Document& document) {
  switch (document.format) {
    case Format::docx:
      return read_docx(bytes, document);
    case Format::odt:
    case Format::odp:
      return read_opendocument(bytes, document);
    case Format::pptx:
      return read_pptx(bytes, document);
    case Format::epub:
      return read_epub(bytes, document);
    case Format::eml:
      return read_mail(bytes, whole_page, document);
    case Format::pdf:
      return read_pdf(bytes, document);
    default:
      return true;
  }
}

/// A file that is no text itself.
Result<Document> read_office(std::string_view bytes, const std::string& path, Format format,
                             const ReadOptions& options) {
  if (bytes.empty()) return failure(ErrorCode::empty, "leer: kein Text enthalten", path);
  Document document;
  document.id = document.path = path;
  document.format = format;
  document.encoding = "UTF-8";
  const Result<bool> read = read_content(bytes, options.whole_page, document);
  if (!read) {
    Error error = read.error();
    error.path = path;
    return error;
  }
  if (document.source.size() > kMaxBytes)
    return failure(ErrorCode::limit, fmt::format("größer als {} Bytes", kMaxBytes), path);
  read_blocks(document, options);
  if (document.blocks.empty() && document.left_out.empty())
    return failure(ErrorCode::empty, "leer: kein Text enthalten", path);
  return document;
}

}  // namespace

Result<Document> make_document(std::string_view bytes, const std::string& path, const ReadOptions& options) {
  const std::uint64_t limit = std::min(options.max_bytes, kMaxBytes);
  if (bytes.size() > limit) {
    return failure(ErrorCode::limit, fmt::format("größer als {} Bytes", limit), path);
  }
  const Result<Format> format =
      options.format ? Result<Format>(*options.format) : format_of(bytes, path, options.notices);
  if (!format) return format.error();
  if (!is_text(*format)) return read_office(bytes, path, *format, options);
  Result<Decoded> decoded = decode(bytes);
  if (!decoded) {
    Error error = decoded.error();
    error.path = path;
    return error;
  }
  Document document;
  document.id = path;
  document.path = path;
  document.format = *format;
  document.encoding = decoded->encoding;
  document.bom = decoded->bom;
  document.replaced = decoded->replaced;
  if (options.notices != nullptr) {
    options.notices->insert(options.notices->end(), decoded->notices.begin(), decoded->notices.end());
  }
  document.source = std::move(decoded->text);
  read_blocks(document, options);
  // A Markdown file of code alone is no mistake: it has no prose.
  const bool blank =
      trimmed(document.source, {0, static_cast<std::uint32_t>(document.source.size())}).empty();
  const bool nothing = document.blocks.empty() && document.left_out.empty();
  if (blank || (nothing && document.format == Format::plain)) {
    return failure(ErrorCode::empty, "leer: kein Text enthalten", path);
  }
  return document;
}

Result<Document> read_document(const std::string& path, const ReadOptions& options,
                               const std::string& stdin_name) {
  const std::string name = path == "-" ? stdin_name : path;
  Result<std::string> bytes = read_bytes(path, std::min(options.max_bytes, kMaxBytes));
  if (!bytes) {
    Error error = bytes.error();
    error.path = name;
    return error;
  }
  return make_document(*bytes, name, options);
}

Document make_record(std::string id, std::string text, const ReadOptions& options) {
  Document document;
  document.id = std::move(id);
  document.format = options.format.value_or(Format::plain);
  document.encoding = "UTF-8";
  document.source = std::move(text);
  read_blocks(document, options);
  return document;
}

}  // namespace kundenlint
