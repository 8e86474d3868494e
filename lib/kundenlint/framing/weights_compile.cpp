#include <fmt/format.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <map>

#include "kundenlint/framing/features.h"
#include "kundenlint/framing/weights.h"
#include "kundenlint/framing/weights_layout.h"

namespace kundenlint {
namespace {

constexpr double kLargest = 300;  // a weight; hundredths fit into 16 bits

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
    if (fields.size() != 2) return fail(0, "erwartet: Name, Tabulator, Wert");
    if (fields[0] == "@profil") {
      profile_ = fields[1];
      return;
    }
    if (fields[0] == "@bezug") {
      reference_ = fields[1];
      return;
    }
    if (fields[0] == "@ausser") {
      for (const char c : fields[1]) excluded_ += c == ',' ? "" : std::string(1, c);
      excluded_ += ' ';
      return;
    }
    const std::optional<double> value = to_number(fields[1]);
    if (!value || *value < 0 || *value > 1)
      return fail(1, fmt::format("„{}“ ist keine Zahl von 0 bis 1", fields[1]));
    if (fields[0] == "@behalten")
      header_.keep = *value;
    else if (fields[0] == "@hinzu")
      header_.add = *value;
    else if (fields[0] == "@sicher")
      header_.sure = *value;
    else
      fail(0, fmt::format("unbekannt: „{}“; erwartet: @profil, @bezug, @ausser, @behalten, @hinzu, @sicher",
                          fields[0]));
  }

  void take_header(const std::vector<std::string_view>& fields) {
    if (fields.size() < 2 || fields[0] != "merkmal") return fail(0, "erwartet: merkmal, dann die Ziele");
    if (profile_.empty()) return fail(0, "vorher fehlt die Zeile @profil");
    targets_.assign(fields.begin() + 1, fields.end());
    names_ = profile_ + "\n" + reference_ + "\n" + excluded_ + "\n";
    for (const std::string_view target : targets_) names_.append(target).append("\n");
  }

  void take_row(const std::vector<std::string_view>& fields) {
    if (fields.size() > targets_.size() + 1)
      return fail(0, fmt::format("{} Felder, erwartet höchstens {}", fields.size(), targets_.size() + 1));
    std::vector<Weights::Cell> cells;
    for (std::size_t field = 1; field < fields.size(); ++field) {
      if (fields[field].empty()) continue;
      const std::optional<double> value = to_number(fields[field]);
      if (!value || std::abs(*value) > kLargest)
        return fail(field, fmt::format("„{}“ ist kein Gewicht", fields[field]));
      const auto hundredths = static_cast<std::int16_t>(std::lround(*value * 100));
      if (hundredths != 0) cells.push_back({static_cast<std::uint16_t>(field - 1), hundredths});
    }
    if (!rows_.emplace(framing::feature_key(fields[0]), std::move(cells)).second)
      fail(0, fmt::format("„{}“ steht schon da, oder ein Merkmal mit demselben Schlüssel", fields[0]));
  }

  /// `field`: 0-based; the column of a message counts fields.
  void fail(std::size_t field, std::string message) {
    error_ = Error{.code = ErrorCode::syntax,
                   .message = std::move(message),
                   .path = path_,
                   .line = line_,
                   .column = static_cast<std::uint32_t>(field + 1)};
  }

  std::string bytes() {
    std::vector<Weights::Slot> slots(std::bit_ceil(2 * rows_.size() + 2));
    std::vector<Weights::Cell> cells;
    for (const auto& [key, row] : rows_) {
      std::size_t at = key & (slots.size() - 1);
      while (slots[at].key != 0) at = (at + 1) & (slots.size() - 1);
      slots[at] = {key, static_cast<std::uint32_t>(cells.size()), static_cast<std::uint32_t>(row.size())};
      cells.insert(cells.end(), row.begin(), row.end());
    }
    kWeightsMagic.copy(header_.magic.data(), header_.magic.size());
    header_.slots = static_cast<std::uint32_t>(slots.size());
    header_.cells = static_cast<std::uint32_t>(cells.size());
    header_.names = static_cast<std::uint32_t>(names_.size());
    std::string out;
    append(out, header_);
    for (const Weights::Slot& slot : slots) append(out, slot);
    for (const Weights::Cell& cell : cells) append(out, cell);
    return out + names_;
  }

  std::string path_;
  std::uint32_t line_ = 0;
  std::optional<Error> error_;
  WeightsHeader header_;
  std::string profile_, reference_, excluded_;
  std::string names_;
  std::vector<std::string> targets_;
  std::map<std::uint64_t, std::vector<Weights::Cell>> rows_;
};

Result<std::string> compile_weights(std::string_view tsv, const std::string& path) {
  return WeightCompiler(path).compile(tsv);
}

}  // namespace kundenlint
