#include "searcher/drafts/heading.hh"

#include <algorithm>
#include <array>
#include <cstddef>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::drafts {
namespace {

/// Bytes of a heading: what is longer is none that only lacks its matter.
constexpr std::size_t heading_most = 1000;
/// What stands before "vragen" in a heading, or nothing.
constexpr std::array<std::string_view, 10> kinds_of_questions = {
    "concept ", "concept: ",   "set ",         "schriftelijke ", "mondelinge ",
    "nadere ",  "feitelijke ", "aanvullende ", "beantwoording ", "antwoorden op "};
constexpr std::array<std::string_view, 3> questions = {"vragen ", "kamervragen ", "vervolgvragen "};
/// What stands behind it.
constexpr std::array<std::string_view, 8> behind_questions = {
    "van ", "aan ", "over ", "inzake ", "omtrent ", "betreffende ", "met betrekking tot ", "n.a.v. "};
/// What the matter stands behind.
constexpr std::array<std::string_view, 7> matters = {
    " over ", " inzake ", " omtrent ", " betreffende ", " met betrekking tot ", " n.a.v. ", " naar aanleiding van "};

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

template <std::size_t N>
bool take_one(const std::array<std::string_view, N>& few, std::string_view& lower) {
  const auto found = std::ranges::find_if(few, [&](std::string_view one) { return lower.starts_with(one); });
  if (found == few.end()) return false;
  lower.remove_prefix(found->size());
  return true;
}

struct Place {
  std::size_t begin, end;
};
/// Where the first of a few words stands that the matter stands behind.
std::optional<Place> matter_in(std::string_view text) {
  std::optional<Place> out;
  for (const auto word : matters)
    if (const auto at = text::find_ci(text, word); at < (out ? out->begin : text.size())) out = {at, at + word.size()};
  return out;
}

/// Without "het lid": nothing where a text has neither that nor a fraction behind its names.
std::string_view names_of_members(std::string_view text) {
  for (const std::string_view word : {"leden ", "lid "})
    if (const auto at = text::find_ci(text, word); at != std::string_view::npos) return text.substr(at + word.size());
  if (text.find('(') == std::string_view::npos) return {};
  const auto van = text::find_ci(text, "vragen van ");
  return van == std::string_view::npos ? text : text.substr(van + std::string_view("vragen van ").size());
}

/// "minister Reiger (Water en Lucht)"
std::string_view ministry_in_brackets(std::string_view name) {
  const auto lower = text::ascii_lower(name);
  if (!lower.starts_with("minister ") && !lower.starts_with("staatssecretaris ")) return {};
  const auto open = name.find('('), close = name.find(')');
  return open < close && close != std::string_view::npos ? name.substr(open + 1, close - open - 1) : std::string_view();
}

}  // namespace

bool begins_as_heading(std::string_view text) {
  const auto whole = text::ascii_lower(text.substr(0, 80));
  std::string_view lower(whole);
  while (take_one(kinds_of_questions, lower)) {}
  return take_one(questions, lower) && take_one(behind_questions, lower);
}

std::vector<std::string> members_in(std::string_view text) {
  std::vector<std::string> out;
  for (const auto name : names_in(names_of_members(text), {", ", " en "}))
    if (!bare_name(name).empty()) out.emplace_back(bare_name(name));
  return out;
}

std::vector<std::string> ministries_in(std::string_view text) {
  std::vector<std::string> out;
  for (const auto name :
       names_in(text, {" en aan ", " en de ", " en voor ", ", de ", ", minister ", ", staatssecretaris "})) {
    auto ministry = ministry_in_brackets(name);
    if (ministry.empty()) ministry = without_office(name);
    const auto with_article = std::string("de ") + std::string(name);
    if (ministry.empty()) ministry = without_office(with_article);
    if (!ministry.empty() && std::ranges::find(out, ministry) == out.end()) out.emplace_back(ministry);
  }
  return out;
}

bool is_open_heading(std::string_view text) {
  return text.size() < heading_most && begins_as_heading(text) && !matter_in(text);
}

std::optional<Heading> read_heading(std::string_view text) {
  if (!begins_as_heading(text)) return {};
  Heading out;
  const auto over = matter_in(text);
  if (over) {
    auto matter = text.substr(over->end);
    if (const auto sent = text::find_ci(matter, "(ingezonden"); sent != std::string_view::npos)
      matter = matter.substr(0, sent);
    out.matter = std::string(text::trim(matter, ".:;"));
  }
  const auto front = text.substr(0, over ? over->begin : text.size());
  const auto to = text::find_ci(front, " aan ");
  out.indieners = members_in(front.substr(0, std::min(to, front.size())));
  if (to != std::string_view::npos) out.ministeries = ministries_in(front.substr(to + 5));
  return out;
}

}  // namespace kamervragen::drafts
