#include "searcher/query/range.hh"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "schema/record/dates.hh"
#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::query {
namespace {

constexpr std::size_t digits_max = 6;

tl::unexpected<Error> reversed(const Lexeme& lexeme) {
  return query_error(lexeme.begin, Code::reversed_range, {{"range", lexeme.text}});
}

using text::all_digits;

/// Of checked digits, so few that they fit.
int number_of(std::string_view digits) { return text::whole_number<int>(digits).value_or(0); }

/// The ends as typed; of a single value the same twice.
struct Ends {
  std::string_view first, last;
};

Ends ends_of(std::string_view text) {
  const auto dots = text.find("..");
  if (dots == std::string_view::npos) return {text, text};
  return {text.substr(0, dots), text.substr(dots + 2)};
}

/// A bucket as a facet prints it, as the range that it is: "22-42" → "22..42", "85+" → "85..". Else the text.
std::string in_bucket(const layout::Field& field, const std::string& text) {
  const auto buckets = layout::listed_values(field);
  if (std::ranges::find(buckets, text) == buckets.end()) return text;
  const auto dash = text.find('-');
  if (dash == std::string::npos) return text.substr(0, text.find('+')) + "..";
  return text.substr(0, dash) + ".." + text.substr(dash + 1);
}

/// An ISO date, whole or partial; fails at the position.
Result<std::string> partial_date(std::string_view text, std::size_t position) {
  auto parts = text::split_views(text, '-');
  const auto no_date = [&] { return query_error(position, Code::bad_date, {{"text", text}}); };
  if (parts.size() > 3 || !std::ranges::all_of(parts, all_digits)) return no_date();
  const bool dutch = parts.size() == 3 && parts[2].size() == 4;
  if (dutch) std::swap(parts[0], parts[2]);
  const std::size_t least = dutch ? 1 : 2;
  const bool shaped = parts[0].size() == 4 && std::all_of(parts.begin() + 1, parts.end(), [&](std::string_view p) {
                        return p.size() >= least && p.size() <= 2;
                      });
  if (!shaped) return no_date();

  const int year = number_of(parts[0]);
  if (!Date::of(year, 1, 1)) return query_error(position, Code::no_such_year, {{"year", parts[0]}});
  std::string iso(parts[0]);
  if (parts.size() == 1) return iso;
  const int month = number_of(parts[1]);
  if (month < 1 || month > 12) return query_error(position, Code::no_such_month, {{"month", parts[1]}, {"text", text}});
  iso += fmt::format("-{:02}", month);
  if (parts.size() == 2) return iso;
  const int day = number_of(parts[2]);
  iso += fmt::format("-{:02}", day);
  if (day >= 1 && Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) return iso;
  const auto days = record::parse_partial_date(iso.substr(0, 7));
  return query_error(position, Code::no_such_day,
                     {{"text", text}, {"month", iso.substr(0, 7)}, {"days", days ? days->last->day() : 0}});
}

/// Two numbers with a hyphen, as people write a range: "2019-2021" → "2019..2021". Empty for other texts.
std::string meant_range(std::string_view text) {
  const auto hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return {};
  const auto first = text.substr(0, hyphen), last = text.substr(hyphen + 1);
  if (first.empty() || last.empty() || !all_digits(first) || !all_digits(last)) return {};
  return fmt::format("{}..{}", first, last);
}

}  // namespace

Result<Zoekvraag> number_range(const layout::Field& field, const Lexeme& lexeme) {
  const auto text = in_bucket(field, lexeme.text);
  const auto [first, last] = ends_of(text);
  NumberRange range{std::string(field.name), {}, {}};
  const auto read = [](std::string_view end, std::optional<int>& into) {
    if (end.empty()) return true;
    if (!all_digits(end) || end.size() > digits_max) return false;
    into = number_of(end);
    return true;
  };
  if (!read(first, range.lo) || !read(last, range.hi) || (first.empty() && last.empty())) {
    return query_error(lexeme.begin, Code::bad_number,
                       {{"field", field.name}, {"text", lexeme.text}, {"range", meant_range(lexeme.text)}});
  }
  if (range.lo && range.hi && *range.lo > *range.hi) return reversed(lexeme);
  return Zoekvraag{std::move(range)};
}

Result<Zoekvraag> date_range(std::string_view field, const Lexeme& lexeme) {
  const auto [first, last] = ends_of(lexeme.text);
  if (first.empty() && last.empty()) {
    return query_error(lexeme.begin, Code::bad_date, {{"text", lexeme.text}});
  }
  DateRange out{std::string(field), {}, {}};
  std::string texts[2];
  for (const bool end : {false, true}) {
    const auto typed = end ? last : first;
    if (typed.empty()) continue;
    auto iso = partial_date(typed, lexeme.begin);
    if (!iso) return pass(iso);
    const auto days = record::parse_partial_date(*iso);
    if (!days) return query_error(lexeme.begin, Code::bad_date, {{"text", typed}});
    (end ? out.range.last : out.range.first) = end ? days->last : days->first;
    texts[end] = std::move(*iso);
  }
  if (out.range.first && out.range.last && *out.range.first > *out.range.last) return reversed(lexeme);
  const bool single = lexeme.text.find("..") == std::string::npos;
  out.text = single ? texts[0] : texts[0] + ".." + texts[1];
  return Zoekvraag{std::move(out)};
}

}  // namespace kamervragen::query
