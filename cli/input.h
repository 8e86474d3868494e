// The texts a command works on: files, standard input, the records of JSON Lines.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/output.h"
#include "kundenlint/text/document.h"

namespace kundenlint::cli {

/// Fields of a record that --keep hands on: name and raw JSON.
using Fields = std::vector<std::pair<std::string, std::string>>;
using OnText = std::function<void(const Document&, Fields)>;

enum class Records : bool {
  no,   ///< a .jsonl file is a text like any other
  yes,  ///< its lines are texts; REQUIRES: the command has --id-field, --text-field, --keep
};

Error no_input(ReportLanguage language);

/// Calls `each` for every text of every argument, in order. What cannot be read is reported on standard
/// error and the others are still done; stops when the output cannot be written any more; puts the output
/// in place, unless nothing could be read; before that calls `finish`. Returns the exit status.
int for_each_text(Invocation& call, Output& output, Records records, const OnText& each,
                  const std::function<void()>& finish = {});

}  // namespace kundenlint::cli
