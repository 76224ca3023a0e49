// Each vraag with its antwoord under it.
#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "schema/text/find.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/reading.hh"

namespace kamervragen::screen {
namespace {

std::vector<Note> notes(const std::vector<Noot>& noten) {
  std::vector<Note> out;
  for (const auto& noot : noten) out.push_back({noot.nr, noot.tekst, noot.links});
  return out;
}

/// Whether the text shows the address, with or without the https:// before it.
bool shows(const std::string& tekst, std::string_view link) {
  const auto scheme = link.find("://");
  return text::contains(tekst, scheme == std::string_view::npos ? link : link.substr(scheme + 3));
}

class Interleaved {
 public:
  explicit Interleaved(const Kamervraag& k) : k_(k) {}

  std::vector<Exchange> run() {
    for (const auto& vraag : k_.vragen) out_.push_back(exchange(vraag));
    for (std::size_t i = 0; i < k_.antwoorden.size(); ++i)
      if (!first_question_.contains(i)) out_.push_back({answer(i, {})});
    return std::move(out_);
  }

 private:
  Exchange exchange(const Vraag& vraag) {
    Exchange out{{.nummers = vraag.nummers, .tekst = vraag.tekst, .noten = notes(vraag.noten)}};
    for (const auto i : answers_to(k_, vraag)) {
      const auto shown = first_question_.find(i);
      if (shown == first_question_.end())
        out.push_back(answer(i, vraag.nummers));
      else
        out.push_back({.antwoord = true, .nummers = vraag.nummers, .lead = Lead{Lead::To::above, shown->second}});
    }
    return out;
  }

  Part answer(std::size_t i, const std::vector<int>& under) {
    const auto& antwoord = k_.antwoorden[i];
    first_question_.emplace(i, under);
    Part out{.antwoord = true, .nummers = antwoord.op_vragen, .tekst = antwoord.tekst, .noten = notes(antwoord.noten)};
    if (antwoord.zie_antwoord) out.lead = lead(*antwoord.zie_antwoord);
    return out;
  }

  /// What "Zie antwoord vraag 4." leads to: its first line, so that the reader need not leaf through the page.
  Lead lead(int nummer) const {
    for (const auto& other : k_.antwoorden) {
      if (other.zie_antwoord || std::ranges::find(other.op_vragen, nummer) == other.op_vragen.end()) continue;
      return {Lead::To::answer, {nummer}, other.tekst.substr(0, other.tekst.find('\n'))};
    }
    return {Lead::To::nowhere, {nummer}};
  }

  const Kamervraag& k_;
  std::vector<Exchange> out_;
  std::map<std::size_t, std::vector<int>> first_question_;  // of each answer shown: under which question it stands
};

}  // namespace

std::vector<std::string> Note::beside() const {
  std::vector<std::string> out;
  std::ranges::copy_if(links, std::back_inserter(out), [&](const std::string& link) { return !shows(tekst, link); });
  return out;
}

std::string Part::heading() const {
  const std::string_view what = antwoord ? "Antwoord" : "Vraag";
  return nummers.empty() ? std::string(what) : fmt::format("{} {}", what, numbers(nummers));
}

std::vector<Exchange> exchanges(const Kamervraag& k) { return Interleaved(k).run(); }

}  // namespace kamervragen::screen
