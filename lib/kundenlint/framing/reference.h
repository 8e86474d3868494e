// Who is meant: where a text speaks of the customer, by name, by pronoun or by address.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/framing/cue.h"

namespace kundenlint::framing {

/// Whom "Sie" and "du" mean in a text.
enum class Addressee : std::uint8_t {
  nobody,    ///< no address
  customer,  ///< a company speaks to its customers
  staff,     ///< a job advertisement, an instruction: the reader works for the customer
};

inline constexpr std::uint32_t kThemeReach = 6;  ///< sentences before and behind one that names a customer
inline constexpr std::uint32_t kWideReach = 10;  ///< the same, in a text about customers
/// A text about customers names or addresses one in every so many sentences.
inline constexpr std::uint32_t kAboutShare = 15;
inline constexpr std::string_view kStaffClass = "stellenanzeige";
inline constexpr std::string_view kOtherReadersClass = "andere_leser";  ///< a story, a statute, a manual
/// The class of words that mean the reference in a text about it, and anybody elsewhere.
inline std::string loose_class(const Dictionary& dictionary) { return dictionary.reference + "_lose"; }
/// The class of words that name the reference, where others of its class only imply it.
inline std::string name_class(const Dictionary& dictionary) { return dictionary.reference + "_name"; }
/// Who is the reference in a text that is a story, a statute or a manual throughout; without this class
/// everybody who is named.
inline std::string strict_class(const Dictionary& dictionary) { return dictionary.reference + "_streng"; }

// Distinct words that make a text one of these.
inline constexpr std::size_t kStaffSignals = 3;    ///< of a job advertisement
inline constexpr std::size_t kOtherSignals = 3;    ///< of a story, a statute, a manual
inline constexpr std::size_t kForeignSignals = 4;  ///< a text that is one throughout

/// How a form speaks to the reader: "Ihnen" does, but as the first word of a sentence may be "they"; "du".
enum class Address : std::uint8_t { none, polite, familiar };
Address address_of(const Form& form);
/// wir, uns, unser …
bool is_own_side(const Form& form);

/// The word speaks to the reader: "Ihnen", "du". A "Sie" that begins a sentence may be "they" and does not
/// count.
bool addresses(const Context& context, std::uint32_t word);

class Reference {
 public:
  Reference(const Context& context, const std::vector<Cue>& cues);

  /// True when a customer is within `reach` of the match.
  bool within(Reach reach, const Match& match) const;
  /// The sentence names a customer, addresses one, or stands where the text is about customers.
  bool near(std::uint32_t sentence) const;
  bool named_in(std::uint32_t sentence) const { return sentence_named_[sentence]; }
  bool customer_addressed_in(std::uint32_t sentence) const {
    return sentence_addressed_[sentence] && addressee_ == Addressee::customer;
  }
  Addressee addressee() const { return addressee_; }
  /// The text is a story, a statute or a manual throughout: there only a customer named in the sentence
  /// counts, and a guest is none.
  bool is_foreign() const { return foreign_; }
  /// The word itself names a customer.
  bool names_customer(std::uint32_t word) const { return named_[word]; }

 private:
  void find_names(const std::vector<Cue>& cues);
  void find_addressee();
  std::size_t signals(std::string_view class_name, const std::vector<std::uint32_t>& known,
                      std::size_t most) const;
  /// A good share of the sentences names a customer or addresses one.
  bool is_about_customers() const;
  void find_theme();
  void read_loosely();
  void read_strictly();
  bool is_theme_at(std::uint32_t sentence) const;

  const Context& context_;
  std::vector<bool> named_;           ///< by word
  std::vector<bool> sentence_named_;  ///< by sentence
  std::vector<bool> sentence_addressed_;
  std::vector<bool> loosely_named_;  ///< by sentence: by a word of the loose class; empty unless the
                                     ///< text is about customers
  std::uint32_t theme_reach_;        ///< sentences
  bool foreign_ = false;
  Addressee addressee_ = Addressee::nobody;
};

}  // namespace kundenlint::framing
