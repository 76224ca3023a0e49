#include "schema/record/record.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/text/ascii.hh"

namespace kamervragen::record {
namespace {

/// Parameters of addresses that sites add for their own counts.
bool says_where_from(std::string_view parameter) {
  constexpr std::array<std::string_view, 8> known = {"fbclid", "gclid", "igshid",  "mc_cid",
                                                     "mc_eid", "ref",   "referer", "share"};
  const auto name = text::ascii_lower(parameter);
  return name.starts_with("utm_") || std::ranges::find(known, name) != known.end();
}

}  // namespace

std::string_view name(MededelingSoort soort) {
  constexpr std::array<std::string_view, 3> names = {"uitstel", "intrekking", "overig"};
  return names[static_cast<std::size_t>(soort)];
}

std::string_view name(PublicatieSoort soort) {
  constexpr std::array<std::string_view, 4> names = {"vraag", "mondeling", "antwoord", "mededeling"};
  return names[static_cast<std::size_t>(soort)];
}

std::string_view name(Status status) {
  constexpr std::array<std::string_view, 4> names = {"onbeantwoord", "uitgesteld", "beantwoord", "ingetrokken"};
  return names[static_cast<std::size_t>(status)];
}

Sleutel Head::sleutel() const { return {kamer, std::string_view(nummer)}; }

int Head::due_days() const { return uitgesteld ? answer_days_after_uitstel : answer_days; }

std::optional<Date> Head::laatste_datum() const {
  std::optional<Date> newest;
  for (const auto& p : publicaties)
    if (p.datum && (!newest || *newest < *p.datum)) newest = p.datum;
  return newest;
}

std::string main_url(const Head& head) {
  for (const auto soort :
       {PublicatieSoort::antwoord, PublicatieSoort::vraag, PublicatieSoort::mondeling, PublicatieSoort::mededeling}) {
    const Vindplaats* last = nullptr;
    for (const auto& one : head.publicaties)
      if (one.soort == soort && !one.vervangen) last = &one;
    if (last != nullptr) return publication_url(last->id.str());
  }
  return {};
}

std::vector<std::size_t> answers_to(const Kamervraag& k, const Vraag& vraag) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < k.antwoorden.size(); ++i) {
    const auto& numbers = k.antwoorden[i].op_vragen;
    const bool named =
        std::ranges::any_of(vraag.nummers, [&](int n) { return std::ranges::find(numbers, n) != numbers.end(); });
    const bool same_place = vraag.nummers.empty() && numbers.empty() && i < k.vragen.size() && &k.vragen[i] == &vraag;
    if (named || same_place) found.push_back(i);
  }
  return found;
}

std::string host_of_link(std::string_view link) {
  const auto scheme = link.find("://");
  if (scheme == std::string_view::npos) return {};
  auto rest = link.substr(scheme + 3);
  rest = rest.substr(0, rest.find_first_of("/:?#"));
  const auto out = text::ascii_lower(rest);
  return out.starts_with("www.") ? out.substr(4) : out;
}

std::string link_compared(std::string_view link) {
  const auto scheme = link.find("://");
  if (scheme == std::string_view::npos) return std::string(link);
  link = link.substr(scheme + 3);
  if (text::ascii_lower(link.substr(0, 4)) == "www.") link.remove_prefix(4);
  link = link.substr(0, link.find('#'));
  const auto question = link.find('?');
  std::string out(link.substr(0, question));
  char sign = '?';
  for (auto rest = question == std::string_view::npos ? std::string_view{} : link.substr(question + 1);
       !rest.empty();) {
    const auto one = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    if (one.empty() || says_where_from(one.substr(0, one.find('=')))) continue;
    out.append(1, std::exchange(sign, '&')).append(one);
  }
  // A sign at the end: a path's "/" and the start of a query without parameters come off together, in any order.
  out.erase(out.find_last_not_of("/?&") + 1);
  return out;
}

}  // namespace kamervragen::record
