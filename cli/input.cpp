#include "cli/input.h"

#include <optional>

#include "cli/corpus_input.h"

namespace kundenlint::cli {

Error no_input(ReportLanguage language) {
  if (language == ReportLanguage::en) {
    return {.code = ErrorCode::usage, .message = "no input named", .hint = "'-' reads standard input"};
  }
  return {
      .code = ErrorCode::usage, .message = "keine Eingabe genannt", .hint = "„-“ liest die Standardeingabe"};
}

namespace {

class Loop {
 public:
  Loop(Invocation& call, Output& output, const TextLoop& loop) : call_(call), output_(output), loop_(loop) {}

  int run() {
    CorpusOptions options = corpus_options(call_);
    options.records = loop_.records;
    auto corpus = Corpus::open(call_.arguments, std::move(options));
    if (!corpus) return fail(call_, corpus.error());
    while (output_.good()) {
      auto text = corpus->next();
      if (!text) break;
      if (*text)
        take(**text);
      else
        report(text->error());
    }
    if (!any_ && !failed_ && first_empty_ && loop_.empty_is_failure) report(*first_empty_);
    if (!any_ && failed_) return kFailure;
    if (loop_.finish && output_.good()) loop_.finish();
    const auto committed = output_.commit();
    if (!committed) return fail(call_, committed.error());
    return failed_ ? kFailure : kOk;
  }

 private:
  void take(CorpusText& text) {
    std::vector<Error> notices;
    Fields fields = std::move(text.fields);
    const auto document = to_document(text, notices, call_.settings.has("whole-page"));
    if (!document) return report(document.error());
    const bool empty = text.whole_file && !notices.empty() && notices.back().code == ErrorCode::empty;
    const bool kept = empty && loop_.empty_is_failure;  // told at the end when there was nothing else
    if (kept && !first_empty_) first_empty_ = notices.back();
    for (const Error& notice : notices) {
      output_.stream().flush();
      if (!kept || call_.arguments.size() > 1) note(call_, notice);
    }
    if (kept) return;
    any_ = true;
    loop_.each({*document, text.place, std::move(fields)});
  }

  void report(const Error& error) {
    failed_ = true;
    output_.stream().flush();
    fail(call_, error);
    if (loop_.failed) loop_.failed(error);
  }

  Invocation& call_;
  Output& output_;
  const TextLoop& loop_;
  bool any_ = false, failed_ = false;
  std::optional<Error> first_empty_;
};

}  // namespace

int for_each_text(Invocation& call, Output& output, const TextLoop& loop) {
  if (call.arguments.empty()) return fail(call, no_input(call.language()));
  return Loop(call, output, loop).run();
}

}  // namespace kundenlint::cli
