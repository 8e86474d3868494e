#include <gtest/gtest.h>

#include "texts.h"

namespace kundenlint {
namespace {

struct Case {
  const char* text;
  const char* want;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(tokens_of(c.text), c.want) << c.text;
}

TEST(Words, HyphenCompoundsAreOneToken) {
  check({
      {"Die Kunden-Nähe per E-Mail.", "Die|Kunden-Nähe|per|E-Mail|."},
      {"24-Stunden-Service, Win-win", "24-Stunden-Service|,|Win-win"},
      {"SaaS\u2011Plattform", "SaaS\u2011Plattform"},
      {"Bundes- und Landesrecht", "Bundes-|und|Landesrecht"},
      {"Wünsche und -bedürfnisse", "Wünsche|und|-bedürfnisse"},
      {"Preis-/Leistung", "Preis-|/|Leistung"},
      {"(Kunden-)Orientierung", "(|Kunden-|)|Orientierung"},
      {"Kunden -- und wir – nicht", "Kunden|--|und|wir|–|nicht"},
  });
}

TEST(Words, LineBreakHyphensJoin) {
  check({
      {"Kunden-\norientierung", "Kunden-\norientierung"},
      {"SaaS-\n  Plattform", "SaaS-\n  Plattform"},
      {"Kunden-\nund Service", "Kunden-|und|Service"},  // a truncated compound, not a torn word
      {"Kunden-\nbzw. Service", "Kunden-|bzw.|Service"},
      {"Kun\u00ADden\u00AD\nnähe", "Kun\u00ADden\u00AD\nnähe"},
      {"Kunden- orientierung", "Kunden-|orientierung"},  // no line break
  });
}

TEST(Words, GenderedFormsAreOneToken) {
  check({
      {"Kund:innen Kund*innen Kund_innen KundInnen", "Kund:innen|Kund*innen|Kund_innen|KundInnen"},
      {"Kund/innen Kunden/-innen Kund·innen", "Kund/innen|Kunden/-innen|Kund·innen"},
      {"jede*r ein:e jede/r der/die er*sie", "jede*r|ein:e|jede/r|der/die|er*sie"},
      {"Mitarbeiter(in) Kund(inn)en Kunde(n)", "Mitarbeiter(in)|Kund(inn)en|Kunde(n)"},
      {"Bürger:innennähe, Kolleg:innen-Team", "Bürger:innennähe|,|Kolleg:innen-Team"},
      {"Kunde/Kundin", "Kunde|/|Kundin"},
      {"Frage:Antwort", "Frage|:|Antwort"},
      {"Nutzer:innen: Sie", "Nutzer:innen|:|Sie"},
      {"f(n) auf/in", "f|(|n|)|auf|/|in"},
      {"*Kunden* _Nähe_", "*|Kunden|*|_|Nähe|_"},
  });
}

TEST(Words, ApostrophesStay) {
  check({
      {"Wie geht’s? Müller's Büro", "Wie|geht’s|?|Müller's|Büro"},
      {"'s gut, hab' ich", "'s|gut|,|hab'|ich"},
      {"Max’ Auto, geht´s", "Max’|Auto|,|geht´s"},
      {"Rock 'n' Roll", "Rock|'n'|Roll"},
      {"Er sagt 'Kundennähe' gern.", "Er|sagt|'|Kundennähe|'|gern|."},
      {"Das ‚Wort‘ gilt.", "Das|‚|Wort|‘|gilt|."},
      {"L'Oréal d'Azur", "L'Oréal|d'Azur"},
  });
}

TEST(Words, SignsInsideNames) {
  check({
      {"AT&T, F&E, C++, C#", "AT&T|,|F&E|,|C++|,|C#"},
      {"Müller & Co. KG", "Müller|&|Co.|KG"},
      {"B2B, MP3, 80er, CO₂, m²", "B2B|,|MP3|,|80er|,|CO₂|,|m²"},
      {"#Kundennähe @kundenlint", "#Kundennähe|@kundenlint"},
  });
}

TEST(Numbers, KeepTheirSeparators) {
  check({
      {"10.000 Euro, 3,5 %", "10.000|Euro|,|3,5|%"},
      {"5.300,25 €", "5.300,25|€"},
      {"um 12:30 Uhr, 20.15 Uhr", "um|12:30|Uhr|,|20.15|Uhr"},
      {"5€ 10% 100km/h", "5|€|10|%|100km/h"},
      {"20,- EUR, 14.-- €", "20,-|EUR|,|14.--|€"},
      {"10'000 10’000", "10'000|10’000"},
      {"24/7, 1/2, ½", "24/7|,|1/2|,|½"},
      {"-5 °C", "-5|°C"},
      {"1.1.2024 2024-05-01", "1.1.2024|2024-05-01"},
      {"§ 3, §§ 4", "§|3|,|§§|4"},
  });
}

TEST(Abbreviations, AreOneTokenWithTheirSpaces) {
  check({
      {"z. B. und z.B. und z.\u00A0B.", "z. B.|und|z.B.|und|z.\u00A0B."},
      {"i. d. R. u. v. m.", "i. d. R.|u. v. m."},
      {"Prof. Dr. med. Müller", "Prof.|Dr.|med.|Müller"},
      {"Dipl.-Ing. Bestell-Nr. 5", "Dipl.-Ing.|Bestell-Nr.|5"},
      {"Hauptstr. 5, St. Gallen", "Hauptstr.|5|,|St.|Gallen"},
      {"Abs.2 Nr.5", "Abs.|2|Nr.|5"},
      {"U.S.A. und B.K.A. heute", "U.S.A.|und|B.K.A.|heute"},
      {"J. R. Müller", "J.|R.|Müller"},
      {"z.\nB. hier", "z.\nB.|hier"},
  });
}

TEST(Addresses, AreOneTokenWithoutThePunctuationBehind) {
  check({
      {"An max.muster+a@bank-kunde.de.", "An|max.muster+a@bank-kunde.de|."},
      {"Siehe https://www.kunde.de/a?b=c(d).", "Siehe|https://www.kunde.de/a?b=c(d)|."},
      {"(www.kunde.de/pfad)", "(|www.kunde.de/pfad|)"},
      {"kunde.de, datei_v2.pdf", "kunde.de|,|datei_v2.pdf"},
      {"Ende.Dann", "Ende|.|Dann"},  // a space is missing
      {"krd@gulu.net", "krd@gulu.net"},
      {"bei ver.di, v1.2 und gut.das", "bei|ver.di|,|v1.2|und|gut|.|das"},
  });
}

TEST(Emoji, SequencesAreOneToken) {
  check({
      {"Danke 👨‍👩‍👧!", "Danke|👨‍👩‍👧|!"},
      {"🇩🇪🇦🇹", "🇩🇪|🇦🇹"},
      {"👍🏽👍", "👍🏽|👍"},
      {"Gut :-) und ;) und <3", "Gut|:-)|und|;)|und|<3"},
      {"Ziel:Dach", "Ziel|:|Dach"},
      {"Kunde© ❤️", "Kunde|©|❤️"},
  });
}

TEST(Quotes, OfEveryKind) {
  check({
      {"„Ja“ »Nein« \"Gut\" «Oui» ›So‹", "„|Ja|“|»|Nein|«|\"|Gut|\"|«|Oui|»|›|So|‹"},
      {"``So'' und ,,anders``", "``|So|''|und|,,|anders|``"},
      {"‚Ja‘ und ‘Yes’", "‚|Ja|‘|und|‘|Yes|’"},
  });
}

TEST(Punctuation, RunsAndSingles) {
  check({
      {"Was?! Nein!!!", "Was|?|!|Nein|!|!|!"},
      {"Na... so …", "Na|...|so|…"},
      {"*** --- ___", "***|---|___"},
  });
}

TEST(Scripts, OtherThanLatin) {
  check({
      {"Ελλάδα und Москва", "Ελλάδα|und|Москва"},
      {"café cafe\u0301", "café|cafe\u0301"},
      {"in 中文 da", "in|中文|da"},
  });
}

TEST(Kinds, SayWhatATokenIs) {
  const std::string text = "Kunden z. B. 3,5 % kunde.de 👍 – 3. Mai";
  const Document document = paragraphs(text);
  std::vector<TokenKind> kinds;
  for (const Token& token : tokenize(document).tokens) kinds.push_back(token.kind);
  const std::vector<TokenKind> want = {TokenKind::word,        TokenKind::abbreviation, TokenKind::number,
                                       TokenKind::symbol,      TokenKind::address,      TokenKind::emoji,
                                       TokenKind::punctuation, TokenKind::number,       TokenKind::word};
  EXPECT_EQ(kinds, want);
}

TEST(SpaceBefore, TellsWhiteSpaceFromNone) {
  const Document document = paragraphs("(Ja), so");
  std::string spaces;
  for (const Token& token : tokenize(document).tokens) spaces += token.space_before ? '1' : '0';
  EXPECT_EQ(spaces, "00001");
}

}  // namespace
}  // namespace kundenlint
