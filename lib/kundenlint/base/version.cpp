#include "kundenlint/base/version.h"

namespace kundenlint {

std::string_view version() { return KUNDENLINT_VERSION; }

}  // namespace kundenlint
