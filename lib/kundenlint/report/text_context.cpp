#include <fmt/format.h>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/report/columns.h"
#include "kundenlint/report/places.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/text_parts.h"

namespace kundenlint {
namespace {

std::string_view name_of(const Facet& facet, ReportLanguage language) {
  return language == ReportLanguage::de || facet.name_en.empty() ? facet.name_de : facet.name_en;
}

}  // namespace

std::string TextContext::facet_name(std::string_view id) const {
  const Facet* facet = dictionary.facet(id);
  if (facet == nullptr) return std::string(id);
  const Facet* pole = dictionary.facet(group_of(id));
  if (pole == nullptr || pole == facet) return std::string(name_of(*facet, language()));
  return fmt::format("{} · {}", name_of(*pole, language()), name_of(*facet, language()));
}

std::string_view TextContext::pole_name(bool a) const {
  const std::string& id = a ? dictionary.pole_a : dictionary.pole_b;
  const Facet* facet = dictionary.facet(id);
  return facet == nullptr ? std::string_view(id) : name_of(*facet, language());
}

Paint TextContext::paint_of(std::string_view facet) const {
  if (group_of(facet) == dictionary.pole_a) return Paint::pole_a;
  if (group_of(facet) == dictionary.pole_b) return Paint::pole_b;
  return Paint::warning;
}

std::string TextContext::place(const Location& at) const {
  const std::string& name = analysis.path.empty() ? analysis.id : analysis.path;
  const std::string named = at.place ? fmt::format("  ({})", name_of(*at.place, language())) : "";
  return fmt::format("{}:{}:{}{}", printable(name), at.begin.line, at.begin.column, named);
}

std::string heading(const TextContext& context, Bilingual text, std::string_view aside) {
  std::string out = context.style(Paint::bold, context.in(text));
  if (!aside.empty()) out += "  " + context.style(Paint::dim, aside);
  return out + '\n';
}

std::string paragraph(const TextContext& context, std::string_view text, int indent,
                      std::string_view bullet) {
  const int hanging = indent + columns_of(bullet);
  std::string out, margin = std::string(static_cast<std::size_t>(indent), ' ').append(bullet);
  for (const std::string& line : wrap(text, context.options.width - hanging)) {
    out += margin + line + '\n';
    margin.assign(static_cast<std::size_t>(hanging), ' ');
  }
  return out;
}

}  // namespace kundenlint
