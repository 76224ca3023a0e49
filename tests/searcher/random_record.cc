#include "tests/searcher/random_record.hh"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "schema/dutch/analyser.hh"

namespace kamervragen::test {
namespace {

// Few words, so that phrases and NEAR meet; inflections, accents, codes and words of one beginning.
const std::vector<std::string> words = {
    "de",          "de",       "het",      "stikstof",     "vergunning",      "vergunningen",  "vergunde",
    "huis",        "huizen",   "boer",     "boeren",       "minister",        "ministers",     "dual-use",
    "F-35",        "D66",      "zzp'ers",  "auto's",       "35 261",          "2,5",           "coöperatie",
    "coöperaties", "Yeşilgöz", "toeslag",  "toeslagen",    "toeslagenouders", "camera",        "china",
    "één",         "zieken",   "huis",     "ziekenhuis",   "jeugd",           "zorg",          "jeugdzorg",
    "uwv",         "aow",      "algemene", "ouderdomswet", "2019Z00001",      "'s-Gravenhage", "wet",
    "wetten"};
const std::vector<std::string> people = {
    "Jasper van Dijk",         "Jimmy Dijk",  "Van Dijk",    "Pieter Omtzigt", "Omtzigt",
    "Dilan Yeşilgöz-Zegerius", "Van ’t Veer", "Van 't Veer", "van ‘t veer",    "De Ruyter-Van den Berg",
    "De Ruyter – Van den Berg"};
const std::vector<std::string> parties = {"VVD",  "D66",        "GroenLinks-PvdA", "Groep Van Haga",
                                          "PvdA", "GroenLinks", "Groenlinks"};
const std::vector<std::string> ministeries = {
    "Financiën",      "Economische Zaken en Klimaat",      "Justitie en Veiligheid",
    "Algemene Zaken", "Volksgezondheid, Welzijn en Sport", "Volksgezondheid Welzijn en Sport"};
const std::vector<std::string> topics = {"Economie | ICT", "Economie | Handel", "Zorg en gezondheid | Jeugd",
                                         "Zorg en gezondheid"};
const std::vector<std::string> links = {"https://www.nrc.nl/a", "https://nos.nl/b", "http://fd.nl",
                                        "https://nieuws.nrc.nl/c"};

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  Kamervraag make(std::size_t number) {
    Kamervraag k;
    k.nummer = "2019Z" + std::to_string(100000 + number).substr(1);
    k.kamer = one_in(8) ? Kamer::eerste : Kamer::tweede;
    k.mondeling = one_in(6);
    k.titel = text(5);
    if (one_in(2)) k.betreft = text(4);
    if (!one_in(8)) k.vergaderjaar = one_in(2) ? "2018-2019" : "2019-2020";
    if (one_in(2)) k.aanhangselnummers = {std::to_string(below(50))};
    for (std::size_t i = below(3); i > 0; --i) k.onderwerpen.push_back(any(topics));
    for (std::size_t i = below(3); i > 0; --i)
      k.indieners.push_back({any(people), one_in(5) ? "" : any(parties), one_in(3) ? any(people) : ""});
    for (std::size_t i = below(3); i > 0; --i)
      k.ministers.push_back({"minister", any(people), any(ministeries), "", "", ""});
    if (one_in(4)) k.mede_namens = {{"minister", "", any(ministeries), "", "", ""}};
    if (!one_in(8)) k.ingezonden = Date::from_days(17900 + static_cast<int>(below(120)));
    k.publicaties = {{PublicatieId::parse("kv-tk-" + k.nummer).value(), PublicatieSoort::vraag, k.ingezonden}};
    for (std::size_t i = below(3); i > 0; --i) k.vragen.push_back({{static_cast<int>(i)}, text(14), notes()});
    status(k);
    if (one_in(3)) k.kabinet = one_in(2) ? "Rutte III" : "Schoof";
    for (const auto* positie : {"coalitie", "oppositie"})
      if (one_in(2)) k.positie.push_back(positie);
    if (one_in(4)) k.verwijst = {"kst-36200-" + std::to_string(below(5)), "2019Z00001"};
    std::ranges::sort(k.verwijst);
    if (one_in(5)) k.toelichting = text(8);
    if (k.status == Status::ingetrokken && !one_in(4))
      k.ingetrokken = Date::from_days(18050 + static_cast<int>(below(40)));
    if (!k.vragen.empty())
      k.omvang = {static_cast<int>(k.vragen.size()), static_cast<int>(below(1200)), {}, static_cast<int>(below(25))};
    if (!k.antwoorden.empty()) k.omvang.antwoordwoorden = static_cast<int>(below(1200));
    for (const auto& vraag : k.vragen) add_hosts(k.bronnen, vraag.noten);
    for (const auto& antwoord : k.antwoorden) add_hosts(k.antwoordbronnen, antwoord.noten);
    return k;
  }

 private:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  const std::string& any(const std::vector<std::string>& items) { return items[below(items.size())]; }

  std::string text(std::size_t most) {
    std::string out;
    for (std::size_t i = 1 + below(most); i > 0; --i) out += (out.empty() ? "" : one_in(9) ? ".\n" : " ") + any(words);
    return dutch::normalise(out);
  }
  std::vector<Noot> notes() {
    if (!one_in(3)) return {};
    return {{"1", text(6), {any(links)}}};
  }
  static void add_hosts(std::vector<std::string>& out, const std::vector<Noot>& notes) {
    for (const auto& note : notes)
      for (const auto& link : note.links) out.push_back(record::host_of_link(link));
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
  }
  void status(Kamervraag& k) {
    if (one_in(3)) k.mededelingen.push_back({MededelingSoort::uitstel, text(6), k.ingezonden, {}});
    k.uitgesteld = !k.mededelingen.empty();
    k.status = k.uitgesteld ? Status::uitgesteld : Status::onbeantwoord;
    if (one_in(10)) k.status = Status::ingetrokken;
    if (k.status == Status::ingetrokken || one_in(3)) return;
    k.status = Status::beantwoord;
    for (std::size_t i = below(3); i > 0; --i) k.antwoorden.push_back({{static_cast<int>(i)}, text(14), notes(), {}});
    if (!k.ingezonden || one_in(6)) return;
    k.dagen = static_cast<int>(below(100));
    k.beantwoord = Date::from_days(k.ingezonden->days() + *k.dagen);
    const auto number = std::to_string(std::stoi(k.nummer.substr(5)) % 60 + 1);
    const std::string year = one_in(3) ? "20192020-" : "20182019-", version = one_in(6) ? "-h1" : "";
    k.publicaties.push_back(
        {PublicatieId::parse("ah-tk-" + year + number + version).value(), PublicatieSoort::antwoord, k.beantwoord});
  }

  std::mt19937_64 random_;
};

}  // namespace

std::vector<Kamervraag> random_records(std::size_t count, std::uint64_t seed) {
  Maker maker(seed);
  std::vector<Kamervraag> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(maker.make(i));
  return out;
}

Vocabulary vocabulary_of(const std::vector<Kamervraag>& records, const layout::FieldTable& table) {
  constexpr std::size_t some = 60;
  std::set<std::string> seen;
  std::map<std::string, std::set<std::string>> values;
  dutch::Analyser analyser;
  for (const auto& record : records) {
    for (const auto& field : table) {
      for (const auto& value : field.values(record)) {
        if (field.kind == layout::Kind::text) {
          for (const auto& word : analyser.words(value)) seen.insert(value.substr(word.begin, word.end - word.begin));
        } else if (auto& known = values[std::string(field.name)]; known.size() < some) {
          known.insert(value);
        }
      }
    }
  }
  // Other names that some of the values go by.
  const std::pair<std::string, std::vector<std::string>> others[] = {
      {"fractie", {"GL-PvdA", "GL", "BVNL"}}, {"ministerie", {"JenV", "Veiligheid en Justitie", "EZK", "AZ"}}};
  for (const auto& [field, names] : others)
    if (values.contains(field)) values[field].insert(names.begin(), names.end());
  Vocabulary out{{seen.begin(), seen.end()}, {}};
  for (const auto& [field, of] : values) out.fields.push_back({field, {of.begin(), of.end()}});
  return out;
}

}  // namespace kamervragen::test
