// What `kundenlint dict coverage` shows.
#pragma once

#include <cstddef>
#include <string>

#include "kundenlint/evaluation/coverage.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// entry, facet, set, finds, right, other_facet, wrong: a line an entry and set, also where it never fires.
Table coverage_table(const Coverage& coverage);

/// facet, set, doc, n, text: the coded sentences that no entry of the facet finds.
Table unfound_table(const Coverage& coverage);

/// The facets, the entries over all sets, those that find nothing, and of each facet at most `shown` sentences
/// that no entry finds.
std::string coverage_text(const Coverage& coverage, std::size_t shown, const TextOptions& options);

}  // namespace kundenlint
