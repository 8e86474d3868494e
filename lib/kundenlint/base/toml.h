// toml++ with the settings of this program: one program, one definition of its inline functions. Included in
// place of <toml++/toml.h>, by sources only.
#pragma once

// Debian's library is built with exceptions, so the headers are used.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0

// toml++ 3.3 asserts, and tells the optimiser, that a key begins behind every "[": on input like "[[[a]]"
// that is wrong (marzer/tomlplusplus#301), an abort or undefined behaviour. Its parser checks again behind
// the assumption and reports an error, so nothing is assumed.
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(condition) static_assert(true)

#include <toml++/toml.h>
