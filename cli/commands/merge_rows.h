// Whether the rows of a part are whole, and the parts in their order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace kundenlint::cli {

/// Looks at the bytes of a part behind its first line: each row has as many fields as the head, each line of
/// JSON Lines ends as it should, the last one has its end.
class RowCheck {
 public:
  /// `first`: the line that names the columns, or the first row of JSON Lines.
  RowCheck(std::string_view first, bool json_lines);

  void add(std::string_view bytes);

  /// Empty where nothing is wrong. To be asked at the end.
  std::string problem() const;
  std::uint32_t line() const { return problem_.empty() ? line_ - 1 : problem_line_; }
  /// Of the rows.
  std::uint64_t fingerprint() const { return hash_; }
  /// Rows of another part cannot be the same: they have an id, and there are some.
  bool identifies() const { return has_id_ && (json_lines_ || rows_ > 0); }

 private:
  void end_row();

  bool json_lines_, has_id_;
  char separator_ = ',';
  std::size_t columns_ = 1, fields_ = 1;
  char last_ = '\n';
  bool quoted_ = false;
  std::uint32_t line_ = 2, problem_line_ = 0;
  std::uint64_t rows_ = 0, hash_;
  std::string problem_{};
};

/// The error of a part whose last line has no end.
Error no_line_end(const std::string& path);

/// Parts whose names differ only in numbers have to ascend; a number that is left out is told. Errors: usage.
Result<bool> in_order(const Invocation& call, const std::vector<std::string>& paths);

}  // namespace kundenlint::cli
