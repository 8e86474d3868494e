#include "kundenlint/report/glossary.h"

#include <algorithm>
#include <string>

namespace kundenlint {
namespace {

constexpr GlossaryTerm kTerms[] = {
    {"lean",
     "neigung urteil verdict gemischt keine",
     {"Neigung", "lean"},
     {"Wofür der Text im Ganzen steht: für einen der Pole, „gemischt“ oder „keine“. Jede zustimmende "
      "Erwähnung "
      "eines Pols zählt eins für ihn; was der Text am zweiten Pol und an Gegenbildern zurückweist, zählt je "
      "ein "
      "halb für den ersten; eine Abgrenzung zählt eins für den ersten, eine Gleichsetzung oder Voraussetzung "
      "eins "
      "für den zweiten. Ein Pol führt, wenn er mindestens das Doppelte des anderen hat; sonst ist die "
      "Neigung "
      "gemischt.\n"
      "„Keine“ heißt: Es gibt nichts zu zählen, oder der Text enthält nur eine einzige Erwähnung. Eine ist "
      "zu "
      "wenig für ein Urteil; nötig sind zwei Erwähnungen oder Beziehungen. Wie sicher die Neigung ist, sagt "
      "das "
      "Intervall des Kontrastindex.",
      "What the text as a whole stands for: one of the poles, 'gemischt' (mixed) or 'keine' (none). Every "
      "asserted "
      "mention of a pole counts one for it; what the text rejects of the second pole and of counter-frames "
      "counts "
      "half for the first; a distinction counts one for the first, an equation or a condition one for the "
      "second. A "
      "pole leads when it has at least twice what the other has; else the lean is mixed.\n"
      "'keine' means that there is nothing to count, or that the text has one mention only. One is too "
      "little for a "
      "verdict; two mentions or relations are needed. How sure the lean is, the interval of the contrast "
      "index "
      "says."},
     "",
     ""},
    {"kontrastindex",
     "contrast contrast.index index contrast-index",
     {"Kontrastindex", "contrast index"},
     {"Das Verhältnis der zustimmenden Erwähnungen beider Pole: +1, wenn alle dem ersten gelten, −1, wenn "
      "alle dem "
      "zweiten gelten, 0 bei gleich vielen. Ohne Erwähnung gibt es keinen Index; in Tabellen bleibt er leer. "
      "Er "
      "steht nie ohne sein Intervall.",
      "How the asserted mentions of the two poles relate: +1 when all are of the first, −1 when all are of "
      "the "
      "second, 0 when there are as many of both. Without mentions there is no index; tables leave it empty. "
      "It "
      "never stands without its interval."},
     "(a − b) / (a + b)",
     ""},
    {"intervall",
     "interval contrast.low contrast.high low high jeffreys 95 vertrauensbereich",
     {"95-%-Intervall", "95% interval"},
     {"Werte, die mit dem Gezählten verträglich sind: Von hundert solchen Intervallen enthalten etwa 95 den "
      "wahren "
      "Wert. Wenige Erwähnungen geben ein weites Intervall; schließt es die Null ein, ist die Richtung nicht "
      "gesichert.\n"
      "Für einen Text ist es das Intervall nach Jeffreys für den Anteil a/(a + b), auf die Skala von −1 bis "
      "+1 "
      "übertragen; liegen alle Erwähnungen auf einer Seite, reicht es bis ans Ende der Skala.\n"
      "Für mehrere Texte (compare, score --summary) hängen die Erwähnungen eines Textes zusammen: Vorher "
      "werden "
      "beide Anzahlen durch den Designeffekt geteilt. Unterschiede und Trends verbinden die Intervalle der "
      "Gruppen nach Zou und Donner (MOVER); p ist eins weniger dem Niveau des weitesten Intervalls ohne "
      "Null.",
      "Values that agree with what was counted: of a hundred such intervals some 95 hold the true value. Few "
      "mentions make a wide interval; where it holds zero, the direction is not certain.\n"
      "For one text it is the Jeffreys interval of the share a/(a + b), mapped to the scale from −1 to +1; "
      "where "
      "all mentions are on one side, it reaches the end of the scale.\n"
      "For several texts (compare, score --summary) the mentions of one text hang together: both counts are "
      "first "
      "divided by the design effect. Differences and trends combine the groups' intervals as Zou and Donner "
      "do "
      "(MOVER); p is one minus the level of the widest interval without zero."},
     "Beta(a + ½, b + ½), Gamma(k + ½, n)",
     "Brown, Cai, DasGupta (2001, 2003); Rao, Scott (1992); Zou, Donner (2008)"},
    {"designeffekt",
     "design_effect design-effect designeffect deff",
     {"Designeffekt", "design effect"},
     {"Um wie viel die Streuung einer Zahl größer ist, weil Erwähnungen desselben Textes zusammenhängen: 1 "
      "heißt, "
      "sie verhalten sich wie unabhängige; bei 3 sagen dreißig Erwähnungen so viel wie zehn unabhängige. "
      "Wenige "
      "Texte zeigen ihn schlecht; dann zählt mit dem Gewicht von acht Texten, was von Hand kodierte "
      "Sammlungen erwarten "
      "lassen (Zusammenhang ein Drittel).",
      "How much larger the variance of a figure is because the mentions of one text hang together: 1 means "
      "that "
      "they behave like independent ones; at 3, thirty mentions say as much as ten independent ones. Few "
      "texts show "
      "it badly; then what labelled sets let expect (a correlation of one third) counts with the weight of "
      "eight "
      "texts."},
     "Σ(x − p·n)² / (N·p·(1 − p))",
     "Kish (1965); Cochran (1977)"},
    {"effekt",
     "effect effektgroesse cohens_h h",
     {"Effektgröße", "effect size"},
     {"Wie groß ein Unterschied ist, gleich in welcher Einheit. Bei Raten log₂ des Verhältnisses: +1 heißt "
      "doppelt so "
      "häufig; keine Erwähnung gilt als halbe. Beim Kontrastindex Cohens h: um 0,2 klein, um 0,5 mittel, ab "
      "0,8 "
      "groß.",
      "How large a difference is, whatever the unit. Of rates log₂ of their ratio: +1 is twice as frequent; "
      "no mention "
      "counts as half a one. Of the contrast index Cohen's h: some 0.2 is small, 0.5 medium, 0.8 large."},
     "log₂(r₁/r₂); 2·asin√p₁ − 2·asin√p₂",
     "Hardie (2014); Cohen (1988)"},
    {"p_bh",
     "p bh benjamini-hochberg p-wert",
     {"p (BH)", "p (BH)"},
     {"Wie oft der Zufall allein einen solchen Unterschied brächte, wenn es keinen gäbe. Wer viele Zeilen "
      "prüft, findet "
      "immer eine; deshalb ist p nach Benjamini und Hochberg für alle Zeilen zusammen berichtigt.",
      "How often chance alone would bring such a difference if there were none. Whoever tests many rows "
      "always finds "
      "one; p is therefore adjusted for all rows together (Benjamini, Hochberg)."},
     "",
     "Benjamini, Hochberg (1995)"},
    {"erwaehnung",
     "erwähnung erwaehnungen erwähnungen mention mentions beleg belege evidence",
     {"Erwähnung", "mention"},
     {"Eine Stelle, an der der Text einen Pol, eine Facette oder ein Gegenbild anspricht, mit den Wörtern, "
      "an denen das "
      "zu sehen ist. Anteile und Raten beruhen allein auf zustimmenden Erwähnungen.",
      "A place where the text speaks of a pole, a facet or a counter-frame, with the words that show it. "
      "Shares and "
      "rates rest on asserted mentions alone."},
     "",
     ""},
    {"haltung",
     "stance zustimmend ablehnend offen dafür dagegen for against open",
     {"Haltung", "stance"},
     {"Was der Text mit einer Erwähnung tut: dafür (zustimmend) behauptet er sie, dagegen (ablehnend) weist "
      "er sie "
      "zurück, offen fragt er danach oder nennt sie nur.",
      "What the text does with a mention: for (zustimmend) it asserts it, against (ablehnend) it rejects it, "
      "open "
      "(offen) it asks or merely names it."},
     "",
     ""},
    {"facette",
     "facet facetten facets pol pole gegenbild gegenbilder bare total",
     {"Pol, Facette, Gegenbild", "pole, facet, counter-frame"},
     {"Die beiden Pole sind, was verglichen wird; Facetten sagen, worin sich ein Pol zeigt; Gegenbilder "
      "gehören zu "
      "keinem von beiden. In Tabellen zählt POL.total alle Erwähnungen eines Pols, POL.bare die ohne nähere "
      "Angabe.",
      "The two poles are what is compared; facets say in what a pole shows; counter-frames belong to "
      "neither. In "
      "tables POLE.total counts all mentions of a pole, POLE.bare those that say nothing nearer."},
     "",
     ""},
    {"rate",
     "zustimmend_per_1000 per_1000_words je_1000 per_1000",
     {"je 1.000 Wörter", "per 1,000 words"},
     {"Zustimmende Erwähnungen je 1.000 Wörter des Textes; abgelehnte und offene zählen nicht mit.",
      "Asserted mentions per 1,000 words of the text; rejected and open ones do not count."},
     "1000 · k / n",
     ""},
    {"lix",
     "readability.lix",
     {"LIX", "LIX"},
     {"Lesbarkeitsindex: unter 40 leicht, um 50 Sachtext, ab 60 schwer. Unter 100 Wörtern leer.",
      "A readability index: below 40 easy, some 50 factual prose, from 60 on difficult. Empty under 100 "
      "words."},
     "n/s + 100 · (> 6 letters)/n",
     "Björnsson (1968)"},
    {"flesch_amstad",
     "flesch amstad readability.flesch_amstad",
     {"Flesch-Index nach Amstad", "Flesch index, Amstad's form"},
     {"Lesbarkeit für das Deutsche: 0 sehr schwer bis 100 sehr leicht. Unter 100 Wörtern leer.",
      "Readability of German: 0 very difficult to 100 very easy. Empty under 100 words."},
     "180 − n/s − 58.5 · syllables/n",
     "Amstad (1978)"},
    {"wiener_1",
     "wiener sachtextformel readability.wiener_1",
     {"Wiener Sachtextformel 1", "Wiener Sachtextformel 1"},
     {"Die Schulstufe, für die ein Sachtext taugt: 4 leicht bis 15 schwer. Unter 100 Wörtern leer.",
      "The school grade a factual text suits: 4 easy to 15 difficult. Empty under 100 words."},
     "0.1935 MS + 0.1672 n/s + 0.1297 IW − 0.0327 ES − 0.875",
     "Bamberger, Vanecek (1984)"},
    {"lesbarkeit",
     "readability",
     {"Lesbarkeit", "readability"},
     {"Wie leicht sich der Text liest, nach drei Formeln aus Satz- und Wortlängen: lix, flesch_amstad, "
      "wiener_1. Sie "
      "sehen weder Sinn noch Aufbau.",
      "How easily the text reads, by three formulas over the lengths of sentences and words: lix, "
      "flesch_amstad, "
      "wiener_1. They see neither sense nor structure."},
     "",
     ""},
    {"dp",
     "dp_norm dpnorm streuung dispersion",
     {"Streuung (DP)", "dispersion (DP)"},
     {"Wie gleichmäßig etwas über die Teile eines Korpus verteilt ist: 0 so gleichmäßig, wie es deren Größen "
      "zulassen; "
      "nahe 1 alles in einem kleinen Teil. DPnorm erreicht 1.",
      "How evenly something is spread over the parts of a corpus: 0 as evenly as their sizes allow; near 1 "
      "all in one "
      "small part. DPnorm reaches 1."},
     "½ Σ|v − s|",
     "Gries (2008); Lijffijt, Gries (2012)"},
    {"g2",
     "g² g2_two_cell g2_four_cell keyness",
     {"G²", "G²"},
     {"Wie wenig der Zufall einen Unterschied der Häufigkeiten erklärt; ab 3,84 seltener als einmal in "
      "zwanzig Fällen. "
      "Wächst mit dem Korpus; wie groß der Unterschied ist, sagt LogRatio.",
      "How little chance explains a difference of frequencies; from 3.84 on less than once in twenty cases. "
      "Grows "
      "with the corpus; how large the difference is, LogRatio says."},
     "2 Σ o · ln(o/e)",
     "Rayson, Garside (2000); Dunning (1993)"},
    {"log_ratio",
     "logratio",
     {"LogRatio", "LogRatio"},
     {"log₂ des Verhältnisses zweier Häufigkeiten: +1 doppelt so häufig, −1 halb so häufig; keine Erwähnung "
      "gilt als "
      "halbe. Zu einem leeren Vergleichskorpus gibt es keines.",
      "log₂ of the ratio of two frequencies: +1 twice, −1 half as frequent; no occurrence counts as half a "
      "one. To an "
      "empty reference there is none."},
     "log₂((a/c) / (b/d))",
     "Hardie (2014)"},
    {"log_dice",
     "logdice",
     {"logDice", "logDice"},
     {"Wie eng zwei Wörter zusammengehören, unabhängig von der Größe des Korpus: höchstens 14; eins mehr "
      "heißt doppelt "
      "so eng.",
      "How closely two words belong together, whatever the size of the corpus: at most 14; one more is twice "
      "as close."},
     "14 + log₂(2·f(xy) / (f(x) + f(y)))",
     "Rychlý (2008)"},
};

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool has(std::string_view names, std::string_view name) {
  for (std::size_t begin = 0; begin < names.size();) {
    const std::size_t end = std::min(names.find(' ', begin), names.size());
    if (names.substr(begin, end - begin) == name) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

std::span<const GlossaryTerm> glossary() { return kTerms; }

const GlossaryTerm* glossary_term(std::string_view name) {
  const std::string wanted = lower(name);
  for (const GlossaryTerm& term : kTerms) {
    if (term.id == wanted || has(term.others, wanted)) return &term;
  }
  return nullptr;
}

}  // namespace kundenlint
