// A streaming JSON writer: no tree, no locale. Invalid UTF-8 becomes U+FFFD. The caller opens and closes in
// the right order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kundenlint {

class JsonWriter {
 public:
  /// Appends to `out`, which must outlive the writer. `pretty`: indented by two spaces; objects and
  /// arrays opened `flat` stay on one line.
  JsonWriter(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

  void begin_object(bool flat = false) { open('{', flat); }
  void end_object() { close('}'); }
  void begin_array(bool flat = false) { open('[', flat); }
  void end_array() { close(']'); }

  void key(std::string_view name);
  void string(std::string_view value);
  void integer(std::uint64_t value);
  /// Fixed decimals (at most 40), '.', never "-0.00", the nearest to the binary value, ties to even. NaN and
  /// infinities become null.
  void number(double value, int decimals);
  void null() { raw("null"); }
  /// A value that is JSON already.
  void raw(std::string_view json);

 private:
  void open(char bracket, bool flat);
  void close(char bracket);
  void separate();
  void quote(std::string_view text);
  void escape(std::int32_t c);  // a code point; negative: invalid

  std::string& out_;
  bool pretty_;
  bool empty_ = true;  // nothing yet in the innermost container
  bool after_key_ = false;
  int depth_ = 0;
  int flat_from_ = 0;  // depth at which a flat container began; 0 = none
};

}  // namespace kundenlint
