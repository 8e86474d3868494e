#include "cli/input.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>

#include "kundenlint/corpus/jsonl.h"
#include "kundenlint/text/reader.h"

namespace kundenlint::cli {
Error no_input(ReportLanguage language) {
  if (language == ReportLanguage::en) {
    return {.code = ErrorCode::usage, .message = "no input named", .hint = "'-' reads standard input"};
  }
  return {
      .code = ErrorCode::usage, .message = "keine Eingabe genannt", .hint = "„-“ liest die Standardeingabe"};
}

namespace {

std::optional<Error> open(const std::string& path, std::ifstream& file) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (!std::filesystem::exists(status)) {
    return Error{.code = ErrorCode::not_found, .message = "Datei nicht gefunden", .path = path};
  }
  if (std::filesystem::is_directory(status)) {
    return Error{.code = ErrorCode::directory, .message = "ist ein Ordner, keine Datei", .path = path};
  }
  file.open(path, std::ios::binary);
  if (file) return std::nullopt;
  return Error{.code = ErrorCode::unreadable, .message = "nicht lesbar", .path = path};
}

// All of a stream; one byte more than allowed is enough for the reader to refuse it.
std::string read_all(std::istream& in, std::uint64_t max_bytes) {
  constexpr std::size_t kChunk = 1 << 16;
  std::string bytes;
  while (in.good() && bytes.size() <= max_bytes) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    in.read(bytes.data() + size, static_cast<std::streamsize>(kChunk));
    bytes.resize(size + static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

bool names_records(const std::string& name) { return name.ends_with(".jsonl") || name.ends_with(".ndjson"); }

class Loop {
 public:
  Loop(Invocation& call, Output& output, const OnText& each, const std::function<void()>& finish)
      : call_(call), output_(output), each_(each), finish_(finish) {}

  int run(Records records) {
    for (const std::string& path : call_.arguments) {
      if (!output_.good()) break;
      const std::string& name = path == "-" ? call_.settings.one("stdin-filename") : path;
      if (records == Records::yes && names_records(name)) {
        read_records(path, name);
      } else {
        read_text(path, name);
      }
    }
    if (!any_ && failed_) return kFailure;
    if (finish_ && output_.good()) finish_();
    const auto committed = output_.commit();
    if (!committed) return fail(call_, committed.error());
    return failed_ ? kFailure : kOk;
  }

 private:
  void read_text(const std::string& path, const std::string& name) {
    const ReadOptions options{.format = {}, .whole_page = call_.settings.has("whole-page")};
    const auto document = path == "-" ? make_document(read_all(call_.io.in, options.max_bytes), name, options)
                                      : read_document(path, options);
    if (!document) return report(document.error());
    hand_on(*document, {});
  }

  void read_records(const std::string& path, const std::string& name) {
    std::ifstream file;
    if (path != "-") {
      if (const auto error = open(path, file)) return report(*error);
    }
    const Settings& settings = call_.settings;
    JsonlReader reader(path == "-" ? call_.io.in : file, name,
                       {.id_field = settings.one("id-field"),
                        .text_field = settings.one("text-field"),
                        .keep = settings.all("keep")});
    while (auto record = output_.good() ? reader.next() : std::nullopt) {
      if (!*record) {
        report(record->error());
        continue;
      }
      const ReadOptions options{.format = {}, .whole_page = settings.has("whole-page")};
      hand_on(make_record(std::move((*record)->id), std::move((*record)->text), options),
              std::move((*record)->fields));
    }
  }

  void hand_on(const Document& document, Fields fields) {
    any_ = true;
    each_(document, std::move(fields));
  }

  void report(const Error& error) {
    failed_ = true;
    output_.stream().flush();
    fail(call_, error);
  }

  Invocation& call_;
  Output& output_;
  const OnText& each_;
  const std::function<void()>& finish_;
  bool any_ = false, failed_ = false;
};

}  // namespace

int for_each_text(Invocation& call, Output& output, Records records, const OnText& each,
                  const std::function<void()>& finish) {
  if (call.arguments.empty()) return fail(call, no_input(call.language()));
  return Loop(call, output, each, finish).run(records);
}

}  // namespace kundenlint::cli
