#include "kundenlint/training/examples.h"

#include <algorithm>
#include <unordered_map>

#include "kundenlint/evaluation/coding.h"
#include "kundenlint/framing/evidence.h"
#include "kundenlint/framing/reading.h"

namespace kundenlint::training {
namespace {

class Maker {
 public:
  explicit Maker(const Dictionary& dictionary)
      : dictionary_(dictionary), matcher_(dictionary, morphology_), reader_(dictionary) {}

  void add(std::size_t index, const GoldText& text) {
    const GoldDocument gold(text);
    const Document& document = gold.document();
    const Tokens tokens = tokenize(document);
    const Words words = morphology_.analyze(document, tokens);
    const framing::Context context{document, tokens, words, dictionary_, matcher_};
    const framing::Reading reading = framing::read_entries(context, matcher_.match(tokens, words));
    const framing::TextFrames frames(dictionary_, reader_.poles(), reading.mentions, tokens.sentences.size());
    for (std::uint32_t at = 0; at < tokens.sentences.size(); ++at) {
      LabelledSentence sentence{
          .text = index, .features = {}, .frames = {}, .weighed = framing::is_weighed(reading, frames, at)};
      const Span span = context.sentence(at);
      const std::size_t first =
          gold.sentence_at(document.map.begin_in_source(tokens.tokens[span.begin].bytes.begin));
      const std::size_t last =
          gold.sentence_at(document.map.begin_in_source(tokens.tokens[span.end - 1].bytes.begin));
      for (std::size_t coded = first; coded <= last; ++coded) {
        const auto& coded_frames = text.codes.front().sentences[coded].frames;
        sentence.frames.insert(sentence.frames.end(), coded_frames.begin(), coded_frames.end());
      }
      for (const framing::Feature& feature :
           reader_.read(context, reading.reference, reading.mentions, frames, at)) {
        sentence.features.push_back(number(reader_.name(context, reading.mentions, feature)));
      }
      std::sort(sentence.features.begin(), sentence.features.end());
      examples_.sentences.push_back(std::move(sentence));
    }
  }

  Examples take() { return std::move(examples_); }

 private:
  std::uint32_t number(std::string name) {
    const auto next = static_cast<std::uint32_t>(examples_.names.size());
    const auto [at, added] = numbers_.emplace(std::move(name), next);
    if (added) examples_.names.push_back(at->first);
    return at->second;
  }

  const Dictionary& dictionary_;
  Morphology morphology_;
  Matcher matcher_;
  framing::FeatureReader reader_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  Examples examples_;
};

}  // namespace

Examples make_examples(const GoldSet& gold, const Dictionary& dictionary) {
  Maker maker(dictionary);
  for (std::size_t text = 0; text < gold.texts.size(); ++text) {
    if (!gold.texts[text].codes.front().sentences.empty()) maker.add(text, gold.texts[text]);
  }
  return maker.take();
}

}  // namespace kundenlint::training
