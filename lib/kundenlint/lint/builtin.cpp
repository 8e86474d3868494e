#include <cassert>
#include <cstddef>

#include "kundenlint/lint/rule.h"

// As in dictionary/builtin.cpp: the linker takes the bytes as they are.
__asm__(
    ".section .rodata\n"
    "kundenlint_rules_begin:\n"
    ".incbin \"" KUNDENLINT_RULES
    "\"\n"
    "kundenlint_rules_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char kundenlint_rules_begin[];
extern const char kundenlint_rules_end[];
}

namespace kundenlint {

const std::vector<Rule>& builtin_rules() {
  static const std::vector<Rule> rules = [] {
    Result<std::vector<Rule>> read = deserialize_rules(
        {kundenlint_rules_begin, static_cast<std::size_t>(kundenlint_rules_end - kundenlint_rules_begin)});
    assert(read);
    return read ? *std::move(read) : std::vector<Rule>();
  }();
  return rules;
}

}  // namespace kundenlint
