#include "kundenlint/evaluation/gold.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include "kundenlint/corpus/lines.h"
#include "kundenlint/evaluation/gold_row.h"

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxLineBytes = 1U << 24;

/// Lines may come in any order: a text is put together when all have been read.
struct Draft {
  std::string id;
  std::string path;  // of the set
  std::map<std::uint32_t, std::string> sentences;
  std::map<std::size_t, std::map<std::uint32_t, SentenceCode>> codes;  // by coder
  std::map<std::size_t, TextRow> texts;                                // by coder
  std::string source{};
};

class GoldReader {
 public:
  GoldReader(const Dictionary& dictionary, const GoldOptions& options)
      : rows_(dictionary, options), options_(options) {}

  Result<bool> read(const std::string& path) {
    std::error_code ignored;
    const bool folder = fs::is_directory(path, ignored);
    const std::string sentences = folder ? (fs::path(path) / "sentences.jsonl").string() : path;
    const std::string texts = (fs::path(sentences).parent_path() / "docs.jsonl").string();
    auto read = each_line(sentences, [&](const std::string& line) { return add_sentence(line, sentences); });
    if (!read || !fs::exists(texts, ignored)) return read;
    return each_line(texts, [&](const std::string& line) { return add_text(line); });
  }

  Result<GoldSet> finish() {
    GoldSet set{coders_, {}};
    for (const Draft& draft : drafts_) {
      auto text = finished(draft);
      if (!text) return at(text.error(), draft.path, 0);
      set.texts.push_back(*std::move(text));
    }
    return set;
  }

 private:
  static Error at(Error error, const std::string& path, std::uint32_t line) {
    error.path = path;
    error.line = line;
    return error;
  }

  Error problem(std::string german, std::string english, std::string hint = {}) const {
    return gold_error(options_, std::move(german), std::move(english), std::move(hint));
  }

  /// Calls `add` with each line that is not blank; an error gets its place.
  Result<bool> each_line(const std::string& path,
                         const std::function<Result<bool>(const std::string&)>& add) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
      Error error = problem("Datei nicht gefunden", "file not found");
      error.code = ErrorCode::not_found;
      return at(error, path, 0);
    }
    std::ifstream file(path, std::ios::binary);
    LineReader lines(file, kMaxLineBytes);
    bool any = false;
    for (std::string line;;) {
      const LineReader::Status status = lines.next(line);
      if (status == LineReader::Status::end) break;
      if (status == LineReader::Status::failed) return at(unreadable(), path, 0);
      if (status == LineReader::Status::too_long) return at(too_long(), path, lines.number());
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      const auto added = add(line);
      if (!added) return at(added.error(), path, lines.number());
      any = true;
    }
    if (any) return true;
    Error error = problem("keine Zeile darin", "there is no line in it");
    error.code = ErrorCode::empty;
    return at(error, path, 0);
  }

  Error unreadable() const {
    Error error = problem("nicht lesbar", "cannot be read");
    error.code = ErrorCode::unreadable;
    return error;
  }
  Error too_long() const {
    Error error = problem(fmt::format("die Zeile ist länger als {} Bytes", kMaxLineBytes),
                          fmt::format("the line is longer than {} bytes", kMaxLineBytes));
    error.code = ErrorCode::limit;
    return error;
  }

  Result<bool> add_sentence(const std::string& line, const std::string& path) {
    auto row = rows_.sentence(line);
    if (!row) return row.error();
    const auto [known, is_new] = index_.try_emplace(row->doc, drafts_.size());
    if (is_new) drafts_.push_back({row->doc, path, {}, {}, {}});
    Draft& draft = drafts_[known->second];
    if (draft.source.empty()) draft.source = row->source;
    std::string& text = draft.sentences[row->n];
    if (!text.empty() && !row->text.empty() && text != row->text) {
      return problem(fmt::format("Satz {} des Textes „{}“ hat hier einen anderen Wortlaut", row->n, row->doc),
                     fmt::format("sentence {} of the text '{}' has other words here", row->n, row->doc));
    }
    if (text.empty()) text = std::move(row->text);
    if (draft.codes[coder(row->coder)].try_emplace(row->n, std::move(row->code)).second) return true;
    return problem(fmt::format("Satz {} des Textes „{}“ ist zweimal kodiert", row->n, row->doc),
                   fmt::format("sentence {} of the text '{}' is coded twice", row->n, row->doc),
                   options_.english ? "several coders are told apart by the field 'coder'"
                                    : "mehrere Kodierer unterscheidet das Feld „coder“");
  }

  Result<bool> add_text(const std::string& line) {
    auto row = rows_.text(line);
    if (!row) return row.error();
    const auto known = index_.find(row->doc);
    if (known == index_.end()) {
      return problem(fmt::format("der Text „{}“ hat keine Sätze", row->doc),
                     fmt::format("the text '{}' has no sentences", row->doc));
    }
    const std::string doc = row->doc;
    const std::size_t who = coder(row->coder);
    if (drafts_[known->second].texts.try_emplace(who, *std::move(row)).second) return true;
    return problem(fmt::format("der Text „{}“ steht zweimal da", doc),
                   fmt::format("the text '{}' is there twice", doc));
  }

  std::size_t coder(const std::string& name) {
    const auto known = std::ranges::find(coders_, name);
    if (known != coders_.end()) return static_cast<std::size_t>(known - coders_.begin());
    coders_.push_back(name);
    return coders_.size() - 1;
  }

  Error missing(const Draft& draft, std::uint32_t n, std::size_t who) const {
    if (coders_[who].empty()) {
      return problem(fmt::format("im Text „{}“ fehlt der Satz mit der Nummer {}", draft.id, n),
                     fmt::format("the text '{}' lacks the sentence number {}", draft.id, n));
    }
    return problem(
        fmt::format("im Text „{}“ fehlt der Satz mit der Nummer {} von „{}“", draft.id, n, coders_[who]),
        fmt::format("the text '{}' lacks the sentence number {} by '{}'", draft.id, n, coders_[who]));
  }

  Result<GoldText> finished(const Draft& draft) const {
    GoldText out{.id = draft.id,
                 .set = draft.path,
                 .source = draft.source,
                 .first = draft.sentences.begin()->first,
                 .sentences = {},
                 .codes = std::vector<TextCode>(coders_.size())};
    const auto last = static_cast<std::uint32_t>(out.first + draft.sentences.size());
    for (const auto& [n, text] : draft.sentences) {
      const std::uint32_t due = out.first + static_cast<std::uint32_t>(out.sentences.size());
      if (n != due) return missing(draft, due, draft.codes.begin()->first);
      if (text.empty()) {
        return problem(fmt::format("Satz {} des Textes „{}“ hat keinen Wortlaut (Feld „text“)", n, draft.id),
                       fmt::format("sentence {} of the text '{}' has no words (field 'text')", n, draft.id));
      }
      out.sentences.push_back(text);
    }
    for (const auto& [who, sentences] : draft.codes) {
      for (std::uint32_t n = out.first; n < last; ++n) {
        const auto code = sentences.find(n);
        if (code == sentences.end()) return missing(draft, n, who);
        out.codes[who].sentences.push_back(code->second);
      }
    }
    for (const auto& [who, row] : draft.texts) {
      out.codes[who].lean = row.lean;
      out.codes[who].confused = row.confused;
    }
    return out;
  }

  GoldRowReader rows_;
  GoldOptions options_;
  std::vector<std::string> coders_;
  std::vector<Draft> drafts_;
  std::map<std::string, std::size_t> index_;  // by id
};

}  // namespace

Result<GoldSet> read_gold(const std::vector<std::string>& paths, const Dictionary& dictionary,
                          const GoldOptions& options) {
  GoldReader reader(dictionary, options);
  for (const std::string& path : paths) {
    const auto read = reader.read(path);
    if (!read) return read.error();
  }
  return reader.finish();
}

}  // namespace kundenlint
