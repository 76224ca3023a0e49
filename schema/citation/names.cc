#include "schema/citation/names.hh"

#include <algorithm>
#include <array>

#include "schema/citation/citation.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::citation {
namespace {

constexpr std::array<std::string_view, 9> cited_series = {"ah-tk-",  "ah-ek-", "kv-tk-", "kv-ek-", "kst-",
                                                          "nds-tk-", "h-tk-",  "h-ek-",  "blg-"};
// What is taken off an id that was copied from a list of files or an address.
constexpr std::array<std::string_view, 5> extensions = {".html", ".htm", ".xml", ".pdf", ".odt"};

bool is_id_char(char c) { return text::is_digit(c) || text::is_letter(c) || c == '-'; }

/// Broken ones ("ah-tk-2017-20182-238") would be cited under an id that does not exist.
bool is_sound(std::string_view id, Reading how) {
  const auto series = std::ranges::find_if(cited_series, [&](auto s) { return id.starts_with(s); });
  if (series == cited_series.end()) {
    const auto publication = PublicatieId::parse(id);
    return publication && (how == Reading::named || publication->kind() != IdKind::other);
  }
  if (id.substr(series->size()).find_first_of("0123456789") == std::string_view::npos) return false;
  return !id.starts_with("ah-") || (id.size() > 15 && id[14] == '-') || how == Reading::named;
}

/// As written where that is sound, else as it is published; empty where neither is. A regular id before an odd one.
std::string sound_id(std::string_view written, Reading how) {
  if (how == Reading::running) return is_sound(written, how) ? std::string(written) : "";
  const auto published = as_published(written);
  for (const auto reading : {Reading::typed, how})
    for (const std::string_view id : {written, std::string_view(published)})
      if (is_sound(id, reading)) return std::string(id);
  return {};
}

}  // namespace

std::string lettered_number(Cursor& c, Reading how) {
  Cursor t = c;
  const auto year = t.digits(4, 4);
  if (year.empty() || (year[0] != '1' && year[0] != '2')) return {};
  const bool apart = t.peek() == ' ';
  t.take(" ");
  const char letter = t.peek();
  const bool known = letter == 'Z' || letter == 'D' || (letter == 'z' && !apart) ||
                     (letter == 'd' && !apart && how != Reading::running);
  if (!known) return {};
  ++t.at;
  if (!t.take(" ") && how != Reading::running) t.take("-");
  auto number = t.digits(5, 5);
  if (number.empty()) return {};
  if (how != Reading::running && text::is_letter(t.peek()) && !text::is_word(t.peek(1))) number += t.text[t.at++];
  if (text::is_letter(t.peek())) return {};
  c = t;
  // "2022Z22396/2022D51449": the number of the question, and of the paper that it came in.
  if (Cursor paper = t; how != Reading::running && paper.take("/") && paper.digits(4, 4).size() == 4 &&
                        paper.take("D") && !paper.digits(5, 5).empty() && !text::is_word(paper.peek()))
    c = paper;
  return text::ascii_upper(year + letter + number);
}

std::string old_number(Cursor& c) {
  Cursor t = c;
  auto number = t.digits(9, 10);
  if (number.empty() || (number[0] != '1' && number[0] != '2') || text::is_word(t.peek())) return {};
  const auto first = text::whole_number<int>(number.substr(1, 2)),
             second = text::whole_number<int>(number.substr(3, 2));
  if ((*first + 1) % 100 != *second) return {};
  c = t;
  return number;
}

std::string literal_id(Cursor& c, Reading how) {
  constexpr std::size_t least = 4, most = 64, hyphens_behind = 8;
  std::size_t size = 0;
  while (size <= most + hyphens_behind && is_id_char(c.peek(size))) ++size;
  while (size > 0 && c.peek(size - 1) == '-') --size;
  const auto written = c.rest().substr(0, size);
  if (size < least || size > most || written.find('-') == std::string_view::npos) return {};
  if (written.find_first_of("0123456789") == std::string_view::npos) return {};
  auto id = sound_id(written, how);
  if (id.empty()) return {};
  c.at += size;
  if (how == Reading::running) return id;
  for (const auto extension : extensions)
    if (c.word(extension)) break;
  return id;
}

}  // namespace kamervragen::citation
