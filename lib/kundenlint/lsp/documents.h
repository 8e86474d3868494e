// The documents that are open in the editor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/lsp/positions.h"
#include "kundenlint/text/formats.h"

namespace kundenlint::lsp {

struct OpenDocument {
  std::string uri{};
  std::string path{};
  std::optional<Format> format{};  ///< nothing: is not read
  std::int64_t version = 0;
  std::string text{};
  bool refused =
      false;  ///< larger than allowed: its text is not kept until it is opened or sent as a whole again
  bool dirty = true;  ///< has changed since its diagnostics were sent

  bool readable() const { return format && !refused; }
};

class Documents {
 public:
  static constexpr std::size_t kMostDocuments = 1000;
  static constexpr std::size_t kMostBytes = std::size_t{8} << 20U;  ///< of one
  static constexpr std::size_t kMostBytesOfAll = std::size_t{64} << 20U;

  /// The document, which may be refused; null where there are too many. One that is open already is replaced.
  OpenDocument* open(OpenDocument document);
  void close(std::string_view uri);
  /// Null where it is not open.
  OpenDocument* find(std::string_view uri);
  /// The changes in their order. What becomes too large, or would take too long, is refused. REQUIRES: the
  /// document is one of these.
  void change(OpenDocument& document, const std::vector<Change>& changes, Encoding encoding);
  /// Null where all diagnostics have been sent. In the order in which they were opened.
  OpenDocument* next_dirty();
  /// All have to be looked at again.
  void touch_all();

 private:
  std::size_t bytes() const;
  std::vector<OpenDocument> documents_;
};

}  // namespace kundenlint::lsp
