#include "schema/record/record.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"

namespace kamervragen::record {

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

namespace {

/// The host of a web address, lower case, without "www." and port; empty where there is none.
std::string host(std::string_view link) {
  const auto scheme = link.find("://");
  if (scheme == std::string_view::npos) return {};
  auto rest = link.substr(scheme + 3);
  rest = rest.substr(0, rest.find_first_of("/:?#"));
  const auto out = text::ascii_lower(rest);
  return out.starts_with("www.") ? out.substr(4) : out;
}

}  // namespace

std::vector<std::string> hosts_of_links(const Kamervraag& k) {
  std::vector<std::string> hosts;
  const auto collect = [&](const auto& parts) {
    for (const auto& part : parts)
      for (const auto& noot : part.noten)
        for (const auto& link : noot.links)
          if (auto h = host(link); !h.empty()) hosts.push_back(std::move(h));
  };
  collect(k.vragen);
  collect(k.antwoorden);
  std::ranges::sort(hosts);
  hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
  return hosts;
}

}  // namespace kamervragen::record
