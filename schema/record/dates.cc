#include "schema/record/dates.hh"

#include <array>
#include <chrono>
#include <vector>

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::record {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"januari",   "februari", "maart",    "april",
                                                          "mei",       "juni",     "juli",     "augustus",
                                                          "september", "oktober",  "november", "december"};

struct ShortMonth {
  std::string_view name;
  unsigned month;
};
// Abbreviations that the texts use beside the first three letters.
constexpr std::array<ShortMonth, 4> short_months = {{{"mrt", 3}, {"sept", 9}, {"febr", 2}, {"maa", 3}}};

std::optional<int> number(std::string_view text) { return text::whole_number<int>(text); }

std::optional<unsigned> month_of(std::string_view word) {
  const auto text = text::ascii_lower(word);
  for (const auto& abbreviation : short_months)
    if (text == abbreviation.name) return abbreviation.month;
  if (text.size() < 3) return std::nullopt;
  for (unsigned m = 0; m < month_names.size(); ++m)
    if (month_names[m] == text || (text.size() == 3 && month_names[m].substr(0, 3) == text)) return m + 1;
  return std::nullopt;
}

/// A run of digits, a run of letters, or a separator character.
struct Piece {
  enum { digits, letters, mark } kind;
  std::string_view text;
};

/// Splits a text into pieces; spaces (NBSP, narrow and thin spaces included) are left out.
std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> out;
  for (std::size_t i = 0; i < text.size();) {
    const auto run = [&](auto belongs) {
      std::size_t end = i;
      while (end < text.size() && belongs(text[end])) ++end;
      const auto part = text.substr(i, end - i);
      i = end;
      return part;
    };
    if (text::is_digit(text[i])) {
      out.push_back({Piece::digits, run(text::is_digit)});
    } else if (text::is_letter(text[i])) {
      out.push_back({Piece::letters, run(text::is_letter)});
    } else if (text::is_space(text[i])) {
      ++i;
    } else if (text.substr(i).starts_with("\u00a0")) {
      i += 2;
    } else if (text.substr(i).starts_with("\u202f") || text.substr(i).starts_with("\u2009")) {
      i += 3;
    } else {
      out.push_back({Piece::mark, text.substr(i, 1)});
      ++i;
    }
  }
  return out;
}

}  // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!ymd.ok() || year < 1900 || year > 2199) return std::nullopt;
  return Date{year, month, day};
}

std::optional<Date> Date::from_iso(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T') return std::nullopt;
  const auto y = number(text.substr(0, 4)), m = number(text.substr(5, 2)), d = number(text.substr(8, 2));
  if (!y || !m || !d || *m < 1 || *d < 1) return std::nullopt;
  return of(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

Date Date::from_days(int days) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{days}}};
  return Date{static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

int Date::days() const {
  const std::chrono::year_month_day ymd{std::chrono::year{year_}, std::chrono::month{month_}, std::chrono::day{day_}};
  return static_cast<int>(std::chrono::sys_days{ymd}.time_since_epoch().count());
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_); }
std::string Date::dutch() const { return fmt::format("{} {} {}", day_, month_names[month_ - 1], year_); }

std::optional<Date> find_dutch_date(std::string_view text) {
  const auto parts = pieces(text);
  const auto is = [&](std::size_t i, auto kind) { return i < parts.size() && parts[i].kind == kind; };
  const auto is_mark = [&](std::size_t i, std::string_view marks) {
    return is(i, Piece::mark) && marks.find(parts[i].text) != std::string_view::npos;
  };
  const auto make = [&](std::size_t y, std::optional<unsigned> m, std::size_t d) -> std::optional<Date> {
    if (parts[y].text.size() != 4 || parts[d].text.size() > 2 || !m) return std::nullopt;
    return Date::of(number(parts[y].text).value_or(0), *m, static_cast<unsigned>(number(parts[d].text).value_or(0)));
  };
  const auto small = [&](std::size_t i) -> std::optional<unsigned> {
    if (parts[i].text.size() > 2) return std::nullopt;
    return static_cast<unsigned>(number(parts[i].text).value_or(0));
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is(i, Piece::digits)) continue;
    std::optional<Date> found;
    std::size_t j = i + 1;
    if (is_mark(j, "-.") && is(j + 1, Piece::letters)) ++j;  // 18-juli-2019
    if (is(j, Piece::letters)) {                             // 18 juli 2019, 10 sept. 2019
      std::size_t year = j + 1;
      if (is_mark(year, ".-")) ++year;
      if (is(year, Piece::digits)) found = make(year, month_of(parts[j].text), i);
    } else if (is_mark(i + 1, "-/.") && is(i + 2, Piece::digits) && is_mark(i + 3, "-/.") && is(i + 4, Piece::digits)) {
      found = parts[i].text.size() == 4 ? make(i, small(i + 2), i + 4) : make(i + 4, small(i + 2), i);
    }
    if (found) return found;
  }
  return std::nullopt;
}

std::optional<DateRange> parse_partial_date(std::string_view text) {
  const auto parts = pieces(text);
  const auto digits = [&](std::size_t i, std::size_t most) {
    return i < parts.size() && parts[i].kind == Piece::digits && parts[i].text.size() <= most;
  };
  if (!digits(0, 4) || parts[0].text.size() != 4 || text.size() > 10) return std::nullopt;
  const int year = *number(parts[0].text);
  if (parts.size() == 1) {
    const auto first = Date::of(year, 1, 1);
    if (!first) return std::nullopt;
    return DateRange{first, Date::of(year, 12, 31)};
  }
  if (parts[1].text != "-" || !digits(2, 2)) return std::nullopt;
  const auto month = static_cast<unsigned>(*number(parts[2].text));
  if (parts.size() == 3) {
    const auto first = Date::of(year, month, 1);
    if (!first) return std::nullopt;
    unsigned last = 31;
    while (!Date::of(year, month, last)) --last;
    return DateRange{first, Date::of(year, month, last)};
  }
  if (parts.size() != 5 || parts[3].text != "-" || !digits(4, 2)) return std::nullopt;
  const auto day = Date::of(year, month, static_cast<unsigned>(*number(parts[4].text)));
  if (!day) return std::nullopt;
  return DateRange{day, day};
}

}  // namespace kamervragen::record
