// The parts of a zipped document (DOCX, ODT, EPUB …).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "kundenlint/base/result.h"

namespace kundenlint {

using Package = std::map<std::string, std::string, std::less<>>;

/// Unpacks the parts whose name `wanted` likes. Bounded: 256 MiB unpacked, 200 times as much as packed where
/// it is more than 8 MiB, 20,000 parts. Nothing is written to disk. Errors: unreadable, limit; without a
/// path.
Result<Package> read_package(std::string_view bytes, const std::function<bool(std::string_view)>& wanted);

/// The part; empty where there is none.
std::string_view part_of(const Package& package, std::string_view name);

/// "a/b.xml" of "x/a/../a/b.xml": where a relative name leads from the folder of `base`.
std::string resolve_part(std::string_view base, std::string_view target);

}  // namespace kundenlint
