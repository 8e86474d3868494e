#include <algorithm>
#include <fstream>

#include "kundenlint/corpus/summary.h"

namespace kundenlint {

void TermTable::add(const Analysis& analysis, std::uint32_t part) {
  for (const TermReport& term : analysis.terms) {
    add(term.lemma, {.count = term.count, .texts = 1, .parts = {{part, term.count}}});
  }
}

void TermTable::add(const std::string& lemma, const Term& term) {
  Term& sum = terms_[lemma];
  parts_ -= sum.parts.size();
  sum.add(term);
  parts_ += sum.parts.size();
}

void TermTable::add(TermTable& other) {
  if (terms_.empty()) std::swap(*this, other);
  for (const auto& [lemma, term] : other.terms_) add(lemma, term);
  other = {};
}

void write_spilled(std::ostream& out, const Term& term) {
  out << term.lemma << '\t' << term.count << '\t' << term.texts << '\t' << term.parts.size();
  for (const auto& [part, count] : term.parts) out << '\t' << part << '\t' << count;
  out << '\n';
}

Result<bool> TermTable::spill(const std::string& path) {
  std::vector<const std::pair<const std::string, Term>*> sorted;
  sorted.reserve(terms_.size());
  for (const auto& item : terms_) sorted.push_back(&item);
  std::ranges::sort(sorted, {}, [](const auto* item) -> const std::string& { return item->first; });
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  for (const auto* item : sorted) {
    Term term = item->second;
    term.lemma = item->first;
    write_spilled(out, term);
  }
  out.close();
  if (!out) return Error{.code = ErrorCode::write, .message = "nicht schreibbar", .path = path};
  *this = {};
  return true;
}

namespace {

class Spilled : public TermStream {
 public:
  explicit Spilled(const std::string& path) : in_(path, std::ios::binary) {}
  bool good() const { return in_.good(); }

  bool next(Term& term) override {
    std::size_t parts = 0;
    if (!std::getline(in_, term.lemma, '\t') || !(in_ >> term.count >> term.texts >> parts)) return false;
    term.parts.resize(std::min<std::size_t>(parts, kDispersionParts));
    for (auto& [part, count] : term.parts) in_ >> part >> count;
    in_.ignore();
    return true;
  }

 private:
  std::ifstream in_;
};

}  // namespace

Result<std::unique_ptr<TermStream>> open_spilled(const std::string& path) {
  auto stream = std::make_unique<Spilled>(path);
  if (!stream->good())
    return Error{.code = ErrorCode::unreadable, .message = "Zwischenergebnis nicht lesbar", .path = path};
  return std::unique_ptr<TermStream>(std::move(stream));
}

}  // namespace kundenlint
