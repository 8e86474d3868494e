// Words around the names of people and firms; all in lower case.
#pragma once

#include <string_view>

namespace kundenlint {

/// Max, Anna.
bool is_given_name(std::string_view word);
/// König, Freund, and their genitives.
bool may_be_family_name(std::string_view word);
/// Herr, Dr., Familie.
bool announces_name(std::string_view word);
/// Autohaus, Gasthof.
bool names_house(std::string_view word);
/// GmbH, Pilsener.
bool closes_name(std::string_view word);

}  // namespace kundenlint
