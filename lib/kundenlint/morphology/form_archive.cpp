#include "kundenlint/morphology/form_archive.h"

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <utility>

#include "kundenlint/base/bytes.h"
#include "kundenlint/base/hash.h"

// Magic, size of all, number of slots, number of forms, fingerprint of the forms, the slots (32 bits: where a
// form begins; 0 is empty; linear probing), the forms. A form: its number, its use, its surface, part of
// speech, gendered, the texts, the parts.

namespace kundenlint {
namespace {

constexpr std::string_view kMagic = "KLFORM05";
constexpr std::size_t kHead = 24;  // magic and four numbers

std::uint32_t slot_of(std::string_view surface, bool first, std::uint32_t slots) {
  return static_cast<std::uint32_t>(hash_bytes(surface) + (first ? 1 : 0)) & (slots - 1);
}

// Most texts of a form are its surface again or a beginning of it: only their end is written then.
void write_text(ByteWriter& out, std::string_view text, std::string_view surface) {
  const auto differs =
      std::mismatch(text.begin(), text.end(), surface.begin(), surface.end()).first - text.begin();
  const auto shared = static_cast<std::size_t>(std::min<std::ptrdiff_t>(differs, 255));
  out.choice(static_cast<std::uint8_t>(shared));
  out.text(text.substr(shared));
}

std::string read_text(ByteReader& in, std::string_view surface) {
  std::uint8_t shared = 0;
  in.choice(shared, std::uint8_t{255});
  return std::string(surface.substr(0, shared)) + in.text();
}

bool equal(const Form& a, const Form& b) {
  const auto same = [](const Part& x, const Part& y) { return x.bytes == y.bytes && x.lemma == y.lemma; };
  return a.norm == b.norm && a.lemma == b.lemma && a.pos == b.pos && a.gendered == b.gendered &&
         std::ranges::equal(a.parts, b.parts, same);
}

void write_form(ByteWriter& out, const Form& form, FormArchive::Use use, std::uint32_t number) {
  out.number(number);
  out.choice(use);
  out.text(form.surface);
  out.choice(form.pos);
  out.flag(form.gendered);
  for (const std::string* text : {&form.norm, &form.lemma}) write_text(out, *text, form.surface);
  out.list(form.parts, [&](const Part& part) {
    out.number(part.bytes.begin);
    out.number(part.bytes.end);
    out.text(part.lemma);
  });
}

Form read_form(ByteReader& in, std::string_view surface) {
  Form form;
  form.surface = surface;
  in.choice(form.pos, Pos::other);
  form.gendered = in.flag();
  for (std::string* text : {&form.norm, &form.lemma}) *text = read_text(in, surface);
  in.list(form.parts, [&] {
    Part part;
    part.bytes.begin = in.number();
    part.bytes.end = in.number();
    part.lemma = in.text();
    return part;
  });
  return form;
}

}  // namespace

std::string write_archive(const std::vector<ArchivedForm>& forms) {
  std::unordered_map<std::string_view, const Form*> inside, same;  // by surface; same: as a first word, too
  for (const ArchivedForm& item : forms) {
    if (!item.first) inside.emplace(item.form->surface, item.form);
  }
  for (const ArchivedForm& item : forms) {
    const auto at = item.first ? inside.find(item.form->surface) : inside.end();
    if (at != inside.end() && equal(*at->second, *item.form)) same.insert(*at);
  }
  const auto count = static_cast<std::uint32_t>(std::bit_ceil(2 * (forms.size() - same.size()) + 1));
  std::vector<std::uint32_t> slots(count);
  std::string records;
  std::uint32_t number = 0;
  for (const ArchivedForm& item : forms) {
    const bool both = same.contains(item.form->surface);
    if (both && item.first) continue;
    std::uint32_t at = slot_of(item.form->surface, item.first, count);
    while (slots[at] != 0) at = (at + 1) & (count - 1);
    slots[at] = static_cast<std::uint32_t>(kHead + std::size_t{4} * count + records.size());
    ByteWriter record({});
    write_form(record, *item.form,
               both         ? FormArchive::Use::both
               : item.first ? FormArchive::Use::first
                            : FormArchive::Use::inside,
               number++);
    records += record.take();
  }
  ByteWriter out(kMagic);
  out.number(static_cast<std::uint32_t>(kHead + std::size_t{4} * count + records.size()));
  out.number(count);
  out.number(number);
  out.number(static_cast<std::uint32_t>(hash_bytes(records)));
  for (const std::uint32_t slot : slots) out.number(slot);
  return out.take() + records;
}

std::optional<FormArchive> FormArchive::open(std::string_view bytes) {
  ByteReader head(bytes, kMagic);
  const std::uint32_t size = head.number();
  FormArchive archive;
  archive.bytes_ = bytes;
  archive.slots_ = head.number();
  archive.size_ = head.number();
  archive.fingerprint_ = head.number();
  const bool fits = size == bytes.size() && std::has_single_bit(archive.slots_) &&
                    std::uint64_t{4} * archive.slots_ + kHead <= size;
  if (head.failed() || !fits) return std::nullopt;
  return archive;
}

FormArchive::Record FormArchive::record_at(std::uint32_t slot) const {
  const std::uint32_t begin = ByteReader(bytes_.substr(kHead + std::size_t{4} * slot, 4), {}).number();
  if (begin == 0 || begin >= bytes_.size()) return {};
  ByteReader in(bytes_.substr(begin), {});
  Record record;
  record.number = in.number();
  in.choice(record.use, Use::both);
  record.surface = in.text_view();
  record.rest = bytes_.substr(bytes_.size() - in.left());
  record.known = !in.failed();
  return record;
}

FormArchive::Record FormArchive::record_of(std::string_view surface, bool first) const {
  if (const Record record = record_as(surface, first); record.known || !first) return record;
  const Record inside = record_as(surface, false);
  return inside.use == Use::both ? inside : Record{};
}

/// The form that was written for this use, whether or not it is another's, too.
FormArchive::Record FormArchive::record_as(std::string_view surface, bool first) const {
  if (slots_ == 0) return {};
  std::uint32_t at = slot_of(surface, first, slots_);
  for (std::uint32_t tried = 0; tried < slots_; ++tried, at = (at + 1) & (slots_ - 1)) {
    const Record record = record_at(at);
    if (!record.known || ((record.use == Use::first) == first && record.surface == surface)) return record;
  }
  return {};
}

std::uint32_t FormArchive::number(std::string_view surface, bool first) const {
  const Record record = record_of(surface, first);
  return record.known ? record.number : kNoForm;
}

std::optional<Form> FormArchive::find(std::string_view surface, bool first) const {
  const Record record = record_of(surface, first);
  if (!record.known) return std::nullopt;
  ByteReader in(record.rest, {});
  Form form = read_form(in, surface);
  if (in.failed()) return std::nullopt;
  return form;
}

}  // namespace kundenlint
