#include "kundenlint/corpus/postings.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <limits>

namespace kundenlint {
namespace {

void sort(std::vector<Posting>& postings) {
  std::ranges::sort(postings, [](const Posting& a, const Posting& b) {
    return a.term != b.term ? a.term < b.term : a.document < b.document;
  });
}

/// A file in $TMPDIR that has no name any more; null where there can be none.
std::FILE* nameless_file() {
  std::error_code code;
  std::string name = (std::filesystem::temp_directory_path(code) / "kundenlint-XXXXXX").string();
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) return nullptr;
  ::unlink(name.c_str());
  return ::fdopen(descriptor, "w+");
}

/// A run as it is read again.
class Reader {
 public:
  explicit Reader(std::FILE* file) : file_(file) {
    std::rewind(file_);
    next();
  }
  bool holds(std::uint32_t term) const { return there_ && head_.term == term; }
  const Posting& head() const { return head_; }
  void next() { there_ = std::fread(&head_, sizeof head_, 1, file_) == 1; }
  bool there() const { return there_; }
  bool failed() const { return std::ferror(file_) != 0; }

 private:
  std::FILE* file_;
  Posting head_{};
  bool there_ = false;
};

}  // namespace

void Postings::add(const Posting& posting) {
  if (latest_.size() >= most_) spill();
  latest_.push_back(posting);
}

void Postings::spill() {
  sort(latest_);
  Run run(nameless_file());
  const bool written =
      run && std::fwrite(latest_.data(), sizeof(Posting), latest_.size(), run.get()) == latest_.size() &&
      std::fflush(run.get()) == 0;
  if (!written) {
    most_ = std::numeric_limits<std::size_t>::max();
    return;
  }
  runs_.push_back(std::move(run));
  latest_.clear();
}

Result<bool> Postings::each(const std::function<void(const Posting&)>& use) {
  sort(latest_);
  std::vector<Reader> readers;
  readers.reserve(runs_.size());
  for (const Run& run : runs_) readers.emplace_back(run.get());
  const auto least = [&](std::uint32_t term, const Reader& reader) {
    return reader.there() ? std::min(term, reader.head().term) : term;
  };
  constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  for (auto at = latest_.begin();;) {
    std::uint32_t term = at == latest_.end() ? kNone : at->term;
    for (const Reader& reader : readers) term = least(term, reader);
    if (term == kNone) break;
    for (Reader& reader : readers) {
      for (; reader.holds(term); reader.next()) use(reader.head());
    }
    for (; at != latest_.end() && at->term == term; ++at) use(*at);
  }
  if (std::ranges::any_of(readers, &Reader::failed))
    return Error{.code = ErrorCode::unreadable, .message = "Zwischenergebnis nicht lesbar"};
  return true;
}

}  // namespace kundenlint
