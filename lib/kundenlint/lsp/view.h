// A document as it was analysed: what every answer about it is made of.
#pragma once

#include <string>
#include <string_view>

#include "kundenlint/lsp/documents.h"
#include "kundenlint/lsp/setup.h"
#include "kundenlint/report/text_parts.h"

namespace kundenlint::lsp {

/// The analysis of one version of a text.
struct Reading {
  Document document;
  Analysis analysis;
};

struct View {
  const OpenDocument& open;
  const Reading& reading;
  const Linter& linter;
  const Client& client;
  const Places& places;
  const TextOptions& options;  ///< language

  const Analysis& analysis() const { return reading.analysis; }
  std::string_view source() const { return reading.document.source; }
  std::string_view in(Bilingual text) const { return text.in(options.language); }
  bool german() const { return options.language == ReportLanguage::de; }
  const Dictionary& dictionary() const { return linter.analyzer().dictionary(); }
  /// Null for an unknown one.
  const Rule* rule(std::string_view id) const { return find_rule(linter.analyzer().rules(), id); }
  /// "Verwechslung"; the id of an unknown one.
  std::string_view rule_name(std::string_view id) const;
  /// "Kundennähe · Sympathie".
  std::string facet_name(std::string_view id) const {
    return TextContext{analysis(), source(), dictionary(), options, Style(false)}.facet_name(id);
  }
};

}  // namespace kundenlint::lsp
