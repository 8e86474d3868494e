// The texts of the labelled sets, each as a whole.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace kundenlint {

/// `set`: a folder of tests/gold. The sentences of a text are joined by one space, or by `between`.
inline std::vector<std::string> gold_texts(const std::string& set, const std::string& between = " ") {
  std::ifstream file(KUNDENLINT_SOURCE_DIR "/tests/gold/" + set + "/sentences.jsonl");
  std::map<std::string, std::map<int, std::string>> sentences;
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line);
    if (row.contains("text")) sentences[row["doc"]][row["n"]] = row["text"];
  }
  std::vector<std::string> texts;
  for (const auto& [doc, by_number] : sentences) {
    std::string text;
    for (const auto& [number, sentence] : by_number)
      text.append(text.empty() ? "" : between).append(sentence);
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace kundenlint
