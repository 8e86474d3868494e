// icu_words FILE: the bare loop as a program, for compare.sh. Reads the file, breaks it into words, prints
// how many.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/bench/icu_words.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  std::printf("%llu\n", static_cast<unsigned long long>(count_icu_words(text)));
  return 0;
}
