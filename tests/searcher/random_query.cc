#include "tests/searcher/random_query.hh"

#include <algorithm>
#include <sstream>
#include <utility>

#include "schema/citation/citation.hh"
#include "schema/text/ascii.hh"
#include "searcher/finder/values.hh"
#include "searcher/query/parser.hh"

namespace kamervragen::test {
namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);)
    if (!part.empty()) out.push_back(part);
  return out;
}

std::string join(const std::vector<std::string>& parts, std::size_t first, std::size_t last) {
  std::string out;
  for (; first < last; ++first) out += (out.empty() ? "" : " ") + parts[first];
  return out;
}

bool is_plain(const std::string& text) { return text.find_first_of(" ()\"*") == std::string::npos; }

}  // namespace

RandomQueries::RandomQueries(Vocabulary vocabulary, const layout::FieldTable& table, std::uint64_t seed,
                             RandomQueryOptions options)
    : vocabulary_(std::move(vocabulary)), table_(table), random_(seed), options_(options) {
  for (const auto& field : table_) {
    const bool computed = field.kind == layout::Kind::computed && options_.computed;
    if (field.kind == layout::Kind::text || computed || field.kind == layout::Kind::presence || values_of(field))
      usable_.push_back(&field);
  }
}

RandomQuery RandomQueries::next() {
  if (one_in(200)) return {"", query::Zoekvraag{query::All{}}};
  // A word of the vocabulary may be no single word to the analyser, which a few constructs refuse.
  for (;;) {
    auto query = group(options_.depth, nullptr);
    if (auto tree = query::parse_query(query, table_)) return {std::move(query), std::move(*tree)};
  }
}

std::string RandomQueries::group(unsigned depth, const layout::Field* field) {
  static const std::vector<std::string> between = {" ", " ", "  ", " AND ", " EN ", " OR ", " OF ", " OR "};
  static const std::vector<std::string> negations = {"-", "NOT ", "NIET "};
  std::string out;
  for (std::size_t i = 0, n = 1 + below(options_.children); i < n; ++i) {
    if (i > 0) out += any_of(between);
    if (one_in(6)) out += any_of(negations);
    out += term(depth, field);
  }
  return out;
}

std::string RandomQueries::term(unsigned depth, const layout::Field* field) {
  if (depth > 0 && one_in(3)) return "(" + group(depth - 1, field) + ")";
  if (!field && one_in(2)) return fielded(depth);
  return leaf(field);
}

std::string RandomQueries::leaf(const layout::Field* field) {
  if (!field && one_in(10)) return citation();
  if (!field || field->kind == layout::Kind::text) return one_in(6) ? near() : text(field != nullptr);
  return value(*field);
}

std::string RandomQueries::text(bool fielded) {
  const auto& word = any_of(vocabulary_.words);
  switch (below(9)) {
    case 0: return phrase();
    case 1: return "=" + phrase();
    case 2: return "=" + word;
    case 3: {
      // Cut between characters, so that it stays UTF-8.
      std::size_t size = 3 + below(4);
      while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) ++size;
      return word.substr(0, size) + "*";
    }
    case 4: return quoted(word);
    case 6: return "+" + word;
    case 5: return fielded ? word : word + " " + any_of(vocabulary_.words);
    default: return word;
  }
}

/// A record of the vocabulary by its number or one of its publications, in a form that people type.
std::string RandomQueries::citation() {
  const auto* ids = values_of(*table_.find(one_in(2) ? "nummer" : "publicatie"));
  if (!ids) return any_of(vocabulary_.words);
  const auto& id = any_of(*ids);
  const auto cited = citation::of_id(id);
  switch (below(6)) {
    case 0: return "https://zoek.officielebekendmakingen.nl/" + id + ".html";
    case 1: return cited ? citation::official(*cited) : id;
    case 2: return text::ascii_upper(id);
    case 3: return id + "/2";
    case 4: return id + ",";
    default: return id;
  }
}

/// A number in the Aanhangsel, or a range of them, with or without its vergaderjaar.
std::string RandomQueries::number() {
  const auto first = below(60), last = first + below(20);
  const auto range = one_in(2) ? std::to_string(first) : std::to_string(first) + ".." + std::to_string(last);
  return one_in(3) ? range : (one_in(2) ? "2018-2019/" : "2019-2020/") + range;
}

std::string RandomQueries::phrase() {
  std::string words = any_of(vocabulary_.words);
  for (std::size_t n = 1 + below(2); n > 0; --n) words += " " + any_of(vocabulary_.words);
  return quoted(words);
}

std::string RandomQueries::near() {
  return any_of(vocabulary_.words) + " NEAR/" + std::to_string(1 + below(one_in(3) ? 100 : 10)) + " " +
         any_of(vocabulary_.words);
}

std::string RandomQueries::quoted(const std::string& text) {
  static const std::vector<std::pair<std::string, std::string>> quotes = {
      {"\"", "\""}, {"\"", "\""}, {"“", "”"}, {"„", "”"}, {"«", "»"}};
  const auto& [open, close] = any_of(quotes);
  return open + text + close;
}

std::string RandomQueries::fielded(unsigned depth) {
  const layout::Field& field = *any_of(usable_);
  auto name = std::string(any_of(split(std::string(field.name) + " " + std::string(field.aliases), ' ')));
  if (one_in(4) && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  if (depth > 0 && one_in(4)) return name + ":(" + group(depth - 1, &field) + ")";
  if (field.kind != layout::Kind::text) return name + ":" + value(field);
  return one_in(5) ? name + ":(" + near() + ")" : name + ":" + text(true);
}

std::string RandomQueries::value(const layout::Field& field) {
  if (field.kind == layout::Kind::computed) return any_of(split(std::string(field.buckets), '|'));
  if (field.kind == layout::Kind::presence) return std::string(any_of(usable_)->name);
  const auto& values = *values_of(field);
  const auto& some = any_of(values);
  switch (field.kind) {
    case layout::Kind::label: return field.name == "verwijst" && one_in(4) ? quoted(citation()) : label(some);
    case layout::Kind::number: return range(some, any_of(values), true);
    case layout::Kind::date: return range(partial(some), partial(any_of(values)), false);
    default:
      if (field.name == "aanhangselnummer" && !one_in(3)) return number();
      if (field.name != "aanhangselnummer" && one_in(4)) return quoted(citation());
      return is_plain(some) && !one_in(4) ? some : quoted(some);
  }
}

std::string RandomQueries::label(const std::string& whole) {
  if (one_in(3)) return "=" + quoted(whole);
  const auto words = split(whole, ' ');
  const std::size_t first = below(words.size()), last = first + 1 + below(words.size() - first);
  const auto some = join(words, first, last);
  if (!is_plain(some) || some[0] == '-') return quoted(some);
  return one_in(4) ? some + "*" : some;
}

std::string RandomQueries::range(const std::string& value, const std::string& other, bool number) {
  switch (below(4)) {
    case 0: return value + "..";
    case 1: return ".." + value;
    case 2: {
      auto a = value, b = other;
      if (number ? std::stol(a) > std::stol(b) : a.substr(0, 4) > b.substr(0, 4)) std::swap(a, b);
      return a + ".." + b;
    }
    default: return value;
  }
}

std::string RandomQueries::partial(const std::string& iso) {
  switch (below(4)) {
    case 0: return iso.substr(0, 4);
    case 1: return iso.substr(0, 7);
    default: return iso;
  }
}

const std::vector<std::string>* RandomQueries::values_of(const layout::Field& field) const {
  const auto found = std::ranges::find(vocabulary_.fields, field.name, &Vocabulary::Values::field);
  return found == vocabulary_.fields.end() || found->values.empty() ? nullptr : &found->values;
}

}  // namespace kamervragen::test
