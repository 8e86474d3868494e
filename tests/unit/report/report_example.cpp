#include "report_example.h"

#include <algorithm>

namespace kundenlint {
namespace {

constexpr std::string_view kSource =
    "Wir richten unser Handeln am Kunden aus.\n"
    "Kundenorientierung heißt für uns Nähe.\n"
    "Grüße an alle 😀 Kunden: Wir sind immer vor Ort.\n"
    "Nicht die Freundschaft zählt, sondern der Bedarf des Kunden.\n";

Dictionary profile() {
  Dictionary out;
  out.id = "kunde", out.version = "1", out.pole_a = "orientierung", out.pole_b = "naehe";
  out.sha256 = std::string(64, 'a');
  out.facets = {{"orientierung", "Kundenorientierung", "customer orientation", "", ""},
                {"orientierung.handeln", "Handeln", "acting", "", ""},
                {"naehe", "Kundennähe", "customer closeness", "", ""},
                {"naehe.sympathie", "Sympathie", "liking", "", ""},
                {"naehe.praesenz", "Präsenz", "presence", "", ""},
                {"gegen.symptom", "Symptom", "symptom", "", ""}};
  out.meanings = {
      {"gleichsetzung",
       "Der Text setzt Orientierung und Nähe gleich. Das ist die Verwechslung: Wer dem Kunden nah "
       "ist, richtet sich damit noch nicht nach ihm.",
       "The text equates orientation and closeness. That is the confusion: being close to "
       "customers does not yet mean being guided by what they need."}};
  return out;
}

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

ReportExample::ReportExample() : source(kSource), dictionary(profile()) {
  tool.version = "0.1.0", tool.icu = "72.1", tool.unicode = "15.0";
  tool.dictionaries = {{"kunde", "1", dictionary.sha256}};
  tool.options_sha256 = std::string(64, 'b');
  analysis.id = analysis.path = "leitbild.txt";
  analysis.encoding = "UTF-8";
  analysis.language = {"de", 0.975};
  analysis.bytes = source.size(), analysis.words = 31, analysis.sentences = 4, analysis.paragraphs = 1;
  for (std::uint32_t begin = 0; begin < source.size();) {
    const auto end = static_cast<std::uint32_t>(source.find('\n', begin));
    analysis.sentence_bytes.push_back({begin, end});
    begin = end + 1;
  }
  analysis.pole_a = dictionary.pole_a, analysis.pole_b = dictionary.pole_b;
  analysis.contrast = contrast(2, 1);
  analysis.facets = {{"orientierung", 1, 0, 0, 32.258},
                     {"orientierung.handeln", 1, 0, 0, 32.258},
                     {"naehe", 0, 0, 0, 0},
                     {"naehe.sympathie", 0, 1, 0, 32.258},
                     {"naehe.praesenz", 1, 0, 0, 32.258},
                     {"gegen.symptom", 0, 0, 0, 0}};
  mention("orientierung.handeln", {"richten", "Handeln", "Kunden", "aus"});
  mention("orientierung", {"Kundenorientierung"});
  mention("naehe.praesenz", {"vor Ort"});
  mention("naehe.sympathie", {"Freundschaft"}).stance = Stance::ablehnend;
  analysis.mentions.back().reason = "negation/nicht";
  relation(RelationType::gleichsetzung, "Kundenorientierung heißt für uns Nähe");
  analysis.terms = {{"Kunde", 3, 96.774, {{"Kunden", 3}}},
                    {"Nähe", 2, 64.516, {{"Nähe", 2}}},
                    {"Ort", 1, 32.258, {{"Ort", 1}}}};
}

Location ReportExample::location(Span bytes) const {
  const auto position = [this](std::uint32_t offset) {
    const std::string_view before = std::string_view(source).substr(0, offset);
    const std::size_t line = before.rfind('\n') + 1;  // npos + 1 = 0
    return Position{static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1,
                    code_points(before.substr(line)) + 1};
  };
  const std::uint32_t sentence = position(bytes.begin).line - 1;
  return {bytes, position(bytes.begin), position(bytes.end), sentence};
}

MentionReport& ReportExample::mention(std::string_view facet, const std::vector<std::string_view>& words,
                                      std::string_view from) {
  MentionReport out;
  out.facet = facet;
  out.entry = out.facet + "/beispiel";
  std::size_t at = from.empty() ? 0 : source.find(from);
  for (const std::string_view word : words) {
    at = source.find(word, at);
    out.evidence.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())});
    at += word.size();
  }
  out.at = location({out.evidence.front().begin, out.evidence.back().end});
  out.text = out.at.bytes.of(source);
  return analysis.mentions.emplace_back(std::move(out));
}

void ReportExample::relation(RelationType type, std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(source.find(text));
  const Span bytes{begin, begin + static_cast<std::uint32_t>(text.size())};
  analysis.relations.push_back({type, location(bytes), std::string(text), "gleichsetzung/heisst"});
}

}  // namespace kundenlint
