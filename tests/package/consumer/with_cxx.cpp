// The C++ library: reads a text and prints its JSON.
#include <iostream>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/json.h"
#include "kundenlint/text/reader.h"

int main(int argc, char** argv) {
  const auto document = kundenlint::read_document(argc > 1 ? argv[1] : "-");
  if (!document) {
    std::cerr << to_string(document.error()) << '\n';
    return 2;
  }
  auto analyzer = kundenlint::Analyzer::create({});
  if (!analyzer) return 2;
  std::cout << to_json(analyzer->analyze(*document), tool_info(*analyzer, {}), {});
}
