#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "matched.h"

namespace kundenlint {
namespace {

struct Row {
  const char* atom;
  const char* text;
  bool matches;
};

TEST(Atom, Matches) {
  const Row table[] = {
      {"Bedürfnis", "Die Bedürfnisse sind klar.", true},
      {"Nähe", "Sie nähen Kleider.", false},
      {"Nähe", "Die Nähe zählt.", true},
      {"nähen", "Die Nähe zählt.", false},
      {"nah", "Die Nähe zählt.", false},
      {"Kunde", "Unsere Kundinnen und Kunden.", true},
      {"Kunde", "Alle Kund:innen sind da.", true},
      {"Kunde", "Die Urkunde ist da.", false},
      {"Kunde", "Kundenwünsche zählen.", false},
      {"ausrichten", "Wir richten uns am Markt aus.", true},
      {"ausrichten", "Die ausgerichtete Produktion läuft.", true},
      {"aus", "Wir richten uns am Markt aus.", false},  // the particle belongs to the verb
      {"richten", "Wir richten uns am Markt aus.", false},
      {"interessieren", "Das interessiert niemanden.", true},
      {"\"nahe\"", "Nahe ist nah.", true},
      {"\"nahe\"", "Das nahes Haus.", false},
      {"~orientieren", "Die Orientierung fehlt.", true},
      {"@gast", "Der Gast kommt.", true},
      {"@kunde", "Der Gast kommt.", true},
      {"@wunsch", "Kundenwünsche zählen.", true},
      {"Kunde-", "Kundenwünsche zählen.", true},
      {"kunde-", "Kundenwünsche zählen.", true},
      {"Kunde-", "Wir arbeiten kundenorientiert.", true},
      {"kunde-", "Wir arbeiten kundenorientiert.", true},
      {"-orientiert", "Wir arbeiten kundenorientiert.", true},
      {"Kunde-", "Der Kunde kommt.", false},
      {"Kunde-", "Ein Bankkundenberater kommt.", true},
      {"Berater-", "Ein Bankkundenberater kommt.", false},
      {"-Nähe", "Die Kundennähe zählt.", true},
      {"-Nähe", "Die Nähe zählt.", false},
      {"-Nähe", "Die Nähestube ist zu.", false},
      {"Kunde-Nähe", "Die Kundennähe zählt.", true},
      {"Kunde-Nähe", "Die Bürgernähe zählt.", false},
      {"@kunde-Nähe", "Die Gastnähe und die Kundennähe.", true},
      {"@kunde-@wunsch", "Kundenwünsche zählen.", true},
      {"-@wunsch", "Ein Sonderwunsch.", true},
      {"Sie", "Wir sind für Sie da.", true},
      {"Sie", "Wir kennen sie gut.", false},
      {"sie", "Wir kennen sie gut.", true},
      {"unbequem", "Eine unbequeme Lage.", true},
      {"Vor-Ort-Service", "Ein Vor-Ort-Service hilft.", true},
      {"Kunde-Service", "Ein Kunden-Service hilft.", true},
      {"*", "Ja.", true},
  };
  for (const Row& row : table) {
    EXPECT_EQ(!matched(row.atom, row.text).empty(), row.matches) << row.atom << " in: " << row.text;
  }
}

}  // namespace
}  // namespace kundenlint
