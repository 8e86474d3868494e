// Facts of word forms computed when the project is built, used as they lie: of a form of the archive
// (morphology/form_archive.h) the screen needs no more than its number.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/morphology/form_archive.h"

namespace kundenlint::framing {

/// A view over bytes, which outlive it. Immutable; any thread.
class FactArchive {
 public:
  /// Forms differ little in what the screen knows of them: few thousand kinds stand for all.
  struct Kind {
    std::uint32_t flags = 0;  ///< of WordFacts
    std::vector<std::uint32_t> atoms{};

    auto operator<=>(const Kind&) const = default;
  };
  static constexpr std::uint32_t kUnknown = 0xFFFF;
  static constexpr std::size_t kMost = kUnknown;  ///< kinds

  FactArchive() = default;
  /// Knows nothing when the bytes were made for another dictionary or other forms, or are damaged.
  FactArchive(std::string_view bytes, std::string_view dictionary_sha256, const FormArchive& forms);

  bool empty() const { return of_forms_.empty(); }
  /// The number of the kind; kUnknown where nothing is known. `form`: of FormArchive::number.
  std::uint32_t kind_of(std::uint32_t form) const;
  /// Without flags when the bytes are damaged.
  Kind kind(std::uint32_t number) const;

  /// The bytes for the constructor; `by_form`: of each form the kind. Empty: there are more than kMost.
  static std::string write(const std::vector<Kind>& by_form, std::string_view dictionary_sha256,
                           const FormArchive& forms);

 private:
  std::string_view of_forms_{};  // by form: the number of its kind, 16 bits
  std::string_view begins_{};    // by kind: where it begins, 32 bits
  std::string_view kinds_{};     // flags and atoms
};

}  // namespace kundenlint::framing
