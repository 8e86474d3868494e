// How often each term stands in each document, in bounded memory: what is over the bound waits in files
// without a name, which vanish with the program.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint {

struct Posting {
  std::uint32_t term, document, count;
};

/// Thread rule: one thread.
class Postings {
 public:
  /// 24 MB.
  static constexpr std::size_t kMostInMemory = 2'000'000;

  explicit Postings(std::size_t most_in_memory = kMostInMemory) : most_(most_in_memory) {}

  /// Each term once a document, documents in ascending order. Where no file can be written (a full disk) the
  /// postings stay in memory.
  void add(const Posting& posting);
  /// All postings, by term, then by document. Errors: unreadable.
  Result<bool> each(const std::function<void(const Posting&)>& use);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using Run = std::unique_ptr<std::FILE, Close>;  // sorted postings

  void spill();

  std::size_t most_;
  std::vector<Posting> latest_;
  std::vector<Run> runs_;  // each of later documents than the one before
};

}  // namespace kundenlint
