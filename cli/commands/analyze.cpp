#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "kundenlint/corpus/jsonl.h"
#include "kundenlint/report/json.h"
#include "kundenlint/report/text.h"
#include "kundenlint/text/reader.h"

namespace kundenlint::cli {
namespace {

AnalyzerOptions analyzer_options(const Settings& settings) {
  return {.dictionaries = settings.all("dictionary"), .builtin = !settings.has("no-builtin")};
}

/// One run of the command over its inputs.
class Run {
 public:
  Run(Invocation& call, Analyzer analyzer, Output output)
      : call_(call),
        analyzer_(std::move(analyzer)),
        output_(std::move(output)),
        tool_(tool_info(analyzer_.dictionary(), analyzer_options(call.settings))),
        text_(text_options(call, output_.terminal())) {}

  int all() {
    for (const std::string& path : call_.arguments) {
      if (!output_.good()) break;
      one(path);
    }
    if (written_ == 0 && failed_) return kFailure;
    const auto committed = output_.commit();
    if (!committed) return fail(call_.io, committed.error());
    return failed_ ? kFailure : kOk;
  }

 private:
  void one(const std::string& path) {
    const std::string& name = path == "-" ? call_.settings.one("stdin-filename") : path;
    if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return records(path, name);
    const auto document = read(path);
    if (!document) return report(document.error());
    write(*document, {});
  }

  Result<Document> read(const std::string& path) {
    if (path != "-") return read_document(path);
    const std::string bytes{std::istreambuf_iterator<char>(call_.io.in), {}};
    return make_document(bytes, call_.settings.one("stdin-filename"));
  }

  void records(const std::string& path, const std::string& name) {
    std::ifstream file;
    if (path != "-") {
      const auto opened = open_input(path, file, call_.language());
      if (!opened) return report(opened.error());
    }
    const Settings& settings = call_.settings;
    JsonlReader reader(path == "-" ? call_.io.in : file, name,
                       {.id_field = settings.one("id-field"),
                        .text_field = settings.one("text-field"),
                        .keep = settings.all("keep")});
    while (auto record = output_.good() ? reader.next() : std::nullopt) {
      if (*record) {
        write(make_record(std::move((*record)->id), std::move((*record)->text)),
              std::move((*record)->fields));
      } else {
        report(record->error());
      }
    }
  }

  void report(const Error& error) {
    failed_ = true;
    output_.stream().flush();
    fail(call_.io, localized(error, call_.language()));
  }

  void write(const Document& document, std::vector<std::pair<std::string, std::string>> fields) {
    const Analysis analysis = analyzer_.analyze(document);
    const std::string& format = call_.settings.one("format");
    if (format == "text") {
      if (written_ != 0) output_.stream() << '\n';
      output_.stream() << render_text(analysis, document.source, analyzer_.dictionary(), text_);
    } else {
      output_.stream() << to_json(analysis, tool_, {.pretty = format == "json", .fields = std::move(fields)});
    }
    ++written_;
  }

  Invocation& call_;
  Analyzer analyzer_;
  Output output_;
  ToolInfo tool_;
  TextOptions text_;
  std::uint64_t written_ = 0;
  bool failed_ = false;
};

}  // namespace

int run_analyze(Invocation& call) {
  if (call.arguments.empty()) return fail(call.io, no_input(call.language()));
  auto analyzer = Analyzer::create(analyzer_options(call.settings));
  if (!analyzer) return fail(call.io, analyzer.error());
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call.io, output.error());
  return Run(call, *std::move(analyzer), *std::move(output)).all();
}

}  // namespace kundenlint::cli
