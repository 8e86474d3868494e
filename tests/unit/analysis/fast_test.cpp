// What is remembered from text to text changes no figure: a used analyser, a fresh one and a plain count
// agree.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/analysis/measures.h"
#include "kundenlint/analysis/terms.h"
#include "kundenlint/morphology/function_words.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

std::vector<Document> texts() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(KUNDENLINT_SOURCE_DIR "/samples")) {
    if (entry.path().has_extension()) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Document> documents;
  documents.reserve(paths.size() + 1);
  for (const std::string& path : paths) documents.push_back(*read_document(path));
  documents.push_back(make_record("Umbruch",
                                  "Kunden-\norientierung, Kun\xC2\xAD"
                                  "den, #Kundennähe, z.\nB. Kund:innen "
                                  "und Kundinnen und Kunden; wir richten uns aus."));
  return documents;
}

void expect_equal(const Analysis& a, const Analysis& b) {
  EXPECT_EQ(a.words, b.words);
  EXPECT_EQ(a.language.code, b.language.code);
  EXPECT_EQ(a.language.confidence, b.language.confidence);
  EXPECT_EQ(a.readability.lix, b.readability.lix);
  EXPECT_EQ(a.readability.wiener_1, b.readability.wiener_1);
  ASSERT_EQ(a.mentions.size(), b.mentions.size());
  for (std::size_t i = 0; i < a.mentions.size(); ++i) {
    EXPECT_EQ(a.mentions[i].entry, b.mentions[i].entry);
    EXPECT_EQ(a.mentions[i].stance, b.mentions[i].stance);
    EXPECT_EQ(a.mentions[i].at.bytes, b.mentions[i].at.bytes);
  }
  EXPECT_EQ(a.relations.size(), b.relations.size());
  EXPECT_EQ(a.findings.size(), b.findings.size());
}

TEST(Analyzer, ClonesInOtherThreadsAnalyseAlike) {
  Analyzer used = *Analyzer::create({});
  const std::vector<Document> documents = texts();
  std::vector<Analysis> first;
  first.reserve(documents.size());
  for (const Document& document : documents) first.push_back(used.analyze(document));
  std::vector<Analyzer> clones;
  clones.reserve(2);
  for (int i = 0; i < 2; ++i) clones.push_back(used.clone());
  std::vector<std::vector<Analysis>> found(clones.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < clones.size(); ++i) {
    threads.emplace_back([&, i] {
      for (const Document& document : documents) found[i].push_back(clones[i].analyze(document));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (const auto& analyses : found) expect_equal(analyses[i], first[i]);
    expect_equal(used.analyze(documents[i]), first[i]);
  }
}

constexpr std::size_t kGrowth = 80'000;  // bytes: some hundred words

TEST(Analyzer, ForgetsBeyondALimitAndAnalysesAlike) {
  Analyzer bounded = *Analyzer::create({});
  Analyzer unbounded = *Analyzer::create({});
  const std::size_t at_start = bounded.memory();
  const std::vector<Document> documents = texts();
  std::uint32_t renewals = 0;
  std::size_t most_of_a_text = 0;
  for (int copy = 0; copy < 4; ++copy) {
    for (const Document& document : documents) {
      const std::size_t limit = at_start + kGrowth;
      const bool full = bounded.memory() >= limit;
      bounded.forget_beyond(limit);
      ASSERT_LT(bounded.memory(), limit);
      if (full) {
        EXPECT_EQ(bounded.memory(), at_start);
      }
      renewals += full ? 1 : 0;
      const std::size_t before = bounded.memory();
      const Analysis analysis = bounded.analyze(document);
      most_of_a_text = std::max(most_of_a_text, bounded.memory() - before);
      expect_equal(analysis, unbounded.analyze(document));
    }
  }
  EXPECT_GT(renewals, 8U);
  EXPECT_GT(unbounded.memory(), at_start + kGrowth + most_of_a_text);
}

/// The texts with gold frames: many sentences in which something has to be found.
std::vector<Document> gold_texts() {
  std::vector<Document> documents;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(KUNDENLINT_SOURCE_DIR "/tests/gold")) {
    if (entry.path().extension() != ".jsonl") continue;
    std::ifstream stream(entry.path());
    for (std::string line; std::getline(stream, line);) {
      const auto record = nlohmann::json::parse(line, nullptr, false);
      if (record.is_object() && record.contains("text"))
        documents.push_back(make_record(entry.path().filename().string(), record["text"].get<std::string>()));
    }
  }
  return documents;
}

// Without terms only the sentences that can hold something are read (framing/screen.h).
TEST(Analyzer, FindsTheSameWhenItReadsOnlyWhatCounts) {
  Analyzer analyzer = *Analyzer::create({});
  const std::vector<Document> documents = gold_texts();
  ASSERT_GT(documents.size(), 100U);
  std::string joined;  // far from its neighbours nothing is the same
  std::string few;     // dense with frames, so that the weights look at every sentence
  for (const Document& document : documents) {
    SCOPED_TRACE(document.id);
    few += document.source + '\n';
    if (few.size() > 1500) {
      const Document page = make_record("einige", few);
      expect_equal(analyzer.analyze(page, {.terms = false, .sentences = false}), analyzer.analyze(page));
      few.clear();
    }
    expect_equal(analyzer.analyze(document, {.terms = false, .sentences = false}),
                 analyzer.analyze(document));
    joined += document.source + "\n\nAm Morgen lag Nebel über den Wiesen, und niemand sprach.\n\n";
  }
  const Document all = make_record("alle", joined);
  expect_equal(analyzer.analyze(all, {.terms = false, .sentences = false}), analyzer.analyze(all));
}

// In a story only what names a customer strictly is read.
TEST(Analyzer, FindsTheSameInStories) {
  const std::string story =
      "Der Graf seufzte. Das Fräulein sah den Baron an. Wir ritten mit dem Leutnant zur Burg, und der Ritter "
      "schwieg.\n\n";
  Analyzer analyzer = *Analyzer::create({});
  std::size_t plain = 0, told = 0;
  for (const Document& document : gold_texts()) {
    SCOPED_TRACE(document.id);
    const Document text = make_record(document.id, story + document.source);
    const Analysis all = analyzer.analyze(text);
    expect_equal(analyzer.analyze(text, {.terms = false, .sentences = false}), all);
    told += all.mentions.size();
    plain += analyzer.analyze(document).mentions.size();
  }
  EXPECT_GT(told, 0U);
  EXPECT_LT(2 * told, plain);  // so it is taken for a story
}

// A rule that counts sentences counts those that are not read, too.
TEST(Analyzer, CountsCustomersInWhatItDoesNotRead) {
  const std::string we =
      "Der Graf seufzte. Das Fräulein sah den Baron an. Der Leutnant und der Ritter schwiegen. Wir ritten "
      "weit. Wir "
      "schliefen lange. Wir aßen Brot. Wir sangen laut. Wir froren sehr. Wir liefen heim. Wir lachten viel. "
      "Wir "
      "weinten still.";
  const AnalysisParts lean{.terms = false, .sentences = false};
  Analyzer analyzer = *Analyzer::create({});
  const auto findings = [&](const std::string& text) {
    const Document document = make_record("t", text);
    const Analysis all = analyzer.analyze(document);
    expect_equal(analyzer.analyze(document, lean), all);
    return all.findings.size();
  };
  EXPECT_EQ(findings(we), 1U);  // wir-lastig
  EXPECT_EQ(findings(we + " Der Gast hustete. Ein Gast nickte. Kein Gast kam."), 0U);
}

TEST(Analyzer, LeavesOutWhatIsNotWanted) {
  Analyzer analyzer = *Analyzer::create({});
  for (const Document& document : texts()) {
    const Analysis all = analyzer.analyze(document);
    const Analysis lean = analyzer.analyze(document, {.terms = false, .sentences = false});
    expect_equal(lean, all);
    EXPECT_TRUE(lean.terms.empty());
    EXPECT_TRUE(lean.sentence_bytes.empty());
    EXPECT_EQ(all.sentence_bytes.size(), all.sentences);
  }
}

/// Token by token, nothing remembered.
std::map<std::string, std::map<std::string, std::uint32_t>> plain_terms(const Tokens& tokens,
                                                                        const Words& words) {
  std::map<std::string, std::map<std::string, std::uint32_t>> terms;
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    const Word& word = words.words[i];
    const Pos pos = word.form->pos;
    const bool content = pos == Pos::noun || pos == Pos::name || pos == Pos::verb || pos == Pos::adjective ||
                         pos == Pos::unknown;
    if (!content || tokens.tokens[i].kind != TokenKind::word || word.verb != kNone || word.paired) continue;
    if (function_word(word.form->norm) == nullptr) ++terms[word.form->lemma][word.form->surface];
  }
  return terms;
}

TEST(TermCounter, LikeAPlainCount) {
  Morphology morphology;
  TermCounter counter;
  for (const Document& document : texts()) {
    const Tokens tokens = tokenize(document);
    const Words words = morphology.analyze(document, tokens);
    auto plain = plain_terms(tokens, words);
    const std::vector<TermReport> terms = counter.count(tokens, words, 1000);
    ASSERT_EQ(terms.size(), plain.size());
    for (const TermReport& term : terms) {
      EXPECT_EQ(term.forms, plain[term.lemma]) << term.lemma;
      std::uint32_t sum = 0;
      for (const auto& [form, count] : term.forms) sum += count;
      EXPECT_EQ(term.count, sum) << term.lemma;
    }
  }
}

TEST(Measures, LikeWordsMeasuredOneByOne) {
  Morphology morphology;
  Measures measures;
  for (const Document& document : texts()) {
    const Tokens tokens = tokenize(document);
    Written written;
    morphology.look_up(document, tokens, written);
    WordCounts plain;
    LanguageGuess language;
    for (const Token& token : tokens.tokens) {
      if (token.kind != TokenKind::word && token.kind != TokenKind::abbreviation) continue;
      plain.add_word(token.bytes.of(document.text));
      language.add_word(token.bytes.of(document.text));
    }
    const Measures::Figures figures = measures.measure(document, tokens, written, morphology);
    EXPECT_EQ(figures.counts.words, plain.words);
    EXPECT_EQ(figures.counts.syllables, plain.syllables);
    EXPECT_EQ(figures.counts.over_6_letters, plain.over_6_letters);
    EXPECT_EQ(figures.counts.one_syllable, plain.one_syllable);
    EXPECT_EQ(figures.counts.three_syllables, plain.three_syllables);
    EXPECT_EQ(figures.language.result().confidence, language.result().confidence);
  }
}

}  // namespace
}  // namespace kundenlint
