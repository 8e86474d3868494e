#include "kundenlint/dictionary/id_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

namespace kundenlint {
namespace {

using Ids = std::vector<std::uint32_t>;

Ids ids_of(const IdTable& table, std::string_view text) {
  Ids ids;
  table.collect(text, ids);
  return ids;
}

Ids run_of(const IdRuns& runs, std::uint32_t number) {
  Ids ids;
  runs.each(number, [&](std::uint32_t id) { ids.push_back(id); });
  return ids;
}

template <class Table>
std::string written(const Table& table) {
  ByteWriter out({});
  table.write(out);
  return out.take();
}

// Filled and read back it is the same as a map of the standard library.
TEST(IdTable, FilledAndReadItAnswersAlike) {
  std::map<std::string, Ids> want;
  IdTable made;
  for (std::uint32_t i = 0; i < 2000; ++i) {
    const std::string text = "wort" + std::to_string(i * i % 700);
    want[text].push_back(i);
    made[text].push_back(i);
  }
  const std::string bytes = written(made);
  ByteReader in(bytes, {});
  IdTable read;
  read.read(in);
  ASSERT_FALSE(in.failed());
  EXPECT_TRUE(in.done());
  for (const IdTable* table : {&made, &read}) {
    for (const auto& [text, ids] : want) {
      EXPECT_EQ(ids_of(*table, text), ids) << text;
      EXPECT_TRUE(table->has(text));
      EXPECT_EQ(table->has(text + "x"), want.contains(text + "x"));
    }
    EXPECT_FALSE(table->has(""));
    EXPECT_FALSE(table->empty());
  }
  std::vector<std::string> order, again;
  made.each([&](std::string_view text) { order.emplace_back(text); });
  read.each([&](std::string_view text) { again.emplace_back(text); });
  EXPECT_EQ(again, order);
  EXPECT_EQ(order.size(), want.size());
}

TEST(IdRuns, FilledAndReadTheyAnswerAlike) {
  IdRuns made;
  made[3] = {7, 1};
  made[0] = {9};
  made[40] = {3, 3, 3};
  const std::string bytes = written(made);
  ByteReader in(bytes, {});
  IdRuns read;
  read.read(in);
  ASSERT_FALSE(in.failed());
  for (const IdRuns* runs : {&made, &read}) {
    EXPECT_EQ(run_of(*runs, 3), Ids({7, 1}));
    EXPECT_EQ(run_of(*runs, 0), Ids({9}));
    EXPECT_EQ(run_of(*runs, 40), Ids({3, 3, 3}));
    for (const std::uint32_t number : {1U, 2U, 39U, 41U, 0xFFFFFFFFU})
      EXPECT_EQ(run_of(*runs, number), Ids()) << number;
    Ids numbers;
    runs->each_number([&](std::uint32_t number) { numbers.push_back(number); });
    EXPECT_EQ(numbers, Ids({0, 3, 40}));
    EXPECT_FALSE(runs->empty());
  }
}

TEST(IdTable, EmptyStaysEmpty) {
  const std::string bytes = written(IdTable()) + written(IdRuns());
  ByteReader in(bytes, {});
  IdTable table;
  IdRuns runs;
  table.read(in);
  runs.read(in);
  ASSERT_FALSE(in.failed());
  EXPECT_TRUE(table.empty());
  EXPECT_TRUE(runs.empty());
  EXPECT_FALSE(table.has("wort"));
  EXPECT_EQ(run_of(runs, 0), Ids());
}

TEST(IdTableLaw, DamagedBytesNeverCrash) {
  IdTable table;
  IdRuns runs;
  for (std::uint32_t i = 0; i < 50; ++i) {
    table["wort" + std::to_string(i)].push_back(i);
    runs[i * 3].push_back(i);
  }
  const std::string bytes = written(table) + written(runs);
  std::mt19937 random(5);
  std::size_t answers = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string damaged = bytes.substr(0, bytes.size() - random() % 2 * (random() % bytes.size()));
    for (auto hits = 1 + random() % 6; hits > 0 && !damaged.empty(); --hits)
      damaged[random() % damaged.size()] = static_cast<char>(random());
    ByteReader in(damaged, {});
    IdTable read;
    IdRuns read_runs;
    read.read(in);
    read_runs.read(in);
    if (in.failed()) continue;
    for (std::uint32_t i = 0; i < 60; ++i) {
      answers += ids_of(read, "wort" + std::to_string(i)).size() + run_of(read_runs, i).size();
    }
    read.each([&](std::string_view text) { answers += text.size(); });
  }
  EXPECT_GT(answers, 1000U);
}

}  // namespace
}  // namespace kundenlint
