#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "kundenlint/report/codebook.h"

namespace kundenlint {
namespace {

constexpr std::size_t kLongest = 32;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kEndings = {
    {{".zustimmend_per_1000", "_rate"},
     {".zustimmend", "_zust"},
     {".ablehnend", "_abl"},
     {".offen", "_off"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kLetters = {
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}}};

// Of SPSS, and of Stata.
constexpr std::string_view kReserved[] = {
    "all",  "and",    "by",    "eq", "ge", "gt",  "le",   "lt",    "ne", "not", "or", "to",   "with",
    "byte", "double", "float", "if", "in", "int", "long", "using", "pi", "rc",  "se", "cons", "n"};

std::string plain(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    const auto* const letter =
        std::ranges::find_if(kLetters, [&](const auto& pair) { return name.starts_with(pair.first); });
    if (letter != kLetters.end()) {
      out += letter->second;
      name.remove_prefix(letter->first.size());
      continue;
    }
    const char c = name.front();
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool good = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (good)
      out += lower;
    else if (!out.empty() && out.back() != '_')
      out += '_';
    name.remove_prefix(1);
  }
  while (out.ends_with('_')) out.pop_back();
  return out;
}

std::string short_name(std::string_view column) {
  std::string_view ending;
  for (const auto& [long_one, short_one] : kEndings) {
    if (!ending.empty() || !column.ends_with(long_one)) continue;
    ending = short_one;
    column.remove_suffix(long_one.size());
  }
  std::string out = plain(column);
  if (out.empty() || (out.front() >= '0' && out.front() <= '9')) out.insert(0, out.empty() ? "v" : "v_");
  out.resize(std::min(out.size(), kLongest - ending.size()));
  out += ending;
  const bool reserved = std::ranges::find(kReserved, out) != std::end(kReserved) ||
                        (out.starts_with("str") && out.find_first_not_of("0123456789", 3) == out.npos);
  return reserved ? out + "_v" : out;
}

}  // namespace

std::vector<std::string> short_names(const std::vector<std::string>& columns) {
  std::set<std::string> taken;
  std::vector<std::string> out;
  for (const std::string& column : columns) {
    const std::string name = short_name(column);
    std::string unique = name;
    for (int n = 2; !taken.insert(unique).second; ++n) {
      const std::string number = fmt::format("_{}", n);
      unique = name.substr(0, kLongest - number.size()) + number;
    }
    out.push_back(std::move(unique));
  }
  return out;
}

}  // namespace kundenlint
