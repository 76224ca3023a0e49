#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/citation/citation.hh"
#include "searcher/reference/reference.hh"

namespace kamervragen::reference {
namespace {

/// What is cited of a set, and as what.
struct Cited {
  const Vindplaats* place = nullptr;  ///< null: of a set without publications
  citation::Citation as{};
};

bool is_answer(const Vindplaats& place) { return place.soort == PublicatieSoort::antwoord; }
bool is_reply(const Vindplaats& place) { return is_answer(place) || place.soort == PublicatieSoort::mededeling; }

std::optional<citation::Citation> numbered(const Vindplaats& place, const Head& head) {
  auto as = citation::cited_as(place, head);
  return as && as->kind == citation::Kind::aanhangsel ? as : std::nullopt;
}

/// The newest that stands and is of one of these kinds, the first of them before the others.
const Vindplaats* newest(const Head& head, std::initializer_list<PublicatieSoort> kinds) {
  for (const auto soort : kinds) {
    const Vindplaats* last = nullptr;
    for (const auto& place : head.publicaties)
      if (place.soort == soort && !place.vervangen) last = &place;
    if (last != nullptr) return last;
  }
  return nullptr;
}

Cited cited_of(const Head& head) {
  Cited out;
  if (head.status != Status::ingetrokken)
    for (const auto& place : head.publicaties)
      if (auto as = numbered(place, head); as && is_answer(place) && !place.vervangen) out = {&place, std::move(*as)};
  if (out.place != nullptr) return out;
  using enum PublicatieSoort;
  out.place = newest(head, {vraag, mondeling, PublicatieSoort::mededeling, antwoord});
  if (const auto nummer = Vraagnummer::parse(head.nummer)) {
    out.as = *citation::of_id(nummer->str());
  } else if (out.place != nullptr) {
    auto as = citation::cited_as(*out.place, head);
    if (!as) as = citation::of_id(out.place->id.str());
    out.as = as.value_or(citation::Citation{.id = out.place->id.str()});
  } else {
    out.as = citation::Citation{.id = head.nummer};
  }
  return out;
}

/// "ook antwoord: Aanhangsel Handelingen II 2023/24, nr. 9001": what answers or announces and is cited apart. Beside an
/// answer an uitstel that came before it is left out.
std::string others(const Head& head, const Cited& cited) {
  std::string out;
  const auto own = citation::official(cited.as);
  const bool answer = cited.place != nullptr && is_answer(*cited.place);
  for (const auto& place : head.publicaties) {
    if (place.vervangen || !is_reply(place) || (answer && !is_answer(place))) continue;
    const auto as = numbered(place, head);
    if (&place == cited.place && !as) continue;
    auto text = as ? citation::official(*as) : record::publication_url(place.id.str());
    if (text == own || out.find(text) != std::string::npos) continue;
    out += fmt::format("{}ook {}: {}", out.empty() ? "" : "; ", name(place.soort), text);
  }
  return out;
}

Issued issued_of(const Head& head, const Cited& cited) {
  const bool answer = cited.as.kind == citation::Kind::aanhangsel;
  // What is cited by its vraagnummer is as old as its questions, whatever page there is of it.
  const bool other = !answer && cited.place != nullptr && is_reply(*cited.place);
  if (other && head.ingezonden) return {.day = head.ingezonden};
  if (cited.place != nullptr && cited.place->datum) return {.day = cited.place->datum};
  if (const auto& day = answer ? head.beantwoord : head.ingezonden) return {.day = day};
  auto year = cited.as.vergaderjaar;
  if (!year) year = record::Vergaderjaar::parse(head.vergaderjaar);
  if (year) return {.years = std::pair{year->first_year(), year->first_year() + 1}};
  const auto nummer = Vraagnummer::parse(head.nummer);
  const auto lettered = nummer ? nummer->year() : std::nullopt;
  return lettered ? Issued{.years = std::pair{*lettered, *lettered}} : Issued{};
}

std::string_view genre_of(const Head& head, const Cited& cited) {
  if (cited.as.kind == citation::Kind::aanhangsel) return "Kamervragen (Aanhangsel)";
  return head.mondeling ? "Mondelinge vragen" : "Kamervragen (zonder antwoord)";
}

}  // namespace

Reference of_set(const Head& head, std::optional<int> vraag, const std::optional<Date>& index_day) {
  auto cited = cited_of(head);
  Reference out{.key = cited.place != nullptr ? cited.place->id.str() : head.nummer, .apart = head.nummer};
  const auto remark = others(head, cited);
  if (vraag) out.key += fmt::format(":{}", *vraag);
  out.authority = head.kamer == Kamer::eerste ? "Eerste Kamer der Staten-Generaal" : "Tweede Kamer der Staten-Generaal";
  for (const auto& one : head.indieners) out.authors.push_back(split_name(one.naam, one.persoon));
  if (out.authors.empty()) out.authors.push_back({.family = out.authority, .institution = true});
  out.title = record::titel_of(head);
  if (out.title.empty()) out.title = citation::official(cited.as);
  cited.as.pinpoint = vraag;
  out.citation = citation::official(cited.as);
  out.note = remark.empty() ? out.citation : fmt::format("{}; {}", out.citation, remark);
  out.pinpoint = citation::pinpoint(cited.as);
  out.collection = citation::series(cited.as);
  out.number = cited.as.nummer.empty() ? cited.as.id : cited.as.nummer;
  out.genre = genre_of(head, cited);
  out.url = cited.place != nullptr ? record::publication_url(cited.place->id.str()) : "";
  out.language = "nl";
  out.issued = issued_of(head, cited);
  out.accessed = index_day;
  return out;
}

}  // namespace kamervragen::reference
