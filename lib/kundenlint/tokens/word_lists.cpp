#include "kundenlint/tokens/word_lists.h"

#include "kundenlint/tokens/word_table.h"

namespace kundenlint {
namespace {

// Nothing that is a noun, and none of the polite forms Ihr, Ihnen, which have their capital anywhere.
KUNDENLINT_WORDS(
    kStarters,
    "der die das den dem des ein eine einer einen einem eines kein keine keiner keinen keinem keines "
    "dieser diese dieses diesen diesem dies jener jene jenes jenen jenem jeder jede jedes jeden jedem "
    "jedermann jemand niemand nichts alle alles allen aller allem manche mancher manches manchen manchem "
    "mehrere einige einiges einigen einiger etliche viele vieles vielen vieler wenige wenigen beide beides "
    "beiden solche solcher solches solchen sämtliche welche welcher welches welchen welchem irgendein "
    "irgendeine irgendwann irgendwie irgendwo derjenige diejenige dasjenige diejenigen derselbe dieselbe "
    "dasselbe dieselben derartige derlei etwas "
    "ich du er sie es wir man mich dich ihn uns euch mir dir ihm mein meine meinen meinem meiner meines "
    "dein deine deinen deinem deiner sein seine seinen seinem seiner seines unser unsere unseren unserem "
    "unserer unseres euer eure euren eurem ihre ihren ihrem ihrer ihres deren dessen denen "
    "wer was wem wen wessen wo wann warum wieso weshalb weswegen wie wieviel wohin woher womit wofür wodurch "
    "woran worauf woraus worin worüber wovon wozu worum wobei wonach wogegen "
    "und oder aber denn doch sondern sowie sowohl weder entweder noch weil da dass daß wenn als ob obwohl "
    "obgleich obschon während bevor ehe nachdem seit seitdem sobald solange sofern soweit sooft indem damit "
    "falls wenngleich wohingegen zumal bis statt anstatt ohne um "
    "in im ins an am ans auf aufs aus bei beim durch durchs für fürs gegen hinter hinterm mit nach neben "
    "nebst ob über überm übers unter unterm vom von vor vorm wegen zu zum zur zwischen ab abseits angesichts "
    "anhand anlässlich anläßlich anstelle aufgrund ausgehend außer außerhalb bezüglich binnen dank entgegen "
    "entlang "
    "entsprechend gemäß gegenüber hinsichtlich infolge innerhalb innert inmitten jenseits laut längs mangels "
    "mithilfe mittels nahe oberhalb samt seitens trotz ungeachtet unterhalb unweit vermöge zufolge zugunsten "
    "zuzüglich zwecks kraft mitsamt "
    "auch nur schon sogar selbst etwa eben gerade genau fast beinahe kaum nicht nie niemals nirgends nun "
    "nunmehr "
    "jetzt heute gestern morgen vorgestern übermorgen damals dann danach davor dabei dadurch dafür dagegen "
    "daher dahin dahinter daneben daran darauf daraufhin daraus darin darüber darum darunter davon dazu "
    "dazwischen deshalb deswegen demnach demgegenüber demzufolge demgemäß dementsprechend dennoch dort "
    "dorthin "
    "dorther hier hierbei hierdurch hierfür hiergegen hierin hiermit hiernach hierüber hierunter hiervon "
    "hierzu hierzulande hierauf hieraus hierher außerdem zudem ferner überdies obendrein schließlich endlich "
    "letztlich letztendlich zuletzt zuerst zunächst zuvor vorher nachher seither bisher bislang bald später "
    "früher inzwischen mittlerweile unterdessen indessen gleichwohl trotzdem nichtsdestotrotz dagegen "
    "hingegen allerdings jedoch immerhin zwar also somit folglich infolgedessen mithin insofern insoweit "
    "insgesamt insbesondere besonders vor vielmehr vielleicht möglicherweise wahrscheinlich wohl "
    "sicher sicherlich gewiss natürlich selbstverständlich offenbar offensichtlich anscheinend vermutlich "
    "leider glücklicherweise erfreulicherweise bedauerlicherweise hoffentlich übrigens tatsächlich "
    "eigentlich "
    "wirklich überhaupt ohnehin sowieso jedenfalls andernfalls gegebenenfalls allenfalls bestenfalls "
    "ebenfalls "
    "gleichfalls ebenso genauso gleichzeitig zugleich "
    "einerseits andererseits anderseits erstens zweitens drittens viertens einmal mal manchmal oft häufig "
    "meist "
    "meistens immer stets wieder nochmals erneut ständig selten gelegentlich so solch sonst ansonsten umso "
    "desto je sehr ganz ziemlich recht viel mehr wenig weniger wenigstens mindestens höchstens zumindest "
    "knapp rund ungefähr circa gut lediglich bloß allein ausschließlich hauptsächlich vorwiegend überwiegend "
    "größtenteils teils teilweise vorerst vorläufig links rechts oben unten vorn vorne hinten innen außen "
    "drinnen draußen drüben überall nirgendwo irgendwohin anders andere anderer anderes anderen dergleichen "
    "beispielsweise bekanntlich bekanntermaßen bereits derzeit zurzeit gegenwärtig momentan aktuell künftig "
    "demnächst kürzlich neulich jüngst unlängst sodann sogleich sofort gleich plötzlich ursprünglich anfangs "
    "einst seinerzeit üblicherweise normalerweise grundsätzlich generell allgemein prinzipiell theoretisch "
    "praktisch zusätzlich weiter weiterhin weitere weiteres weiterer hinzu dadurch "
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten könnte "
    "könnten muss muß müssen musste mußte mussten müsste soll sollen sollte sollten will wollen wollte "
    "wollten darf dürfen durfte dürfte mag möchte möchten mögen gibt gab bin bist seid habe hast sei wäre "
    "hätte hätten würde würden macht kommt geht steht nehmen machen "
    "ja nein danke bitte hallo ach oh na tja okay nee jawohl herzlichen vielen lieber liebe "
    "the a this that these it he she they we you and but if when");

// Without nouns (Dank, Morgen), polite forms and what titles of books and parties begin with.
KUNDENLINT_WORDS(
    kRestarts,
    "wir ich es man du der die das ein eine einen einem dieser diese dieses diesen diesem unser unsere "
    "unseren unserem unserer mein "
    "meine meinen meiner wenn weil obwohl sobald sofern soweit nachdem bevor damit "
    "dass daß ob "
    "seit für mit mithilfe bei beim nach von vom im in am an auf aus über unter durch ohne um zum zur "
    "zwischen gegen "
    "dabei dazu dafür daher darum deshalb deswegen dennoch trotzdem zudem außerdem ferner zusätzlich danach "
    "davor hierbei hierfür "
    "hierzu hier dort dann jetzt nun so auch nur nicht sehr leider insgesamt besonders vielleicht "
    "natürlich "
    "selbstverständlich allerdings jedoch doch aber denn was wer wie warum wo welche welcher welches "
    "sind kann war jeder jede jedes viele einige keine kein");

KUNDENLINT_WORDS(
    kOrdinalNouns,
    "jahrhundert jahrhunderts jahrhunderten jahrhunderte jahrtausend jahrtausends jahrtausende jahrzehnt jh "
    "jhs jhd jhdt "
    "lebensjahr lebensjahres lebensjahrs lebensmonat jahr jahres jahrs monat monats woche tag tages tags "
    "stunde minute quartal quartals halbjahr halbjahres trimester semester semesters tertial "
    "auflage aufl ausgabe band bd heft jahrgang jg aufzug akt szene kapitel kap abschnitt absatz "
    "buch teil teils stufe phase etappe schritt runde durchgang durchlauf satz halbzeit viertel spieltag "
    "platz platzes rang rangs stelle liga bundesliga mannschaft klasse schuljahr schuljahres klassen "
    "stock stockwerk stockwerks etage obergeschoss obergeschoß geschoss untergeschoss og ug bezirk bezirks "
    "wahlperiode legislaturperiode amtszeit sitzung sitzungsperiode tagung kongress konferenz weltkongress "
    "geburtstag geburtstags geburtstages todestag hochzeitstag jahrestag jahrestags jahrestages jubiläum "
    "tagesordnungspunkt weltkrieg weltkriegs weltkrieges weltkriege reich reichs reiches republik "
    "olympische olympischen olympiade dynastie jahrestagung bundestag bundestages bundestags parteitag "
    "senat senats strafsenat strafsenats zivilsenat zivilsenats kammer zivilkammer strafkammer kammern "
    "armee division regiment bataillon kompanie brigade korps infanterie panzer "
    "advent adventssonntag mal male generation grades grad ordnung person potenz wahl wahlgang versuch "
    "kalenderwoche kw arbeitstag werktag werktages werktags kalendertag tagung lesung spielminute minuten "
    "rate "
    "änderung änderungsgesetz nachtrag verordnung durchführungsverordnung bimschv instanz rechnungsjahr "
    "geschäftsjahr geschäftsjahres haushaltsjahr berufsjahr studienjahr lehrjahr ausbildungsjahr "
    "dimension kind kindes sohn tochter frau mann arrondissement breitengrad längengrad staffel folge "
    "sinfonie symphonie klavierkonzert fassung version mose buches bandes verhandlungstag handelstag "
    "reihe linie zeile spalte ziffer rennen tor treffer sieg niederlage titel "
    "januar februar märz april mai juni juli august september oktober november dezember jänner feber "
    "jan feb mrz apr jun jul aug sep sept okt nov dez "
    "fc fsv fck fcn sc sv tsv vfl vfb "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "january february march june july october december");

KUNDENLINT_WORDS(
    kMonths,
    "januar februar märz april mai juni juli august september oktober november dezember jänner feber "
    "jan feb mrz apr jun jul aug sep sept okt nov dez");

KUNDENLINT_WORDS(kOrdinalLeads,
                 "am im zum zur vom beim   der die das den dem des ein eine einen einem einer eines "
                 "jeder jede jedes "
                 "jeden jedem dieser diese dieses diesen diesem jener jenes jenem sein seine seinen seinem "
                 "seiner seines ihr ihre ihren ihrem "
                 "ihrer ihres mein meine meinen meinem meiner meines dein deine deinen unser unsere unseren "
                 "unserem unserer "
                 "unseres und oder  sowie   beide welcher welches welchem jeweils kein keine ");

KUNDENLINT_WORDS(
    kOpenEnds,
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese "
    "dieses "
    "diesen diesem jeder jede jedes jeden jedem alle aller mein meine meinen meinem meiner dein deine deinen "
    "deinem deiner sein seine "
    "seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer "
    "unseres euer eure euren eurem und oder sowie bzw in im ins an am ans auf aufs aus bei beim durch für "
    "fürs gegen mit nach "
    "neben über unter vom von vor wegen zu zum zur zwischen bis ohne um seit laut trotz während gemäß als "
    "wie dass daß weil "
    "wenn ob damit sich nicht sehr ist sind war wird werden hat haben kann & § §§ vgl");

KUNDENLINT_WORDS(kCoordinators,
                 "und oder sowie bzw beziehungsweise bis als wie noch u. o. u o statt aber sondern");

bool listed(const auto& words, std::string_view word) {
  if (word.empty() || !words.shapes().may_contain(word)) return false;
  const FoldedWord folded(word);
  return words.contains(folded.view());
}

}  // namespace

constinit const WordShapes kRestartShapes = kRestarts.shapes();

FoldedWord::FoldedWord(std::string_view word) {
  if (word.size() > bytes_.size()) return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    const bool umlaut =
        i > 0 && static_cast<unsigned char>(word[i - 1]) == 0xC3 && byte >= 0x80 && byte <= 0x9E;
    const bool capital = byte >= 'A' && byte <= 'Z';
    bytes_[i] = static_cast<char>(capital || umlaut ? byte + 0x20 : byte);
  }
  size_ = word.size();
}

bool begins_sentences(std::string_view word) { return listed(kStarters, word); }
bool restarts_sentences(std::string_view word) { return listed(kRestarts, word); }
bool follows_ordinal(std::string_view word) { return listed(kOrdinalNouns, word); }
bool leads_ordinal(std::string_view word) { return listed(kOrdinalLeads, word); }
bool leaves_open(std::string_view word) { return listed(kOpenEnds, word); }
bool coordinates(std::string_view word) { return listed(kCoordinators, word); }
bool is_month(std::string_view word) { return listed(kMonths, word); }

}  // namespace kundenlint
