#include "indexer/forms/trust.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

namespace code = grammar::waarschuwing;

// Days at both ends of a year in which what happens may be counted to the one beside it.
constexpr int slack_of_asking = 31, slack_of_answer = 62;
constexpr int longest_answer = 1'000;  // days: no answer in sight took longer

/// What of a kv's id is its vraagnummer: kv-tk-2015z15377 → 2015Z15377.
std::optional<Vraagnummer> number_in_id(const PublicatieId& id) {
  if (id.kind() == IdKind::onopgemaakt) return std::nullopt;
  auto text = id.base();
  const auto at = text.find("kv-");
  if (at == std::string::npos) return std::nullopt;
  text.erase(0, at + 3);
  for (const std::string_view kamer : {"tk-", "ek-"}) {
    if (text.starts_with(kamer)) text.erase(0, kamer.size());
  }
  return Vraagnummer::parse(text);
}

/// {vergaderjaar, number} of ah-tk-20182019-3922.
std::pair<std::optional<Vergaderjaar>, std::string> session_in_id(const PublicatieId& id) {
  const auto text = id.base();
  const auto at = text.find("ah-");
  if (at == std::string::npos || text.size() < at + 16 || text[at + 14] != '-') return {};
  auto number = text.substr(at + 15);
  while (!number.empty() && !text::is_digit(number.front())) number.erase(0, 1);  // -AH2742
  return {Vergaderjaar::parse(text.substr(at + 6, 8)), number};
}

bool is_usual(const std::string& number) {
  const auto parsed = Vraagnummer::parse(number);
  return parsed && parsed->is_usual();
}

std::optional<int> year_of(const std::string& number) {
  const auto parsed = Vraagnummer::parse(number);
  return parsed ? parsed->year() : std::nullopt;
}

Date days_from(const Date& day, int days) { return Date::from_days(day.days() + days); }

template <class T>
bool holds(const std::vector<T>& list, const T& value) {
  return std::ranges::find(list, value) != list.end();
}

bool lies_in(const record::DateRange& period, const Date& day) {
  return (!period.first || *period.first <= day) && (!period.last || day <= *period.last);
}

void warn_of(Publicatie& p, std::string_view what, const std::string& place, const std::string& odd,
             const std::string& believed) {
  grammar::warn(p.waarschuwingen, what, place, odd + " against " + believed);
}

void judge_question_number(Publicatie& p, const Metadata& m) {
  const auto from_text = Vraagnummer::parse(p.aanhangselnummer);  // the form readers leave the kamervraagnummer there
  p.aanhangselnummer.clear();
  const auto in_id = number_in_id(p.id);
  std::vector<std::pair<std::string, std::string>> witnesses;  // number, who; in order of trust
  if (in_id) witnesses.emplace_back(in_id->str(), "id");
  if (from_text) witnesses.emplace_back(from_text->str(), "kamervraagnummer");
  for (const auto& number : m.vraagnummers) witnesses.emplace_back(number, "metadata OVERHEIDop.vraagnummer");
  p.vraagnummers = m.vraagnummers;
  if (witnesses.empty()) return;
  const auto usual = std::ranges::find_if(witnesses, [](const auto& w) { return is_usual(w.first); });
  // A number of no usual form says less than what the publication itself says of it.
  const auto own = usual != witnesses.end()                               ? usual->first
                   : from_text && holds(m.vraagnummers, from_text->str()) ? from_text->str()
                   : !m.vraagnummers.empty()                              ? m.vraagnummers.front()
                   : from_text                                            ? from_text->str()
                                                                          : in_id->str();
  if (!holds(m.vraagnummers, own)) {
    if (m.vraagnummers.size() <= 1) p.vraagnummers.clear();
    p.vraagnummers.insert(p.vraagnummers.begin(), own);
  }
  for (const auto& [number, who] : witnesses) {
    const bool one_of_several = who.starts_with("metadata") && holds(m.vraagnummers, own);
    if (number != own && !one_of_several) warn_of(p, code::nummer_verschilt, who, number, own);
  }
}

void judge_answer_number(Publicatie& p, const Metadata& m) {
  for (const auto& in_text : p.vraagnummers) {  // of a vraagdoc, or not yet formatted
    if (m.vraagnummers.empty() || holds(m.vraagnummers, in_text)) continue;
    warn_of(p, code::nummer_verschilt, "vraagnummer", in_text, m.vraagnummers.front());
  }
  const auto usual = [](const std::vector<std::string>& list) { return std::ranges::any_of(list, is_usual); };
  if (!m.vraagnummers.empty() && (usual(m.vraagnummers) || !usual(p.vraagnummers))) p.vraagnummers = m.vraagnummers;

  const auto in_id = session_in_id(p.id).second;
  const std::array<std::pair<std::string, std::string_view>, 3> witnesses = {
      std::pair{in_id, "id"}, {p.aanhangselnummer, "kamervraagnummer"}, {m.aanhangselnummer, "metadata"}};
  const auto by_id = !in_id.empty() && text::all_digits(in_id);
  p.aanhangselnummer = by_id                         ? in_id
                       : !m.aanhangselnummer.empty() ? m.aanhangselnummer
                       : !p.aanhangselnummer.empty() ? p.aanhangselnummer
                                                     : in_id;
  for (const auto& [number, who] : witnesses) {
    if (!number.empty() && number != p.aanhangselnummer)
      warn_of(p, code::nummer_verschilt, std::string(who), number, p.aanhangselnummer);
  }
}

void judge_day(Publicatie& p, std::optional<Date>& day, const record::Daggetuigen& said, const char* key,
               const std::vector<record::DateRange>& periods) {
  std::vector<DayWitness> witnesses;
  for (const auto& [found, who] :
       {std::pair{said.woorden, std::string("kop")}, std::pair{said.attribuut, std::string("isodatum")},
        std::pair{said.metadata, "metadata " + std::string(key)}}) {
    if (found) witnesses.push_back({*found, who});
  }
  day = most_trusted(witnesses, periods);
  for (const auto& witness : witnesses) {
    if (witness.day != *day) warn_of(p, code::datum_verschilt, witness.who, witness.day.iso(), day->iso());
  }
  if (day && !periods.empty() && std::ranges::none_of(periods, [&](const auto& one) { return lies_in(one, *day); }))
    grammar::warn(p.waarschuwingen, code::datum_buiten_jaar, witnesses.front().who,
                  day->iso() + " fits neither its numbers nor its vergaderjaar");
}

}  // namespace

bool is_kv(const PublicatieId& id, const Metadata& m) {
  const std::string_view text = id.str();
  if (id.is_question()) return true;
  return text.find("ah-") == std::string_view::npos && text::contains_ci(m.parlementair, "zonder antwoord");
}

std::vector<record::DateRange> periods_of_asking(const Publicatie& p) {
  std::vector<record::DateRange> out;
  for (const auto& number : p.vraagnummers) {
    if (const auto year = year_of(number)) out.push_back({Date::of(*year - 1, 12, 1), Date::of(*year + 1, 1, 31)});
  }
  if (const auto session = Vergaderjaar::parse(p.vergaderjaar)) {
    const bool question = p.soort == PublicatieSoort::vraag || p.soort == PublicatieSoort::mondeling;
    out.push_back({days_from(session->first_day(), question ? -slack_of_asking : -longest_answer),
                   days_from(session->next().first_day(), slack_of_asking)});
  }
  return out;
}

std::vector<record::DateRange> periods_of_answer(const Publicatie& p) {
  std::vector<record::DateRange> out;
  for (const auto& number : p.vraagnummers) {
    if (const auto year = year_of(number)) out.push_back({Date::of(*year - 1, 12, 1), Date::of(*year + 3, 12, 31)});
  }
  if (const auto session = Vergaderjaar::parse(p.vergaderjaar)) {
    out.push_back(
        {days_from(session->first_day(), -slack_of_answer), days_from(session->next().first_day(), slack_of_answer)});
  }
  if (p.ingezonden) out.push_back({p.ingezonden, days_from(*p.ingezonden, longest_answer)});
  return out;
}

std::optional<Date> most_trusted(const std::vector<DayWitness>& in_order,
                                 const std::vector<record::DateRange>& periods) {
  std::optional<Date> best;
  std::pair<std::ptrdiff_t, int> best_rank;
  for (const auto& witness : in_order) {
    const auto fits = std::ranges::count_if(periods, [&](const auto& period) { return lies_in(period, witness.day); });
    int votes = 0;
    for (const auto& other : in_order) votes += other.day == witness.day ? other.votes : 0;
    const auto rank = std::pair{fits, votes};
    if (best && rank <= best_rank) continue;
    best = witness.day;
    best_rank = rank;
  }
  return best;
}

void judge_numbers(Publicatie& p, const Metadata& m) {
  is_kv(p.id, m) ? judge_question_number(p, m) : judge_answer_number(p, m);
}

void judge_vergaderjaar(Publicatie& p, const Metadata& m) {
  const auto in_id = session_in_id(p.id).first, in_text = Vergaderjaar::parse(p.vergaderjaar);
  const auto day = is_kv(p.id, m) ? p.ingezonden_volgens.woorden : std::nullopt;
  // Of a kv the day of asking says which of the two it is.
  const bool by_day = day && in_text && *in_text == Vergaderjaar::on(*day);
  const auto chosen = in_id ? in_id : m.vergaderjaar && !by_day ? m.vergaderjaar : in_text;
  p.vergaderjaar = chosen ? chosen->str() : std::string{};
  for (const auto& [year, who] :
       {std::pair{in_text, "tekstregel vergaderjaar"}, std::pair{m.vergaderjaar, "metadata"}}) {
    if (year && *year != *chosen) warn_of(p, code::vergaderjaar_verschilt, who, year->str(), chosen->str());
  }
}

void judge_days(Publicatie& p, const Metadata& m) {
  p.ingezonden_volgens.metadata = m.ingezonden;
  judge_day(p, p.ingezonden, p.ingezonden_volgens, "OVERHEIDop.datumIndiening", periods_of_asking(p));
  if (is_kv(p.id, m)) return;
  p.ontvangen_volgens.metadata = m.ontvangen;
  judge_day(p, p.ontvangen, p.ontvangen_volgens, "OVERHEIDop.datumOntvangst", periods_of_answer(p));
  if (p.ingezonden && p.ontvangen && *p.ontvangen < *p.ingezonden)
    grammar::warn(p.waarschuwingen, code::volgorde_onmogelijk, "kop",
                  "ontvangen " + p.ontvangen->iso() + " lies before ingezonden " + p.ingezonden->iso());
}

}  // namespace kamervragen::forms
