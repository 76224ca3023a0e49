#include <algorithm>

#include <fmt/format.h>

#include "schema/layout/source.hh"
#include "schema/text/digest.hh"
#include "schema/text/joined.hh"
#include "searcher/reference/reference.hh"

namespace kamervragen::reference {
namespace {

/// "fractie: D66 or VVD; status: beantwoord", in the order that the fields were chosen in.
std::string listed(const std::vector<std::pair<std::string, std::string>>& choices) {
  std::vector<std::pair<std::string, std::string>> fields;
  for (const auto& [field, value] : choices) {
    const auto known = std::ranges::find(fields, field, &std::pair<std::string, std::string>::first);
    if (known == fields.end()) {
      fields.emplace_back(field, value);
    } else {
      known->second += " or " + value;
    }
  }
  std::vector<std::string> out;
  for (const auto& [field, values] : fields) out.push_back(fmt::format("{}: {}", field, values));
  return text::joined(out, "; ");
}

/// What decides the matches, in words.
std::string asked(const Search& search) {
  auto out = search.query;
  std::vector<std::string> more;
  if (search.any_word) more.emplace_back("any of the words");
  if (!search.switched_off.empty()) more.push_back("without " + text::joined(search.switched_off, " and "));
  if (!search.narrowed.empty()) more.push_back(listed(search.narrowed));
  if (!search.left_out.empty()) more.push_back("not " + listed(search.left_out));
  if (!more.empty()) out += fmt::format("{}[{}]", out.empty() ? "" : " ", text::joined(more, "; "));
  return out;
}

}  // namespace

Reference of_search(const Search& search) {
  const auto query = asked(search);
  Reference out{.type = Type::dataset};
  out.title = query.empty() ? "Kamervragen, all of them" : "Kamervragen that match: " + query;
  auto found =
      fmt::format("{} question set{}, in index {}", search.count, search.count == 1 ? "" : "s", search.index_id);
  if (search.index_day) found += " of " + search.index_day->iso();
  if (search.parts_missing > 0) found += fmt::format(", {} of its parts missing", search.parts_missing);
  if (search.reference_date) found += ", judged as on " + search.reference_date->iso();
  found += ", by kamervragen " KAMERVRAGEN_VERSION;
  const auto decides =
      fmt::format("{}\n{}\n{}", query, search.index_id, search.reference_date ? search.reference_date->iso() : "");
  out.key = "kamervragen-" + text::digest(decides).hex().substr(0, 12);
  out.apart = query;
  out.authors = {{.family = "Staten-Generaal", .institution = true}};
  out.publisher = "officielebekendmakingen.nl";
  out.genre = "search";
  out.version = search.index_id;
  out.url = layout::attribution_address;
  out.language = "mul";  // the query is in any: styles that write English titles in capitals leave it alone
  out.issued.day = out.accessed = search.index_day;
  out.citation = fmt::format("{}. {}; from: {}", out.title, found, layout::attribution);
  out.note = std::move(found);
  return out;
}

}  // namespace kamervragen::reference
