#include "indexer/grammar/ministries.hh"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>

#include "schema/facts/facts.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {
namespace {

// clang-format off
constexpr std::array<std::string_view, 21> portfolios = {
    "financien", "buitenlandse handel", "grotesteden- en integratiebeleid", "europese zaken", "cultuur en media",
    "langdurige en maatschappelijke zorg", "digitalisering en koninkrijksrelaties",
    "koninkrijksrelaties en digitalisering", "toeslagen en douane", "fiscaliteit en belastingdienst",
    "fiscaliteit, belastingdienst en douane", "herstel en toeslagen", "herstel groningen",
    "rechtsbescherming en emancipatie", "mijnbouw", "openbaar vervoer en milieu", "volksgezondheid", "emancipatie",
    "participatie en integratie", "jeugd, preventie en sport", "nederlands-antilliaanse en arubaanse zaken"
};
// clang-format on

struct Names {
  std::set<std::string, std::less<>> names;          // in lower case
  std::set<std::string, std::less<>> abbreviations;  // as written, and in capitals
};

std::string ascii_upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

const Names& all() {
  static const Names made = [] {
    Names out;
    for (const auto name : portfolios) out.names.emplace(name);
    for (const auto& row : facts::facts().rows().ministeries) {
      out.names.insert(text::ascii_lower(row.naam));
      out.abbreviations.insert(row.afkorting);
      out.abbreviations.insert(ascii_upper(row.afkorting));
    }
    out.names.erase("");
    return out;
  }();
  return made;
}

}  // namespace

bool known_ministry(std::string_view text) {
  text = text::trim(text);
  return all().names.contains(text::ascii_lower(text)) || all().abbreviations.contains(text);
}

std::size_t ministry_at(std::string_view text) {
  constexpr std::size_t longest_name = 80;
  const auto front = text::ascii_lower(text.substr(0, longest_name));
  std::size_t longest = 0;
  for (const auto& name : all().names) {
    if (name.size() > longest && text::starts_with_word(front, name)) longest = name.size();
  }
  return longest;
}

}  // namespace kamervragen::grammar
