#include "cli/corpus_input.h"

#include "cli/own_files.h"

namespace kundenlint::cli {

CorpusOptions corpus_options(const Invocation& call) {
  const Settings& settings = call.settings;
  return {.id_field = settings.one("id-field"),
          .text_field = settings.one("text-field"),
          .id_column = settings.one("id-column"),
          .text_column = settings.one("text-column"),
          .id_column_required = !settings.origin("id-column").empty(),
          .keep = settings.all("keep"),
          .stdin_name = settings.one("stdin-filename"),
          .stdin_stream = &call.io.in,
          .list = list_options(call),
          .whole_page = settings.has("whole-page")};
}

Error usage_error(const Invocation& call, std::string_view german, std::string_view english) {
  return {.code = ErrorCode::usage,
          .message = std::string(call.language() == ReportLanguage::de ? german : english)};
}

Result<bool> read_corpus(Invocation& call, const std::vector<std::string>& paths, CorpusOptions options,
                         const std::function<void(Document&, const Fields&)>& each) {
  if (paths.empty()) return no_input(call.language());
  Result<Corpus> corpus = Corpus::open(paths, std::move(options));
  if (!corpus) return corpus.error();
  bool any = false, failed = false;
  const auto report = [&](const Error& error) {
    failed = true;
    fail(call, error);
  };
  while (call.io.out.good()) {  // nobody reads any more: stop
    auto text = corpus->next();
    if (!text) break;
    if (!*text) {
      report(text->error());
      continue;
    }
    const Fields fields = std::move((*text)->fields);
    std::vector<Error> notices;
    Result<Document> document = to_document(**text, notices, call.settings.has("whole-page"));
    for (const Error& notice : notices) note(call, notice);
    if (!document) {
      report(document.error());
      continue;
    }
    any = true;
    each(*document, fields);
  }
  if (!any) {
    Error error =
        usage_error(call, "kein einziger Text konnte gelesen werden", "not a single text could be read");
    error.code = ErrorCode::empty;
    return error;
  }
  return !failed;
}

}  // namespace kundenlint::cli
