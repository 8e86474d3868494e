// Values ⇄ bytes, for what a build embeds. Little-endian; texts and lists are led by their 32-bit size. The
// first bytes name the format, so that a blob of another build is refused.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace kundenlint {

class ByteWriter {
 public:
  explicit ByteWriter(std::string_view magic) : out_(magic) {}

  void number(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) out_ += static_cast<char>((value >> shift) & 0xFFU);
  }
  template <class Enum>
  void choice(Enum value) {
    out_ += static_cast<char>(value);
  }
  void flag(bool value) { out_ += value ? '\1' : '\0'; }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    out_ += value;
  }
  void real(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    number(static_cast<std::uint32_t>(bits));
    number(static_cast<std::uint32_t>(bits >> 32U));
  }
  template <class Items, class Write>
  void list(Items&& items, Write write) {
    number(static_cast<std::uint32_t>(items.size()));
    for (auto&& item : items) write(item);
  }
  void texts(const std::vector<std::string>& items) {
    list(items, [&](const std::string& item) { text(item); });
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Reads what a ByteWriter with the same magic wrote; after the first mistake every value is empty and
/// `failed` holds.
class ByteReader {
 public:
  ByteReader(std::string_view bytes, std::string_view magic)
      : bytes_(bytes), failed_(!bytes.starts_with(magic)) {
    if (!failed_) bytes_.remove_prefix(magic.size());
  }
  bool failed() const { return failed_; }
  bool done() const { return bytes_.empty(); }
  std::size_t left() const { return bytes_.size(); }  ///< bytes
  void fail() { failed_ = true; }

  std::uint32_t number() {
    const std::string_view raw = take(4);
    if (raw.empty()) return 0;
    std::uint32_t value = 0;
    std::memcpy(&value, raw.data(), sizeof value);
    if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap32(value);
    return value;
  }
  template <class Enum>
  void choice(Enum& value, Enum last) {
    const std::string_view raw = take(1);
    const unsigned char code = raw.empty() ? 0 : static_cast<unsigned char>(raw.front());
    if (code > static_cast<unsigned char>(last))
      failed_ = true;
    else
      value = static_cast<Enum>(code);
  }
  bool flag() { return take(1) == std::string_view("\1", 1); }
  std::string text() { return std::string(text_view()); }
  /// A view into the bytes.
  std::string_view text_view() { return take(number()); }
  double real() {
    const std::uint64_t low = number();
    return std::bit_cast<double>(low | (static_cast<std::uint64_t>(number()) << 32U));
  }
  template <class Item, class Read>
  void list(std::vector<Item>& items, Read read) {
    const std::uint32_t count = number();
    if (count > bytes_.size()) failed_ = true;  // every item has a byte at least
    if (failed_) return;
    items.reserve(count);
    for (std::uint32_t i = 0; i < count && !failed_; ++i) items.push_back(read());
  }
  std::vector<std::string> texts() {
    std::vector<std::string> items;
    list(items, [&] { return text(); });
    return items;
  }

 private:
  std::string_view take(std::size_t size) {
    if (failed_ || size > bytes_.size()) {
      failed_ = true;
      return {};
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
  bool failed_ = false;
};

}  // namespace kundenlint
