#include <ostream>

#include "cli/commands/commands.h"
#include "cli/commands/tokens_formats.h"
#include "cli/input.h"
#include "cli/output.h"

namespace kundenlint::cli {
namespace {

/// One run of the command over its inputs.
class Run {
 public:
  Run(const Settings& settings, std::ostream& out)
      : out_(out), format_(settings.one("format")), words_(settings.has("words")) {}

  void write(const Document& document) {
    if (written_++ != 0 && format_ == "text" && !words_) out_ << '\n';
    out_ << (words_ ? rows(document.text) : formatted(document));
  }

 private:
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
      out += word.empty() ? "\n" : word_row(morphology_.isolated(word));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
  }

  std::ostream& out_;
  const std::string& format_;
  bool words_;
  Morphology morphology_;
  std::uint64_t written_ = 0;
};

}  // namespace

int run_tokens(Invocation& call) {
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  Run run(call.settings, output->stream());
  return for_each_text(call, *output,
                       {.each = [&](const ReadText& read) { run.write(read.document); },
                        .records = !call.settings.has("words")});
}

}  // namespace kundenlint::cli
