#include "kundenlint/text/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

#include "kundenlint/text/code_page.h"
#include "kundenlint/text/twice_encoded.h"

namespace kundenlint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kSample = 64 * 1024;  // bytes the guesses look at

struct Profile {
  std::size_t control = 0, nul = 0, even_nul = 0;
};

Profile profile(std::string_view bytes) {
  Profile found;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c == 0) {
      ++found.nul;
      if (i % 2 == 0) ++found.even_nul;
    } else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1B) {
      ++found.control;
    }
  }
  return found;
}

/// What in UTF-8 is no UTF-8.
struct Broken {
  std::uint32_t places = 0;  // invalid sequences
  std::uint32_t likely = 0;  // valid ones of the characters that German texts have beyond ASCII
};

bool is_likely(UChar32 c) {
  return (c >= 0xA0 && c <= 0xFF) || (c >= 0x2010 && c <= 0x2044) || c == 0x20AC || c == 0x2122 ||
         c >= 0x10000;
}

// Bytes of windows-1252 that stand in German texts; not those that open a sequence of UTF-8 (Â, Ã, â).
constexpr std::string_view kWindowsBytes =
    "\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xA7\xA9\xAB\xAD\xAE\xB0\xB4\xB7\xBB\xC4\xD6\xDC\xDF\xE0"
    "\xE1\xE4\xE7\xE8\xE9\xEA\xEE\xF1\xF3\xF4\xF6\xFA\xFB\xFC";

template <class Each>
void each_sequence(std::string_view bytes, Each each) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t at = 0; at < size;) {
    const std::int64_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    at = begin + each(bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin)), c);
  }
}

Broken look(std::string_view bytes) {
  Broken out;
  each_sequence(bytes, [&](std::string_view sequence, UChar32 c) {
    if (c < 0) ++out.places;
    if (c >= 0x80 && is_likely(c)) ++out.likely;
    return static_cast<std::int64_t>(sequence.size());
  });
  return out;
}

Error notice(std::string message, std::uint32_t line) {
  return {.code = ErrorCode::encoding, .message = std::move(message), .line = line};
}

/// Copies UTF-8; other bytes are taken for windows-1252 where `mixed` and where they make sense in it, else
/// they become U+FFFD.
void repair_utf8(std::string_view bytes, bool mixed, Decoded& out) {
  std::uint32_t line = 1, converted = 0, first_converted = 0, first_replaced = 0;
  out.text.reserve(bytes.size());
  each_sequence(bytes, [&](std::string_view sequence, UChar32 c) {
    if (c >= 0) {
      out.text += sequence;
      line += c == '\n' ? 1 : 0;
      return static_cast<std::int64_t>(sequence.size());
    }
    if (mixed && kWindowsBytes.find(sequence.front()) != std::string_view::npos) {
      append_utf8(out.text, windows_1252().character(static_cast<unsigned char>(sequence.front())));
      if (converted++ == 0) first_converted = line;
      return std::int64_t{1};
    }
    out.text += kReplacement;
    if (out.replaced++ == 0) first_replaced = line;
    return static_cast<std::int64_t>(sequence.size());
  });
  if (converted != 0)
    out.notices.push_back(
        notice(fmt::format("UTF-8 und Windows-1252 gemischt, beides gelesen; Stellen: {}, die erste hier",
                           converted),
               first_converted));
  if (out.replaced != 0)
    out.notices.push_back(
        notice(fmt::format("ungültige Bytes, durch � ersetzt; Stellen: {}, die erste hier", out.replaced),
               first_replaced));
}

std::uint32_t line_of(std::string_view text, std::size_t at) {
  return static_cast<std::uint32_t>(
             std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
         1;
}

/// Sets back what was encoded twice, where all of the text was; else tells it.
void mend_twice_encoded(Decoded& decoded) {
  if (!looks_twice_encoded(decoded.text)) return;
  TwiceEncoded found = find_twice_encoded(decoded.text);
  if (found.places == 0) return;
  const std::uint32_t line = line_of(decoded.text, found.first);
  if (found.others == 0) {
    decoded.text = std::move(found.mended);
    decoded.notices.push_back(
        notice(fmt::format("doppelt kodiert (wie „KÃ¶nig“), zurückgesetzt; Stellen: {}, die erste hier",
                           found.places),
               line));
  } else {
    decoded.notices.push_back(notice(
        fmt::format(
            "sieht stellenweise doppelt kodiert aus (wie „KÃ¶nig“), so gelassen; Stellen: {}, die erste hier",
            found.places),
        line));
  }
}

Decoded from_utf8(std::string_view bytes, bool bom, const Broken& broken) {
  Decoded decoded{.text = {}, .encoding = "UTF-8", .bom = bom};
  if (broken.places == 0)
    decoded.text = bytes;
  else
    repair_utf8(bytes, broken.likely > 0 || bom, decoded);
  mend_twice_encoded(decoded);
  return decoded;
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

Result<std::string> convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> from(ucnv_open(encoding, &status));
  const std::unique_ptr<UConverter, ConverterCloser> to(ucnv_open("UTF-8", &status));
  if (U_FAILURE(status)) return Error{.code = ErrorCode::encoding, .message = "Zeichensatz nicht verfügbar"};
  std::string out(bytes.size() * 3 + 16, '\0');
  char* target = out.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, bytes.data() + bytes.size(),
                 nullptr, nullptr, nullptr, nullptr, 1, 1, &status);
  if (U_FAILURE(status)) return Error{.code = ErrorCode::encoding, .message = "Text nicht umwandelbar"};
  out.resize(static_cast<std::size_t>(target - out.data()));
  return out;
}

Result<Decoded> from_encoding(std::string_view bytes, const char* encoding, bool bom = false) {
  Result<std::string> text = convert(bytes, encoding);
  if (!text) return text.error();
  Decoded decoded{.text = {}, .encoding = encoding, .bom = bom};
  repair_utf8(*text, false, decoded);
  // ICU has put U+FFFD where half a character stood.
  for (std::size_t at = text->find(kReplacement); at != std::string::npos;
       at = text->find(kReplacement, at + 3))
    ++decoded.replaced;
  return decoded;
}

// Of DOS or old Macs, where more makes sense in them than in what Windows writes; else null.
const CodePage* older_code_page(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  const int windows = windows_1252().score(sample), dos = dos_850().score(sample),
            mac = mac_roman().score(sample);
  if (dos > windows && dos >= mac) return &dos_850();
  return mac > windows ? &mac_roman() : nullptr;
}

/// Of the encodings a German text may have, the one ICU's detector ranks first.
std::string detect_single_byte(std::string_view bytes) {
  constexpr std::array<std::string_view, 4> kCandidates = {"windows-1252", "ISO-8859-1", "ISO-8859-15",
                                                           "windows-1250"};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  const std::string_view sample = bytes.substr(0, kSample);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return "windows-1252";
  for (std::int32_t i = 0; i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    if (U_SUCCESS(status) && std::find(kCandidates.begin(), kCandidates.end(), name) != kCandidates.end()) {
      return name;
    }
  }
  return "windows-1252";
}

}  // namespace

bool looks_twice_encoded(std::string_view text) {
  // "Ã", "Â" and a mark, "â€", and what Macs ("√") and DOS ("├") show for the first of them.
  for (const std::string_view sign :
       {"\xC3\x83", "\xC3\x82\xC2", "\xC3\xA2\xE2\x82\xAC", "\xE2\x88\x9A", "\xE2\x94\x9C"}) {
    if (text.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

std::string decoded_name(std::string_view name) {
  if (look(name).places == 0) return std::string(name);
  const int windows = windows_1252().score(name), dos = dos_850().score(name), mac = mac_roman().score(name);
  const CodePage& page = windows > dos && windows >= mac ? windows_1252()
                         : mac > dos                     ? mac_roman()
                                                         : dos_850();
  return page.to_utf8(name);
}

Result<Decoded> decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return from_utf8(bytes, true, look(bytes));
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)))
    return from_encoding(bytes.substr(4), "UTF-32LE", true);
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
    return from_encoding(bytes.substr(4), "UTF-32BE", true);
  if (bytes.starts_with("\xFF\xFE")) return from_encoding(bytes.substr(2), "UTF-16LE", true);
  if (bytes.starts_with("\xFE\xFF")) return from_encoding(bytes.substr(2), "UTF-16BE", true);
  const std::string_view sample = bytes.substr(0, kSample);
  const Profile seen = profile(sample);
  // Latin letters in UTF-16 have a zero byte each, all at odd (LE) or all at even (BE) places.
  if (seen.nul * 10 > sample.size() * 3 && (seen.even_nul == 0 || seen.even_nul == seen.nul)) {
    const char* name = seen.even_nul == 0 ? "UTF-16LE" : "UTF-16BE";
    return from_encoding(bytes, name);
  }
  if ((seen.nul + seen.control) * 100 > sample.size() + 300) {
    return Error{.code = ErrorCode::binary, .message = "keine Textdatei (Steuerzeichen und Nullbytes)"};
  }
  const Broken broken = look(bytes);
  // Two bytes that make an umlaut in UTF-8 are nothing that somebody writes in another encoding.
  if (broken.places == 0 || broken.likely > 0) return from_utf8(bytes, false, broken);
  if (const CodePage* const page = older_code_page(bytes)) {
    Decoded decoded{.text = page->to_utf8(bytes), .encoding = page->name()};
    const auto high =
        std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    decoded.notices.push_back(notice(
        fmt::format("als {} gelesen: nur darin ergeben die Umlaute Wörter; der erste hier", page->name()),
        line_of(bytes, static_cast<std::size_t>(high - bytes.begin()))));
    return decoded;
  }
  const std::string name = detect_single_byte(bytes);
  return from_encoding(bytes, name.c_str());
}

}  // namespace kundenlint
