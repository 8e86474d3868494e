#include "kundenlint/text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

namespace kundenlint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kSample = 64 * 1024;  // bytes the guesses look at

struct Profile {
  std::size_t control = 0, nul = 0, even_nul = 0, high = 0;
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
    if (c >= 0x80) ++found.high;
  }
  return found;
}

/// Copies UTF-8, invalid sequences and NULs as U+FFFD; returns how many there were.
std::uint32_t repair_utf8(std::string_view bytes, std::string& out) {
  std::uint32_t replaced = 0;
  out.reserve(bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t at = 0; at < size;) {
    const std::int64_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c <= 0) {
      out += kReplacement;
      ++replaced;
    } else {
      out.append(bytes, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    }
  }
  return replaced;
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
  decoded.replaced = repair_utf8(*text, decoded.text);
  // ICU has put U+FFFD where half a character stood.
  for (std::size_t at = text->find(kReplacement); at != std::string::npos;
       at = text->find(kReplacement, at + 3))
    ++decoded.replaced;
  return decoded;
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

Result<Decoded> decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    Decoded decoded{.text = {}, .encoding = "UTF-8", .bom = true};
    decoded.replaced = repair_utf8(bytes, decoded.text);
    return decoded;
  }
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
  Decoded decoded{.text = {}, .encoding = "UTF-8"};
  decoded.replaced = repair_utf8(bytes, decoded.text);
  const auto broken = decoded.replaced > seen.nul ? decoded.replaced - seen.nul : 0;
  // In another encoding nearly every byte over 0x7F is a broken sequence; in damaged UTF-8 few are.
  if (broken == 0 || broken * 4 < seen.high) return decoded;
  const std::string name = detect_single_byte(bytes);
  return from_encoding(bytes, name.c_str());
}

}  // namespace kundenlint
