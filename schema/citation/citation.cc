#include "schema/citation/citation.hh"

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::citation {
namespace {

using text::all_digits, text::is_digit;

std::optional<Kamer> kamer_of(std::string_view id) {
  if (id.find("-tk-") != std::string_view::npos) return Kamer::tweede;
  if (id.find("-ek-") != std::string_view::npos) return Kamer::eerste;
  return std::nullopt;
}

/// The vraagnummer that a kv carries in its id, as the series write it: kv-tk-2019Z15244, kv-2009Z03159,
/// kv-2000109160, kv-ek-209100007.
std::string nummer_in_kv(const PublicatieId& id) {
  if (!id.is_question() || id.kind() == IdKind::onopgemaakt || id.kind() == IdKind::other) return {};
  const auto base = id.base();
  const auto nummer = Vraagnummer::parse(std::string_view(base).substr(base.rfind('-') + 1));
  return nummer ? nummer->str() : "";
}

/// ah-tk-20182019-3922: what stands behind the series, where it is a vergaderjaar and a number.
bool read_aanhangsel(std::string_view id, Citation& out) {
  const auto rest = id.substr(std::min<std::size_t>(id.size(), 6));
  if (!id.starts_with("ah-") || !kamer_of(id) || rest.size() < 10 || rest[8] != '-') return false;
  const auto nummer = rest.substr(9);
  out.vergaderjaar = record::Vergaderjaar::parse(rest.substr(0, 8));
  if (!out.vergaderjaar || !all_digits(nummer) || nummer.size() > 5 || nummer.front() == '0') return false;
  out.nummer = nummer;
  return true;
}

/// Digits, one dash, digits…: what stands behind a series.
std::string number_behind(std::string_view id, std::string_view series) {
  return id.starts_with(series) ? std::string(id.substr(series.size())) : "";
}

/// "2014/15"; the turn of the century is written whole.
std::string short_year(const record::Vergaderjaar& year) {
  const int second = year.first_year() + 1;
  return second % 100 == 0 ? fmt::format("{}/{}", year.first_year(), second)
                           : fmt::format("{}/{:02}", year.first_year(), second % 100);
}

/// By what its text says that it is in the Aanhangsel: a number with zeros before it is the one without.
std::optional<Citation> by_its_number(const Vindplaats& place, Kamer kamer) {
  const auto year = record::Vergaderjaar::parse(place.vergaderjaar);
  const std::string_view number = place.aanhangselnummer;
  const auto first = number.find_first_not_of('0');
  if (!year || first == std::string_view::npos) return std::nullopt;
  const auto series = kamer == Kamer::eerste ? "ek" : "tk";
  auto out =
      of_id(fmt::format("ah-{}-{}{}-{}", series, year->first_year(), year->first_year() + 1, number.substr(first)));
  return out && out->kind == Kind::aanhangsel ? out : std::nullopt;
}

}  // namespace

std::string as_published(std::string_view id) {
  auto out = text::ascii_lower(id);
  // The chapters of a budget are Roman: kst-36410-VIII-112.
  if (out.starts_with("kst-")) return "kst-" + text::ascii_upper(id.substr(4));
  for (std::size_t i = 1; i + 1 < out.size(); ++i)
    if (is_digit(out[i - 1]) && is_digit(out[i + 1])) out[i] = text::ascii_upper(out[i]);
  return out;
}

std::optional<Citation> of_id(std::string_view id, std::optional<int> pinpoint) {
  Citation out{.kind = Kind::document, .id = std::string(id), .pinpoint = pinpoint};
  if (const auto nummer = Vraagnummer::parse(id)) {
    out.kind = Kind::vraagnummer;
    out.id = out.nummer = nummer->str();
    return out;
  }
  out.kamer = kamer_of(id);
  if (const auto publication = PublicatieId::parse(id)) {
    Citation whole = out;
    if (read_aanhangsel(id, whole)) {
      whole.kind = Kind::aanhangsel;
      return whole;
    }
    out.kind = Kind::publicatie;
    out.kamer = publication->kamer();
    out.nummer = nummer_in_kv(*publication);
    return out;
  }
  const bool plain = !id.empty() && id.size() <= 64 && id.find_first_of("0123456789") != std::string_view::npos &&
                     id.find_first_of("-/") != std::string_view::npos && text::is_letter(id.front()) &&
                     id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/") ==
                         std::string_view::npos;
  if (!plain) return std::nullopt;
  if (out.nummer = number_behind(id, "kst-"); !out.nummer.empty()) out.kind = Kind::kamerstuk;
  if (out.kamer && id.starts_with("h-")) out.kind = Kind::handelingen;
  return out;
}

std::string series(const Citation& c) {
  if (c.kind != Kind::aanhangsel) return {};
  return fmt::format("Aanhangsel Handelingen {} {}", c.kamer == Kamer::eerste ? "I" : "II",
                     short_year(*c.vergaderjaar));
}

std::string pinpoint(const Citation& c) {
  return c.pinpoint ? fmt::format("{} {}", c.kind == Kind::aanhangsel ? "antwoord" : "vraag", *c.pinpoint) : "";
}

std::string official(const Citation& c) {
  const auto behind = c.pinpoint ? ", " + pinpoint(c) : "";
  switch (c.kind) {
    case Kind::aanhangsel: return fmt::format("{}, nr. {}{}", series(c), c.nummer, behind);
    case Kind::vraagnummer: return fmt::format("Kamervragen (zonder antwoord) {}{}", c.id, behind);
    default: return c.id + (c.pinpoint ? fmt::format("/{}", *c.pinpoint) : "");
  }
}

std::optional<Citation> cited_as(const Vindplaats& place, const Head& head) {
  auto own = of_id(place.id.base());
  if (own && own->kind == Kind::aanhangsel) return own;
  if (auto numbered = by_its_number(place, head.kamer)) return numbered;
  if (!own || !place.id.is_question()) return std::nullopt;
  const auto nummer = Vraagnummer::parse(own->nummer.empty() ? head.nummer : own->nummer);
  return nummer ? of_id(nummer->str()) : std::nullopt;
}

std::string official(const Vindplaats& place, const Head& head, std::optional<int> vraag) {
  auto cited = cited_as(place, head);
  if (!cited) return {};
  // A notice of delay answers no question.
  if (place.soort != PublicatieSoort::mededeling) cited->pinpoint = vraag;
  return official(*cited);
}

}  // namespace kamervragen::citation
