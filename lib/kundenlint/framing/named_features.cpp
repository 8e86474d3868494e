#include "kundenlint/framing/named_features.h"

namespace kundenlint::framing {
namespace {

/// A sink of FeatureReader.
class Names {
 public:
  explicit Names(FeatureReader& reader) : reader_(reader) {}

  void form(std::uint32_t form, std::uint32_t /*word*/, float value) {
    each_form_feature(reader_.morphology().form_of(form),
                      [&](std::string_view name) { add(std::string(name), value); });
  }
  void pair(std::uint32_t first, std::uint32_t second, float value) {
    add("b:" + lemma(first) + " " + lemma(second), value);
  }
  void field(std::uint32_t symbol, std::uint32_t /*word*/, float value) {
    add("q:" + reader_.symbol_name(symbol), value);
  }
  void fields(std::uint32_t first, std::uint32_t second, float value) {
    add("g:" + reader_.symbol_name(first) + " " + reader_.symbol_name(second), value);
  }
  void entry(std::uint32_t entry) { add("e:" + reader_.entry_name(entry), 1); }
  void name(std::string name) { add(std::move(name), 1); }
  void fixed(std::uint32_t number) { add(reader_.fixed_names()[number], 1); }

  std::vector<NamedFeature> take() { return std::move(features_); }

 private:
  const std::string& lemma(std::uint32_t word) {
    return reader_.morphology().form_of(reader_.form(word)).lemma;
  }
  void add(std::string name, float value) { features_.push_back({std::move(name), value}); }

  FeatureReader& reader_;
  std::vector<NamedFeature> features_;
};

}  // namespace

std::vector<NamedFeature> named_features(FeatureReader& reader, std::uint32_t sentence) {
  Names names(reader);
  reader.read(sentence, names);
  return names.take();
}

}  // namespace kundenlint::framing
