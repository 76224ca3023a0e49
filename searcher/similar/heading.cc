#include "searcher/similar/heading.hh"

#include <algorithm>
#include <array>
#include <cstddef>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::similar {
namespace {

constexpr std::array<std::string_view, 4> heading_openings = {"vragen van", "schriftelijke vragen", "kamervragen van",
                                                              "vragen aan"};
/// What stands before the name of a ministry.
constexpr std::array<std::string_view, 12> offices = {"de minister-president, minister van",
                                                      "de ministers van",
                                                      "de ministers voor",
                                                      "de minister van",
                                                      "de minister voor",
                                                      "de staatssecretaris van",
                                                      "de staatssecretarissen van",
                                                      "staatssecretaris van",
                                                      "minister van",
                                                      "minister voor",
                                                      "van",
                                                      "voor"};

/// A list as it is written: "A (PvdK), B en C".
std::vector<std::string_view> names_in(std::string_view list, std::initializer_list<std::string_view> joints) {
  std::vector<std::string_view> out;
  while (!list.empty()) {
    auto end = list.size(), behind = list.size();
    for (const auto joint : joints)
      if (const auto at = list.find(joint); at < end) end = at, behind = at + joint.size();
    out.push_back(text::trim(list.substr(0, end)));
    list.remove_prefix(behind);
  }
  std::erase(out, std::string_view());
  return out;
}

/// Without "(PvdK)" behind it.
std::string_view bare_name(std::string_view name) {
  return text::trim(name.substr(0, std::min(name.find('('), name.size())));
}

std::string_view without_office(std::string_view name) {
  const auto lower = text::ascii_lower(name);
  for (const auto office : offices)
    if (lower.starts_with(office) && lower.size() > office.size() && lower[office.size()] == ' ')
      return text::trim(name.substr(office.size()));
  return {};
}

}  // namespace

std::optional<Heading> read_heading(std::string_view text) {
  const auto lower = text::ascii_lower(text);
  if (!std::ranges::any_of(heading_openings, [&](std::string_view opening) { return lower.starts_with(opening); }))
    return {};
  Heading out;
  const auto over = lower.find(" over ");
  if (over != std::string::npos) {
    auto matter = text.substr(over + std::string_view(" over ").size());
    if (const auto sent = text::find_ci(matter, "(ingezonden"); sent != std::string_view::npos)
      matter = matter.substr(0, sent);
    out.matter = std::string(text::trim(matter, ".:;"));
  }
  const auto front = text.substr(0, std::min(over, text.size()));
  const auto to = text::find_ci(front, " aan ");
  const auto askers = front.substr(0, std::min(to, front.size()));
  for (const std::string_view word : {"leden ", "lid "})
    if (const auto at = text::find_ci(askers, word); at != std::string_view::npos && out.indieners.empty())
      for (const auto name : names_in(askers.substr(at + word.size()), {", ", " en "}))
        if (!bare_name(name).empty()) out.indieners.emplace_back(bare_name(name));
  if (to == std::string_view::npos) return out;
  for (const auto name : names_in(front.substr(to + 5), {" en aan ", " en de ", " en voor ", ", de "})) {
    const auto with_article = std::string("de ") + std::string(name);
    const auto ministry = without_office(name).empty() ? without_office(with_article) : without_office(name);
    if (!ministry.empty()) out.ministeries.emplace_back(ministry);
  }
  return out;
}

}  // namespace kamervragen::similar
