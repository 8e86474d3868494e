#include "kundenlint/tokens/abbreviations.h"

#include <algorithm>
#include <array>

#include "kundenlint/tokens/letters.h"
#include "kundenlint/tokens/word_table.h"

namespace kundenlint {
namespace {

// Written without spaces. A first letter in lower case stands for both cases (Vgl. at the beginning
// of a sentence); a capital is a capital.
KUNDENLINT_WORDS(
    kNever,
    // titles, forms of address
    "Fa. Fam. Inh. Gde. Lkr. Krs. Reg.-Bez. stellv. stv. Stellv. Stv. komm. gez. Unterz. Beisp. "
    "Bspw. Def. eig. Forts. folg. Jb. Jahrb. Kfm. Ldkr. Mitgl. Nachf. i.Erg. i.R.d. i.R.v. i.R.e. "
    "i.Zshg. i.Verb. i.Verb.m. i.d.S. i.J. i.Jh. i.W. i.Westf. i.Tr. i.Durchschn. i.Auftr. i.Vertr. "
    "a.d.H. d.A. d.Verf. d.Red. m.Anm. m.w.Nachw. m.zust.Anm. m.abl.Anm. m.W. m.W.n. m.M.n. u.E. "
    "u.W. m.V. z.N. z.L. z.d.A. z.K. z.U. z.V. grds. zutr. insow. offengel. bestr. umstr. zust. abl. "
    "krit. ausf. eingeh. rechtskr. rkr. gleichl. unstr. hilfsw. vorgerichtl. tlw. unbek. unbest. "
    "ungebr. wörtl. zeitl. zeitw. ggfl. frdl. hpts. hptsl. kpl. kompl. landw. möbl. mdl. mündl. "
    "schriftl. persönl. nachgew. sämtl. bayer. bayr. sächs. preuß. württ. pfälz. "
    "schles. schwäb. niedersächs. thür. jmd. jmdm. jmdn. jmds. jd. jdm. jdn. jds. etw. k.u.k. kgl. "
    "v.l.n.r. v.r.n.l. c.t. s.t. Wwe. zgl. synon. volkst. Bad.-Württ. Schl.-Holst. Rhld.-Pf. "
    "Meckl.-Vorp. Sachs.-Anh. freiw. eidg. resp. nachst. vorst. umg. ugs. Art.-Nr. "
    "Kd.-Nr. Rg.-Nr. Str.-Nr. Fax-Nr. Ust-IdNr. Ust.-Id.-Nr. USt-ID-Nr. Lfd.-Nr. "
    "Dr. Dres. Prof. Ing. Dipl. Mag. Hr. Hrn. Fr. Frl. Mr. Mrs. Ms. Msgr. Hl. St. Sr. Kard. Gebr. Univ. "
    "Priv. PD. Doz. Lic. Präs. Vors. "
    "Min.-Dir. -Rat "
    "Dr.-Ing. "
    "Dipl.-Ing. Dipl.-Kfm. Dipl.-Kffr. Dipl.-Vw. Dipl.-Volksw. Dipl.-Betriebsw. Dipl.-Inf. Dipl.-Psych. "
    "Dipl.-Phys. Dipl.-Math. "
    "med. phil. jur. iur. rer. nat. pol. oec. habil. h.c. theol. vet. dent. hl. sel. geb. verh. verw. gest. "
    "gesch. led. "
    // several words
    "z.B. z.b. zB. z.Bsp. d.h. d.i. z.Hd. z.Hdn. i.d.R. i.d.r. i.S.d. i.S.v. i.S.e. i.S. i.V.m. i.Vm. i.d.F. "
    "i.H.v. i.H.d. i.e.S. i.w.S. i.Allg. i.allg. i.A. i.V. "
    "m.E. m.a.W. m.W.v. o.g. o.a. u.g. s.g. sog. sogen. v.a. u.U. z.T. z.Z. z.Zt. z.zt. zzt. b.a.w. u.d.T. "
    "d.J. d.M. d.Ä. d.Js. d.Mts. "
    "i.Br. i.B. i.Ü. i.Z.m. u.z. u.zw. a.a.S. a.M. a.O. a.S. n.F. a.F. i.Ggs. ü.d.M. u.d.M. ü.M. v.H. "
    "vgl. vergl. bzw. bspw. ca. ggf. ggfs. evtl. ev. inkl. incl. exkl. excl. einschl. ausschl. zzgl. abzgl. "
    "zuzgl. insb. insbes. insg. "
    "bes. allg. gem. entspr. bzgl. bez. betr. hinsichtl. lt. gg. ggü. gegr. eigtl. urspr. üblicherw. teilw. "
    "gleichz. dgl. dergl. desgl. sowj. "
    "mind. durchschn. ungef. jeweil. vorauss. vorl. vsl. vmtl. wg. zw. zugl. mögl. mtl. jährl. tägl. monatl. "
    "wöchentl. stdl. "
    "kath. ev.-luth. evang. röm. griech. lat. engl. dt. franz. frz. ital. span. österr. schweiz. russ. poln. "
    "türk. amerik. jap. chin. arab. hebr. jüd. "
    "nördl. südl. östl. westl. gesetzl. staatl. städt. amtl. öffentl. wiss. tech. techn. kaufm. wirtsch. "
    "gewerbl. pol. polit. med. psych. soz. hist. geogr. math. phys. chem. biol. "
    "ehem. verst. vorm. nachm. vorgen. gen. sogn. angebl. zul. "
    "hrsg. hg. bearb. übers. verf. veröff. erg. erw. überarb. neubearb. unveränd. zit. cit. cf. vs. v. u. o. "
    "d. i. z. m. s. b. n. "
    "unv. rd. abgek. Abk. Bsp. "
    "u.ä.m. od. u.dergl. Hptm. Lt. Oblt. Maj. Ltn. Kpt. Capt. Col. Sgt. "
    "Wg. Betr. Bez. Reg. Rep. Hgb. Nd. Ndl. Vol. Nos. pp. ed. eds. op. cit. ibid. al. Mt. Ft. Ste. e.g. i.e. "
    "viz. approx.");

KUNDENLINT_WORDS(
    kMaybe,
    "BGBl. RGBl. BAnz. ABl. Amtsbl. VkBl. VOBl. GVBl. GVOBl. GBl. MBl. JMBl. StAnz. BStBl. Drs. "
    "Drucks. BT-Drs. BT-Drucks. BR-Drs. BR-Drucks. LT-Drs. Gl. Bem. Vorbem. Einl. Einf. Komm. Lief. "
    "Erl. Nachw. Hinw. Schr. a.E. a.U. Bf. Bg. Antragst. Pfd. Pfg. Proz. Sem. Sing. Plur. Sg. Nom. "
    "Dat. Akk. Subst. Adj. Adv. Präp. Konj. Pron. Syn. Tl. Verl. Vertr. Vj. Wdh. Ztw. Hdb. Kat. Ord. "
    "Ndr. k.A. k.o. K.o. o.k. O.K. p.A. o.B. o.D. i.O. n.v. q.e.d. R.I.P. ppa. Kt. PS. P.S. v.J. "
    "v.M. t.b.a. t.b.d. u.A.w.g. Jgst. Ltr. Qu. Dipl.-Päd. Kffr. Temp. Mo.-Fr. Mo.-Do. Mo.-Sa. "
    "Sa.-So. z.S. Bln. Hmb. Ffm. Obb. Ndb. Thür. Oldb. Westf. "
    "u.a. Kennz. Aktenz. Geschäftsz. Mio. Mill. Mrd. Tsd. Std. Stdn. Min. Sek. Sec. Jh. Jhd. Jhdt. Jahrh. "
    "v.Chr. n.Chr. v.u.Z. n.u.Z. "
    "u.Z. "
    "e.V. i.G. i.Gr. e.G. e.K. e.Kfm. G.m.b.H. A.G. a.D. i.R. i.L. i.E. Co. Inc. Ltd. Corp. Bros. Cie. Comp. "
    "jr. jun. Jr. sr. sen. "
    "MwSt. Mwst. USt. Ust. Umsatzst. -Nr. USt.-IdNr. Aufl. Hrsg. Hg. Verf. Red. Anm. Abb. Tab. Abt. Anl. "
    "Anh. Az. Aktz. AZ. Akt.-Z. Best.-Nr. "
    "M.A. B.A. M.Sc. B.Sc. LL.M. LL.B. Ph.D. M.B.A. B.Eng. M.Eng. Dipl.-Ing.(FH) "
    "U.S. U.S.A. U.K. U.N. D.C. N.Y. L.A. E.U. "
    "ebd. ders. s.o. s.u. s.a. a.a.O. o.O. o.J. o.V. u.ö. n.n. N.N. p.a. p.P. p.m. a.m. Pf. Kr. sfr. Rp. "
    "Mo. Di. Mi. Do. Fr. Sa. Jan. Feb. Febr. Mrz. Apr. Jun. Jul. Aug. Sep. Sept. Okt. Nov. Dez. Dec. Oct. "
    "Tbd. Stk. Stck. St. Pkt. Pck. Fl. Dtzd. Ztr. ltd. Hbf. Bhf. Pl. Rg. Whg. Zi. Wfl. Kfz. Lkw. Pkw. "
    "Ms. Mskr. Ber. Urt. Beschl. Verf. Verw. Vfg. Slg. Bekl. Kl. AG. LG. Ges. Begr. Beschw. Rspr. st.Rspr. "
    "h.M. h.L. a.A. w.N. "
    "Lfg. Ausg. Jg. Jgg. Hft. Sp. Zs. Ztschr. Ztg. Str. str. Pl. Chr. Österr. Bgm. Bundesmin. Red. Ref. "
    "Dez.");

KUNDENLINT_WORDS(kEnumerating,
                 "usw. etc. ect. usf. u.s.w. u.s.f. u.v.m. u.v.a. u.v.a.m. u.a.m. uvm. uva. ff. f. u.ä. u.Ä. "
                 "o.ä. o.Ä. u.dgl. o.dgl. u.dgl.m. "
                 "etc.pp. et.al. m.w.N. m.N. ä. Ä.");

KUNDENLINT_WORDS(kReference,
                 "Nr. Nrn. Art. Abs. Ziff. Zif. Rn. Rdn. RdNr. Rdnr. Rz. Tz. Fn. Fußn. Kap. Bd. Bde. Hs. "
                 "Halbs. Alt. Var. Buchst. Lit. lit. Bl. S. Pos. Abschn. Sz. "
                 "Anl. Anh. Taf. Fig. Kol. Blz. Bll. Z. Sp. Lfd. lfd. lfd.Nr. Bldg. Ausst. Stg. Hnr. Hausnr. "
                 "Zi. Geb. Dw. Durchw. Postf. Ps. Mk. Mt. Lk. Joh. Kor. Röm. Gal. Gen. Ex. "
                 "Vers. V. Tel.-Nr. Konto-Nr. Kto. Kto.-Nr. Blz. Bj. Modell-Nr. Einw. UAbs. Unterabs. max. "
                 "min. Fax. Tel. tel. No. Reg.  Lfg. Ed. Ps.");

struct Entry {
  std::string_view key;
  AbbreviationClass type;
};

// Merged, not sorted: compilers bound the steps of a constant expression. The milder class comes first.
constexpr auto kTable = [] {
  std::array<Entry, kNever.size() + kMaybe.size() + kEnumerating.size() + kReference.size()> table{};
  const std::string_view* fronts[] = {kNever.begin(), kMaybe.begin(), kEnumerating.begin(),
                                      kReference.begin()};
  const std::string_view* ends[] = {kNever.end(), kMaybe.end(), kEnumerating.end(), kReference.end()};
  for (Entry& entry : table) {
    std::size_t least = 4;
    for (std::size_t i = 0; i < 4; ++i) {
      if (fronts[i] != ends[i] && (least == 4 || *fronts[i] < *fronts[least])) least = i;
    }
    entry = {*fronts[least]++, static_cast<AbbreviationClass>(least)};
  }
  return table;
}();

/// Of their first parts, up to the first full stop.
constexpr WordShapes kFirstParts = [] {
  WordShapes shapes;
  for (const Entry& entry : kTable) {
    const std::string_view part = entry.key.substr(0, entry.key.find('.'));
    if (!part.empty()) shapes.add(part);
  }
  return shapes;
}();

constexpr std::size_t kLongestKey = 20;

/// Where the entries with each first byte begin.
constexpr auto kGroups = [] {
  std::array<std::uint16_t, 257> begin{};
  for (const Entry& entry : kTable) ++begin[static_cast<unsigned char>(entry.key.front()) + 1];
  for (std::size_t i = 1; i < begin.size(); ++i)
    begin[i] = static_cast<std::uint16_t>(begin[i] + begin[i - 1]);
  return begin;
}();

/// REQUIRES: `key` is not empty.
const Entry* first_from(std::string_view key) {
  const auto byte = static_cast<unsigned char>(key.front());
  return std::lower_bound(kTable.begin() + kGroups[byte], kTable.begin() + kGroups[byte + 1], key,
                          [](const Entry& entry, std::string_view k) { return entry.key < k; });
}

/// What was read so far, without spaces, and what the table has for it.
class Key {
 public:
  void append(std::string_view bytes) {
    if (size_ + bytes.size() > bytes_.size()) {
      dead_ = true;
      return;
    }
    std::copy(bytes.begin(), bytes.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(size_));
    size_ += bytes.size();
  }

  bool dead() const { return dead_; }

  /// Looks the key up; a capital at its beginning may stand for a small letter.
  const Entry* entry(bool sentence_start) {
    dead_ = true;
    const Entry* found = look_up();
    if (found == nullptr && sentence_start && size_ > 2 && lower_first()) {
      found = look_up();
      raise_first();
    }
    return found;
  }

 private:
  std::string_view view() const { return {bytes_.data(), size_}; }

  const Entry* look_up() {
    const Entry* found = first_from(view());
    if (found == kTable.end() || !found->key.starts_with(view())) return nullptr;
    const bool exact = found->key.size() == size_;
    const Entry* next = exact ? found + 1 : found;
    while (next != kTable.end() && next->key == view()) ++next;
    if (next != kTable.end() && next->key.starts_with(view())) dead_ = false;
    return exact ? found : nullptr;
  }

  bool lower_first() {
    const std::size_t at = size_ > 1 && bytes_[0] == '\xC3' ? 1 : 0;
    const auto byte = static_cast<unsigned char>(bytes_[at]);
    const bool upper = at == 1 ? byte >= 0x80 && byte <= 0x9E : byte >= 'A' && byte <= 'Z';
    if (upper) bytes_[at] = static_cast<char>(byte + 0x20);
    return upper;
  }
  void raise_first() {
    const std::size_t at = size_ > 1 && bytes_[0] == '\xC3' ? 1 : 0;
    bytes_[at] = static_cast<char>(static_cast<unsigned char>(bytes_[at]) - 0x20);
  }

  std::array<char, kLongestKey> bytes_{};
  std::size_t size_ = 0;
  bool dead_ = false;
};

std::uint32_t skip_letters(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (const std::uint32_t stop = skip_letters_quickly(text, at); stop <= end) at = stop;
  while (at < end && class_at(text, at) == CharClass::letter) at += read_character(text, at).size;
  return at;
}

// Between the parts: nothing, a hyphen, or a space (a line break in hard-wrapped text).
std::uint32_t skip_gap(std::string_view text, std::uint32_t at, std::uint32_t end) {
  for (int n = 0; n < 2 && at < end && is_space(class_at(text, at)); ++n) at += read_character(text, at).size;
  return at;
}

}  // namespace

bool may_be_abbreviated(std::string_view word) { return kFirstParts.may_contain(word); }

std::optional<Abbreviation> find_abbreviation(std::string_view text, Span bytes, bool sentence_start) {
  const std::uint32_t end = bytes.end;
  std::optional<Abbreviation> longest;
  Key key;
  std::uint32_t at = bytes.begin;
  while (at < end) {
    const std::uint32_t letters = skip_letters(text, at, end);
    if (letters == at || letters >= end || text[letters] != '.' || letters - at >= kLongestKey) break;
    if (at == bytes.begin && !kFirstParts.may_contain(text.substr(at, letters - at))) break;
    key.append(text.substr(at, letters + 1 - at));
    if (key.dead()) break;
    const Entry* entry = key.entry(sentence_start);
    at = letters + 1;
    const bool runs_on = at < end && class_at(text, at) == CharClass::digit && entry == nullptr;
    if (entry != nullptr && !runs_on) longest = {entry->type, at};
    if (key.dead()) break;
    if (at < end && text[at] == '-') {
      key.append("-");
      ++at;
    } else {
      at = skip_gap(text, at, end);
    }
  }
  return longest;
}

std::optional<AbbreviationClass> abbreviated_ending(std::string_view word) {
  if (word.ends_with("str") && word.size() > 4) return AbbreviationClass::reference;
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos || word.size() - hyphen > 10) return std::nullopt;
  Key key;
  key.append(word.substr(hyphen + 1));
  key.append(".");
  if (key.dead()) return std::nullopt;
  const Entry* entry = key.entry(false);
  if (entry == nullptr) return std::nullopt;
  return entry->type;
}

}  // namespace kundenlint
