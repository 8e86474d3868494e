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

inline constexpr std::uint32_t kNoForm = 0xFFFFFFFF;

/// A form and how it was looked up.
struct ArchivedForm {
  const Form* form = nullptr;
  bool first = false;  ///< as the first word of a sentence, whose capital says nothing
};

/// The bytes of an archive. Same forms in the same order, same bytes. Most nouns are the same as a first
/// word: they are written once. REQUIRES: no surface twice, `first` being equal.
std::string write_archive(const std::vector<ArchivedForm>& forms);

/// A view over the bytes of an archive, which outlive it. Immutable; any thread.
class FormArchive {
 public:
  FormArchive() = default;
  /// Where a form stands in a sentence.
  enum class Use : std::uint8_t { inside, first, both };

  /// Nothing when the bytes are no archive of this version.
  static std::optional<FormArchive> open(std::string_view bytes);

  /// The form without its id, as it was written. Cost: a hash look-up and the copy.
  std::optional<Form> find(std::string_view surface, bool first) const;

  /// Its number: forms are counted from 0 in the order they were written. kNoForm when it is not there.
  /// Cost: a hash look-up.
  std::uint32_t number(std::string_view surface, bool first) const;
  std::uint32_t size() const { return size_; }  ///< forms
  /// Of all its forms: what was computed for the numbers of one archive fits no other.
  std::uint32_t fingerprint() const { return fingerprint_; }
  /// Calls `visit(number, surface, first)` for each of its forms, by slot; `first`: only as a first word.
  template <class Visit>
  void each(Visit visit) const {
    for (std::uint32_t slot = 0; slot < slots_; ++slot) {
      if (const Record record = record_at(slot); record.known)
        visit(record.number, record.surface, record.use == Use::first);
    }
  }

 private:
  struct Record {
    bool known = false;  ///< false: the slot is empty
    Use use = Use::inside;
    std::uint32_t number = 0;
    std::string_view surface{};
    std::string_view rest{};  ///< the bytes behind it
  };
  Record record_at(std::uint32_t slot) const;
  Record record_of(std::string_view surface, bool first) const;
  Record record_as(std::string_view surface, bool first) const;

  std::string_view bytes_;
  std::uint32_t slots_ = 0;  // a power of two; 0: empty
  std::uint32_t size_ = 0;
  std::uint32_t fingerprint_ = 0;
};

}  // namespace kundenlint
