// Many sources behind one interface: folders, globs, files, archives and standard input become a stream of
// texts, always in the same order.
//
//   Result<Corpus> corpus = Corpus::open({"berichte/", "post/*.md", "texte.jsonl.gz"}, {});
//   if (!corpus) return corpus.error();
//   while (auto text = corpus->next()) {
//     if (!*text) { report(text->error()); continue; }           // the stream goes on
//     Result<Document> document = to_document(**text);           // decoding: may be done on any thread
//     if (document) use(analyzer.analyze(*document)); else report(document.error());
//   }
//
// A path is one of
//   a folder         read recursively, the names of each folder sorted by bytes; only files with a known ending,
//                    no names that begin with '.', no __MACOSX, no pipes and devices, nothing that a
//                    .kundenlintignore (ignore.h) excludes, nothing that this run writes
//   a glob           with * ? [ ] and **, where no file has that very name; sorted the same way
//   -                standard input; its name decides the format
//   a file           .jsonl .ndjson: a text a line; .csv .tsv: a text a row (RFC 4180); else one text
// each also as .gz .zst .xz .bz2, and packed in .tar, .tar.gz (.tgz) …, .zip.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/corpus/files.h"
#include "kundenlint/corpus/place.h"
#include "kundenlint/corpus/shard.h"
#include "kundenlint/text/document.h"

namespace kundenlint {

/// One text, not yet decoded.
struct CorpusText {
  std::string id;       ///< the record's; of a file its path; line number where a record has none
  std::string path;     ///< of the file it stands in; in an archive "archive.zip/inner.txt"
  std::string bytes{};  ///< of a file: as they stand, in any encoding; of a record: its text
  bool whole_file = false;
  RecordPlace place{};  ///< of a record: where its text begins in the file `path`
  /// The fields of `keep` that the record has, in its order: name, raw JSON.
  std::vector<std::pair<std::string, std::string>> fields{};
};

struct CorpusOptions {
  std::string id_field = "id", text_field = "text";    ///< JSON Lines
  std::string id_column = "id", text_column = "text";  ///< CSV, TSV: by the names in the first row
  bool id_column_required = false;                     ///< a table without it is an error
  std::vector<std::string> keep{};                     ///< fields or columns to hand on
  std::string stdin_name = "-";
  std::istream* stdin_stream = nullptr;  ///< what "-" reads; REQUIRES: not null where "-" is named
  Shard shard{};                         ///< the part of the corpus to read. Default: all
  bool before_shard = false;             ///< read what stands before that part instead, each file once
  bool records = true;                   ///< false: a table, too, is one text
  ListOptions list{};                    ///< what this run writes; who is told what was left out or is odd
  std::uint64_t max_text_bytes = 1U << 28;
  bool whole_page = false;  ///< ReadOptions::whole_page of every text
};

/// A place between two texts, from which a later run can go on.
struct CorpusPosition {
  std::uint64_t file = 0;    ///< index of the file
  std::uint64_t texts = 0;   ///< texts and errors read of it so far
  std::uint64_t offset = 0;  ///< in a plain JSON Lines file: bytes read of it; else 0
  std::uint64_t lines = 0;   ///< lines in front of the offset

  friend bool operator==(const CorpusPosition&, const CorpusPosition&) = default;
};

/// Thread rule: one thread at a time. Memory: the longest text, and the list of files.
class Corpus {
 public:
  /// Lists the files; opens none. A path that is not there is an error of the stream, in its place.
  /// Errors: usage (a shard of standard input), write (an input that this run would replace).
  static Result<Corpus> open(const std::vector<std::string>& paths, CorpusOptions options);
  ~Corpus();
  Corpus(Corpus&&) noexcept;
  Corpus& operator=(Corpus&&) noexcept;

  /// The next text; nothing at the end. After an error the next call goes on behind it. Errors: not_found,
  /// unreadable, limit, syntax, with path and line.
  std::optional<Result<CorpusText>> next();

  CorpusPosition position() const;
  /// Goes to a position of an earlier run over the same files. Cost: a seek in plain JSON Lines; else what
  /// was read of that one file is read again.
  void resume(const CorpusPosition& position);

  /// Bytes on disk: of everything, and of what has been read; 0 in total where it is unknown.
  std::uint64_t bytes_total() const;
  std::uint64_t bytes_done() const;

  /// Names, sizes and times of change of all files, to tell whether a later run sees the same ones.
  std::string fingerprint() const;

 private:
  struct State;
  explicit Corpus(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Decodes. Document::id is the text's id; Document::path is empty for a record. A file without text is a
/// document without blocks. What somebody should know of how it was read (empty, an encoding that was guessed
/// or mended) is added to `notices`. Takes the bytes out of `text`. Errors: binary, encoding, limit.
Result<Document> to_document(CorpusText& text, std::vector<Error>& notices, bool whole_page = false);
/// The same without notices.
Result<Document> to_document(CorpusText& text, bool whole_page = false);

}  // namespace kundenlint
