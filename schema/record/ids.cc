#include "schema/record/ids.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::record {
namespace {

using text::all_digits, text::is_digit, text::is_letter;

/// The suffix that marks a later version: {'h', 1, start of "-h1"}; kind 0 where there is none.
struct Version {
  char kind = 0;
  int number = 0;
  std::size_t at = 0;
};

Version version_of(std::string_view id) {
  const auto dash = id.rfind('-');
  if (dash == std::string_view::npos || dash + 1 >= id.size()) {
    return {};
  }
  const auto tail = id.substr(dash + 1);
  if (tail[0] != 'h' && tail[0] != 'n') return {};
  const auto number = tail.substr(1);
  if (number.empty()) return {tail[0], 1, dash};  // kv-2070819780-h
  const auto n = text::whole_number<int>(number);
  if (!n || number.size() > 2) return {};
  return {tail[0], *n, dash};
}

/// 2019Z15244 and its like: four digits, one letter, digits.
bool lettered_number(std::string_view s, std::string_view letters) {
  if (s.size() < 6) return false;
  std::size_t i = 0;
  while (i < s.size() && is_digit(s[i])) ++i;
  if (i < 4 || i > 5 || i >= s.size() || letters.find(s[i]) == std::string_view::npos) return false;
  std::size_t j = i + 1;
  while (j < s.size() && is_digit(s[j])) ++j;
  if (j == i + 1) return false;
  return j == s.size() || (j + 1 == s.size() && is_letter(s[j]));
}

IdKind classify(std::string_view id, Kamer kamer) {
  if (id.starts_with("onopgemaakt-")) return IdKind::onopgemaakt;
  if (id.starts_with("variant-")) id.remove_prefix(8);
  if (const auto v = version_of(id); v.kind) return v.kind == 'h' ? IdKind::herdruk : IdKind::correction;
  if (kamer == Kamer::eerste) return IdKind::ek;
  const auto rest = id.substr(3);
  if (id.starts_with("ah-")) {
    if (rest.starts_with("tk-")) {
      const auto number = rest.substr(3);
      const auto dash = number.find('-');
      if (dash == 8 && all_digits(number.substr(0, 8)) && number.size() > 9) return IdKind::ah;
      return IdKind::other;
    }
    return all_digits(rest) ? IdKind::onopgemaakt : IdKind::other;
  }
  const auto number = rest.starts_with("tk-") ? rest.substr(3) : rest;
  if (lettered_number(number, "Zz")) return IdKind::kv;
  if (!all_digits(number)) return IdKind::other;
  if (number.size() == 10) return IdKind::kv;
  // Shorter numbers are the temporary ones of texts not yet formatted, where they are long enough to be one.
  return number.size() == 7 && !rest.starts_with("tk-") ? IdKind::onopgemaakt : IdKind::other;
}

}  // namespace

std::string_view name(Kamer kamer) { return kamer == Kamer::tweede ? "tweede" : "eerste"; }

std::string_view name(IdKind kind) {
  constexpr std::array<std::string_view, 7> names = {"kv", "ah", "ek", "herdruk", "correction", "onopgemaakt", "other"};
  return names[static_cast<std::size_t>(kind)];
}

std::optional<PublicatieId> PublicatieId::parse(std::string_view text) {
  if (text.size() < 4 || text.size() > 64) return std::nullopt;
  if (!std::ranges::all_of(text, [](char c) { return is_digit(c) || is_letter(c) || c == '-'; })) return std::nullopt;
  constexpr std::array<std::string_view, 4> series = {"ah-", "kv-", "onopgemaakt-", "variant-"};
  const auto known = std::ranges::find_if(series, [&](auto s) { return text.starts_with(s); });
  if (known == series.end() || text.size() == known->size() || text.back() == '-') return std::nullopt;
  PublicatieId id;
  id.text_ = text;
  const auto inner = text.starts_with("variant-") ? text.substr(8) : text;
  id.kamer_ = inner.size() > 6 && inner.substr(3, 3) == "ek-" ? Kamer::eerste : Kamer::tweede;
  id.kind_ = text.starts_with("variant-") && !inner.starts_with("ah-") && !inner.starts_with("kv-")
                 ? IdKind::other
                 : classify(text, id.kamer_);
  return id;
}

bool PublicatieId::is_question() const {
  const std::string_view text = text_;
  return text.starts_with("kv-") || text.starts_with("variant-kv-");
}

std::string PublicatieId::base() const {
  const auto v = version_of(text_);
  return v.kind ? text_.substr(0, v.at) : text_;
}

int PublicatieId::version() const {
  const auto v = version_of(text_);
  if (!v.kind) return 0;
  return v.kind == 'n' ? 100 + v.number : v.number;
}

std::optional<Vraagnummer> Vraagnummer::parse(std::string_view text) {
  text = text::trim(text);
  const bool ok = lettered_number(text, "ZzDd") || (all_digits(text) && text.size() >= 4 && text.size() <= 11);
  if (!ok) return std::nullopt;
  Vraagnummer number;
  number.text_ = text::ascii_upper(text);
  return number;
}

bool Vraagnummer::is_usual() const {
  constexpr std::size_t digits = 10, letter = 4;
  const bool lettered = year() && all_digits(std::string_view(text_).substr(letter + 1));
  return text_.size() == digits && (lettered || all_digits(text_));
}

std::optional<int> Vraagnummer::year() const {
  if (text_.size() < 5 || !is_letter(text_[4])) return std::nullopt;
  return text::whole_number<int>(std::string_view(text_).substr(0, 4));
}

Sleutel::Sleutel(Kamer kamer, std::string_view nummer) : text_(fmt::format("{}:{}", name(kamer), nummer)) {}

std::optional<Sleutel> Sleutel::parse(std::string_view text) {
  for (const auto kamer : {Kamer::tweede, Kamer::eerste}) {
    const auto prefix = name(kamer);
    if (!text.starts_with(prefix) || text.substr(prefix.size(), 1) != ":") continue;
    const auto nummer = text.substr(prefix.size() + 1);
    const auto vraagnummer = Vraagnummer::parse(nummer);
    if ((vraagnummer && vraagnummer->str() == nummer) || PublicatieId::parse(nummer)) return Sleutel(kamer, nummer);
  }
  return std::nullopt;
}

Kamer Sleutel::kamer() const { return text_.starts_with(name(Kamer::tweede)) ? Kamer::tweede : Kamer::eerste; }
std::string_view Sleutel::nummer() const { return std::string_view(text_).substr(text_.find(':') + 1); }

std::optional<Vergaderjaar> Vergaderjaar::of(std::string_view first, std::string_view second) {
  const auto next = std::to_string(text::whole_number<int>(first).value_or(0) + 1);
  const bool is_next = second == next || (second.size() == 2 && next.ends_with(second));
  return is_next ? parse(std::string(first) + '-' + next) : std::nullopt;
}

std::optional<Vergaderjaar> Vergaderjaar::parse(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      digits += text[i];
    } else if (digits.size() != 4 && !digits.empty()) {
      return std::nullopt;
    } else if (is_letter(text[i])) {
      return std::nullopt;
    }
  }
  if (digits.size() != 8) return std::nullopt;
  const int first = text::whole_number<int>(digits.substr(0, 4)).value_or(0);
  const int second = text::whole_number<int>(digits.substr(4)).value_or(0);
  if (second != first + 1 || first < 1814 || first > 2199) return std::nullopt;
  Vergaderjaar year;
  year.year_ = first;
  return year;
}

Vergaderjaar Vergaderjaar::on(const Date& day) {
  Vergaderjaar year;
  year.year_ = day.year();
  if (day < year.first_day()) --year.year_;
  return year;
}

Date Vergaderjaar::first_day() const {
  constexpr int tuesday = 5;                         // of the days counted from 1970-01-01, a Thursday
  const int first = Date::of(year_, 9, 15)->days();  // the earliest that a third Tuesday can be
  return Date::from_days(first + (tuesday - first % 7 + 7) % 7);
}

Vergaderjaar Vergaderjaar::next() const {
  auto out = *this;
  ++out.year_;
  return out;
}

std::string Vergaderjaar::str() const { return fmt::format("{}-{}", year_, year_ + 1); }
std::string Vergaderjaar::compact() const { return fmt::format("{}{}", year_, year_ + 1); }

std::string publication_url(std::string_view id) {
  return fmt::format("https://zoek.officielebekendmakingen.nl/{}.html", id);
}

std::string cited_url(const std::string& id) { return Vraagnummer::parse(id) ? "" : publication_url(id); }

}  // namespace kamervragen::record
