// Gzip with its checksum and length, which libarchive does not look at: a flipped bit would give other
// figures without a word.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace kundenlint {

/// Unpacks a stream, also one of several members. zlib is loaded when the first one is opened.
class Gunzip {
 public:
  /// REQUIRES: the stream outlives this and stands at its beginning.
  explicit Gunzip(std::istream& in);
  ~Gunzip();
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;

  /// The next bytes; empty at the end and after a failure. Valid until the next call.
  std::string_view next();
  /// Why it ended before the end; empty = it did not.
  const std::string& failure() const;
  std::uint64_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
