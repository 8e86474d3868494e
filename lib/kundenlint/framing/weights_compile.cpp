#include <fmt/format.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <map>

#include "kundenlint/base/sha256.h"
#include "kundenlint/framing/features.h"
#include "kundenlint/framing/weights.h"
#include "kundenlint/framing/weights_layout.h"

namespace kundenlint {
namespace {

constexpr double kLargest = 300;  // a weight; larger ones are mistakes
constexpr std::string_view kConstant = "konstante";

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    fields.push_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  fields.push_back(line);
  return fields;
}

std::optional<double> to_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

template <class Value>
void append(std::string& bytes, const Value& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

/// Line by line; `error` is set by the first mistake.
class WeightCompiler {
 public:
  explicit WeightCompiler(std::string path) : path_(std::move(path)) {}

  Result<std::string> compile(std::string_view tsv) {
    sha256_ = sha256(tsv);
    while (!tsv.empty() && !error_) {
      const std::size_t end = tsv.find('\n');
      ++line_;
      take(tsv.substr(0, end));
      tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
    }
    if (!error_ && rows_.empty()) fail(0, "keine Gewichte");
    if (error_) return *error_;
    return bytes();
  }

 private:
  void take(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const std::vector<std::string_view> fields = split(line);
    if (line.front() == '@')
      take_setting(fields);
    else if (targets_.empty())
      take_header(fields);
    else
      take_row(fields);
  }

  void take_setting(const std::vector<std::string_view>& fields) {
    if (fields[0] == "@profil" && fields.size() == 2) {
      profile_ = fields[1];
    } else if (fields[0] == "@schwelle" && fields.size() == 3) {
      const std::optional<double> value = to_number(fields[2]);
      if (!value || *value < 0 || *value > 1)
        return fail(2, fmt::format("„{}“ ist keine Zahl von 0 bis 1", fields[2]));
      thresholds_[std::string(fields[1])] = static_cast<float>(*value);
    } else {
      fail(0, "erwartet: @profil mit einem Namen, @schwelle mit einem Ziel und einer Wahrscheinlichkeit");
    }
  }

  void take_header(const std::vector<std::string_view>& fields) {
    if (fields.size() < 2 || fields[0] != "merkmal") return fail(0, "erwartet: merkmal, dann die Ziele");
    if (profile_.empty()) return fail(0, "vorher fehlt die Zeile @profil");
    targets_.assign(fields.begin() + 1, fields.end());
    names_ = profile_ + "\n";
    for (const std::string_view target : targets_) names_.append(target).append("\n");
  }

  void take_row(const std::vector<std::string_view>& fields) {
    if (fields.size() > targets_.size() + 1)
      return fail(0, fmt::format("{} Felder, erwartet höchstens {}", fields.size(), targets_.size() + 1));
    std::vector<float> row(targets_.size());
    for (std::size_t field = 1; field < fields.size(); ++field) {
      if (fields[field].empty()) continue;
      const std::optional<double> value = to_number(fields[field]);
      if (!value || std::abs(*value) > kLargest)
        return fail(field, fmt::format("„{}“ ist kein Gewicht", fields[field]));
      row[field - 1] = static_cast<float>(*value);
    }
    if (fields[0] == kConstant && constants_.empty()) {
      constants_ = std::move(row);
    } else if (const std::uint64_t key = framing::feature_key(fields[0]);
               key == 0 || fields[0] == kConstant || !rows_.emplace(key, std::move(row)).second) {
      fail(0, fmt::format("„{}“ steht schon da, oder ein Merkmal mit demselben Schlüssel", fields[0]));
    }
  }

  /// `field`: 0-based; the column of a message counts fields.
  void fail(std::size_t field, std::string message) {
    error_ = Error{.code = ErrorCode::syntax,
                   .message = std::move(message),
                   .path = path_,
                   .line = line_,
                   .column = static_cast<std::uint32_t>(field + 1)};
  }

  /// By target: the weight that a step of a byte stands for.
  std::vector<float> steps() const {
    std::vector<float> steps(targets_.size(), 1);
    for (std::size_t target = 0; target < targets_.size(); ++target) {
      float largest = 0;
      for (const auto& [key, row] : rows_) largest = std::max(largest, std::abs(row[target]));
      if (largest > 0) steps[target] = largest / 127;
    }
    return steps;
  }

  std::string bytes() {
    const std::vector<float> steps = this->steps();
    const std::size_t slots = std::bit_ceil(rows_.size() + rows_.size() / 2 + 2);
    std::vector<std::uint64_t> keys(slots);
    std::vector<std::uint32_t> numbers(slots);
    std::string cells;
    std::uint32_t number = 0;
    for (const auto& [key, row] : rows_) {
      std::size_t at = key & (slots - 1);
      while (keys[at] != 0) at = (at + 1) & (slots - 1);
      keys[at] = key;
      numbers[at] = number++;
      for (std::size_t target = 0; target < row.size(); ++target)
        append(cells, static_cast<std::int8_t>(std::lround(row[target] / steps[target])));
    }
    WeightsHeader header{.slots = static_cast<std::uint32_t>(slots),
                         .rows = number,
                         .targets = static_cast<std::uint32_t>(targets_.size()),
                         .names = static_cast<std::uint32_t>(names_.size())};
    kWeightsMagic.copy(header.magic.data(), header.magic.size());
    sha256_.copy(header.sha256.data(), header.sha256.size());
    constants_.resize(targets_.size());
    std::string out;
    append(out, header);
    for (const std::uint64_t key : keys) append(out, key);
    for (const std::uint32_t row : numbers) append(out, row);
    for (const float step : steps) append(out, step);
    for (const float constant : constants_) append(out, constant);
    for (const std::string& target : targets_) {
      const auto known = thresholds_.find(target);
      append(out, known == thresholds_.end() ? 0.5F : known->second);
    }
    return out + cells + names_;
  }

  std::string path_;
  std::string sha256_;
  std::uint32_t line_ = 0;
  std::optional<Error> error_;
  std::string profile_;
  std::string names_;
  std::vector<std::string> targets_;
  std::map<std::string, float> thresholds_;
  std::vector<float> constants_;
  std::map<std::uint64_t, std::vector<float>> rows_;
};

Result<std::string> compile_weights(std::string_view tsv, const std::string& path) {
  return WeightCompiler(path).compile(tsv);
}

}  // namespace kundenlint
