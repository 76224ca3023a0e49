#include "indexer/grammar/citations.hh"

#include <algorithm>
#include <array>

#include "indexer/grammar/cursor.hh"
#include "indexer/grammar/papers.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {
namespace {

/// Behind "Kamerstuk" the whole number may be written with dashes: "36410-VIII-112", "29279-339"; not "21501-02", which
/// is a dossier with its part.
bool cite_dashed(const std::string& dossier, Cursor c, Citations& out, std::size_t& next) {
  std::string chapter, number;
  while (c.dash()) {
    if (!number.empty()) chapter += '-' + number;
    number.clear();
    while (text::is_digit(c.peek()) || (c.peek() >= 'A' && c.peek() <= 'Z')) number += c.text[c.at++];
    if (number.empty() || number.size() > 4 || text::is_word(c.peek())) return false;
  }
  const bool all_digits = !number.empty() && std::ranges::all_of(number, text::is_digit);
  if (Cursor papers = c; !all_digits || (chapter.empty() && number.size() == 2) || !paper_numbers(papers).empty())
    return false;
  out.insert("kst-" + dossier + chapter + '-' + without_zeros(number));
  next = c.at;
  return true;
}

void cite_dossiers(std::string_view text, std::size_t at, std::string& pending, Citations& out, std::size_t& next) {
  Cursor c{text, at};
  const auto number = dossier_number(c);
  if (number.empty()) return;
  const auto before =
      text::ascii_lower(text::trim(text.substr(at - std::min<std::size_t>(at, 13), std::min<std::size_t>(at, 13))));
  if ((before.ends_with("kamerstuk") || before.ends_with("kamerstukken")) && cite_dashed(number, c, out, next)) return;
  Cursor with_suffix = c;
  const auto suffix = dossier_suffix(with_suffix);
  Cursor papers = with_suffix;
  auto numbers = paper_numbers(papers);
  if (numbers.empty()) {
    // "32 761 en 30 821, nr. 152": the first waits for the number
    Cursor tie = with_suffix;
    tie.spaces();
    if (tie.word("en") || tie.take("/") || tie.take(",")) {
      tie.spaces();
      if (Cursor other = tie; !dossier_number(other).empty()) {
        if (pending.empty()) pending = number + suffix;
        next = tie.at;
      }
    }
    return;
  }
  const auto dossier = pending.empty() ? number + suffix : pending;
  pending.clear();
  for (const auto& paper : numbers) out.insert("kst-" + dossier + '-' + paper);
  next = papers.at;
}

/// A Z- or D-number, or ten digits never: those look like any number.
bool cite_lettered(std::string_view text, std::size_t at, Citations& out, std::size_t& next) {
  Cursor c{text, at};
  const auto year = c.digits(4, 4);
  if (year.empty() || (year[0] != '1' && year[0] != '2')) return false;
  const char letter = c.peek();
  if (letter != 'Z' && letter != 'D' && letter != 'z') return false;
  ++c.at;
  const auto number = c.digits(5, 5);
  if (number.empty() || text::is_letter(c.peek())) return false;
  out.insert(year + (letter == 'D' ? 'D' : 'Z') + number);
  next = c.at;
  return true;
}

/// "ah-tk-20182019-3922" and its like, written out.
void cite_literal(std::string_view text, std::size_t at, Citations& out, std::size_t& next) {
  static constexpr std::array<std::string_view, 9> series = {"ah-tk-",  "ah-ek-", "kv-tk-", "kv-ek-", "kst-",
                                                             "nds-tk-", "h-tk-",  "h-ek-",  "blg-"};
  const auto rest = text.substr(at);
  if (std::ranges::none_of(series, [&](auto s) { return rest.starts_with(s); })) return;
  std::size_t end = 0;
  while (end < rest.size() && (text::is_digit(rest[end]) || text::is_letter(rest[end]) || rest[end] == '-')) ++end;
  while (end > 0 && rest[end - 1] == '-') --end;
  const auto id = rest.substr(0, end);
  // Broken ones ("ah-tk-2017–20182-238") would be cited under an id that does not exist.
  if (id.find_first_of("0123456789") == std::string_view::npos || rest.substr(end).starts_with("–")) return;
  if (id.starts_with("ah-") && !(id.size() > 15 && id[14] == '-')) return;
  out.insert(std::string(id));
  next = at + end;
}

/// "Handelingen II 2019–2020, nr. 44, item 6"; `at` is behind the word Handelingen.
void cite_handelingen(std::string_view text, std::size_t at, Citations& out) {
  Cursor c{text, at};
  c.spaces();
  const bool eerste = c.word("i") || c.word("ek");
  if (!eerste && !c.word("ii")) c.word("tk");
  c.spaces_and(",");
  c.word("vergaderjaar");
  c.spaces();
  const auto year = session(c);
  if (year.empty()) return;
  const auto numbers = paper_numbers(c);
  if (numbers.size() != 1) return;
  c.spaces_and(",");
  if (!c.word("item") && !c.word("items")) return;
  c.spaces();
  const auto item = without_zeros(c.digits(1, 3));
  if (!item.empty()) out.insert((eerste ? "h-ek-" : "h-tk-") + year + '-' + numbers[0] + '-' + item);
}

/// "I", "II", "EK" or "TK" behind the word Aanhangsel; `kamer` where none of them stands there.
Kamer kamer_in(std::string_view between, Kamer kamer) {
  if (between.find(" EK") != std::string_view::npos) return Kamer::eerste;
  if (between.find(" TK") != std::string_view::npos) return Kamer::tweede;
  const auto i = between.find(" I");
  if (i == std::string_view::npos) return kamer;
  if (text::starts_with_word(between.substr(i + 1), "ii")) return Kamer::tweede;
  return text::starts_with_word(between.substr(i + 1), "i") ? Kamer::eerste : kamer;
}

/// The older order, at `c` behind the word Aanhangsel: "van de Handelingen nr. 1234, vergaderjaar 2000–2001".
std::vector<std::string> numbers_before_session(Cursor& c, std::string& year) {
  Cursor t = c;
  for (const std::string_view word : {"van de", "der", "handelingen", "ii", "i", "tk", "ek"}) {
    t.spaces_and(",");
    t.word(word);
  }
  auto numbers = paper_numbers(t);
  t.spaces_and(",(");
  if (numbers.empty() || !t.word("vergaderjaar")) return {};
  t.spaces();
  year = session(t);
  if (year.empty()) return {};
  c = t;
  return numbers;
}

}  // namespace

std::vector<std::string> find_aanhangsels(std::string_view text, Kamer kamer) {
  std::vector<std::string> out;
  constexpr std::string_view key = "aanhangsel";
  // How far the year may stand behind the word, and the next one behind a number.
  constexpr std::size_t reach = 70;
  Citations seen;
  std::size_t last = 0;  // behind what has been read
  const auto add = [&](const std::vector<std::string>& numbers, Kamer whose, const std::string& year) {
    for (const auto& number : numbers) {
      if (!text::is_digit(number[0])) continue;
      auto id = (whose == Kamer::eerste ? "ah-ek-" : "ah-tk-") + year + '-' + number;
      if (seen.insert(id).second) out.push_back(std::move(id));
    }
  };
  for (auto at = text::find_ci(text, key); at != std::string_view::npos; at = text::find_ci(text, key, last)) {
    Cursor c{text, at + key.size()};
    last = c.at;
    std::string older_year;
    if (const auto numbers = numbers_before_session(c, older_year); !numbers.empty()) {
      add(numbers, kamer_in(text.substr(last, c.at - last), kamer), older_year);
      last = c.at;
      continue;
    }
    while (!c.done() && c.at < last + reach) {
      if (c.peek() == '.' && c.at > last && !text::starts_with_word(text.substr(c.at - 1), "r")) break;
      if (!text::is_digit(c.peek()) || text::is_digit(text[c.at - 1])) {
        ++c.at;
        continue;
      }
      const auto between = text.substr(last, c.at - last);
      const auto year = session(c);
      if (year.empty()) {
        ++c.at;
        continue;
      }
      const auto whose = kamer_in(between, kamer);
      auto numbers = paper_numbers(c);
      // "nr. 505 en nr. 612"
      for (bool more = !numbers.empty(); more;) {
        Cursor t = c;
        t.spaces_and(",");
        t.word("en");
        t.spaces();
        const auto again = paper_numbers(t);
        more = !again.empty();
        numbers.insert(numbers.end(), again.begin(), again.end());
        if (more) c = t;
      }
      add(numbers, whose, year);
      last = c.at;
    }
  }
  return out;
}

void add_citations(std::string_view text, Citations& out) {
  std::string pending;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const bool start = i == 0 || !(text::is_digit(text[i - 1]) || text::is_letter(text[i - 1]));
    std::size_t next = i + 1;
    if (start && text::is_digit(c)) {
      if (!cite_lettered(text, i, out, next)) cite_dossiers(text, i, pending, out, next);
      if (next == i + 1) {  // on to the end of this number
        while (next < text.size() && text::is_digit(text[next])) ++next;
      }
    } else if (start && (c == 'a' || c == 'k' || c == 'h' || c == 'n' || c == 'b')) {
      cite_literal(text, i, out, next);
    } else if (c == 'H' && text.substr(i).starts_with("Handelingen")) {
      next = i + 11;
      cite_handelingen(text, next, out);
    } else if (c == ')' || c == '\n' || c == '?') {
      pending.clear();
    }
    i = next;
  }
  if (text::contains_ci(text, "aanhangsel")) {
    for (auto& id : find_aanhangsels(text, Kamer::tweede)) out.insert(std::move(id));
  }
}

std::optional<std::string> citation_of_doc(std::string_view doc) {
  doc = text::trim(doc);
  if (doc.empty()) return std::nullopt;
  if (doc.starts_with("http://") || doc.starts_with("https://")) {
    if (doc.find("officielebekendmakingen.nl/") == std::string_view::npos) return std::nullopt;
    auto path = doc.substr(0, doc.find_first_of("?#"));
    while (path.ends_with('/')) path.remove_suffix(1);
    if (const auto dossier = path.find("/dossier/"); dossier != std::string_view::npos) {
      return std::string(path.substr(dossier + 1));
    }
    path = path.substr(path.rfind('/') + 1);
    path = path.substr(0, path.find('.'));
    Citations found;
    std::size_t next = 0;
    cite_literal(path, 0, found, next);
    return found.empty() ? std::nullopt : std::optional(*found.begin());
  }
  const bool id =
      std::ranges::all_of(doc, [](char c) { return text::is_digit(c) || text::is_letter(c) || c == '-' || c == '/'; });
  const bool numbered = doc.find_first_of("0123456789") != std::string_view::npos;
  if (!id || !numbered || doc.size() < 4 || doc.size() > 64) return std::nullopt;
  if (doc.find('-') == std::string_view::npos) {
    const auto number = Vraagnummer::parse(doc);
    return number ? std::optional(number->str()) : std::nullopt;
  }
  return std::string(doc);
}

std::vector<std::string> find_addresses(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    const bool start = i == 0 || !(text::is_letter(text[i - 1]) || text::is_digit(text[i - 1]));
    const bool full = start && ((text::starts_with_word(rest, "http") && rest.substr(4).starts_with("://")) ||
                                (text::starts_with_word(rest, "https") && rest.substr(5).starts_with("://")));
    const bool bare = start && !full && text::starts_with_word(rest, "www") && rest.substr(3).starts_with('.');
    if (!full && !bare) {
      ++i;
      continue;
    }
    std::size_t end = 0;
    int depth = 0;
    while (end < rest.size()) {
      const char c = rest[end];
      const auto here = rest.substr(end);
      if (text::is_space(c) || c == '<' || c == '>' || c == '"' || here.starts_with("»") || here.starts_with("«") ||
          here.starts_with("’ ") || here.starts_with("”") || here.starts_with("…")) {
        break;
      }
      if (c == '(') ++depth;
      if (c == ')' && --depth < 0) break;
      ++end;
    }
    auto address = rest.substr(0, end);
    while (!address.empty() && std::string_view(".,;:!?'*_").find(address.back()) != std::string_view::npos) {
      address.remove_suffix(1);
    }
    // More than the scheme: a host with a dot in it.
    const auto scheme = full ? address.find("://") + 3 : std::size_t{4};
    const auto host = address.substr(std::min(address.size(), scheme));
    if (host.find('.') != std::string_view::npos && host.find('.') > 0) {
      out.push_back((bare ? "http://" : "") + std::string(address));
    }
    i += std::max<std::size_t>(end, 1);
  }
  return out;
}

}  // namespace kamervragen::grammar
