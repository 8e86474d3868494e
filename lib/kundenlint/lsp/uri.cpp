#include "kundenlint/lsp/uri.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kundenlint/base/characters.h"

namespace kundenlint::lsp {
namespace {

constexpr std::string_view kFile = "file://";

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size();
    const int high = escape ? hex_value(text[i + 1]) : -1, low = escape ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0 || high + low == 0) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

constexpr std::array<std::pair<std::string_view, Format>, 8> kLanguages = {{{"markdown", Format::markdown},
                                                                            {"quarto", Format::markdown},
                                                                            {"rmd", Format::markdown},
                                                                            {"rmarkdown", Format::markdown},
                                                                            {"mdx", Format::mdx},
                                                                            {"html", Format::html},
                                                                            {"xhtml", Format::html},
                                                                            {"htmldjango", Format::html}}};

}  // namespace

std::string path_of(std::string_view uri) {
  if (!has_beginning(uri, kFile)) return unescaped(uri);
  uri.remove_prefix(kFile.size());
  const std::size_t path = uri.find('/');  // behind the host, which is mostly empty
  return path == std::string_view::npos ? std::string() : unescaped(uri.substr(path));
}

std::optional<Format> format_of(std::string_view language, std::string_view path) {
  const auto* const known =
      std::ranges::find(kLanguages, language, &std::pair<std::string_view, Format>::first);
  if (known != kLanguages.end()) return known->second;
  const KnownFormat* const named = find_format(path);
  if (named == nullptr) return Format::plain;
  return named->format && is_text(*named->format) ? named->format : std::nullopt;
}

}  // namespace kundenlint::lsp
