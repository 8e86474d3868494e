// Many short texts with stable addresses, without an allocation each.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace kundenlint {

class TextArena {
 public:
  /// A copy that lives as long as the arena.
  std::string_view keep(std::string_view text) {
    if (text.size() > left_) {
      left_ = std::max(kChunk, text.size());
      next_ = chunks_.emplace_back(std::make_unique<char[]>(left_)).get();
    }
    std::copy(text.begin(), text.end(), next_);
    const std::string_view kept(next_, text.size());
    next_ += text.size();
    left_ -= text.size();
    return kept;
  }

 private:
  static constexpr std::size_t kChunk = 1U << 14U;

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace kundenlint
