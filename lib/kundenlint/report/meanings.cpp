#include "kundenlint/report/meanings.h"

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

Bilingual verdict_of(RelationType type) {
  switch (type) {
    case RelationType::gleichsetzung:
      return {
          "Der Text setzt Orientierung und Nähe gleich. Das ist die Verwechslung: Wer dem Kunden nah ist, "
          "richtet sich damit noch nicht nach ihm.",
          "The text equates orientation and closeness. That is the confusion: being close to customers does "
          "not yet mean being guided by what they need."};
    case RelationType::abgrenzung:
      return {"Der Text unterscheidet Orientierung und Nähe. Das ist richtig.",
              "The text tells orientation and closeness apart. That is right."};
    case RelationType::folge:
      return {"Der Text beschreibt Nähe als Folge, nicht als Ziel. Das ist richtig.",
              "The text describes closeness as an effect, not as the goal. That is right."};
    case RelationType::voraussetzung:
      return {
          "Der Text macht Nähe zur Voraussetzung von Orientierung. Damit steht die Nähe an erster Stelle.",
          "The text makes closeness the condition of orientation. That puts closeness first."};
  }
  return {};
}

bool questionable(RelationType type) {
  return type == RelationType::gleichsetzung || type == RelationType::voraussetzung;
}

}  // namespace kundenlint
