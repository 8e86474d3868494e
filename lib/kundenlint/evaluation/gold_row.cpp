#include "kundenlint/evaluation/gold_row.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <limits>

#include "kundenlint/base/nearest.h"

namespace kundenlint {
namespace {

using simdjson::dom::element;
using Names = std::vector<std::string_view>;

constexpr std::string_view kNoRelation = "none";

std::optional<Stance> parse_stance(std::string_view name) {
  for (const Stance stance : {Stance::zustimmend, Stance::ablehnend, Stance::offen}) {
    if (to_string(stance) == name) return stance;
  }
  return std::nullopt;
}

Names relation_names() {
  Names names = {kNoRelation};
  for (const RelationType type : kRelationTypes) names.push_back(to_string(type));
  return names;
}

}  // namespace

Error gold_error(const GoldOptions& options, std::string german, std::string english, std::string hint) {
  return {.code = ErrorCode::syntax,
          .message = options.english ? std::move(english) : std::move(german),
          .hint = std::move(hint)};
}

struct GoldRowReader::State {
  State(const Dictionary& dictionary, const GoldOptions& wanted)
      : options(wanted), leans{dictionary.pole_a, dictionary.pole_b, "gemischt", "keine"} {
    for (const Facet& facet : dictionary.facets) facets.push_back(facet.id);
  }

  Result<element> parse(const std::string& line) {
    element row;
    if (const auto error = parser.parse(line).get(row)) {
      return gold_error(options, fmt::format("kein gültiges JSON: {}", simdjson::error_message(error)),
                        fmt::format("no valid JSON: {}", simdjson::error_message(error)));
    }
    if (!row.is_object()) {
      return gold_error(options, "die Zeile ist kein JSON-Objekt", "the line is no JSON object");
    }
    return row;
  }

  /// A string; `fallback` where the field is missing or null; without one that is an error.
  Result<std::string> string_at(const element& row, const char* key,
                                std::optional<std::string_view> fallback = std::nullopt) const {
    element value;
    const bool missing = row[key].get(value) != simdjson::SUCCESS || value.is_null();
    if (missing && fallback) return std::string(*fallback);
    if (missing) {
      return gold_error(options, fmt::format("das Feld „{}“ fehlt", key),
                        fmt::format("the field '{}' is missing", key));
    }
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) return std::string(text);
    return gold_error(options, fmt::format("das Feld „{}“ ist keine Zeichenkette", key),
                      fmt::format("the field '{}' is no string", key));
  }

  Result<std::uint32_t> number_at(const element& row, const char* key) const {
    std::uint64_t number = 0;
    const auto error = row[key].get(number);
    if (error == simdjson::NO_SUCH_FIELD) {
      return gold_error(
          options, fmt::format("das Feld „{}“, die Nummer des Satzes in seinem Text, fehlt", key),
          fmt::format("the field '{}', the number of the sentence in its text, is missing", key));
    }
    if (error == simdjson::SUCCESS && number <= std::numeric_limits<std::uint32_t>::max())
      return static_cast<std::uint32_t>(number);
    return gold_error(options, fmt::format("das Feld „{}“ ist keine ganze Zahl ab 0", key),
                      fmt::format("the field '{}' is no whole number from 0 up", key));
  }

  Error unknown(std::string_view german, std::string_view english, std::string_view name,
                const Names& names) const {
    const std::string_view near = nearest(name, names);
    std::string hint;
    if (!near.empty())
      hint =
          options.english ? fmt::format("did you mean '{}'?", near) : fmt::format("meinten Sie „{}“?", near);
    else
      hint = fmt::format("{}{}", options.english ? "possible: " : "möglich: ", fmt::join(names, ", "));
    return gold_error(options, fmt::format("{} „{}“ gibt es nicht", german, name),
                      fmt::format("there is no {} '{}'", english, name), std::move(hint));
  }

  Result<CodedFrame> frame(const element& value) const {
    const auto facet = string_at(value, "facet");
    if (!facet) return facet.error();
    const Names names(facets.begin(), facets.end());
    if (std::ranges::find(names, *facet) == names.end())
      return unknown("die Facette", "facet", *facet, names);
    const auto name = string_at(value, "stance", to_string(Stance::zustimmend));
    if (!name) return name.error();
    const auto stance = parse_stance(*name);
    if (!stance) {
      return unknown("die Haltung", "stance", *name,
                     {to_string(Stance::zustimmend), to_string(Stance::ablehnend), to_string(Stance::offen)});
    }
    return CodedFrame{*facet, *stance};
  }

  Result<SentenceCode> code(const element& row) const {
    SentenceCode out;
    element value;
    if (row["frames"].get(value) == simdjson::SUCCESS && !value.is_null()) {
      simdjson::dom::array frames;
      if (value.get(frames) != simdjson::SUCCESS) {
        return gold_error(options, "das Feld „frames“ ist keine Liste", "the field 'frames' is no list");
      }
      for (const element item : frames) {
        auto coded = frame(item);
        if (!coded) return coded.error();
        out.frames.push_back(*std::move(coded));
      }
    }
    const auto name = string_at(row, "relation", kNoRelation);
    if (!name) return name.error();
    if (*name == kNoRelation) return out;
    const auto type = parse_relation_type(*name);
    if (!type) return unknown("die Beziehung", "relation", *name, relation_names());
    out.relations.push_back(*type);
    return out;
  }

  GoldOptions options;
  std::vector<std::string> facets;
  std::vector<std::string> leans;
  simdjson::dom::parser parser;
};

GoldRowReader::GoldRowReader(const Dictionary& dictionary, const GoldOptions& options)
    : state_(std::make_unique<State>(dictionary, options)) {}
GoldRowReader::~GoldRowReader() = default;
GoldRowReader::GoldRowReader(GoldRowReader&&) noexcept = default;

Result<SentenceRow> GoldRowReader::sentence(const std::string& line) {
  const auto row = state_->parse(line);
  if (!row) return row.error();
  auto doc = state_->string_at(*row, "doc");
  if (!doc) return doc.error();
  const auto n = state_->number_at(*row, "n");
  if (!n) return n.error();
  auto text = state_->string_at(*row, "text", "");
  if (!text) return text.error();
  auto coder = state_->string_at(*row, "coder", "");
  if (!coder) return coder.error();
  auto code = state_->code(*row);
  if (!code) return code.error();
  auto source = state_->string_at(*row, "source", "");
  if (!source) return source.error();
  return SentenceRow{*std::move(doc),  *std::move(coder), *std::move(text), *n,
                     *std::move(code), *std::move(source)};
}

Result<TextRow> GoldRowReader::text(const std::string& line) {
  const auto row = state_->parse(line);
  if (!row) return row.error();
  auto doc = state_->string_at(*row, "doc");
  if (!doc) return doc.error();
  auto coder = state_->string_at(*row, "coder", "");
  if (!coder) return coder.error();
  auto lean = state_->string_at(*row, "lean", "");
  if (!lean) return lean.error();
  const Names names(state_->leans.begin(), state_->leans.end());
  if (!lean->empty() && std::ranges::find(names, *lean) == names.end())
    return state_->unknown("die Neigung", "lean", *lean, names);
  TextRow out{*std::move(doc), *std::move(coder), *std::move(lean), std::nullopt};
  element confused;
  if ((*row)["verwechslung"].get(confused) != simdjson::SUCCESS || confused.is_null()) return out;
  bool value = false;
  if (confused.get(value) != simdjson::SUCCESS) {
    return gold_error(state_->options, "das Feld „verwechslung“ ist weder true noch false",
                      "the field 'verwechslung' is neither true nor false");
  }
  out.confused = value;
  return out;
}

}  // namespace kundenlint
