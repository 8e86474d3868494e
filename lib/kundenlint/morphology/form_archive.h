// Forms computed when the project is built, used as they lie: a word of the lexicon is read in a fraction of
// a microsecond where its analysis takes several, and a start reads only what it needs. Half of the words
// that a new text brings are in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/morphology/form.h"

namespace kundenlint {

/// A form and how it was looked up.
struct ArchivedForm {
  const Form* form = nullptr;
  bool first = false;  ///< as the first word of a sentence, whose capital says nothing
};

/// The bytes of an archive. Same forms in the same order, same bytes. REQUIRES: no surface twice, `first`
/// being equal.
std::string write_archive(const std::vector<ArchivedForm>& forms);

/// A view over the bytes of an archive, which outlive it. Immutable; any thread.
class FormArchive {
 public:
  FormArchive() = default;
  /// Nothing when the bytes are no archive of this version.
  static std::optional<FormArchive> open(std::string_view bytes);

  /// The form without its id, as it was written. Cost: a hash look-up and the copy.
  std::optional<Form> find(std::string_view surface, bool first) const;

 private:
  std::string_view bytes_;
  std::uint32_t slots_ = 0;  // a power of two; 0: empty
};

}  // namespace kundenlint
