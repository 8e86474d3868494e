#include "kundenlint/tokens/scripts.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "kundenlint/tokens/characters.h"

namespace kundenlint {

struct ScriptBreaker::Icu {
  std::unique_ptr<icu::BreakIterator> words;
  UText text = UTEXT_INITIALIZER;

  Icu() = default;
  Icu(const Icu&) = delete;
  Icu& operator=(const Icu&) = delete;
  ~Icu() { utext_close(&text); }
};

ScriptBreaker::ScriptBreaker() = default;
ScriptBreaker::~ScriptBreaker() = default;

const std::vector<std::uint32_t>& ScriptBreaker::ends(std::string_view text, std::uint32_t begin,
                                                      std::uint32_t end) {
  std::uint32_t stop = begin;
  while (stop < end) {
    const Character next = read_character(text, stop);
    const CharClass type = classify(next.code);
    if (type != CharClass::foreign && type != CharClass::mark) break;
    stop += next.size;
  }
  ends_.clear();
  UErrorCode status = U_ZERO_ERROR;
  if (!icu_) {
    icu_ = std::make_unique<Icu>();
    icu_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }
  const std::string_view run = text.substr(begin, stop - begin);
  utext_openUTF8(&icu_->text, run.data(), static_cast<std::int64_t>(run.size()), &status);
  if (!U_FAILURE(status) && icu_->words) icu_->words->setText(&icu_->text, status);
  if (!U_FAILURE(status) && icu_->words) {
    for (std::int32_t at = icu_->words->next(); at != icu::BreakIterator::DONE; at = icu_->words->next()) {
      ends_.push_back(begin + static_cast<std::uint32_t>(at));
    }
  }
  if (ends_.empty()) ends_.push_back(stop);
  return ends_;
}

}  // namespace kundenlint
