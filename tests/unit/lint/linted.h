// Lints a text with a built-in profile.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/lint/lint.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {

class Linter {
 public:
  explicit Linter(std::string_view profile = kDefaultProfile)
      : dictionary_(*deserialize(builtin_dictionary(profile))),
        matcher_(dictionary_, restored(morphology_)) {}

  std::vector<Finding> findings(const std::string& text, const std::vector<Rule>& rules = builtin_rules()) {
    document_ = make_record("t", text);
    const Tokens tokens = tokenize(document_);
    const Words words = morphology_.analyze(document_, tokens);
    const Framing framing = frame(document_, tokens, words, matcher_, dictionary_);
    return lint({document_, tokens, words, dictionary_, matcher_}, framing, rules);
  }

  /// "rule: words" by line.
  std::string listed(const std::string& text) {
    std::string out;
    for (const Finding& finding : findings(text)) {
      out += builtin_rules()[finding.rule].id + ": ";
      out += finding.bytes.of(document_.source);
      out += '\n';
    }
    return out;
  }

  bool reports(const Rule& rule, const std::string& text) {
    for (const Finding& finding : findings(text)) {
      if (builtin_rules()[finding.rule].id == rule.id) return true;
    }
    return false;
  }

  const Dictionary& dictionary() const { return dictionary_; }

 private:
  static Morphology& restored(Morphology& morphology) {
    EXPECT_TRUE(morphology.restore(builtin_forms()));
    return morphology;
  }

  Dictionary dictionary_;
  Morphology morphology_;
  Matcher matcher_;
  Document document_;
};

}  // namespace kundenlint
