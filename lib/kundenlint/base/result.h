// Result<T>: the one way to fail. No exception leaves the library; broken preconditions assert.
//
//   Result<Document> document = read_document(path);
//   if (!document) return document.error();
//   use(*document);
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kundenlint {

enum class ErrorCode : std::uint8_t {
  usage,       ///< a wrong option or argument
  not_found,   ///< no such file or directory
  unreadable,  ///< exists, but cannot be read (permissions, I/O)
  directory,   ///< a directory where a file is expected
  empty,       ///< nothing in it
  binary,      ///< not text
  encoding,    ///< bytes that no known encoding explains
  limit,       ///< larger or deeper than allowed
  syntax,      ///< input that cannot be parsed (TOML, JSON, a pattern)
  dictionary,  ///< parsed, but not a valid dictionary
  write,       ///< output could not be written
};

/// What went wrong, for a person: where, what was read, what was expected.
struct Error {
  ErrorCode code = ErrorCode::usage;
  std::string message{};
  std::string path{};         ///< file it is about; empty when there is none
  std::uint32_t line = 0;     ///< 1-based; 0 = no position
  std::uint32_t column = 0;   ///< 1-based, code points; 0 = no position
  std::string hint{};         ///< what to do, e.g. the nearest valid name; may be empty
  std::vector<Error> more{};  ///< further mistakes of the same kind of input, in order; each without more
};

/// "path:line:column: message (hint)", leaving out what is unknown; nothing of `more`.
std::string to_string(const Error& error);

/// The first error with the others as its `more`, of which there are at most kMostErrors; what is beyond is
/// counted in the last. REQUIRES: errors is not empty.
Error joined(std::vector<Error> errors);
inline constexpr std::size_t kMostErrors = 20;

/// A value or an Error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & {
    assert(*this);
    return std::get<0>(state_);
  }
  const T& operator*() const& {
    assert(*this);
    return std::get<0>(state_);
  }
  T&& operator*() && {
    assert(*this);
    return std::get<0>(std::move(state_));
  }
  T* operator->() {
    assert(*this);
    return &std::get<0>(state_);
  }
  const T* operator->() const {
    assert(*this);
    return &std::get<0>(state_);
  }
  const Error& error() const {
    assert(!*this);
    return std::get<1>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace kundenlint
