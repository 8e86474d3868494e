#include "kundenlint/framing/fact_archive.h"

#include <map>

#include "kundenlint/base/bytes.h"

// Magic, SHA-256 of the dictionary, fingerprint of the forms; by form the number of its kind, by kind where
// it begins, the kinds.

namespace kundenlint::framing {
namespace {

constexpr std::string_view kMagic = "KLFACT01";

std::uint32_t number_at(std::string_view numbers, std::uint32_t at) {
  return ByteReader(numbers.substr(std::size_t{4} * at, 4), {}).number();
}

}  // namespace

FactArchive::FactArchive(std::string_view bytes, std::string_view dictionary_sha256,
                         const FormArchive& forms) {
  ByteReader in(bytes, kMagic);
  const bool fits = in.text_view() == dictionary_sha256 && in.number() == forms.fingerprint();
  const std::string_view of_forms = in.text_view();
  const std::string_view begins = in.text_view();
  const std::string_view kinds = in.text_view();
  if (!fits || in.failed() || !in.done() || of_forms.size() != std::size_t{2} * forms.size()) return;
  of_forms_ = of_forms;
  begins_ = begins;
  kinds_ = kinds;
}

std::uint32_t FactArchive::kind_of(std::uint32_t form) const {
  const std::size_t at = std::size_t{2} * form;
  if (at + 2 > of_forms_.size()) return kUnknown;
  const auto byte = [&](std::size_t i) -> std::uint32_t { return static_cast<unsigned char>(of_forms_[i]); };
  const std::uint32_t kind = byte(at) | byte(at + 1) << 8U;
  return kind < begins_.size() / 4 ? kind : kUnknown;
}

FactArchive::Kind FactArchive::kind(std::uint32_t number) const {
  const std::uint32_t begin = number_at(begins_, number);
  if (begin > kinds_.size()) return {};
  ByteReader in(kinds_.substr(begin), {});
  Kind kind;
  kind.flags = in.number();
  in.list(kind.atoms, [&] { return in.number(); });
  return in.failed() ? Kind{} : kind;
}

std::string FactArchive::write(const std::vector<Kind>& by_form, std::string_view dictionary_sha256,
                               const FormArchive& forms) {
  std::map<Kind, std::uint32_t> numbers;
  ByteWriter begins({}), kinds({});
  std::string of_forms;
  std::uint32_t size = 0;
  for (const Kind& kind : by_form) {
    const auto [known, added] = numbers.emplace(kind, static_cast<std::uint32_t>(numbers.size()));
    if (added) {
      begins.number(size);
      kinds.number(kind.flags);
      kinds.list(kind.atoms, [&](std::uint32_t atom) { kinds.number(atom); });
      size += static_cast<std::uint32_t>(8 + 4 * kind.atoms.size());
    }
    of_forms += static_cast<char>(known->second & 0xFFU);
    of_forms += static_cast<char>(known->second >> 8U);
  }
  if (numbers.size() > kMost) return {};
  ByteWriter out(kMagic);
  out.text(dictionary_sha256);
  out.number(forms.fingerprint());
  out.text(of_forms);
  out.text(begins.take());
  out.text(kinds.take());
  return out.take();
}

}  // namespace kundenlint::framing
