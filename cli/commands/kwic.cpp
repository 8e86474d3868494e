#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/corpus_input.h"
#include "cli/duplicate_report.h"
#include "cli/statistics_output.h"
#include "cli/terminal.h"
#include "kundenlint/report/concordance.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/wording.h"
#include "kundenlint/text/normal.h"

namespace kundenlint::cli {
namespace {

constexpr std::size_t kShownCollocates = 50;
// So many lines are held to see how wide their places are, in the text form.
constexpr std::size_t kFirstLines = 1000;

struct KwicOptions {
  std::uint32_t context = 0, window = 0;
  std::uint64_t min_count = 0;
  std::size_t top = 0;
  bool collocates = false;
  std::string query, format, sort;
  std::string profile{};  ///< id

  /// Text and tables hold either lines or collocates.
  bool lines() const { return !collocates || format == "json" || format == "html"; }
  ConcordanceOrder order() const {
    if (sort == "left") return ConcordanceOrder::left;
    return sort == "right" ? ConcordanceOrder::right : ConcordanceOrder::position;
  }
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
  out.query = nfc(call.arguments.front());
  out.format = call.settings.one("format");
  out.sort = call.settings.one("sort");
  return out;
}

/// What has been found, but for the lines.
struct Found {
  std::uint64_t hits = 0, documents = 0, words = 0;
  std::size_t collocate_count = 0;
  std::vector<Collocate> collocates;  ///< at most --top
};

/// Writes lines as they come.
class KwicOutput {
 public:
  KwicOutput(std::ostream& out, const KwicOptions& options, const TextOptions& text)
      : out_(out), options_(options), text_(text) {}

  void lines(std::vector<ConcordanceLine> lines) {
    if (options_.top != 0) lines.resize(std::min(lines.size(), options_.top - shown_));
    shown_ += lines.size();
    if (options_.format == "text") return text_lines(std::move(lines));
    begin();
    if (options_.format == "csv") piece_ += table_csv(concordance_table(lines), false);
    if (options_.format == "jsonl") piece_ += table_jsonl(concordance_table(lines));
    if (options_.format == "json") write_rows(json_, concordance_table(lines));
    if (options_.format == "html") piece_ += html_lines(lines, text_.language);
    flush();
  }

  void end(const Found& found) {
    begin();
    if (options_.format == "json") end_json(found);
    if (options_.format == "html") piece_ += html_foot(found.hits, shown_, found.collocates, text_.language);
    if (options_.format == "text") end_text(found);
    if (options_.collocates && options_.format == "csv")
      piece_ += table_csv(collocate_table(found.collocates));
    if (options_.collocates && options_.format == "jsonl")
      piece_ += table_jsonl(collocate_table(found.collocates));
    flush();
  }

 private:
  void begin() {
    if (std::exchange(begun_, true)) return;
    if (options_.format == "html") piece_ += html_head(options_.query, text_.language);
    if (options_.format == "csv" && !options_.collocates) piece_ += table_csv(concordance_table({}));
    if (options_.format != "json") return;
    json_.begin_object();
    write_head(json_, "kundenlint/kwic/1", options_.profile);
    json_parts::field(json_, "query", options_.query);
    json_parts::field(json_, "sort", options_.sort);
    json_parts::field(json_, "context", std::uint64_t{options_.context});
    json_.key("lines");
    json_.begin_array();
  }

  void text_lines(std::vector<ConcordanceLine> lines) {
    std::move(lines.begin(), lines.end(), std::back_inserter(first_));
    if (places_ || first_.size() >= kFirstLines) write_first();
  }
  void write_first() {
    if (!places_) places_ = place_columns(first_, text_);
    piece_ += concordance_text(first_, *places_, text_);
    first_.clear();
    flush();
  }

  void end_text(const Found& found) {
    if (options_.collocates) {
      piece_ += table_text(collocate_table(found.collocates), text_);
      piece_ += rest_line(found.collocate_count, found.collocates.size(), text_.language);
      return;
    }
    write_first();
    piece_ += rest_line(found.hits, shown_, text_.language);
    const std::string hits =
        counted(found.hits, {"Fundstelle", "hit"}, {"Fundstellen", "hits"}, text_.language);
    const std::string texts = counted(found.documents, {"Text", "text"}, {"Texten", "texts"}, text_.language);
    const std::string words = counted(found.words, {"Wort", "word"}, {"Wörtern", "words"}, text_.language);
    piece_ += fmt::format(
        fmt::runtime(text_.language == ReportLanguage::de ? "{}{} in {} mit {}\n" : "{}{} in {} with {}\n"),
        shown_ == 0 ? "" : "\n", hits, texts, words);
  }

  void end_json(const Found& found) {
    json_.end_array();
    write_size(json_, "corpus", found.documents, found.words);
    json_parts::field(json_, "hits", found.hits);
    if (options_.collocates) {
      json_parts::field(json_, "window", std::uint64_t{options_.window});
      write_table(json_, "collocates", collocate_table(found.collocates));
    }
    json_.end_object();
    piece_ += '\n';
  }

  void flush() {
    out_ << piece_;
    piece_.clear();
  }

  std::ostream& out_;
  const KwicOptions& options_;
  TextOptions text_;
  std::string piece_;  // not yet written
  JsonWriter json_{piece_, true};
  bool begun_ = false;
  std::size_t shown_ = 0;
  std::vector<ConcordanceLine> first_;  // of the text form
  std::optional<int> places_;
};

}  // namespace

int run_kwic(Invocation& call) {
  const Settings& settings = call.settings;
  if (call.arguments.empty()) {
    return fail(call, usage_error(call, "keine Suche genannt", "no query named"));
  }
  auto options = read_options(call);
  if (!options) return fail(call, options.error());
  auto query = Query::create(options->query, analyzer_options(settings));
  if (!query) return fail(call, query.error());
  options->profile = query->dictionary().id;
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call, output.error());

  auto duplicates = DuplicateReport::create(call);
  if (!duplicates) return fail(call, duplicates.error());
  Found found;
  KwicOutput written(output->stream(), *options, text_options(call, output->terminal()));
  SortedConcordance sorted(options->order(), options->top);
  Collocates collocates(options->window);
  const auto each = [&](Document& document, const Fields&) {
    duplicates->see(document);
    const QueryText text = query->find(document);
    ++found.documents;
    for (const Token& token : text.tokens.tokens) found.words += is_running_word(token) ? 1 : 0;
    found.hits += text.hits.size();
    if (options->collocates) collocates.add(text);
    if (!options->lines()) return;
    auto lines = concordance(document, text, options->context);
    if (options->order() == ConcordanceOrder::position) return written.lines(std::move(lines));
    for (ConcordanceLine& line : lines) sorted.add(std::move(line));
  };
  const auto read =
      read_corpus(call, {call.arguments.begin() + 1, call.arguments.end()}, corpus_options(call), each);
  if (!read) return fail(call, read.error());
  if (const auto told = duplicates->finish(call); !told) return fail(call, told.error());
  written.lines(sorted.take());
  if (options->collocates) found.collocates = collocates.result(options->min_count);
  found.collocate_count = found.collocates.size();
  if (options->top != 0) found.collocates.resize(std::min(found.collocates.size(), options->top));
  written.end(found);
  return finish(call, *output, {}, *read);
}

}  // namespace kundenlint::cli
