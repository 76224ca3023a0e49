#include "schema/citation/aanhangsel_range.hh"

#include <fmt/format.h>

#include "schema/citation/papers.hh"
#include "schema/citation/plain.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::citation {
namespace {

/// 242501244: 2024-2025, 1244, as Parliament's own data write it.
std::optional<AanhangselRange> read_document_number(std::string_view digits) {
  if (digits.size() != 9 || !text::all_digits(digits)) return std::nullopt;
  const auto first = text::whole_number<int>(digits.substr(0, 2));
  // Two digits say no century: the Aanhangsel is published since 1995.
  const int year = *first + (*first < 90 ? 2000 : 1900);
  const auto session = record::Vergaderjaar::parse(fmt::format("{}-{}", year, year + 1));
  if (!session || session->str().substr(7) != digits.substr(2, 2)) return std::nullopt;
  const auto number = text::whole_number<int>(digits.substr(4));
  if (*number == 0) return std::nullopt;
  return AanhangselRange{session, number, number};
}

/// "3922", "3900..", "..", at a cursor; to the end.
bool read_ends(std::string_view text, AanhangselRange& out) {
  const auto dots = text.find("..");
  const auto first = text.substr(0, dots), last = dots == std::string_view::npos ? first : text.substr(dots + 2);
  constexpr std::size_t most_digits = 5;
  const auto read = [](std::string_view end, std::optional<int>& into) {
    if (end.empty()) return true;
    if (end.size() <= most_digits) into = text::whole_number<int>(end);
    return into.has_value();
  };
  return read(first, out.first) && read(last, out.last);
}

}  // namespace

bool AanhangselRange::has(const Citation& cited) const {
  return cited.kind == Kind::aanhangsel && (!vergaderjaar || cited.vergaderjaar == vergaderjaar) &&
         has(text::whole_number<int>(cited.nummer).value_or(0));
}

std::string AanhangselRange::str() const {
  const auto end = [](const std::optional<int>& number) { return number ? fmt::to_string(*number) : ""; };
  const auto numbers = first && first == last ? end(first) : end(first) + ".." + end(last);
  return vergaderjaar ? vergaderjaar->str() + '/' + numbers : numbers;
}

std::optional<AanhangselRange> read_range(std::string_view text) {
  const auto whole = plain(text).text;
  Cursor c{text::trim(whole)};
  if (auto own = read_document_number(c.text)) return own;
  AanhangselRange out;
  if (c.word("vergaderjaar")) c.spaces();
  Cursor behind = c;
  auto year = session(behind);
  if (year.empty()) year = behind.digits(8, 8);  // 20182019-3922, as in an id
  out.vergaderjaar = record::Vergaderjaar::parse(year);
  if (out.vergaderjaar) {
    c = behind;
    if (c.done()) return out;
    c.spaces_and("/,:-");
    if (c.word("nr") || c.word("nrs")) c.spaces_and(".");
  }
  const auto rest = c.rest();
  if (rest.empty() || (rest == ".." && !out.vergaderjaar)) return std::nullopt;
  return read_ends(rest, out) ? std::optional(out) : std::nullopt;
}

}  // namespace kamervragen::citation
