#include "kundenlint/training/examples.h"

#include <map>
#include <unordered_map>

#include "kundenlint/evaluation/coding.h"
#include "kundenlint/framing/named_features.h"
#include "kundenlint/framing/reading.h"

namespace kundenlint::training {
namespace {

class Maker {
 public:
  explicit Maker(const Dictionary& dictionary)
      : dictionary_(dictionary),
        matcher_(dictionary, morphology_),
        reader_(dictionary, morphology_, matcher_) {}

  void add(std::size_t index, const GoldText& text) {
    const GoldDocument gold(text);
    const Document& document = gold.document();
    const Tokens tokens = tokenize(document);
    Written written;
    morphology_.look_up(document, tokens, written);
    const Words words = morphology_.analyze(document, tokens, written, {});
    const framing::Context context{document, tokens, words, dictionary_, matcher_};
    const framing::WrittenText as_written{document, tokens, written, morphology_};
    const framing::Reading reading = framing::read_entries(context, matcher_.match(tokens, words));
    reader_.open(as_written, reading);
    for (std::uint32_t at = 0; at < tokens.sentences.size(); ++at) {
      if (!reader_.touches(at)) continue;  // the weights will not look at it
      const Span span = context.sentence(at);
      const auto coded_at = [&](std::uint32_t word) {
        return gold.sentence_at(document.map.begin_in_source(tokens.tokens[word].bytes.begin));
      };
      LabelledSentence sentence{
          .text = index, .first = coded_at(span.begin), .features = features(at), .frames = {}};
      for (std::size_t coded = sentence.first; coded <= coded_at(span.end - 1); ++coded) {
        const auto& frames = text.codes.front().sentences[coded].frames;
        sentence.frames.insert(sentence.frames.end(), frames.begin(), frames.end());
      }
      examples_.sentences.push_back(std::move(sentence));
    }
  }

  void add_site(const GoldText& text) {
    examples_.sites.push_back(text.source.empty() ? text.set + " " + text.id
                                                  : text.source.substr(0, text.source.find(':')));
  }

  Examples take() { return std::move(examples_); }

 private:
  std::vector<LabelledFeature> features(std::uint32_t sentence) {
    std::map<std::uint32_t, float> values;
    for (framing::NamedFeature& feature : framing::named_features(reader_, sentence))
      values[number(std::move(feature.name))] += feature.value;
    std::vector<LabelledFeature> features;
    features.reserve(values.size());
    for (const auto& [name, value] : values) features.push_back({name, value});
    return features;
  }

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
  for (const GoldText& text : gold.texts) maker.add_site(text);
  for (std::size_t text = 0; text < gold.texts.size(); ++text) {
    if (!gold.texts[text].codes.front().sentences.empty()) maker.add(text, gold.texts[text]);
  }
  return maker.take();
}

std::vector<std::size_t> folds_of(const Examples& examples, std::size_t folds) {
  std::unordered_map<std::string_view, std::size_t> sites;
  std::vector<std::size_t> out;
  out.reserve(examples.sites.size());
  for (const std::string& site : examples.sites)
    out.push_back(sites.try_emplace(site, sites.size()).first->second % folds);
  return out;
}

}  // namespace kundenlint::training
