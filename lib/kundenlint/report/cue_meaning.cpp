#include "kundenlint/report/cue_meaning.h"

#include "kundenlint/framing/cue.h"

namespace kundenlint {
namespace {

using framing::CueEffect;
using framing::CueScope;

Bilingual effect_of(CueEffect effect) {
  switch (effect) {
    case CueEffect::negation:
      return {"Verneint: Aus Zustimmung wird Ablehnung; zwei Verneinungen heben sich auf.",
              "Negates: assertion becomes rejection; two negations cancel each other out."};
    case CueEffect::ablehnung:
      return {"Weist zurück: Warnung, Distanz, Kritik oder Mangel machen daraus eine Ablehnung.",
              "Rejects: warning, distance, criticism or lack make it a rejection."};
    case CueEffect::offen:
      return {"Lässt offen: eine Bedingung, eine Frage oder die bloße Nennung.",
              "Leaves open: a condition, a question or the bare name."};
    case CueEffect::keine:
      return {
          "Ändert nichts und verhindert, dass ein Teil davon als Signal gilt, etwa „nicht“ in „nicht nur“.",
          "Changes nothing and keeps a part of it from being a cue, such as 'nicht' in 'nicht nur'."};
    case CueEffect::referenz:
      return {"Nennt mit anderen Worten, was „reach“ sucht.", "Names in other words what 'reach' looks for."};
  }
  return {};
}

Bilingual scope_of(CueScope scope) {
  switch (scope) {
    case CueScope::fokus:
      return {
          "Gilt im Teilsatz hinter dem Signal, bis „sondern“; im ganzen Teilsatz, wenn nur noch ein Verb "
          "folgt.",
          "Holds in the clause behind the cue, up to 'sondern'; in the whole clause when only a verb "
          "follows."};
    case CueScope::klausel:
      return {"Gilt im ganzen Teilsatz.", "Holds in the whole clause."};
    case CueScope::danach:
      return {"Gilt im Teilsatz hinter dem Signal.", "Holds in the clause behind the cue."};
    case CueScope::davor:
      return {"Gilt im Teilsatz vor dem Signal.", "Holds in the clause before the cue."};
    case CueScope::wort:
      return {"Gilt für die drei Wörter hinter dem Signal.", "Holds for the three words behind the cue."};
    case CueScope::nebensatz:
      return {"Gilt bis „sondern“ oder zum Ende des Satzes.",
              "Holds up to 'sondern' or to the end of the sentence."};
    case CueScope::teilsatz:
      return {"Gilt im nächsten Teilsatz.", "Holds in the next clause."};
    case CueScope::satz:
      return {"Gilt im ganzen Satz.", "Holds in the whole sentence."};
    case CueScope::naechster:
      return {"Gilt im nächsten Satz desselben Absatzes.", "Holds in the next sentence of the paragraph."};
    case CueScope::bis_als:
      return {"Gilt bis zum nächsten „als“.", "Holds up to the next 'als'."};
    case CueScope::nach_als:
      return {"Gilt hinter dem nächsten „als“, bis zum Ende des Teilsatzes.",
              "Holds behind the next 'als', to the end of the clause."};
  }
  return {};
}

}  // namespace

std::optional<CueMeaning> cue_meaning(std::string_view target) {
  const auto kind = framing::parse_cue(target);
  if (!kind) return std::nullopt;
  return CueMeaning{effect_of(kind->effect), scope_of(kind->scope)};
}

}  // namespace kundenlint
