#include "kundenlint/lsp/documents.h"

#include <algorithm>
#include <utility>

namespace kundenlint::lsp {
namespace {

constexpr std::uint64_t kMostWork = std::uint64_t{1}
                                    << 31U;  // bytes that the changes of a message may look at

void refuse(OpenDocument& document) {
  document.refused = true;
  document.text = std::string();
}

}  // namespace

std::size_t Documents::bytes() const {
  std::size_t sum = 0;
  for (const OpenDocument& document : documents_) sum += document.text.size();
  return sum;
}

OpenDocument* Documents::open(OpenDocument document) {
  close(document.uri);
  if (documents_.size() >= kMostDocuments) return nullptr;
  const std::size_t size = document.text.size();
  if (size > kMostBytes || bytes() + size > kMostBytesOfAll) refuse(document);
  documents_.push_back(std::move(document));
  return &documents_.back();
}

void Documents::close(std::string_view uri) {
  std::erase_if(documents_, [&](const OpenDocument& document) { return document.uri == uri; });
}

OpenDocument* Documents::find(std::string_view uri) {
  const auto at = std::ranges::find(documents_, uri, &OpenDocument::uri);
  return at == documents_.end() ? nullptr : &*at;
}

void Documents::change(OpenDocument& document, const std::vector<Change>& changes, Encoding encoding) {
  document.dirty = true;
  std::uint64_t work = 0;
  for (const Change& change : changes) {
    if (change.whole) document.refused = false;
    if (document.refused) continue;
    apply(change, encoding, document.text);
    work += document.text.size();
    if (document.text.size() > kMostBytes || bytes() > kMostBytesOfAll || work > kMostWork) refuse(document);
  }
}

OpenDocument* Documents::next_dirty() {
  const auto at = std::ranges::find(documents_, true, &OpenDocument::dirty);
  return at == documents_.end() ? nullptr : &*at;
}

void Documents::touch_all() {
  for (OpenDocument& document : documents_) document.dirty = true;
}

}  // namespace kundenlint::lsp
