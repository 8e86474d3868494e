// The texts of a corpus, one after the other, for commands that count them.
#pragma once

#include <fmt/format.h>

#include <charconv>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/input.h"
#include "kundenlint/corpus/corpus.h"

namespace kundenlint::cli {

/// What the options --id-field, --text-field, --id-column, --text-column, --keep, --stdin-filename say.
CorpusOptions corpus_options(const Invocation& call);

/// Reads all texts of `paths`. What cannot be read is reported on standard error and the others are still
/// done. Returns false when there was such a text. Errors: usage; `empty` when nothing could be read at all.
Result<bool> read_corpus(Invocation& call, const std::vector<std::string>& paths, CorpusOptions options,
                         const std::function<void(Document&, const Fields&)>& each);

Error usage_error(const Invocation& call, std::string_view german, std::string_view english);

/// The value of an option as a number. Errors: usage.
template <class Number>
Result<Number> number(const Invocation& call, std::string_view name) {
  const std::string& text = call.settings.one(name);
  Number value{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= Number{}) return value;
  return usage_error(call, fmt::format("--{}: „{}“ ist keine Zahl ab 0", name, text),
                     fmt::format("--{}: '{}' is no number from 0 up", name, text));
}

}  // namespace kundenlint::cli
