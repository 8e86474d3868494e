#include <fmt/format.h>

#include <optional>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/corpus_input.h"
#include "cli/statistics_output.h"
#include "cli/terminal.h"
#include "kundenlint/report/concordance.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/wording.h"

namespace kundenlint::cli {
namespace {

constexpr std::size_t kShownCollocates = 50;

struct KwicOptions {
  std::uint32_t context = 0, window = 0;
  std::uint64_t min_count = 0;
  std::size_t top = 0;
  bool collocates = false;
};

Result<KwicOptions> read_options(const Invocation& call) {
  KwicOptions out;
  const auto context = number<std::uint32_t>(call, "context");
  if (!context) return context.error();
  const auto window = number<std::uint32_t>(call, "window");
  if (!window) return window.error();
  const auto min_count = number<std::uint64_t>(call, "min-count");
  if (!min_count) return min_count.error();
  out.collocates = call.settings.has("collocates");
  const auto top = rows_asked_for(call, out.collocates ? kShownCollocates : 0);
  if (!top) return top.error();
  out.context = *context;
  out.window = *window;
  out.min_count = *min_count;
  out.top = *top;
  return out;
}

/// What has been found.
struct Found {
  std::string profile;
  std::vector<ConcordanceLine> lines;
  std::vector<Collocate> collocates;
  std::size_t hits = 0, collocate_count = 0;
  std::uint64_t documents = 0, words = 0;
};

template <class Rows>
void cut(Rows& rows, std::size_t top) {
  if (top != 0 && rows.size() > top) rows.resize(top);
}

std::string as_json(const Invocation& call, const KwicOptions& options, const Found& found) {
  std::string out;
  JsonWriter json(out, true);
  json.begin_object();
  write_head(json, "kundenlint/kwic/1", found.profile);
  json_parts::field(json, "query", call.arguments.front());
  json_parts::field(json, "sort", call.settings.one("sort"));
  json_parts::field(json, "context", std::uint64_t{options.context});
  write_size(json, "corpus", found.documents, found.words);
  json_parts::field(json, "hits", std::uint64_t{found.hits});
  write_table(json, "lines", concordance_table(found.lines));
  if (options.collocates) {
    json_parts::field(json, "window", std::uint64_t{options.window});
    write_table(json, "collocates", collocate_table(found.collocates));
  }
  json.end_object();
  return out += '\n';
}

std::string as_text(const KwicOptions& options, const Found& found, const TextOptions& text) {
  if (options.collocates) {
    return table_text(collocate_table(found.collocates), text) +
           rest_line(found.collocate_count, found.collocates.size(), text.language);
  }
  return concordance_text(found.lines, text) + rest_line(found.hits, found.lines.size(), text.language);
}

std::string written(const Invocation& call, const KwicOptions& options, const Found& found,
                    const TextOptions& text) {
  const std::string& format = call.settings.one("format");
  if (format == "text") return as_text(options, found, text);
  if (format == "json") return as_json(call, options, found);
  if (format == "html") {
    return concordance_html({call.arguments.front(), found.lines, found.collocates, call.language()});
  }
  const Table table = options.collocates ? collocate_table(found.collocates) : concordance_table(found.lines);
  return format == "csv" ? table_csv(table) : table_jsonl(table);
}

}  // namespace

int run_kwic(Invocation& call) {
  const Settings& settings = call.settings;
  if (call.arguments.empty()) {
    return fail(call, usage_error(call, "keine Suche genannt", "no query named"));
  }
  const auto options = read_options(call);
  if (!options) return fail(call, options.error());
  auto query = Query::create(call.arguments.front(), analyzer_options(settings));
  if (!query) return fail(call, query.error());
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call, output.error());

  Found found;
  found.profile = query->dictionary().id;
  Collocates collocates(options->window);
  const auto each = [&](const Document& document, const Fields&) {
    const QueryText text = query->find(document);
    ++found.documents;
    for (const Token& token : text.tokens.tokens) found.words += is_running_word(token) ? 1 : 0;
    if (options->collocates) collocates.add(text);
    auto lines = concordance(document, text, options->context);
    std::move(lines.begin(), lines.end(), std::back_inserter(found.lines));
  };
  const auto read =
      read_corpus(call, {call.arguments.begin() + 1, call.arguments.end()}, corpus_options(call), each);
  if (!read) return fail(call, read.error());
  const std::string& sort = settings.one("sort");
  sort_concordance(found.lines, sort == "left"    ? ConcordanceOrder::left
                                : sort == "right" ? ConcordanceOrder::right
                                                  : ConcordanceOrder::position);
  found.hits = found.lines.size();
  cut(found.lines, options->top);
  if (options->collocates) found.collocates = collocates.result(options->min_count);
  found.collocate_count = found.collocates.size();
  cut(found.collocates, options->top);
  return finish(call, *output, written(call, *options, found, text_options(call, output->terminal())), *read);
}

}  // namespace kundenlint::cli
