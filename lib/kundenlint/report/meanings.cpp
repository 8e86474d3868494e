#include "kundenlint/report/meanings.h"

#include <fmt/format.h>

namespace kundenlint {

Bilingual name_of(Stance stance) {
  switch (stance) {
    case Stance::zustimmend:
      return {"dafür", "for"};
    case Stance::ablehnend:
      return {"dagegen", "against"};
    case Stance::offen:
      return {"offen", "open"};
  }
  return {};
}

Bilingual meaning_of(Stance stance) {
  switch (stance) {
    case Stance::zustimmend:
      return {"Der Text behauptet oder fordert es.", "The text asserts or demands it."};
    case Stance::ablehnend:
      return {"Der Text verneint es, lehnt es ab oder warnt davor.",
              "The text negates it, rejects it or warns of it."};
    case Stance::offen:
      return {"Eine Frage, eine Bedingung oder die bloße Nennung.",
              "A question, a condition or the bare name."};
  }
  return {};
}

Bilingual name_of(Voice voice) {
  switch (voice) {
    case Voice::text:
      return {};
    case Voice::quoted:
      return {"im Zitat", "quoted"};
    case Voice::reported:
      return {"in wiedergegebener Rede", "reported speech"};
  }
  return {};
}

Bilingual name_of(RelationType type) {
  switch (type) {
    case RelationType::gleichsetzung:
      return {"Gleichsetzung", "equation"};
    case RelationType::abgrenzung:
      return {"Abgrenzung", "distinction"};
    case RelationType::folge:
      return {"Folge", "consequence"};
    case RelationType::voraussetzung:
      return {"Voraussetzung", "precondition"};
  }
  return {};
}

namespace {

// {0} and {1}: the poles.
Bilingual general_verdict(RelationType type) {
  switch (type) {
    case RelationType::gleichsetzung:
      return {"Der Text setzt {0} und {1} gleich.", "The text equates {0} and {1}."};
    case RelationType::abgrenzung:
      return {"Der Text unterscheidet {0} und {1}.", "The text tells {0} and {1} apart."};
    case RelationType::folge:
      return {"Der Text beschreibt {1} als Folge, nicht als Ziel.",
              "The text describes {1} as an effect, not as the goal."};
    case RelationType::voraussetzung:
      return {"Der Text macht {1} zur Voraussetzung von {0}.", "The text makes {1} the condition of {0}."};
  }
  return {};
}

std::string_view short_name(const Dictionary& dictionary, const std::string& pole, bool german) {
  const Facet* facet = dictionary.facet(pole);
  if (facet == nullptr) return pole;
  return german ? facet->short_de : facet->short_en;
}

}  // namespace

std::string verdict_of(RelationType type, const Dictionary& dictionary, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  if (const RelationMeaning* meaning = dictionary.meaning(to_string(type)))
    return german ? meaning->de : meaning->en;
  return fmt::format(fmt::runtime(general_verdict(type).in(language)),
                     short_name(dictionary, dictionary.pole_a, german),
                     short_name(dictionary, dictionary.pole_b, german));
}

bool questionable(RelationType type) {
  return type == RelationType::gleichsetzung || type == RelationType::voraussetzung;
}

}  // namespace kundenlint
