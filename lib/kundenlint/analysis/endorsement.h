// What a text as a whole endorses.
#pragma once

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

/// Not by its assertions alone: whoever tells the poles apart stands for pole a, whoever equates them or puts
/// pole b first stands for pole b, each as much as by one assertion; whoever rejects pole b or a
/// counter-frame stands for pole a, by half as much. `Lean::keine` without evidence, and with less than
/// kFewestForLean mentions (of any stance and facet) and relations. The weights are those
/// under which the coded mentions of tests/gold give the coded lean most often.
Lean endorsed(const Analysis& analysis, const Dictionary& dictionary);

}  // namespace kundenlint
