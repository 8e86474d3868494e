// The texts a command works on, one after the other: what a corpus may consist of (corpus.h).
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/output.h"
#include "kundenlint/corpus/place.h"
#include "kundenlint/text/document.h"

namespace kundenlint::cli {

/// Fields of a record that --keep hands on: name and raw JSON.
using Fields = std::vector<std::pair<std::string, std::string>>;

struct ReadText {
  const Document& document;
  const RecordPlace& place;  ///< of a record
  Fields fields;
};

struct TextLoop {
  std::function<void(ReadText)> each;
  std::function<void()> finish{};              ///< before the output is put in place
  std::function<void(const Error&)> failed{};  ///< besides: what could not be read
  bool records = true;                         ///< false: a table, too, is one text
  bool empty_is_failure = true;                ///< nothing but texts without a word: an error, else only told
};

Error no_input(ReportLanguage language);

/// Calls `each` for every text of every argument, in order. What cannot be read is reported on standard
/// error and the others are still done; stops when the output cannot be written any more; puts the output
/// in place, unless nothing could be read; before that calls `finish`. Returns the exit status.
int for_each_text(Invocation& call, Output& output, const TextLoop& loop);

}  // namespace kundenlint::cli
