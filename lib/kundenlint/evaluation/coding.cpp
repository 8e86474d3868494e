#include "kundenlint/evaluation/coding.h"

#include <algorithm>

#include "kundenlint/text/reader.h"

namespace kundenlint {

GoldDocument::GoldDocument(const GoldText& text) {
  std::string joined;
  for (const std::string& sentence : text.sentences) {
    if (!joined.empty()) joined += ' ';
    begins_.push_back(static_cast<std::uint32_t>(joined.size()));
    joined += sentence;
  }
  document_ = make_record(text.id, std::move(joined));
}

std::size_t GoldDocument::sentence_at(std::uint32_t byte) const {
  const auto behind = std::upper_bound(begins_.begin(), begins_.end(), byte);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - begins_.begin(), 1) - 1);
}

TextCode tool_code(const GoldDocument& document, const GoldText& text, const Analysis& analysis) {
  TextCode out;
  out.sentences.resize(text.sentences.size());
  for (const MentionReport& mention : analysis.mentions) {
    out.sentences[document.sentence_at(mention.at.bytes.begin)].frames.push_back(
        {mention.facet, mention.stance});
  }
  out.confused = false;
  for (const RelationReport& relation : analysis.relations) {
    out.sentences[document.sentence_at(relation.at.bytes.begin)].relations.push_back(relation.type);
    if (relation.type == RelationType::gleichsetzung) out.confused = true;
  }
  out.lean = analysis.lean();
  return out;
}

}  // namespace kundenlint
