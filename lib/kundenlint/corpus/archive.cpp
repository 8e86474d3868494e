#include "kundenlint/corpus/archive.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <istream>
#include <streambuf>
#include <vector>

#include "kundenlint/text/libarchive.h"

namespace kundenlint {
namespace {

constexpr std::size_t kBlock = 1 << 16;

// The bytes of the current entry. A failure throws, which an istream turns into bad().
class EntryBuffer : public std::streambuf {
 public:
  EntryBuffer(const Libarchive& library, struct archive* archive)
      : library_(library), archive_(archive), buffer_(kBlock) {}
  void restart() { setg(buffer_.data(), buffer_.data(), buffer_.data()); }

 protected:
  int_type underflow() override {
    const la_ssize_t got = library_.read_data(archive_, buffer_.data(), buffer_.size());
    if (got < 0) throw std::ios_base::failure("unpacking");
    if (got == 0) return traits_type::eof();
    setg(buffer_.data(), buffer_.data(), buffer_.data() + got);
    return traits_type::to_int_type(*gptr());
  }

 private:
  const Libarchive& library_;
  struct archive* archive_;
  std::vector<char> buffer_;
};

struct Source {
  std::istream* in;
  std::vector<char> block;
};

la_ssize_t read_block(struct archive* /*archive*/, void* data, const void** bytes) {
  auto* const source = static_cast<Source*>(data);
  source->in->read(source->block.data(), static_cast<std::streamsize>(source->block.size()));
  *bytes = source->block.data();
  return source->in->bad() ? -1 : static_cast<la_ssize_t>(source->in->gcount());
}

}  // namespace

struct Archive::State {
  State(const Libarchive& loaded, std::string name, Packing how, std::istream* in)
      : library(loaded),
        path(std::move(name)),
        packing(how),
        source{in, std::vector<char>(in == nullptr ? 0 : kBlock)},
        archive(loaded.read_new()),
        buffer(loaded, archive),
        stream(&buffer) {}
  ~State() { library.read_free(archive); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  bool open() {
    library.support_filter_gzip(archive);
    library.support_filter_bzip2(archive);
    library.support_filter_xz(archive);
    library.support_filter_zstd(archive);
    if (packing == Packing::compressed) {
      library.support_format_raw(archive);
    } else {
      library.support_format_tar(archive);
      library.support_format_zip(archive);
    }
    const int status = source.in == nullptr
                           ? library.read_open_filename(archive, path.c_str(), kBlock)
                           : library.read_open(archive, &source, nullptr, read_block, nullptr);
    return status == ARCHIVE_OK;
  }

  Error failure() const {
    const char* const reason = library.error_string(archive);
    return {.code = ErrorCode::unreadable,
            .message = reason == nullptr ? "Archiv nicht lesbar: beschädigt"
                                         : fmt::format("Archiv nicht lesbar: {}", reason),
            .path = path};
  }

  const Libarchive& library;
  std::string path;
  Packing packing;
  Source source;
  struct archive* archive;
  EntryBuffer buffer;
  std::istream stream;
  bool ended = false;
};

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

Result<Archive> Archive::open(const std::string& path, Packing packing, std::istream* in) {
  const Libarchive* const library = libarchive();
  if (library == nullptr) {
    return Error{.code = ErrorCode::unreadable,
                 .message = "gepackte Dateien brauchen libarchive.so.13",
                 .path = path,
                 .hint = "apt-get install libarchive13"};
  }
  auto state = std::make_unique<State>(*library, path, packing, in);
  if (!state->open()) return state->failure();
  return Archive(std::move(state));
}

std::optional<Result<ArchiveEntry>> Archive::next() {
  State& state = *state_;
  while (!state.ended) {
    struct archive_entry* entry = nullptr;
    const int status = state.library.read_next_header(state.archive, &entry);
    state.ended = status == ARCHIVE_EOF || status < ARCHIVE_WARN;
    if (status == ARCHIVE_EOF) break;
    if (state.ended) return state.failure();
    if (state.packing == Packing::archive && state.library.entry_filetype(entry) != S_IFREG) continue;
    state.stream.clear();
    state.buffer.restart();
    const char* name = state.library.entry_pathname_utf8(entry);
    if (name == nullptr) name = state.library.entry_pathname(entry);
    const bool inside = state.packing == Packing::archive && name != nullptr;
    return ArchiveEntry{inside ? name : ""};
  }
  return std::nullopt;
}

std::istream& Archive::stream() { return state_->stream; }

std::uint64_t Archive::bytes_read() const {
  return static_cast<std::uint64_t>(state_->library.filter_bytes(state_->archive, -1));
}

}  // namespace kundenlint
