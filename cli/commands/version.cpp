#include "kundenlint/base/version.h"

#include <ostream>

#include "cli/commands/commands.h"
#include "kundenlint/report/tool.h"

namespace kundenlint::cli {

int run_version(Invocation& call) {
  call.io.out << "kundenlint " << version() << " (ICU " << icu_version() << ", Unicode " << unicode_version()
              << ")\n";
  return kOk;
}

}  // namespace kundenlint::cli
