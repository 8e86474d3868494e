#include "kundenlint/corpus/archive.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>
#include <map>
#include <streambuf>
#include <vector>

#include "kundenlint/corpus/archive_locale.h"
#include "kundenlint/corpus/block.h"
#include "kundenlint/corpus/gunzip.h"
#include "kundenlint/text/encoding.h"
#include "kundenlint/text/libarchive.h"

namespace kundenlint {
namespace {

// The bytes of the current entry. A failure throws, which an istream turns into bad().
class EntryBuffer : public std::streambuf {
 public:
  EntryBuffer(const Libarchive& library, struct archive* archive) : library_(library), archive_(archive) {}
  void restart() {
    setg(nullptr, nullptr, nullptr);
    at_ = 0;
  }

 protected:
  int_type underflow() override {
    // By blocks: archive_read_data would lose what it has read before a failure.
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t at = 0;
    while (size == 0) {
      const int status = library_.read_data_block(archive_, &block, &size, &at);
      if (status == ARCHIVE_EOF) return traits_type::eof();
      if (status < ARCHIVE_WARN || at != at_)
        throw std::ios_base::failure("unpacking");  // a gap: a sparse file
    }
    at_ += static_cast<la_int64_t>(size);
    buffer_.assign(static_cast<const char*>(block), static_cast<const char*>(block) + size);
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
    return traits_type::to_int_type(*gptr());
  }

 private:
  la_int64_t at_ = 0;
  const Libarchive& library_;
  struct archive* archive_;
  std::vector<char> buffer_;
};

constexpr std::string_view kMagics[] = {"\x1F\x8B", "\x28\xB5\x2F\xFD", "\xFD\x37zXZ", "BZh"};
constexpr std::size_t kMostLinks = 16;  // to one file; each needs a pass of its own

// What libarchive reads: a stream, unpacked where it is gzip.
struct Source {
  std::istream* in = nullptr;
  std::unique_ptr<Gunzip> gzip{};
  std::vector<char> block{};
  std::string failure{};
};

la_ssize_t read_block(struct archive* /*archive*/, void* data, const void** bytes) {
  auto* const source = static_cast<Source*>(data);
  if (source->gzip) {
    const std::string_view plain = source->gzip->next();
    *bytes = plain.data();
    return source->gzip->failure().empty() || !plain.empty() ? static_cast<la_ssize_t>(plain.size()) : -1;
  }
  source->in->read(source->block.data(), static_cast<std::streamsize>(source->block.size()));
  *bytes = source->block.data();
  return source->in->bad() ? -1 : static_cast<la_ssize_t>(source->in->gcount());
}

// The first bytes of a file; of standard input, which gives nothing back, one.
std::string head_of(std::istream& in, bool named) {
  if (!named) {
    const auto first = in.peek();
    const bool none = first == std::istream::traits_type::eof();
    return none ? std::string() : std::string(1, static_cast<char>(first));
  }
  std::string out(6, '\0');
  in.read(out.data(), static_cast<std::streamsize>(out.size()));
  out.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad()) return out;
  in.clear();
  in.seekg(0);
  return out;
}

bool is_packed(std::string_view head) {
  return std::ranges::any_of(
      kMagics, [&](std::string_view magic) { return head.starts_with(magic.substr(0, head.size())); });
}

}  // namespace

struct Archive::State {
  State(const Libarchive& loaded, std::string name, Packing how, std::istream* in)
      : library(loaded), path(std::move(name)), packing(how), given(in) {}
  ~State() { library.read_free(archive); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // Nothing when it is open.
  std::optional<Error> open() {
    const Utf8Locale utf8;
    if (archive != nullptr) library.read_free(archive);
    archive = library.read_new();
    support();
    source = {};
    source.in = given;
    if (given == nullptr) {
      file = std::ifstream(path, std::ios::binary);
      if (!file) return failure_of(fmt::format("nicht lesbar: {}", std::strerror(errno)));
      source.in = &file;
    }
    const std::string head = head_of(*source.in, given == nullptr);
    if (source.in->bad()) return failure_of("Lesefehler");
    if (packing == Packing::compressed && (head.empty() || !is_packed(head)))
      return failure_of("die Datei ist nicht gepackt, anders als ihre Endung sagt");
    const bool gzip = !head.empty() && kMagics[0].starts_with(head.substr(0, kMagics[0].size()));
    if (gzip) source.gzip = std::make_unique<Gunzip>(*source.in);
    if (!gzip) source.block.resize(kBlock);
    const bool by_name = given == nullptr && !gzip;  // lets libarchive seek
    const int status = by_name ? library.read_open_filename(archive, path.c_str(), kBlock)
                               : library.read_open(archive, &source, nullptr, read_block, nullptr);
    buffer = std::make_unique<EntryBuffer>(library, archive);
    stream.rdbuf(buffer.get());
    return status == ARCHIVE_OK ? std::nullopt : std::optional(failure());
  }

  void support() {
    library.support_filter_bzip2(archive);
    library.support_filter_xz(archive);
    library.support_filter_zstd(archive);
    if (packing == Packing::compressed) {
      library.support_format_raw(archive);
    } else {
      library.support_format_tar(archive);
      library.support_format_zip(archive);
    }
  }

  Error failure_of(std::string message) const {
    return {.code = ErrorCode::unreadable, .message = std::move(message), .path = path};
  }

  Error failure() const {
    if (source.gzip && !source.gzip->failure().empty()) return failure_of(source.gzip->failure());
    const char* const reason = library.error_string(archive);
    return failure_of(reason == nullptr ? "Archiv nicht lesbar: beschädigt"
                                        : fmt::format("Archiv nicht lesbar: {}", reason));
  }

  std::optional<std::string> name_of(struct archive_entry* entry) const {
    const char* const name = library.entry_pathname(entry);
    return name == nullptr ? std::nullopt : std::optional(decoded_name(name));
  }

  // The header of the next entry of the current pass; nothing at its end.
  std::optional<Result<struct archive_entry*>> header() {
    const Utf8Locale utf8;
    struct archive_entry* entry = nullptr;
    const int status = library.read_next_header(archive, &entry);
    if (status == ARCHIVE_EOF) return std::nullopt;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return failure();
    return entry;
  }

  // A hard link is remembered; in later passes the file to which it leads is read under its name.
  std::optional<std::string> wanted(struct archive_entry* entry, const std::string& name) {
    const char* const target = library.entry_hardlink(entry);
    if (target != nullptr) {
      if (pass == 0 && kind_of(name).known) links[decoded_name(target)].push_back(name);
      return std::nullopt;
    }
    if (pass == 0) return name;
    const auto found = links.find(name);
    if (found == links.end() || found->second.size() < pass) return std::nullopt;
    ++found_links;
    return found->second[pass - 1];
  }

  // Begins the next pass; nothing when there is none to come.
  std::optional<Error> next_pass() {
    std::size_t all = 0, most = 0;
    for (const auto& [target, names] : links) {
      all += names.size();
      most = std::max(most, names.size());
    }
    again = false;
    if (all == found_links) return std::nullopt;
    if (pass > 0 && pass >= most) return failure_of("ein Verweis im Archiv führt zu keiner Datei darin");
    if (given != nullptr || most > kMostLinks)
      return failure_of(fmt::format("{} harte Verweise im Archiv sind nicht gelesen", all));
    ++pass;
    again = true;
    return open();
  }

  const Libarchive& library;
  std::string path;
  Packing packing;
  std::istream* given;
  std::ifstream file{};
  Source source{};
  struct archive* archive = nullptr;
  std::unique_ptr<EntryBuffer> buffer{};
  std::istream stream{nullptr};
  bool ended = false;
  std::map<std::string, std::vector<std::string>> links{};  // by the file to which they lead
  std::size_t pass = 0, found_links = 0;
  bool again = false;
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
  if (auto error = state->open()) return *std::move(error);
  return Archive(std::move(state));
}

std::optional<Result<ArchiveEntry>> Archive::next(const std::function<void(const Error&)>& notice) {
  State& state = *state_;
  while (!state.ended) {
    auto entry = state.header();
    if (!entry) {
      auto error = state.next_pass();
      state.ended = error || !state.again;
      if (error) return *std::move(error);
      continue;
    }
    state.ended = !*entry;
    if (!*entry) return entry->error();
    const bool inside = state.packing == Packing::archive;
    const auto name = inside ? state.name_of(**entry) : std::string();
    if (!name) return state.failure_of("der Name eines Eintrags ist nicht lesbar");
    const auto wanted = inside ? state.wanted(**entry, *name) : name;
    if (!wanted) continue;
    const auto type = inside ? state.library.entry_filetype(**entry) : S_IFREG;
    if (type == S_IFLNK && kind_of(*name).known && notice) {
      notice({.message = "übersprungen: ist ein symbolischer Verweis", .path = state.path + '/' + *name});
    }
    if (type != S_IFREG) continue;
    state.stream.clear();
    state.buffer->restart();
    return ArchiveEntry{*wanted};
  }
  return std::nullopt;
}

std::istream& Archive::stream() { return state_->stream; }

Error Archive::failure() const { return state_->failure(); }

std::uint64_t Archive::bytes_read() const {
  if (state_->source.gzip) return state_->source.gzip->bytes_read();
  return static_cast<std::uint64_t>(state_->library.filter_bytes(state_->archive, -1));
}

}  // namespace kundenlint
