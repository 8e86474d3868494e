#include "kundenlint/text/reader.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "kundenlint/text/builder.h"
#include "kundenlint/text/encoding.h"
#include "kundenlint/text/markdown.h"
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

Format format_of(const std::string& path) {
  for (const std::string_view ending : {".md", ".markdown", ".mdown", ".MD"}) {
    if (path.ends_with(ending)) return Format::markdown;
  }
  return Format::plain;
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

void read_blocks(Document& document) {
  find_lines(document);
  if (document.format == Format::markdown)
    read_markdown(document);
  else
    read_plain(document);
}

}  // namespace

Result<Document> make_document(std::string_view bytes, const std::string& path, const ReadOptions& options) {
  const std::uint64_t limit = std::min(options.max_bytes, kMaxBytes);
  if (bytes.size() > limit) {
    return failure(ErrorCode::limit, fmt::format("größer als {} Bytes", limit), path);
  }
  Result<Decoded> decoded = decode(bytes);
  if (!decoded) {
    Error error = decoded.error();
    error.path = path;
    return error;
  }
  Document document;
  document.id = path;
  document.path = path;
  document.format = options.format.value_or(format_of(path));
  document.encoding = decoded->encoding;
  document.bom = decoded->bom;
  document.replaced = decoded->replaced;
  if (options.notices != nullptr) {
    options.notices->insert(options.notices->end(), decoded->notices.begin(), decoded->notices.end());
  }
  document.source = std::move(decoded->text);
  read_blocks(document);
  // A Markdown file of code alone is no mistake: it has no prose.
  const bool blank =
      trimmed(document.source, {0, static_cast<std::uint32_t>(document.source.size())}).empty();
  if (blank || (document.blocks.empty() && document.format == Format::plain)) {
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

Document make_record(std::string id, std::string text) {
  Document document;
  document.id = std::move(id);
  document.encoding = "UTF-8";
  document.source = std::move(text);
  read_blocks(document);
  return document;
}

}  // namespace kundenlint
