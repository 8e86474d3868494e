#include "kundenlint/corpus/corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <unordered_set>

#include "kundenlint/base/sha256.h"
#include "kundenlint/corpus/archive.h"
#include "kundenlint/corpus/files.h"
#include "kundenlint/corpus/json_value.h"
#include "kundenlint/corpus/kinds.h"
#include "kundenlint/corpus/records.h"
#include "kundenlint/corpus/utf16_stream.h"
#include "kundenlint/text/encoding.h"
#include "kundenlint/text/formats.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

constexpr std::size_t kMostIds = 1U << 22;  // then nobody looks for doubled ones any more
constexpr std::size_t kHead = 64;           // of a file of records, to tell what it is
constexpr std::uint64_t kEnd = std::numeric_limits<std::uint64_t>::max();

Result<std::string> read_all(std::istream& in, const std::string& path, std::uint64_t max_bytes) {
  constexpr std::size_t kChunk = 1 << 16;
  std::string bytes;
  for (std::size_t got = kChunk; got == kChunk;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    in.read(bytes.data() + size, static_cast<std::streamsize>(kChunk));
    got = static_cast<std::size_t>(in.gcount());
    bytes.resize(size + got);
    if (bytes.size() > max_bytes)
      return Error{
          .code = ErrorCode::limit, .message = fmt::format("größer als {} Bytes", max_bytes), .path = path};
  }
  if (in.bad()) return Error{.code = ErrorCode::unreadable, .message = "Lesefehler", .path = path};
  return bytes;
}

// What is only called a table or lines: a workbook, a page, a PDF. Lines are JSON themselves.
const KnownFormat* other_format(std::string_view head) {
  if (head.starts_with("PK\x03\x04")) return find_format("x.xlsx");
  if (head.starts_with("\xD0\xCF\x11\xE0")) return find_format("x.xls");
  const KnownFormat* const seen = sniff_format(head);
  return seen == nullptr || seen->ending == ".json" ? nullptr : seen;
}

Error is_other_format(const KnownFormat& other, const std::string& path) {
  Error error{.code = ErrorCode::binary, .path = path, .hint = std::string(other.advice)};
  if (other.format) {
    error.message = fmt::format("keine Tabelle und keine JSON Lines, sondern {}", to_string(*other.format));
    error.hint = fmt::format("mit der Endung {} wird die Datei gelesen", other.ending);
  } else {
    error.message = fmt::format("keine Textdatei, sondern {}; das wird nicht gelesen", other.name);
  }
  return error;
}

// As in folders: what begins with '.', and what macOS adds to its archives.
bool is_hidden(std::string_view path) {
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    if (part == "__MACOSX" || (part.starts_with('.') && part != "." && part != "..")) return true;
    path.remove_prefix(std::min(part.size() + 1, path.size()));
  }
  return false;
}

Result<Document> whole_document(CorpusText& text, std::vector<Error>& notices, bool whole_page) {
  std::vector<Error> seen;
  auto document = make_document(text.bytes, std::string(kind_of(text.path).unpacked),
                                {.whole_page = whole_page, .notices = &seen});
  text.bytes.clear();
  if (!document && document.error().code == ErrorCode::empty) {
    seen.push_back(document.error());
    document = make_record(text.id, {});
  }
  if (!document) {
    Error error = document.error();
    error.path = text.path;
    return error;
  }
  document->id = text.id;
  document->path = text.path;
  for (Error& notice : seen) {
    notice.path = text.path;
    notices.push_back(std::move(notice));
  }
  return document;
}

std::uint64_t count_lines(const std::string& path, std::uint64_t bytes) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> buffer(1 << 20);
  std::uint64_t lines = 0;
  while (bytes > 0 && file) {
    file.read(buffer.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(bytes, buffer.size())));
    lines += static_cast<std::uint64_t>(std::count(buffer.begin(), buffer.begin() + file.gcount(), '\n'));
    bytes -= static_cast<std::uint64_t>(file.gcount());
  }
  return lines;
}

}  // namespace

struct Corpus::State {
  using Next = std::optional<Result<CorpusText>>;

  CorpusOptions options;
  std::vector<CorpusFile> files;
  std::vector<std::uint64_t>
      begins;  // of each file in the corpus; each has a byte more, so that none is empty
  ByteRange range{};
  std::size_t index = 0;
  std::uint64_t texts = 0;
  bool opened = false;
  std::string name;  // of the content: in an archive with the path inside
  std::ifstream file;
  std::unique_ptr<Utf16Stream> utf16;  // between the file and its records
  std::istream decoded{nullptr};
  std::string head;  // of a file of records
  std::optional<Archive> archive;
  bool any_entry = false;                   // of the archive
  std::unordered_set<std::uint64_t> ids{};  // of the records of the current file, hashed
  std::uint64_t doubled = 0;
  std::optional<Records> records;
  std::optional<Error> failure;  // the file in which an earlier run stopped cannot be opened any more

  const CorpusFile& current() const { return files[index]; }
  std::string name_of(const CorpusFile& of) const { return of.path == "-" ? options.stdin_name : of.path; }

  /// The current file's part of the shard.
  ByteRange local() const {
    const std::uint64_t begin = begins[index];
    return {range.begin > begin ? range.begin - begin : 0, range.end > begin ? range.end - begin : 0};
  }

  Next next() {
    while (index < files.size()) {
      if (records) {
        if (auto record = records->next()) return counted(from(*std::move(record)));
        end_records();
      } else if (archive) {
        if (auto text = next_entry()) return counted(*std::move(text));
      } else if (failure) {
        return counted(*std::exchange(failure, std::nullopt));
      } else if (!opened) {
        opened = true;
        if (auto text = open_file()) return counted(*std::move(text));
      } else {
        advance();
      }
    }
    return std::nullopt;
  }

  void advance() {
    file.close();
    file.clear();
    opened = false;
    texts = 0;
    ++index;
  }

  Result<CorpusText> counted(Result<CorpusText> text) {
    ++texts;
    return text;
  }

  void notice(const Error& error) const {
    if (options.list.notice) options.list.notice(error);
  }

  Result<CorpusText> from(Result<Record> record) {
    if (!record) return archive_error(record.error());
    see_id(*record);
    const RecordPlace place{name, record->line, record->column, records->jsonl() == nullptr};
    return CorpusText{.id = std::move(record->id),
                      .path = name,
                      .bytes = std::move(record->text),
                      .place = place,
                      .fields = std::move(record->fields)};
  }

  // Of what cannot be unpacked the archive knows why.
  Error archive_error(Error error) const {
    if (error.code != ErrorCode::unreadable || !archive) return error;
    Error why = archive->failure();
    why.path = error.path;
    return why;
  }

  void see_id(const Record& record) {
    if (ids.size() >= kMostIds || ids.insert(std::hash<std::string>{}(record.id)).second) return;
    if (doubled++ == 0)
      notice({.code = ErrorCode::syntax,
              .message = fmt::format("die Kennung „{}“ gibt es schon", record.id),
              .path = name,
              .line = record.line});
  }

  void end_records() {
    if (doubled > 1)
      notice({.code = ErrorCode::syntax,
              .message = fmt::format("{} Kennungen stehen mehrmals da", doubled),
              .path = name});
    records.reset();
    utf16.reset();
    ids.clear();
    doubled = 0;
  }

  Next open_file() {
    const CorpusFile& at = current();
    name = name_of(at);
    const FileKind kind = kind_at(name);
    const ByteRange mine = local();
    const bool splits = kind.packing == Packing::none && kind.content != Content::text && at.problem.empty();
    if (mine.end == 0 || (!splits && mine.begin > 0) || mine.begin > at.bytes) return std::nullopt;
    if (!at.problem.empty()) return Error{.code = at.code, .message = at.problem, .path = name};
    std::istream* in = at.path == "-" ? options.stdin_stream : nullptr;
    if (kind.packing != Packing::none) {
      auto packed = Archive::open(at.path == "-" ? name : at.path, kind.packing, in);
      if (!packed) return packed.error();
      archive = *std::move(packed);
      any_entry = false;
      return std::nullopt;
    }
    if (in == nullptr) {
      if (auto error = open_stream()) return *std::move(error);
      in = &file;
    }
    return start(*in, kind, mine);
  }

  std::optional<Error> open_stream() {
    errno = 0;
    file.open(current().path, std::ios::binary);
    if (file) return std::nullopt;
    return Error{.code = ErrorCode::unreadable,
                 .message = fmt::format("nicht lesbar: {}", std::strerror(errno)),
                 .path = name};
  }

  FileKind kind_at(std::string_view of) const {
    FileKind kind = kind_of(of);
    if (!options.records && kind.content != Content::text && kind.packing == Packing::none)
      kind.content = Content::text;
    return kind;
  }

  // In UTF-16 no byte of a file is where it is in UTF-8: the shard in which it begins reads it whole.
  std::istream* as_utf8(std::istream& in, ByteRange& mine) {
    head.assign(kHead, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    const char* const encoding = utf16_of(head);
    if (in.bad()) return &in;
    in.clear();
    if (encoding == nullptr && &in == &file && file.seekg(0)) return &in;
    in.clear();
    if (encoding != nullptr && mine.begin > 0) return nullptr;
    if (encoding != nullptr) mine = {0, kEnd};
    utf16 = std::make_unique<Utf16Stream>(in, head, encoding);
    decoded.rdbuf(utf16.get());
    return &decoded;
  }

  Next start(std::istream& in, const FileKind& kind, ByteRange mine) {
    if (kind.content != Content::text) return start_records(in, kind, mine);
    auto bytes = read_all(in, name, options.max_text_bytes);
    if (!bytes) return archive_error(bytes.error());
    return CorpusText{.id = name, .path = name, .bytes = *std::move(bytes), .whole_file = true};
  }

  Next start_records(std::istream& from, const FileKind& kind, ByteRange mine) {
    std::istream* const in = as_utf8(from, mine);
    if (const KnownFormat* const other = other_format(head); other != nullptr && mine.begin == 0)
      return is_other_format(*other, name);
    if (in == nullptr) return std::nullopt;
    if (kind.content == Content::json_lines) {
      start_lines(*in, mine);
    } else {
      records.emplace(CsvReader(*in, name,
                                {.id_column = options.id_column,
                                 .text_column = options.text_column,
                                 .id_column_required = options.id_column_required,
                                 .keep = options.keep,
                                 .separator = kind.content == Content::tsv ? '\t' : ',',
                                 .max_row_bytes = options.max_text_bytes,
                                 .range = mine,
                                 .notice = options.list.notice}));
    }
    return std::nullopt;
  }

  void start_lines(std::istream& in, ByteRange mine) {
    std::uint64_t offset = mine.begin;
    if (offset > 0) {
      // The first line that begins here or later; the byte before tells whether one begins right here.
      in.seekg(static_cast<std::streamoff>(offset - 1));
      in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
      offset += static_cast<std::uint64_t>(in.gcount()) - 1;
    }
    JsonlStart from_here{.offset = offset, .end = mine.end};
    if (offset > 0)
      from_here.lines_before = [path = current().path, offset] { return count_lines(path, offset); };
    read_lines(in, std::move(from_here));
  }

  void read_lines(std::istream& in, JsonlStart from_here) {
    records.emplace(JsonlReader(in, name,
                                {.id_field = options.id_field,
                                 .text_field = options.text_field,
                                 .keep = options.keep,
                                 .max_line_bytes = options.max_text_bytes},
                                std::move(from_here)));
  }

  Next next_entry() {
    while (auto entry = archive->next(options.list.notice)) {
      if (!*entry) {
        archive.reset();
        return entry->error();
      }
      name = name_of(current());
      FileKind kind = kind_at(name);
      if (kind.packing == Packing::archive) {
        if (is_hidden((*entry)->name)) continue;
        name += '/' + (*entry)->name;
        kind = kind_at(name);
        if (!kind.known) continue;
      }
      any_entry = true;
      if (kind.packing != Packing::none && !(*entry)->name.empty()) {
        return Error{.code = ErrorCode::unreadable,
                     .message = "Gepacktes in einem Archiv wird nicht gelesen",
                     .path = name};
      }
      auto text = start(archive->stream(), kind, {0, kEnd});
      if (text || records) return text;
    }
    archive.reset();
    if (any_entry) return std::nullopt;
    return Error{
        .code = ErrorCode::empty, .message = "keine Textdatei im Archiv", .path = name_of(current())};
  }

  void resume(const CorpusPosition& position) {
    index = static_cast<std::size_t>(std::min<std::uint64_t>(position.file, files.size()));
    if (index == files.size() || position.texts == 0) return;
    if (position.offset == 0) {
      while (index == position.file && texts < position.texts && next()) {
      }
      return;
    }
    name = name_of(current());
    opened = true;
    texts = position.texts;
    failure = open_stream();
    if (failure) return;
    file.seekg(static_cast<std::streamoff>(position.offset));
    read_lines(file, {.offset = position.offset,
                      .lines_before = [lines = position.lines] { return lines; },
                      .end = local().end});
  }

  const JsonlReader* plain_lines() const {
    return records && !archive && !utf16 && file.is_open() ? records->jsonl() : nullptr;
  }

  std::uint64_t bytes_in_file() const {
    if (archive) return archive->bytes_read();
    if (const JsonlReader* lines = plain_lines()) return lines->offset();
    return 0;
  }
};

Corpus::Corpus(std::unique_ptr<State> state) : state_(std::move(state)) {}
Corpus::~Corpus() = default;
Corpus::Corpus(Corpus&&) noexcept = default;
Corpus& Corpus::operator=(Corpus&&) noexcept = default;

Result<Corpus> Corpus::open(const std::vector<std::string>& paths, CorpusOptions options) {
  auto state = std::make_unique<State>();
  state->files = list_files(paths, options.list);
  std::uint64_t total = 0;
  for (const CorpusFile& file : state->files) {
    if (file.code == ErrorCode::write && !file.problem.empty())
      return Error{.code = file.code, .message = file.problem, .path = file.path};
    if (file.path == "-" && !options.shard.whole()) {
      return Error{.code = ErrorCode::usage, .message = "die Standardeingabe lässt sich nicht teilen"};
    }
    state->begins.push_back(total);
    total += file.bytes + 1;
  }
  state->range = options.shard.whole() ? ByteRange{0, kEnd} : range_of(options.shard, total);
  if (options.before_shard) state->range = {0, state->range.begin};
  state->options = std::move(options);
  return Corpus(std::move(state));
}

std::optional<Result<CorpusText>> Corpus::next() { return state_->next(); }

CorpusPosition Corpus::position() const {
  const JsonlReader* const lines = state_->plain_lines();
  return {.file = state_->index,
          .texts = state_->texts,
          .offset = lines == nullptr ? 0 : lines->offset(),
          .lines = lines == nullptr ? 0 : lines->lines()};
}

void Corpus::resume(const CorpusPosition& position) { state_->resume(position); }

std::uint64_t Corpus::bytes_total() const {
  const State& state = *state_;
  if (state.files.empty()) return 0;
  const bool unknown = std::ranges::any_of(state.files, [](const auto& file) { return file.path == "-"; });
  const std::uint64_t all = state.begins.back() + state.files.back().bytes + 1;
  return unknown ? 0 : std::min(state.range.end, all) - state.range.begin;
}

std::uint64_t Corpus::bytes_done() const {
  const State& state = *state_;
  if (state.index == state.files.size()) return bytes_total();
  const std::uint64_t at = state.begins[state.index] + state.bytes_in_file();
  return at > state.range.begin ? at - state.range.begin : 0;
}

std::string Corpus::fingerprint() const {
  std::string all;
  for (const CorpusFile& file : state_->files)
    all += fmt::format("{}\n{} {}\n", file.path, file.bytes, file.changed_ns);
  return sha256(all);
}

Result<Document> to_document(CorpusText& text, std::vector<Error>& notices, bool whole_page) {
  if (text.whole_file) return whole_document(text, notices, whole_page);
  // A record of JSON Lines is UTF-8, a cell of a table may be anything; either may be encoded twice.
  const bool utf8 = is_utf8(text.bytes) && !looks_twice_encoded(text.bytes);
  auto decoded = utf8 ? Result<Decoded>(Decoded{std::move(text.bytes), "UTF-8"}) : decode(text.bytes);
  text.bytes.clear();
  if (!decoded) {
    Error error = decoded.error();
    error.path = text.path;
    error.line = text.place.line;
    return error;
  }
  for (Error& notice : decoded->notices) {
    notice.path = text.path;
    notice.line = text.place.of({notice.line, 1}).line;
    notices.push_back(std::move(notice));
  }
  return make_record(std::move(text.id), std::move(decoded->text), {.whole_page = whole_page});
}

Result<Document> to_document(CorpusText& text, bool whole_page) {
  std::vector<Error> nobody_asks;
  return to_document(text, nobody_asks, whole_page);
}

}  // namespace kundenlint
