#include "kundenlint/evaluation/evaluation.h"

#include <iterator>

namespace kundenlint {

ToolReading read_with_tool(const GoldSet& gold, Analyzer& analyzer) {
  ToolReading out;
  for (const GoldText& text : gold.texts) {
    const GoldDocument document(text);
    const Analysis analysis =
        analyzer.analyze(document.document(), {.terms = false, .sentences = false, .dropped = true});
    out.texts.push_back(tool_text(document, text, analysis));
  }
  return out;
}

Evaluation evaluate(const GoldSet& gold, const ToolReading& tool, std::size_t coder,
                    const Dictionary& dictionary, const BootstrapOptions& options) {
  Evaluation out{.coder = coder, .scores = {}, .differences = {}};
  std::vector<CodedPair> pairs;
  for (std::size_t i = 0; i < gold.texts.size(); ++i) {
    const TextCode& coded = gold.texts[i].codes[coder];
    if (coded.sentences.empty()) continue;
    pairs.push_back({&coded, &tool.texts[i].code});
    auto found = differences(gold.texts[i], coded, tool.texts[i], dictionary);
    std::move(found.begin(), found.end(), std::back_inserter(out.differences));
  }
  out.scores = score(pairs, dictionary, options);
  return out;
}

}  // namespace kundenlint
