// Words of scripts without spaces (Chinese, Japanese, Thai …): ICU's dictionaries know them.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace kundenlint {

/// Holds one ICU word iterator, made when the first such script is met. Thread rule: one a thread.
class ScriptBreaker {
 public:
  ScriptBreaker();
  ~ScriptBreaker();

  /// The word ends in the run of foreign characters at `begin`, ascending; the last one ends the run.
  /// Without ICU's data the run is one word. The result is valid until the next call.
  const std::vector<std::uint32_t>& ends(std::string_view text, std::uint32_t begin, std::uint32_t end);

 private:
  struct Icu;
  std::unique_ptr<Icu> icu_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace kundenlint
