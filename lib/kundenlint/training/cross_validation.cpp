#include "kundenlint/training/cross_validation.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>

namespace kundenlint::training {
namespace {

/// A file that goes when it is no longer needed.
class TemporaryFile {
 public:
  TemporaryFile()
      : path_(std::filesystem::temp_directory_path() /
              fmt::format("kundenlint-weights-{}.tsv", std::random_device()())) {}
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  std::string path() const { return path_.string(); }
  bool write(const std::string& bytes) const {
    std::ofstream out(path_, std::ios::binary);
    out << bytes;
    out.close();
    return out.good();
  }

 private:
  std::filesystem::path path_;
};

GoldSet part(const GoldSet& gold, const std::function<bool(std::size_t)>& wanted) {
  GoldSet out{gold.coders, {}};
  for (std::size_t text = 0; text < gold.texts.size(); ++text) {
    if (wanted(text)) out.texts.push_back(gold.texts[text]);
  }
  return out;
}

template <class Items>
void append(Items& to, Items&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

Result<CrossValidation> cross_validate(const GoldSet& gold, const Examples& examples,
                                       const Dictionary& dictionary, const FitOptions& options,
                                       const TextWeights& counts, std::size_t folds) {
  const TemporaryFile file;
  CrossValidation out{{gold.coders, {}}, {}, {}};
  const std::uint32_t heaviest = *std::ranges::max_element(counts);
  const std::vector<std::size_t> fold_of = folds_of(examples, folds);
  for (std::size_t fold = 0; fold < folds; ++fold) {
    TextWeights others = counts;
    for (std::size_t text = 0; text < others.size(); ++text) {
      if (fold_of[text] == fold) others[text] = 0;
    }
    if (!file.write(fit_weights(examples, dictionary, options, others)))
      return Error{.code = ErrorCode::write, .message = "nicht schreibbar", .path = file.path()};
    GoldSet held_out =
        part(gold, [&](std::size_t text) { return fold_of[text] == fold && counts[text] == heaviest; });
    for (const bool weights : {true, false}) {
      Result<Analyzer> analyzer = Analyzer::create(
          {.dictionaries = {}, .builtin = true, .weights = weights, .weights_file = file.path()});
      if (!analyzer) return analyzer.error();
      append((weights ? out.with : out.without).texts, read_with_tool(held_out, *analyzer).texts);
    }
    append(out.texts.texts, std::move(held_out.texts));
  }
  return out;
}

}  // namespace kundenlint::training
