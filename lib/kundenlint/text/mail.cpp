#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/base/characters.h"
#include "kundenlint/text/encoding.h"
#include "kundenlint/text/html.h"
#include "kundenlint/text/html_extract.h"
#include "kundenlint/text/normal.h"
#include "kundenlint/text/office.h"
#include "kundenlint/text/plain.h"

namespace kundenlint {
namespace {

constexpr int kDeepest = 20;  // parts inside of parts
constexpr std::size_t kMostParts = 1000;

std::string_view trimmed_value(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

/// The lines in front of a part's content, unfolded.
struct Headers {
  std::vector<std::pair<std::string, std::string>> fields;

  std::string_view value(std::string_view name) const {
    for (const auto& [field, text] : fields) {
      if (field == name) return text;
    }
    return {};
  }
};

/// Takes the headers off the part.
Headers take_headers(std::string_view& part) {
  Headers out;
  while (!part.empty()) {
    const std::size_t end = std::min(part.find('\n'), part.size());
    std::string_view line = part.substr(0, end);
    part.remove_prefix(std::min(end + 1, part.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if ((line[0] == ' ' || line[0] == '\t') && !out.fields.empty()) {
      out.fields.back().second.append(" ").append(trimmed_value(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos)
      out.fields.emplace_back(small(line.substr(0, colon)), trimmed_value(line.substr(colon + 1)));
  }
  return out;
}

/// A parameter of a value: boundary="…".
std::string parameter(std::string_view value, std::string_view name) {
  const std::string low = small(value);
  for (std::size_t at = low.find(';'); at != std::string::npos; at = low.find(';', at + 1)) {
    const std::size_t begin = low.find_first_not_of(" \t;", at);
    if (begin == std::string::npos || !std::string_view(low).substr(begin).starts_with(name)) continue;
    const std::size_t equals = low.find_first_not_of(" \t", begin + name.size());
    if (equals == std::string::npos || low[equals] != '=') continue;
    std::string_view rest = trimmed_value(value.substr(equals + 1));
    if (rest.starts_with('"')) return std::string(rest.substr(1, rest.find('"', 1) - 1));
    return std::string(trimmed_value(rest.substr(0, rest.find(';'))));
  }
  return {};
}

std::string from_base64(std::string_view text) {
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int value = c >= 'A' && c <= 'Z'   ? c - 'A'
                      : c >= 'a' && c <= 'z' ? c - 'a' + 26
                      : c >= '0' && c <= '9' ? c - '0' + 52
                      : c == '+'             ? 62
                      : c == '/'             ? 63
                                             : -1;
    if (value < 0) continue;
    bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    if ((count += 6) < 8) continue;
    count -= 8;
    out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  return out;
}

std::string from_quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
    } else if (i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      // A soft line end: "=" and white space up to the end of the line.
      const std::size_t end = text.find_first_not_of(" \t\r", i + 1);
      if (end != std::string_view::npos && text[end] == '\n') i = end;
    }
  }
  return out;
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// From the declared charset; what it does not explain is found out as of any text.
Result<std::string> to_utf8(const std::string& bytes, const std::string& charset) {
  const std::string name = small(charset);
  if (!name.empty() && name != "utf-8" && name != "us-ascii") {
    UErrorCode status = U_ZERO_ERROR;
    // A mail that says ISO-8859-1 has the characters of Windows-1252, as everywhere on the web.
    const char* const known = name == "iso-8859-1" ? "windows-1252" : name.c_str();
    const std::unique_ptr<UConverter, ConverterCloser> from(ucnv_open(known, &status));
    const std::unique_ptr<UConverter, ConverterCloser> to(ucnv_open("UTF-8", &status));
    if (U_SUCCESS(status)) {
      std::string out(bytes.size() * 3 + 16, '\0');
      char* target = out.data();
      const char* source = bytes.data();
      ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source,
                     bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, 1, 1, &status);
      out.resize(static_cast<std::size_t>(target - out.data()));
      if (U_SUCCESS(status)) return out;
    }
  }
  Result<Decoded> decoded = decode(bytes);
  if (!decoded) return decoded.error();
  return std::move(decoded->text);
}

struct Body {
  std::string text;
  bool html = false;
};

class MailReader {
 public:
  /// The text of a part, or of the best one inside; attachments are counted.
  std::optional<Body> read(std::string_view part, int depth) {
    if (depth > kDeepest || ++parts_ > kMostParts) return std::nullopt;
    const Headers headers = take_headers(part);
    std::string type = small(headers.value("content-type"));
    if (type.empty()) type = "text/plain";
    const bool attached = small(headers.value("content-disposition")).starts_with("attachment");
    if (type.starts_with("multipart/")) return multipart(part, headers, type, depth);
    if (type.starts_with("message/rfc822") && !attached) return read(part, depth + 1);
    const bool html = type.starts_with("text/html");
    if (attached || !(html || type.starts_with("text/plain"))) {
      ++attachments_;
      return std::nullopt;
    }
    const std::string encoding = small(headers.value("content-transfer-encoding"));
    std::string bytes = encoding == "base64"             ? from_base64(part)
                        : encoding == "quoted-printable" ? from_quoted_printable(part)
                                                         : std::string(part);
    Result<std::string> text = to_utf8(bytes, parameter(headers.value("content-type"), "charset"));
    if (!text) return std::nullopt;
    return Body{*std::move(text), html};
  }

  std::uint32_t attachments() const { return attachments_; }

 private:
  std::optional<Body> multipart(std::string_view part, const Headers& headers, std::string_view type,
                                int depth) {
    const std::string mark = "--" + parameter(headers.value("content-type"), "boundary");
    std::optional<Body> best;
    if (mark.size() == 2) return best;
    std::size_t begin = find_mark(part, mark, 0);
    while (begin != std::string_view::npos) {
      const std::size_t after = begin + mark.size();
      if (part.substr(after).starts_with("--")) break;
      const std::size_t first = std::min(part.find('\n', after), part.size() - 1) + 1;
      const std::size_t next = find_mark(part, mark, first);
      const std::string_view content = part.substr(first, std::min(next, part.size()) - first);
      std::optional<Body> body = read(content, depth + 1);
      // Of alternatives the plain text; of parts beside each other all that are text.
      if (body && best && !type.starts_with("multipart/alternative") && best->html == body->html)
        best->text += "\n\n" + body->text;
      else if (body && (!best || (best->html && !body->html && type.starts_with("multipart/alternative"))))
        best = std::move(body);
      begin = next;
    }
    return best;
  }

  /// At the beginning of a line.
  static std::size_t find_mark(std::string_view part, std::string_view mark, std::size_t from) {
    for (std::size_t at = part.find(mark, from); at != std::string_view::npos; at = part.find(mark, at + 1)) {
      if (at == 0 || part[at - 1] == '\n') return at;
    }
    return std::string_view::npos;
  }

  std::size_t parts_ = 0;
  std::uint32_t attachments_ = 0;
};

bool is_reply_head(std::string_view line) {
  const std::string low = small(line);
  for (const std::string_view begin : {"-----ursprüngliche nachricht", "-----original message",
                                       "-----original appointment", "________________________________"}) {
    if (low.starts_with(begin)) return true;
  }
  return low.ends_with(':') &&
         (low.find("schrieb") != std::string::npos || low.find("wrote") != std::string::npos);
}

/// "Von:", "Gesendet:", "An:", "Betreff:" under each other: Outlook's head of what is answered.
bool is_outlook_head(std::string_view line, std::string_view next) {
  return (line.starts_with("Von:") || line.starts_with("From:")) &&
         (next.starts_with("Gesendet:") || next.starts_with("Sent:") || next.starts_with("Datum:") ||
          next.starts_with("Date:"));
}

/// Blanks lines that are not the writer's own words; the text keeps its length and lines.
void leave_out_replies(Document& document) {
  std::string& text = document.source;
  std::optional<LeftOut::Reason> rest;
  const auto line_end = [&](std::size_t at) { return std::min(text.find('\n', at), text.size()); };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = line_end(at);
    const std::size_t after = std::min(end + 1, text.size());
    std::string_view line = trimmed_value(std::string_view(text).substr(at, end - at));
    const std::string_view next =
        trimmed_value(std::string_view(text).substr(after, line_end(after) - after));
    std::optional<LeftOut::Reason> reason = rest;
    if (line.starts_with('>')) reason = LeftOut::Reason::quoted;
    const auto cites = [&] {
      const std::size_t nonblank = text.find_first_not_of(" \t\r\n", after);
      return nonblank != std::string::npos && text[nonblank] == '>';
    };
    const std::string_view raw = std::string_view(text).substr(at, end - at);
    if (!reason && (raw == "-- " || raw == "--" || raw == "-- \r" || raw == "--\r"))
      reason = rest = LeftOut::Reason::signature;
    if (is_outlook_head(line, next) || small(line).starts_with("-----"))
      if (is_outlook_head(line, next) || is_reply_head(line)) reason = rest = LeftOut::Reason::quoted;
    if (!reason && is_reply_head(line) && cites()) reason = LeftOut::Reason::quoted;
    if (reason) {
      const Span source{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      const std::uint32_t words = count_words(line);
      if (!document.left_out.empty() && document.left_out.back().reason == *reason &&
          document.left_out.back().source.end + 1 >= source.begin) {
        document.left_out.back().source.end = source.end;
        document.left_out.back().words += words;
      } else if (words > 0) {
        document.left_out.push_back({*reason, source, words, {}});
      }
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    at = after;
  }
}

}  // namespace

Result<bool> read_mail(std::string_view bytes, bool whole_page, Document& document) {
  MailReader reader;
  const std::optional<Body> body = reader.read(bytes, 0);
  if (!body) {
    return Error{.code = ErrorCode::empty,
                 .message = "leer: kein Text enthalten",
                 .hint = "die Nachricht hat keinen Textteil"};
  }
  if (body->html) {
    Document page;
    page.source = body->text;
    read_html(page, whole_page);
    Extract out;
    add_document(out, page, {.kind = DocumentPlace::Kind::paragraph});
    for (const LeftOut& left : page.left_out) out.leave_out(left.reason, left.words);
    out.finish(document);
  } else {
    document.source = body->text;
    if (!whole_page) leave_out_replies(document);
    std::uint32_t line = 0;
    for (std::size_t at = 0; at < document.source.size(); at = document.source.find('\n', at) + 1) {
      document.places.push_back(
          {.begin = static_cast<std::uint32_t>(at), .kind = DocumentPlace::Kind::body, .number = ++line});
      if (document.source.find('\n', at) == std::string::npos) break;
    }
    read_plain(document);
  }
  return true;
}

}  // namespace kundenlint
