// --duplicates and --duplicates-list: paragraphs that stand in more than one text.
#pragma once

#include <optional>
#include <string_view>

#include "cli/command.h"
#include "cli/output.h"
#include "kundenlint/corpus/duplicates.h"

namespace kundenlint::cli {

class DuplicateReport {
 public:
  /// Opens the list, so that what cannot be written is refused at the start. Errors: usage, write.
  static Result<DuplicateReport> create(const Invocation& call);

  /// False without the option: then the rest does nothing.
  bool wanted() const { return duplicates_.has_value(); }
  /// Takes the next text of the corpus, in its order (Duplicates::see).
  void see(Document& document, std::string_view group = {}) {
    if (duplicates_) duplicates_->see(document, group);
  }
  /// Writes the list, or says on standard error what is repeated most. Errors: write.
  Result<bool> finish(const Invocation& call);

 private:
  std::optional<Duplicates> duplicates_;
  std::optional<Output> list_;
};

}  // namespace kundenlint::cli
