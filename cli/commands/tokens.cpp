#include <istream>
#include <iterator>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/commands/tokens_formats.h"
#include "cli/input.h"
#include "cli/output.h"
#include "kundenlint/text/reader.h"

namespace kundenlint::cli {
namespace {

/// One run of the command over its inputs.
class Run {
 public:
  Run(Invocation& call, Output output)
      : call_(call),
        output_(std::move(output)),
        format_(call.settings.one("format")),
        words_(call.settings.has("words")) {}

  int all() {
    for (const std::string& path : call_.arguments) {
      if (!output_.good()) break;
      const auto document = read(path);
      if (document) {
        write(*document);
      } else {
        failed_ = true;
        output_.stream().flush();
        fail(call_.io, localized(document.error(), call_.language()));
      }
    }
    if (written_ == 0 && failed_) return kFailure;
    const auto committed = output_.commit();
    if (!committed) return fail(call_.io, committed.error());
    return failed_ ? kFailure : kOk;
  }

 private:
  Result<Document> read(const std::string& path) {
    if (path != "-") return read_document(path);
    const std::string bytes{std::istreambuf_iterator<char>(call_.io.in), {}};
    return make_document(bytes, call_.settings.one("stdin-filename"));
  }

  void write(const Document& document) {
    if (written_++ != 0 && format_ == "text" && !words_) output_.stream() << '\n';
    output_.stream() << (words_ ? rows(document.text) : formatted(document));
  }

  std::string formatted(const Document& document) {
    const Tokens tokens = tokenize(document);
    if (format_ == "seg") return tokens_as_seg(document, tokens);
    const Words words = morphology_.analyze(document, tokens);
    const TokenView view{document, tokens, words};
    if (format_ == "conllu") return tokens_as_conllu(view);
    return format_ == "text" ? tokens_as_text(view) : tokens_as_json(view, format_ == "json");
  }

  // One word a line; empty lines stay, so that input and output run side by side.
  std::string rows(std::string_view text) {
    std::string out;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view word = text.substr(0, end);
      if (word.ends_with('\r')) word.remove_suffix(1);
      out += word.empty() ? "\n" : word_row(morphology_.form(word));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
  }

  Invocation& call_;
  Output output_;
  const std::string& format_;
  bool words_;
  Morphology morphology_;
  std::uint64_t written_ = 0;
  bool failed_ = false;
};

}  // namespace

int run_tokens(Invocation& call) {
  if (call.arguments.empty()) return fail(call.io, no_input(call.language()));
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call.io, output.error());
  return Run(call, *std::move(output)).all();
}

}  // namespace kundenlint::cli
