// A hand-made analysis of a short text, so that renderers are tested without the layers below.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/tool.h"

namespace kundenlint {

struct ReportExample {
  std::string source;
  Dictionary dictionary;
  Analysis analysis;
  ToolInfo tool;

  ReportExample();

  /// Adds a mention whose evidence is each of `words`, found in order from `from` on.
  MentionReport& mention(std::string_view facet, const std::vector<std::string_view>& words,
                         std::string_view from = {});
  void relation(RelationType type, std::string_view text);
  Location location(Span bytes) const;
};

}  // namespace kundenlint
