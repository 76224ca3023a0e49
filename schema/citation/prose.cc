#include "schema/citation/prose.hh"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "schema/citation/names.hh"
#include "schema/citation/papers.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::citation {
namespace {

enum class Says : std::uint8_t { nothing, aanhangsel, eerste, tweede };
struct ProseWord {
  std::string_view written;
  Says says;
  bool opens = false;  ///< an expression may begin with it
};
// The longer of two that begin alike first.
constexpr std::array prose_words = {
    ProseWord{"aanhangsels", Says::aanhangsel, true},
    ProseWord{"aanhangsel", Says::aanhangsel, true},
    ProseWord{"aanh.", Says::aanhangsel, true},
    ProseWord{"aanh", Says::aanhangsel, true},
    ProseWord{"handelingen", Says::nothing, true},
    // As some texts have it that were taken from a PDF.
    ProseWord{"handeling en", Says::nothing},
    ProseWord{"handeling", Says::nothing},
    ProseWord{"hand.", Says::nothing, true},
    ProseWord{"kamervragen", Says::nothing, true},
    ProseWord{"i", Says::eerste},
    ProseWord{"ek", Says::eerste},
    ProseWord{"eerste kamer", Says::eerste, true},
    ProseWord{"ii", Says::tweede},
    ProseWord{"tk", Says::tweede},
    ProseWord{"tweede kamer", Says::tweede, true},
    ProseWord{"der staten-generaal", Says::nothing},
    ProseWord{"bij", Says::nothing},
    ProseWord{"de", Says::nothing},
    ProseWord{"der", Says::nothing},
    ProseWord{"het", Says::nothing},
    ProseWord{"tot", Says::nothing},
    ProseWord{"van", Says::nothing},
    ProseWord{"verslag", Says::nothing},
    // The heading of the Aanhangsel itself.
    ProseWord{"vragen gesteld door de leden der kamer, met de daarop door de regering gegeven antwoorden",
              Says::nothing},
    ProseWord{"vergaderjaar", Says::nothing, true},
    ProseWord{"vergaderjaren", Says::nothing},
    ProseWord{"verg.jaar", Says::nothing},
    ProseWord{"zitting", Says::nothing},
    ProseWord{"zittingsjaar", Says::nothing},
};

const ProseWord* word_at(Cursor& c) {
  const auto* found = std::ranges::find_if(prose_words, [&](const ProseWord& word) {
    return word.written.ends_with('.') ? text::starts_with_ci(c.rest(), word.written)
                                       : text::starts_with_word(c.rest(), word.written);
  });
  if (found == prose_words.end()) return nullptr;
  c.at += found->written.size();
  return found;
}

constexpr std::array<std::string_view, 13> months = {"jan", "feb", "maart", "mrt", "apr", "mei", "jun",
                                                     "jul", "aug", "sep",   "okt", "nov", "dec"};
bool month_follows(Cursor c) {
  c.spaces();
  const auto word = text::ascii_lower(c.rest().substr(0, 5));
  return std::ranges::any_of(months, [&](auto month) { return word.starts_with(month); });
}

/// "3922" behind the vergaderjaar, without "nr."; in a running text only where a comma and nothing else says so.
std::vector<std::string> bare_numbers(Cursor& c, Reading how) {
  Cursor t = c;
  const bool comma = text::trim(c.text.substr(0, c.at)).ends_with(',');
  std::vector<std::string> out;
  for (;;) {
    auto number = without_zeros(t.digits(1, 5));
    if (number.empty() || text::is_word(t.peek()) || t.peek() == '-' || t.peek() == '/' || month_follows(t)) return out;
    Cursor next = t;
    next.spaces();
    if (how == Reading::running && (!comma || text::is_word(next.peek()))) return out;
    out.push_back(std::move(number));
    c = t;
    const bool list = next.take(",");
    next.spaces();
    if (!next.word("en") && !list) return out;
    next.spaces();
    t = next;
  }
}

/// "58" before the vergaderjaar, without "nr."; only as someone types it.
std::vector<std::string> bare_number_before_year(Cursor& c, Reading how) {
  Cursor t = c;
  auto number = without_zeros(t.digits(1, 5));
  if (how == Reading::running || number.empty() || t.peek() == '-' || t.peek() == '/') return {};
  t.spaces_and(",");
  Cursor year = t;
  for (const std::string_view word : {"vergaderjaar", "verg.jaar", "zittingsjaar", "zitting"})
    if (year.word(word)) break;
  year.spaces();
  if (session(year).empty()) return {};
  c = t;
  return {std::move(number)};
}

/// What has been read of one expression, and what a further one takes from it.
struct Named {
  bool aanhangsel = false;
  std::optional<Kamer> kamer{};
  bool number_first = false;  ///< until 2008: "nr. 1234, vergaderjaar 2000–2001"
  std::string year{};
  std::vector<std::string> numbers{};
};

void take(Named& out, Says says) {
  if (says == Says::aanhangsel) out.aanhangsel = true;
  if (says == Says::eerste) out.kamer = Kamer::eerste;
  if (says == Says::tweede) out.kamer = Kamer::tweede;
}

/// Goes on until it has a year and numbers. False where something else stands between, or more words than any has.
bool read_numbers(Cursor& c, Named& out, Reading how) {
  constexpr int most_words = 20;
  int words = 0;
  Cursor t = c;
  while (out.year.empty() || out.numbers.empty()) {
    t.spaces_and(",:()");
    if (const auto* word = word_at(t)) {
      if (++words > most_words) return false;
      take(out, word->says);
      continue;
    }
    if (out.year.empty() && !(out.year = session(t)).empty()) continue;
    if (!out.numbers.empty()) return false;
    out.numbers = paper_numbers(t);
    if (out.numbers.empty()) out.numbers = out.year.empty() ? bare_number_before_year(t, how) : bare_numbers(t, how);
    if (out.numbers.empty()) return false;
    out.number_first = out.year.empty();
  }
  const auto read = c.text.substr(c.at, t.at - c.at);
  if (t.peek() == ')' && std::ranges::count(read, '(') > std::ranges::count(read, ')')) t.take(")");
  c = t;
  return true;
}

/// Each once.
class Collected {
 public:
  void add(const Named& named, Kamer kamer) {
    const auto series = named.kamer.value_or(kamer) == Kamer::eerste ? "ah-ek-" : "ah-tk-";
    for (const auto& number : named.numbers)
      if (text::is_digit(number[0]))
        if (auto cited = of_id(series + named.year + '-' + number); cited && seen_.insert(cited->id).second)
          citations.push_back(std::move(*cited));
  }
  std::vector<Citation> citations;

 private:
  std::set<std::string> seen_;
};

/// "…, item 6": a debate in the Handelingen.
std::optional<Citation> item(Cursor& c, const Named& named, Kamer kamer) {
  Cursor t = c;
  t.spaces_and(",");
  if (named.numbers.size() != 1 || (!t.word("item") && !t.word("items"))) return std::nullopt;
  t.spaces();
  const auto number = without_zeros(t.digits(1, 3));
  if (number.empty()) return std::nullopt;
  c = t;
  const auto series = named.kamer.value_or(kamer) == Kamer::eerste ? "h-ek-" : "h-tk-";
  return of_id(fmt::format("{}{}-{}-{}", series, named.year, named.numbers.front(), number));
}

/// "(Aanhangsel)" behind the number.
bool aanhangsel_behind(Cursor& c) {
  Cursor t = c;
  t.spaces_and(",(");
  const auto* word = word_at(t);
  if (!word || word->says != Says::aanhangsel) return false;
  t.take(")");
  c = t;
  return true;
}

bool tie(Cursor& c) {
  const auto begin = c.at;
  c.spaces_and(",;");
  const bool word = c.word("en") || c.take("&") || c.word("alsmede");
  c.spaces();
  return word || c.at > begin;
}

/// The next number or year behind a tie, where there is one: "en nr. 612", "en vergaderjaar 2024–2025, nr. 5".
bool read_further(Cursor& c, Named& named, Reading how) {
  Cursor t = c;
  if (!tie(t)) return false;
  Named next{.aanhangsel = true, .kamer = named.kamer};
  Cursor year = t;
  if (read_numbers(year, next, how) && (named.number_first || !next.number_first)) {
    if (Cursor debate = year; item(debate, next, Kamer::tweede)) return false;
    next.number_first = named.number_first;
    named = std::move(next);
    c = year;
    return true;
  }
  if (named.number_first) return false;
  named.numbers = paper_numbers(t);
  if (named.numbers.empty()) return false;
  c = t;
  return true;
}

std::string any_number(Cursor& c) {
  std::size_t size = 0;
  while (text::is_digit(c.peek(size)) || text::is_letter(c.peek(size))) ++size;
  const auto nummer = Vraagnummer::parse(c.rest().substr(0, size));
  if (!nummer) return {};
  c.at += size;
  return nummer->str();
}

}  // namespace

std::vector<Citation> prose(Cursor& c, Reading how, Kamer kamer) {
  Cursor t = c;
  const auto* opening = word_at(t);
  // "TK 2018–2019, Aanhangsel 3922"
  const bool typed = how != Reading::running && opening != nullptr && opening->says != Says::nothing;
  if (opening == nullptr || !(opening->opens || typed)) return {};
  Named named;
  take(named, opening->says);
  if (!read_numbers(t, named, how)) return {};
  if (!named.aanhangsel && !aanhangsel_behind(t)) {
    auto debate = item(t, named, kamer);
    if (!debate) return {};
    c = t;
    return {std::move(*debate)};
  }
  Collected out;
  out.add(named, kamer);
  if (out.citations.empty()) return {};
  while (read_further(t, named, how)) out.add(named, kamer);
  c = t;
  return std::move(out.citations);
}

std::vector<Citation> kamervragen(Cursor& c, Reading how) {
  Cursor t = c;
  const bool numbered = how != Reading::running && (t.word("vraagnummer") || t.word("zaaknummer") || t.word("kenmerk"));
  if (!numbered && !t.word("kamervragen") && !t.word("kamervraag")) return {};
  t.spaces_and("(");
  const bool without = t.word("zonder antwoord");
  t.spaces_and("),:");
  for (const std::string_view word : {"met", "kenmerk", "vraagnummer", "nummer", "nr."}) {
    if (t.take(word)) t.spaces();
  }
  auto number = lettered_number(t, how);
  if (number.empty() && how != Reading::running) number = old_number(t);
  // The Eerste Kamer's have no letter and no fixed length.
  if (number.empty() && how == Reading::typed && without) number = t.digits(6, 11);
  if (number.empty() && how == Reading::named && without) number = any_number(t);
  if (number.empty()) return {};
  c = t;
  return {*of_id(number)};
}

std::optional<int> pinpoint_behind(Cursor& c) {
  Cursor t = c;
  const bool slash = t.take("/");
  if (!slash) {
    t.spaces_and(",(");
    const bool answer = t.word("antwoord") || t.word("antwoorden");
    t.spaces();
    if (answer && t.word("op")) t.spaces();
    const bool question = t.word("vraag") || t.word("vragen") || t.word("deelvraag");
    if (!answer && !question) return std::nullopt;
    t.spaces();
  }
  const auto number = text::whole_number<int>(without_zeros(t.digits(1, 3)));
  if (!number || text::is_word(t.peek()) || (slash && (t.peek() == '/' || t.peek() == '-'))) return std::nullopt;
  if (!slash && c.rest().substr(0, t.at - c.at).find('(') != std::string_view::npos) t.take(")");
  c = t;
  return number;
}

std::optional<int> pinpoint_before(Cursor& c) {
  Cursor t = c;
  const bool answer = t.word("antwoord");
  t.spaces();
  if (answer && t.word("op")) t.spaces();
  const bool question = t.word("vraag") || t.word("deelvraag");
  if (!answer && !question) return std::nullopt;
  t.spaces();
  const auto number = text::whole_number<int>(without_zeros(t.digits(1, 3)));
  t.spaces_and(",");
  const auto before = t.at;
  for (const std::string_view word : {"van", "in", "uit", "bij"})
    if (t.word(word)) break;
  if (!number || t.at == before) return std::nullopt;
  t.spaces();
  c = t;
  return number;
}

}  // namespace kamervragen::citation
