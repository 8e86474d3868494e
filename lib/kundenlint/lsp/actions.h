// What can be done about findings: silence the rule with a reason, the rule's suggestion, the explanation.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "kundenlint/lsp/view.h"

namespace kundenlint::lsp {

/// Commands of workspace/executeCommand; their argument is an id.
inline constexpr std::string_view kExplain = "kundenlint.explain";
inline constexpr std::string_view kSuggestion = "kundenlint.suggestion";

struct ActionRequest {
  Span bytes{};             ///< for which the editor asks
  bool only_other = false;  ///< it asks for kinds that there are none of
  bool only_fixes = false;  ///< it asks for quick fixes
};

/// How the text would be read after an edit.
using Try = std::function<Analysis(std::string)>;

/// The result of textDocument/codeAction. Of an edit it has been tried that it changes no other finding.
std::string actions(const View& view, const ActionRequest& request, const Try& attempt);

}  // namespace kundenlint::lsp
