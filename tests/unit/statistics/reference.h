// What other implementations make of the same inputs: tests/reference/statistics.tsv, computed by
// statistics.py beside it; the sources are named there.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace kundenlint {

struct ReferenceRow {
  std::vector<std::vector<double>> input{};
  std::vector<double> expected;
  std::string about;  ///< line of the table and source, for the message of a failure
};

inline std::vector<double> reference_numbers(const std::string& text) {
  std::vector<double> out;
  std::istringstream in(text);
  for (std::string number; in >> number;) out.push_back(std::stod(number));
  return out;
}

/// The rows of a figure; a test without rows fails.
inline std::vector<ReferenceRow> reference(std::string_view figure) {
  std::vector<ReferenceRow> out;
  std::ifstream file(KUNDENLINT_SOURCE_DIR "/tests/reference/statistics.tsv");
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    std::istringstream cells(line);
    std::string name, groups, expected, source;
    std::getline(cells, name, '\t');
    std::getline(cells, groups, '\t');
    std::getline(cells, expected, '\t');
    std::getline(cells, source, '\t');
    if (name != figure) continue;
    ReferenceRow row{.expected = reference_numbers(expected),
                     .about = "statistics.tsv:" + std::to_string(number) + ": " + source};
    std::istringstream in(groups);
    for (std::string group; std::getline(in, group, '|');) row.input.push_back(reference_numbers(group));
    out.push_back(std::move(row));
  }
  EXPECT_FALSE(out.empty()) << figure;
  return out;
}

/// Equal to a part in 10^9; to 10^-12 where nothing is expected.
inline void expect_reference(const std::vector<double>& got, const ReferenceRow& row) {
  ASSERT_EQ(got.size(), row.expected.size()) << row.about;
  for (std::size_t i = 0; i < got.size(); ++i) {
    EXPECT_NEAR(got[i], row.expected[i], row.expected[i] == 0 ? 1e-12 : 1e-9 * std::abs(row.expected[i]))
        << row.about;
  }
}

}  // namespace kundenlint
