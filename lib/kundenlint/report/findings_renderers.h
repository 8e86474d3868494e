// One maker a format; findings.cpp chooses.
#pragma once

#include <memory>

#include "kundenlint/report/findings.h"

namespace kundenlint {

std::unique_ptr<FindingsRenderer> text_findings(FindingsContext context);
std::unique_ptr<FindingsRenderer> sarif_findings(FindingsContext context);
std::unique_ptr<FindingsRenderer> github_findings(FindingsContext context);
std::unique_ptr<FindingsRenderer> checkstyle_findings(FindingsContext context);
std::unique_ptr<FindingsRenderer> junit_findings(FindingsContext context);
std::unique_ptr<FindingsRenderer> rdjsonl_findings(FindingsContext context);

}  // namespace kundenlint
