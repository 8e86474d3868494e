// What a .kundenlint.toml may hold, made from the table of options: a commented one to begin with, and its
// schema.
#pragma once

#include <string>

#include "kundenlint/report/bilingual.h"

namespace kundenlint::cli {

/// Every key with its meaning and its default, behind "#": as it stands it changes nothing.
std::string config_template(ReportLanguage language);

/// The JSON Schema "kundenlint/config/1", for editors (taplo, Even Better TOML) and checkers.
std::string config_schema();

}  // namespace kundenlint::cli
