// Colours of the text report: ANSI escapes, or nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kundenlint {

enum class Paint : std::uint8_t { plain, bold, dim, pole_a, pole_b, warning };

class Style {
 public:
  explicit Style(bool color) : color_(color) {}
  bool color() const { return color_; }

  std::string operator()(Paint paint, std::string_view text) const {
    if (!color_ || paint == Paint::plain || text.empty()) return std::string(text);
    return std::string(begin(paint)).append(text).append("\x1b[0m");
  }

  /// A word that is evidence: underlined, too.
  std::string marked(Paint paint, std::string_view text) const {
    if (!color_) return std::string(text);
    return std::string(begin(paint)).append("\x1b[1;4m").append(text).append("\x1b[0m");
  }

 private:
  static std::string_view begin(Paint paint) {
    switch (paint) {
      case Paint::plain:
        return "";
      case Paint::bold:
        return "\x1b[1m";
      case Paint::dim:
        return "\x1b[2m";
      case Paint::pole_a:
        return "\x1b[36m";
      case Paint::pole_b:
        return "\x1b[35m";
      case Paint::warning:
        return "\x1b[33m";
    }
    return "";
  }

  bool color_;
};

}  // namespace kundenlint
