#include "tools/lexicon/make.hh"

#include <utility>

#include "schema/dutch/compounds.hh"
#include "tools/lexicon/automaton.hh"
#include "tools/lexicon/parts.hh"

namespace kamervragen::lexicon {
namespace {

constexpr std::string_view irregular_switch = "exceptions", lone_switch = "lone forms";
/// Shorter ends are no sound evidence.
constexpr std::size_t shortest_head = 5;

struct Read {
  Words words;
  Names taught;  // without a capital
};

Read read(const Sources& sources) {
  Read out;
  for (const auto& line : read_lines(sources.list)) out.words.add(line);
  for (const auto& line : read_lines(sources.tables + "/taught.txt")) {
    out.words.add(line);
    if (line[0] < 'A' || line[0] > 'Z') out.taught.insert(line);
  }
  // What a table speaks of is a word, whether the list has it or not.
  for (const auto& row : read_decided(sources.tables + "/decided.tsv")) {
    out.words.add_unknown(row.root);
    for (const auto& form : row.forms) out.words.add_unknown(form);
  }
  for (const auto& word : words_of_told(sources.tables + "/compounds.tsv")) out.words.add_unknown(word);
  out.words.find_verbs();
  return out;
}

/// Compounds of which the list has one form only: regioverkiezingen without regioverkiezing. The head's root tells.
std::vector<Irregular> lone_forms(const std::vector<Listed>& listed, const std::vector<std::uint32_t>& image) {
  const dutch::Lexicon lexicon(image);
  const dutch::Compounds compounds(lexicon);
  std::vector<Irregular> out;
  for (std::uint32_t i = 0; i < listed.size(); ++i) {
    const auto& [word, root, flags] = listed[i];
    if (root != i || (flags & dutch::word_name)) continue;
    const auto split = compounds.split(word);
    if (split.empty() || split.back().length < shortest_head) continue;
    const auto& head = split.back();
    if (lexicon.root(head.place) != head.place)
      out.push_back({word.substr(0, head.begin) + lexicon.word(lexicon.root(head.place)), {word}});
  }
  return out;
}

}  // namespace

std::vector<std::uint32_t> make(const Sources& sources, const Names& off) {
  auto known = read(sources);
  const auto table = read_parts(sources.tables + "/parts.tsv");
  auto irregular = off.contains(irregular_switch) ? std::vector<Irregular>{} : read_forms(sources.tables);
  // Rows of compounds.tsv count on what is left out.
  const auto unreached = off.empty() ? Unreached::refused : Unreached::left_out;
  const auto image = [&] {
    auto listed = find_roots(known.words, irregular, off);
    mark_parts(listed, table, known.taught);
    auto told = read_told(sources.tables + "/compounds.tsv", listed, unreached);
    return std::pair(listed, make_image(listed, std::move(told)));
  };
  auto [listed, first] = image();
  if (off.contains(lone_switch)) return first;
  for (auto& row : lone_forms(listed, first)) {
    known.words.add(row.root);
    irregular.push_back(std::move(row));
  }
  return image().second;
}

std::vector<std::string> lower_case_words(const Sources& sources) {
  const auto read_words = read(sources).words;
  std::vector<std::string> out;
  for (auto& word : read_words.sorted())
    if (read_words.has(word)) out.push_back(std::move(word));
  return out;
}

}  // namespace kamervragen::lexicon
