#include "cli/config_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands/commands.h"
#include "cli/config.h"
#include "cli/options.h"
#include "kundenlint/report/columns.h"
#include "kundenlint/report/json_parts.h"

namespace kundenlint::cli {
namespace {

using json_parts::field;

bool names_rules(const Option& option) { return option.name == "select" || option.name == "ignore"; }

/// As it stands in the file.
std::string default_of(const Option& option) {
  if (option.repeatable) return "[]";
  if (is_number(option)) return std::string(option.fallback);
  return fmt::format("\"{}\"", option.fallback);
}

void write_texts(JsonWriter& json, std::string_view key, const auto& texts) {
  json.key(key);
  json.begin_array(true);
  for (const auto& text : texts) json.string(text);
  json.end_array();
}

/// One value of the option: a string, of which some options know only a few.
void write_value(JsonWriter& json, const Option& option) {
  field(json, "type", "string");
  if (!option.choices.empty()) write_texts(json, option.or_path ? "examples" : "enum", option.choices);
  if (names_rules(option)) write_texts(json, "examples", rule_names());
}

void write_type(JsonWriter& json, std::string_view key, std::string_view type) {
  json.key(key);
  json.begin_object();
  field(json, "type", type);
  json.end_object();
}

/// [rules.NAME], what is changed of a rule; and `files` beside them.
void write_rules(JsonWriter& json) {
  json.begin_object();
  field(json, "type", "object");
  json.key("properties");
  json.begin_object();
  json.key("files");
  json.begin_object();
  write_texts(json, "type", std::vector<std::string>{"string", "array"});
  json.end_object();
  json.end_object();
  json.key("additionalProperties");
  json.begin_object();
  field(json, "type", "object");
  json.key("properties");
  json.begin_object();
  json.key("severity");
  json.begin_object();
  write_texts(json, "enum", std::vector<std::string>{"error", "warning", "info"});
  json.end_object();
  write_type(json, "enabled", "boolean");
  json.key("limits");
  json.begin_object();
  field(json, "type", "object");
  json.key("additionalProperties");
  json.begin_object();
  field(json, "type", "number");
  field(json, "minimum", std::uint64_t{0});
  json.end_object();
  json.end_object();
  json.end_object();
  json.key("additionalProperties");
  json.raw("false");
  json.end_object();
  json.end_object();
}

void write_list(JsonWriter& json, const Option& option) {
  json.key("oneOf");
  json.begin_array();
  json.begin_object();
  write_value(json, option);
  json.end_object();
  json.begin_object();
  field(json, "type", "array");
  json.key("items");
  json.begin_object();
  write_value(json, option);
  json.end_object();
  json.end_object();
  if (option.name == "rules") write_rules(json);
  json.end_array();
}

void write_property(JsonWriter& json, const Option& option) {
  json.key(option.name);
  json.begin_object();
  field(json, "description", option.help.en);
  if (option.repeatable) {
    write_list(json, option);
  } else if (is_number(option)) {
    write_texts(json, "type", std::vector<std::string>{"integer", "string"});
    field(json, "minimum", std::uint64_t{0});
    field(json, "pattern", "^[0-9]+$");
  } else {
    write_value(json, option);
  }
  if (!option.fallback.empty()) {
    json.key("default");
    json.raw(default_of(option));
  }
  json.end_object();
}

}  // namespace

std::string config_template(ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  std::string out =
      german ? "# Vorgaben für kundenlint in diesem Ordner und allen darunter. Optionen gehen vor.\n"
               "# Was gilt und woher es kommt: kundenlint config show\n"
             : "# Defaults of kundenlint in this folder and all below. Options win.\n"
               "# What holds and where it comes from: kundenlint config show\n";
  for (const Option& option : options()) {
    if (!option.configurable) continue;
    out += '\n';
    std::string help(option.help.in(language));
    if (!option.choices.empty()) help += fmt::format(": {}", fmt::join(option.choices, ", "));
    for (const std::string& line : wrap(help, 96)) out += fmt::format("# {}\n", line);
    out += fmt::format("# {} = {}\n", option.name, default_of(option));
  }
  out += german ? "\n# Eine Regel ändern; eigene Dateien heißen dann files = [\"…\"] unter [rules]\n"
                : "\n# Change a rule; files of your own are then files = [\"…\"] below [rules]\n";
  out += "# [rules.wir-lastig]\n#   severity = \"warning\"\n#   enabled = true\n#   limits = { ratio = 5 }\n";
  return out;
}

std::string config_schema() {
  std::string out;
  JsonWriter json(out, true);
  json.begin_object();
  field(json, "$schema", "http://json-schema.org/draft-07/schema#");
  field(json, "$id", "kundenlint/config/1");
  field(json, "title", "kundenlint: .kundenlint.toml");
  field(json, "type", "object");
  json.key("additionalProperties");
  json.raw("false");
  json.key("properties");
  json.begin_object();
  for (const Option& option : options()) {
    if (option.configurable) write_property(json, option);
  }
  json.end_object();
  json.end_object();
  return out + '\n';
}

}  // namespace kundenlint::cli
