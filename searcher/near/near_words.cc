#include "searcher/near/near_words.hh"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/compiler/words.hh"
#include "searcher/near/slips.hh"

namespace kamervragen::near {
namespace {

// In bits: of all the slips that could be made in a word, one in some thousands is this one; one in some hundreds, if
// it is often made. Fitted roughly, on slips made at random in words of titles: some 96 in 100 are read right without a
// context.
constexpr double slip_bits = 11, likely_slip_bits = 9;
/// The first letter is seldom wrong.
constexpr double first_letter_bits = 2;
/// Titles and names are spelt with more care than texts, and what is asked stands in them.
constexpr double text_bits = 8;
/// Words typed as one, beside the slip itself: most long words are compounds.
constexpr double split_bits = 4;
constexpr std::size_t shortest_meant = 3;
/// Letters more or fewer of what is heard alike.
constexpr std::size_t heard_apart = 2;
/// Bytes. No word that people write is longer; what is, is compared with none.
constexpr std::size_t longest_typed = 100;

Occurrence occurrence_by(const index::QueryContext& context, const std::string& part, const std::string& word,
                         std::string (*term)(std::string_view, std::string_view)) {
  Occurrence out;
  for (const auto* field : compiler::text_fields(context.table, part)) {
    auto& most = compiler::is_main(*field) ? out.in_main : out.in_text;
    most = std::max<std::uint64_t>(most, context.database.get_termfreq(term(field->prefix, word)));
  }
  return out;
}

/// Calls `use` with each written word of a field that is near: those that begin unlike the word are leapt over, which
/// reads some thousands of terms whatever the size of the index.
template <class Use>
void each_near(const Xapian::Database& database, const layout::Field& field, const std::string& word, std::size_t slips,
               Use use) {
  const auto begin = layout::written_term(field.prefix, "");
  SlipRows rows(word, slips);
  const auto end = database.allterms_end(begin);
  for (auto term = database.allterms_begin(begin); term != end;) {
    const auto whole = *term;
    const auto verdict = rows.compare(std::string_view(whole).substr(begin.size()));
    if (verdict.near && verdict.distance > 0) use(whole.substr(begin.size()), verdict.distance);
    if (verdict.read == 0) {
      ++term;
      continue;
    }
    auto next = whole.substr(0, begin.size() + verdict.read);
    next.back() = static_cast<char>(next.back() + 1);  // no term has a byte 0xFF: all are UTF-8
    term.skip_to(next);
  }
}

/// Calls `use` with each word of names that is heard as this one: they are spelt in more ways than words are.
template <class Use>
void each_name_heard_alike(const index::QueryContext& context, const std::string& part, const std::string& word,
                           Use use) {
  const auto sounds = sounds_of(word);
  for (const auto* field : compiler::text_fields(context.table, part)) {
    if (field->role != layout::Role::name) continue;
    const auto begin = layout::written_term(field->prefix, "");
    const auto end = context.database.allterms_end(begin);
    for (auto term = context.database.allterms_begin(begin); term != end; ++term) {
      auto name = (*term).substr(begin.size());
      if (name != word && difference_of_sizes(name, word) <= heard_apart && sounds_of(name) == sounds)
        use(std::move(name));
    }
  }
}

void add_halves(const index::QueryContext& context, const std::string& part, const std::string& written,
                std::vector<Reading>& out) {
  for (auto at = shortest_meant; at + shortest_meant <= written.size(); ++at) {
    const auto left = written.substr(0, at), right = written.substr(at);
    const auto first = occurrence(context, part, left);
    if (first.records() == 0) continue;
    const auto second = occurrence(context, part, right);
    if (second.records() == 0) continue;
    const auto& rarer = first.records() < second.records() ? first : second;
    auto text = left + " " + right;
    const auto cost = split_bits + cost_of(written, text, 1, rarer);
    out.push_back({std::move(text), cost});
  }
}

/// Best first; of readings with one stem the first.
void keep_best(const index::QueryContext& context, std::vector<Reading>& readings, std::size_t most) {
  std::ranges::sort(
      readings, [](const Reading& a, const Reading& b) { return std::tie(a.cost, a.text) < std::tie(b.cost, b.text); });
  std::set<std::string> stems;
  std::erase_if(readings, [&](const Reading& r) { return !stems.insert(context.analyser.stem(r.text)).second; });
  if (readings.size() > most) readings.resize(most);
}

}  // namespace

Occurrence occurrence(const index::QueryContext& context, const std::string& part, const std::string& written) {
  return occurrence_by(context, part, written, layout::written_term);
}

Occurrence occurrence_of_part(const index::QueryContext& context, const std::string& part, const std::string& stem) {
  return occurrence_by(context, part, stem, layout::part_term);
}

Occurrence occurrence_of_stem(const index::QueryContext& context, const std::string& part, const std::string& stem) {
  return occurrence_by(context, part, stem, layout::stem_term);
}

double cost_of(std::string_view typed, std::string_view meant, std::size_t slips, const Occurrence& occurs) {
  const double seen = occurs.in_main > 0 ? static_cast<double>(occurs.in_main) : static_cast<double>(occurs.in_text);
  double cost = slips == 1 && is_likely_slip(typed, meant) ? likely_slip_bits : slip_bits * static_cast<double>(slips);
  if (typed.front() != meant.front()) cost += first_letter_bits;
  if (occurs.in_main == 0) cost += text_bits;
  return cost - std::log2(std::max(seen, 1.0));
}

std::vector<Reading> near_words(const index::QueryContext& context, const std::string& part, const std::string& written,
                                std::size_t slips, std::size_t most) {
  if (written.size() > longest_typed) return {};
  std::map<std::string, std::size_t> found;
  for (const auto* field : compiler::text_fields(context.table, part))
    each_near(context.database, *field, written, slips, [&](std::string word, std::size_t distance) {
      if (distance == slips && word.size() >= shortest_meant && !has_digit(word)) found.emplace(std::move(word), slips);
    });
  if (slips == 1) {
    for (auto& word : sound_alikes(written)) found.emplace(std::move(word), 1);
    each_name_heard_alike(context, part, written, [&](std::string name) { found.emplace(std::move(name), 1); });
  }
  if (slips == 2)  // fijligheid: two sounds, as many letters as it takes
    for (const auto& one : sound_alikes(written))
      for (auto& word : sound_alikes(one))
        if (word != written) found.emplace(std::move(word), 2);
  std::vector<Reading> out;
  for (const auto& [word, distance] : found)
    if (const auto occurs = occurrence(context, part, word); occurs.records() > 0)
      out.push_back({word, cost_of(written, word, distance, occurs)});
  if (slips == 1) add_halves(context, part, written, out);
  keep_best(context, out, most);
  return out;
}

}  // namespace kamervragen::near
