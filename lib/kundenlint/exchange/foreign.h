// Dictionaries of other programs: categories with words, some with wildcards.
//
//   liwc        LIWC 2001 to 2015, .dic: categories between two lines "%", words with their numbers
//   dicx        LIWC-22, .dicx: a table, a column a category, "X" where a word belongs to it
//   quanteda    YAML: categories in categories, lists of words
//   lexicoder   .lc3: "+CATEGORY", then its words
//   wordstat    .cat: categories indented by tabs, words with "(1)"
//   yoshikoder  .ykd: XML, <cnode name="…"> and <pnode name="…"/>
//   list        a word a line, '#' begins a comment: one category
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint {

enum class ForeignFormat : std::uint8_t { liwc, dicx, quanteda, lexicoder, wordstat, yoshikoder, list };
inline constexpr std::array<std::string_view, 7> kForeignFormats = {
    "liwc", "dicx", "quanteda", "lexicoder", "wordstat", "yoshikoder", "list"};
std::string_view to_string(ForeignFormat format);
/// By its name. Nothing: there is none of this name.
std::optional<ForeignFormat> foreign_format(std::string_view name);
/// By the ending of a file's name. Nothing: unknown.
std::optional<ForeignFormat> format_of_file(std::string_view path);

struct ForeignCategory {
  std::string name;  ///< of a category within another one: "OUTER/INNER"
  std::vector<std::string> words{};
};

/// Something that could not be kept as it was.
struct ForeignNote {
  std::uint32_t line = 0;  ///< 1-based; 0: of no line
  std::string what;        ///< the word or line
  std::string why;         ///< German; report/messages has the English
};

struct ForeignDictionary {
  std::vector<ForeignCategory> categories;
  std::vector<ForeignNote> notes{};
};

// What is read at most: a file beyond is an error.
inline constexpr std::size_t kMostForeignBytes = 32U << 20;
inline constexpr std::size_t kMostForeignCategories = 2000;
inline constexpr std::size_t kMostForeignWords = 500'000;  ///< counted once for each of their categories
inline constexpr std::size_t kMostForeignDepth = 32;
inline constexpr std::size_t kMostWordBytes = 200;

/// `text` is UTF-8. `path`: for messages, and the name of the category of a list. Errors: syntax, limit, empty
/// (no words in it), with the line. Cost: linear.
Result<ForeignDictionary> read_foreign(ForeignFormat format, std::string_view text, const std::string& path);

/// The dictionary in that format. Where it has no categories within others, "/" stays in their names. A list
/// has no categories: words only. read_foreign reads back what was written: words that the format would take for
/// something else (a comment, a category, a rule) are left out, names are changed; both are added to `notes`.
std::string write_foreign(ForeignFormat format, const ForeignDictionary& dictionary,
                          std::vector<ForeignNote>& notes);

}  // namespace kundenlint
