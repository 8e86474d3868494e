#include "kundenlint/lint/rule.h"

#include <algorithm>
#include <cassert>

#include "kundenlint/base/bytes.h"

namespace kundenlint {
namespace {

constexpr std::string_view kMagic = "KLRULE02";

void write(ByteWriter& out, const Phrase& phrase) {
  out.text(phrase.de);
  out.text(phrase.en);
}

Phrase read_phrase(ByteReader& in) {
  Phrase phrase;
  phrase.de = in.text();
  phrase.en = in.text();
  return phrase;
}

Rule read_rule(ByteReader& in) {
  Rule rule;
  rule.id = in.text();
  rule.profiles = in.texts();
  rule.order = in.number();
  rule.check = in.text();
  in.choice(rule.severity, Severity::error);
  for (Phrase* phrase : {&rule.name, &rule.description, &rule.message, &rule.suggestion}) {
    *phrase = read_phrase(in);
  }
  rule.bad = in.texts();
  rule.good = in.texts();
  const std::uint32_t keys = in.number();
  for (std::uint32_t i = 0; i < keys && !in.failed(); ++i) {
    std::string name = in.text();
    rule.keys.emplace(std::move(name), in.text());
  }
  const std::uint32_t limits = in.number();
  for (std::uint32_t i = 0; i < limits && !in.failed(); ++i) {
    std::string name = in.text();
    rule.limits.emplace(std::move(name), in.real());
  }
  return rule;
}

}  // namespace

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "warning";
}

bool Rule::speaks_in(std::string_view profile) const {
  return std::any_of(profiles.begin(), profiles.end(), [profile](const std::string& known) {
    return known == profile || known == kEveryProfile;
  });
}

const std::string& Rule::key(std::string_view key_name) const {
  static const std::string none;
  const auto at = keys.find(key_name);
  assert(at != keys.end());
  return at == keys.end() ? none : at->second;
}

double Rule::limit(std::string_view limit_name) const {
  const auto at = limits.find(limit_name);
  assert(at != limits.end());
  return at == limits.end() ? 0 : at->second;
}

std::string serialize_rules(const std::vector<Rule>& rules) {
  ByteWriter out(kMagic);
  out.list(rules, [&](const Rule& rule) {
    out.text(rule.id);
    out.texts(rule.profiles);
    out.number(rule.order);
    out.text(rule.check);
    out.choice(rule.severity);
    for (const Phrase* phrase : {&rule.name, &rule.description, &rule.message, &rule.suggestion}) {
      write(out, *phrase);
    }
    out.texts(rule.bad);
    out.texts(rule.good);
    out.list(rule.keys, [&](const auto& key) {
      out.text(key.first);
      out.text(key.second);
    });
    out.list(rule.limits, [&](const auto& limit) {
      out.text(limit.first);
      out.real(limit.second);
    });
  });
  return out.take();
}

Result<std::vector<Rule>> deserialize_rules(std::string_view bytes) {
  ByteReader in(bytes, kMagic);
  std::vector<Rule> rules;
  in.list(rules, [&] { return read_rule(in); });
  if (in.failed() || !in.done()) {
    return Error{.code = ErrorCode::dictionary, .message = "die eingebauten Regeln sind beschädigt"};
  }
  return rules;
}

const Rule* find_rule(const std::vector<Rule>& rules, std::string_view id) {
  const auto at = std::find_if(rules.begin(), rules.end(), [id](const Rule& rule) { return rule.id == id; });
  return at == rules.end() ? nullptr : &*at;
}

}  // namespace kundenlint
