#include "indexer/join/merge_size.hh"

#include <algorithm>

#include "schema/dutch/breaker.hh"

namespace kamervragen::join {
namespace {

int words_of(const std::string& text) {
  int out = 0;
  for (dutch::Breaker words(text); words.next();)
    if (!words.written.empty()) ++out;
  return out;
}

}  // namespace

void set_omvang(Kamervraag& k) {
  auto& omvang = k.omvang = {};
  const auto add = [](std::optional<int>& to, std::size_t n) { to = to.value_or(0) + static_cast<int>(n); };
  for (const auto& vraag : k.vragen) {
    add(omvang.vragen, std::max<std::size_t>(vraag.nummers.size(), 1));
    add(omvang.vraagwoorden, static_cast<std::size_t>(words_of(vraag.tekst)));
    add(omvang.noten, vraag.noten.size());
  }
  for (const auto& antwoord : k.antwoorden) {
    add(omvang.antwoordwoorden, static_cast<std::size_t>(words_of(antwoord.tekst)));
    add(omvang.noten, antwoord.noten.size());
  }
}

}  // namespace kamervragen::join
