#include "kundenlint/report/snippet.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "kundenlint/report/columns.h"

namespace kundenlint {
namespace {

constexpr UChar32 kSoftHyphen = 0xAD;

bool hostile(UChar32 c) {
  return u_iscntrl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
         c == 0x200F;
}

// A stretch of a word that is evidence, or is not.
struct Piece {
  std::string text;
  bool marked = false;
};

struct Chunk {
  std::vector<Piece> pieces;
  int columns = 0;
  bool marked = false;
};

void append(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  UBool failed = false;
  U8_APPEND(reinterpret_cast<std::uint8_t*>(buffer), length, U8_MAX_LENGTH, c, failed);
  if (!failed) out.append(buffer, static_cast<std::size_t>(length));
}

// Calls `word` for each shown code point and `space` for each run of white space.
template <class OnCharacter, class OnSpace>
void walk(std::string_view text, OnCharacter character, OnSpace space) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const auto begin = static_cast<std::uint32_t>(at);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    if (u_isUWhiteSpace(c)) {
      space();
    } else if (c != kSoftHyphen) {
      character(begin, hostile(c) ? 0xB7 : c);
    }
  }
}

class Chunks {
 public:
  explicit Chunks(const SnippetRequest& request)
      : evidence_(request.evidence), base_(request.sentence.begin) {
    std::ranges::sort(evidence_);
    walk(
        request.sentence.of(request.source), [this](std::uint32_t at, UChar32 c) { add(at + base_, c); },
        [this] { open_ = false; });
    for (Chunk& chunk : chunks_) {
      for (const Piece& piece : chunk.pieces) {
        chunk.columns += columns_of(piece.text);
        chunk.marked = chunk.marked || piece.marked;
      }
    }
  }

  std::vector<Chunk> take() { return std::move(chunks_); }

 private:
  void add(std::uint32_t at, UChar32 c) {
    while (next_ < evidence_.size() && evidence_[next_].end <= at) ++next_;
    const bool marked = next_ < evidence_.size() && evidence_[next_].contains(at);
    if (!open_) chunks_.emplace_back();
    open_ = true;
    auto& pieces = chunks_.back().pieces;
    if (pieces.empty() || pieces.back().marked != marked) pieces.push_back({.text = {}, .marked = marked});
    append(pieces.back().text, c);
  }

  std::vector<Span> evidence_;
  std::uint32_t base_;
  std::size_t next_ = 0;
  std::vector<Chunk> chunks_;
  bool open_ = false;
};

// Columns of the shown chunks with the ellipses between and around them.
int columns_shown(const std::vector<Chunk>& chunks, const std::vector<bool>& shown) {
  int columns = 0;
  bool gap = false, first = true;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (!shown[i]) {
      gap = true;
      continue;
    }
    columns += chunks[i].columns + (gap ? 2 : 0) + (first ? 0 : 1);
    gap = first = false;
  }
  return columns + (gap ? 2 : 0);
}

// Distance of each chunk, in chunks, to the nearest evidence.
std::vector<int> distances(const std::vector<Chunk>& chunks) {
  const int far = static_cast<int>(chunks.size());
  std::vector<int> out(chunks.size(), far);
  const bool none = std::ranges::none_of(chunks, &Chunk::marked);
  int last = none ? -1 : far;  // without evidence: the beginning
  for (std::size_t i = 0; i < chunks.size(); ++i)
    out[i] = last = chunks[i].marked ? 0 : std::min(last + 1, far);
  last = far;
  for (std::size_t i = chunks.size(); i-- > 0;) {
    last = chunks[i].marked ? 0 : std::min(last + 1, far);
    out[i] = std::min(out[i], last);
  }
  return out;
}

// Adds single chunks of the next distance, first to last, as long as they fit.
void fill(const std::vector<Chunk>& chunks, const std::vector<int>& distance, int next, int columns,
          std::vector<bool>& shown) {
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (distance[i] != next) continue;
    shown[i] = true;
    if (columns_shown(chunks, shown) <= columns) continue;
    shown[i] = false;
  }
}

// Grows the shown part around the evidence as long as it fits.
std::vector<bool> choose(const std::vector<Chunk>& chunks, int columns) {
  std::vector<bool> shown(chunks.size(), true);
  if (columns_shown(chunks, shown) <= columns) return shown;
  const std::vector<int> distance = distances(chunks);
  const auto within = [&](int radius) {
    std::vector<bool> out(chunks.size());
    for (std::size_t i = 0; i < chunks.size(); ++i) out[i] = distance[i] <= radius;
    return out;
  };
  shown = within(0);
  for (int radius = 1; radius <= columns; ++radius) {
    std::vector<bool> wider = within(radius);
    if (columns_shown(chunks, wider) > columns) {
      fill(chunks, distance, radius, columns, shown);
      break;
    }
    shown = std::move(wider);
  }
  return shown;
}

class Renderer {
 public:
  Renderer(const SnippetRequest& request, const Style& style) : request_(request), style_(style) {}

  void add(std::string_view text, bool marked) {
    const std::string_view fitting = fit(text, request_.columns - used_);
    const int columns = columns_of(fitting);
    out_.line += marked ? style_.marked(request_.paint, fitting) : std::string(fitting);
    carets_.append(static_cast<std::size_t>(columns), marked ? '^' : ' ');
    used_ += columns;
  }

  Snippet finish() {
    carets_.erase(carets_.find_last_not_of(' ') + 1);
    if (!style_.color()) out_.carets = carets_;
    return std::move(out_);
  }

 private:
  const SnippetRequest& request_;
  const Style& style_;
  Snippet out_;
  std::string carets_;
  int used_ = 0;
};

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  bool space = false;
  walk(
      text,
      [&](std::uint32_t, UChar32 c) {
        if (space && !out.empty()) out += ' ';
        space = false;
        append(out, c);
      },
      [&] { space = true; });
  return out;
}

Snippet snippet(const SnippetRequest& request, const Style& style) {
  const std::vector<Chunk> chunks = Chunks(request).take();
  const std::vector<bool> shown = choose(chunks, request.columns);
  Renderer line(request, style);
  bool gap = false, first = true;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (!shown[i]) {
      gap = true;
      continue;
    }
    if (!first) line.add(" ", false);
    if (gap) line.add("… ", false);
    gap = first = false;
    for (const Piece& piece : chunks[i].pieces) line.add(piece.text, piece.marked);
  }
  if (gap) line.add(" …", false);
  return line.finish();
}

}  // namespace kundenlint
