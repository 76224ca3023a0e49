#include "searcher/words/related.hh"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "schema/likeness/telling_words.hh"
#include "searcher/finder/plan.hh"
#include "searcher/finder/search.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/query/tree.hh"
#include "searcher/words/asked_words.hh"

namespace kamervragen::words {
namespace {

/// The hits that are read: a page of a few, and what lies behind it.
constexpr std::size_t hits_read = 50;
/// With fewer hits chance says most.
constexpr std::size_t hits_least = 5;
/// Of those so many have a word, or a tenth.
constexpr std::size_t having_least = 3;
constexpr std::size_t letters_least = 3;

/// A word by its stem, over the hits.
struct Counted {
  std::uint64_t hits = 0;
  std::map<std::string, std::uint64_t> written;  ///< in how many of them, as written

  const std::string& usual() const {
    return std::ranges::max_element(written, {}, &std::pair<const std::string, std::uint64_t>::second)->first;
  }
};

bool is_number(const std::string& word) { return word.find_first_of("0123456789") != std::string::npos; }

void count_set(const Kamervraag& record, dutch::Analyser& analyser, std::map<std::string, Counted>& out) {
  std::map<std::string, std::set<std::string>> here;
  const auto add = [&](std::string_view text) {
    for (auto& word : likeness::words_of_matter(text, analyser)) here[word.stem].insert(std::move(word.written));
  };
  add(record::titel_of(record));
  for (const auto& vraag : record.vragen) add(vraag.tekst);
  for (const auto& [stem, written] : here) {
    auto& counted = out[stem];
    ++counted.hits;
    for (const auto& word : written) ++counted.written[word];
  }
}

/// The share of the index's sets that have a stem in their titles or questions.
double share_of(const Xapian::Database& database, const std::string& stem) {
  double sets = 1;
  for (const auto prefix : {"S", "V"})
    sets = std::max(sets, static_cast<double>(database.get_termfreq(layout::stem_term(prefix, stem))));
  return sets / static_cast<double>(std::max<Xapian::doccount>(database.get_doccount(), 1));
}

/// Words by how much more of the hits have them than of all sets, the most first.
std::vector<std::string> surprising(const std::map<std::string, Counted>& counted, std::size_t hits,
                                    const Xapian::Database& database, const AskedWords& asked) {
  const auto least = std::max(having_least, hits / 10);
  std::vector<std::pair<double, std::string>> found;
  for (const auto& [stem, one] : counted) {
    const auto& word = one.usual();
    if (one.hits < least || word.size() < letters_least || is_number(word) || asked.has(word)) continue;
    const auto here = static_cast<double>(one.hits) / static_cast<double>(hits), all = share_of(database, stem);
    if (here > 2 * all) found.emplace_back(-here * std::log(here / all), word);
  }
  std::ranges::sort(found);
  std::vector<std::string> out;
  for (auto& [surprise, word] : found)
    if (out.size() < related_most) out.push_back(std::move(word));
  return out;
}

}  // namespace

Result<std::vector<RelatedWord>> related(index::Index& index, const query::Zoekvraag& typed,
                                         const finder::SearchOptions& asked_with) {
  auto options = asked_with;
  options.offset = 0;
  options.limit = hits_read;
  options.snippets = 0;
  options.facets.clear();
  options.relax = options.reasons = options.title_marks = false;
  options.sort.clear();
  const auto tree = options.match_any ? query::any_words(typed) : typed;
  options.match_any = false;
  std::vector<RelatedWord> out;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    out.clear();
    const index::OneAnswer one(index);
    const auto context = finder::context_of(index, database, options);
    const AskedWords asked(tree, context.analyser);
    if (asked.empty()) return {};
    const auto found = finder::search(index, tree, options);
    if (!found) return pass(found);
    if (found->hits.size() < hits_least) return {};
    std::map<std::string, Counted> counted;
    for (const auto& hit : found->hits) {
      index::spend_time();
      const auto record = index.record(hit.record.sleutel());
      if (!record) return pass(record);
      if (*record) count_set(**record, context.analyser, counted);
    }
    const auto plan = finder::understand(options, index.table());
    if (!plan) return pass(plan);
    for (auto& word : surprising(counted, found->hits.size(), database, asked)) {
      const query::Zoekvraag alone{query::Word{"", word}};
      const auto count = finder::count_of(alone, {}, options, context);
      const auto together = finder::count_of(query::both(tree, alone), *plan, options, context);
      if (together > 0) out.push_back({std::move(word), count, together});
    }
    return {};
  });
  if (!done) return pass(done);
  return out;
}

}  // namespace kamervragen::words
