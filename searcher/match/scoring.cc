#include "searcher/match/scoring.hh"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/index/lengths.hh"
#include "searcher/index/tally.hh"
#include "searcher/match/bm25.hh"
#include "searcher/match/engine_matches.hh"
#include "searcher/match/matching.hh"

namespace kamervragen::match {
namespace {

using Xapian::Query;

/// Whether matches are taken away again while it is worked out, so that the sums of other documents are of no use.
bool takes_away(const Query& query) {
  switch (query.get_type()) {
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT:
    case Query::OP_AND_MAYBE: return true;
    case Query::OP_SCALE_WEIGHT: return takes_away(query.get_subquery(0));
    default: return false;
  }
}

/// The engine tells the factor in words only.
double scale_of(const Query& query) {
  const auto text = query.get_description();
  constexpr std::string_view before = "Query(";
  double out = 0;
  std::from_chars(text.data() + before.size(), text.data() + text.size(), out);
  return out;
}

struct Posting {
  unsigned document;
  double occurrences;
};
using Postings = std::vector<Posting>;

/// The occurrences of either.
Postings merged(const Postings& a, const Postings& b) {
  Postings out;
  out.reserve(a.size() + b.size());
  auto i = a.begin(), j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->document < j->document) {
      out.push_back(*i++);
    } else if (j->document < i->document) {
      out.push_back(*j++);
    } else {
      out.push_back({i->document, i->occurrences + j->occurrences});
      ++i, ++j;
    }
  }
  out.insert(out.end(), i, a.end());
  out.insert(out.end(), j, b.end());
  return out;
}

class Scoring {
 public:
  explicit Scoring(const ScoringContext& space)
      : database_(space.database),
        lengths_(space.lengths),
        tallies_(space.tallies),
        bm25_(database_.get_doccount(), database_.get_avlength()) {}

  /// Adds its matches and their scores. Where it takes away, other sums may change.
  void add(const Query& query, double factor, index::Tally& out) {
    if (query.empty()) return;
    if (factor == 0) return out.add_all(matching(database_, query, among_));
    switch (query.get_type()) {
      case Query::LEAF_MATCH_NOTHING: return;
      case Query::LEAF_MATCH_ALL: return out.add_all(matching(database_, query));
      case Query::LEAF_TERM:
      case Query::OP_SYNONYM: return add_word(query, factor, out);
      case Query::OP_SCALE_WEIGHT: return add(query.get_subquery(0), factor * scale_of(query), out);
      case Query::OP_OR: return add_apart(query, 0, factor, out);
      case Query::OP_AND: return add_conjunction(query, factor, out);
      case Query::OP_FILTER: return add_filtered(query, factor, out);
      case Query::OP_AND_MAYBE: {
        add(query.get_subquery(0), factor, out);
        auto documents = out.documents();
        among(documents, [&] { add_apart(query, 1, factor, out); });
        out.exchange(std::move(documents));
        return;
      }
      case Query::OP_AND_NOT:
        add(query.get_subquery(0), factor, out);
        for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
          out.remove(matching(database_, query.get_subquery(i), &out.documents()));
        return;
      default:
        each_match(database_, query, among_, true,
                   [&](unsigned document, double score) { out.add(document, factor * score); });
        counts_ = true;
    }
  }

  bool counts() const { return counts_; }

 private:
  /// Each part from one on, so that none spoils the sums of the others.
  void add_apart(const Query& query, std::size_t first, double factor, index::Tally& out) {
    for (auto i = first; i < query.get_num_subqueries(); ++i) {
      const auto part = query.get_subquery(i);
      if (takes_away(part)) {
        tallies_.with(out.documents().last(), [&](index::Tally& own) {
          add(part, factor, own);
          own.documents().each([&](unsigned document) { out.add(document, own.of(document)); });
        });
      } else {
        add(part, factor, out);
      }
    }
  }

  /// Does it where only the documents of a set matter.
  template <class Work>
  void among(const index::DocumentSet& documents, const Work& work) {
    const auto* outer = std::exchange(among_, &documents);
    const auto outer_count = std::exchange(among_count_, static_cast<double>(documents.count()));
    work();
    among_ = outer;
    among_count_ = outer_count;
  }

  /// The rarest part first; of the others only what it has is read.
  void add_conjunction(const Query& query, double factor, index::Tally& out) {
    // Opened in the order in which they lie in the file, so that neighbours share blocks.
    for (auto term = query.get_unique_terms_begin(); term != query.get_terms_end(); ++term) frequency_of(*term);
    std::vector<std::pair<double, Query>> parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      auto part = query.get_subquery(i);
      const auto most = most_matches(part);
      parts.emplace_back(most, std::move(part));
    }
    std::ranges::stable_sort(parts, {}, &std::pair<double, Query>::first);
    add(parts.front().second, factor, out);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const auto before = out.exchange(index::DocumentSet(out.documents().last()));
      among(before, [&] { add(parts[i].second, factor, out); });
      out.keep(before);
    }
  }

  /// The first part counts, the others are filters. What is read document by document comes last.
  void add_filtered(const Query& query, double factor, index::Tally& out) {
    const auto counted = query.get_subquery(0);
    std::vector<Query> listed, read;
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      auto part = query.get_subquery(i);
      if (part.get_type() != Query::LEAF_MATCH_ALL) (is_read(part) ? read : listed).push_back(std::move(part));
    }
    if (is_read(counted) && !listed.empty()) {
      const auto documents = matching(database_, Query(Query::OP_AND, listed.begin(), listed.end()), among_);
      among(documents, [&] { add(counted, factor, out); });
      out.keep(documents);
    } else {
      add(counted, factor, out);
      for (const auto& part : listed) out.keep(matching(database_, part, &out.documents()));
    }
    for (const auto& part : read) out.keep(matching(database_, part, &out.documents()));
  }

  /// No more than so many, or not many more: what is read counts as everything.
  double most_matches(const Query& query) {
    double out = 0;
    if (is_read(query)) return database_.get_doccount();
    switch (query.get_type()) {
      case Query::LEAF_TERM: return frequency_of(*query.get_terms_begin());
      case Query::OP_OR:
      case Query::OP_SYNONYM:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) out += most_matches(query.get_subquery(i));
        return out;
      case Query::OP_SCALE_WEIGHT:
      case Query::OP_AND:
      case Query::OP_AND_MAYBE:
      case Query::OP_AND_NOT:
      case Query::OP_FILTER: return most_matches(query.get_subquery(0));
      default: return database_.get_doccount();
    }
  }

  /// Opens the list as well, while the block that has both is at hand.
  double frequency_of(const std::string& term) {
    const auto [place, is_new] = lists_.try_emplace(term);
    if (is_new) {
      place->second.frequency = database_.get_termfreq(term);
      place->second.begin = database_.postlist_begin(term);
    }
    return place->second.frequency;
  }

  Xapian::PostingIterator list_of(const std::string& term) {
    const auto place = lists_.find(term);
    if (place == lists_.end() || !place->second.begin) return database_.postlist_begin(term);
    return *std::exchange(place->second.begin, std::nullopt);
  }

  /// Of the documents that matter. The second value is how many there are in all.
  std::pair<Postings, double> postings_of(const std::string& term) {
    /// To skip to a document takes as long as to read about this many.
    constexpr double read_per_skip = 8;
    Postings out;
    auto all = among_ ? frequency_of(term) : 0;
    auto posting = list_of(term);
    const auto end = database_.postlist_end(term);
    const auto take = [&] { out.push_back({*posting, static_cast<double>(posting.get_wdf())}); };
    if (!among_) {
      for (; posting != end; ++posting) take();
      all = static_cast<double>(out.size());
    } else if (among_count_ * read_per_skip < all) {
      among_->each([&](unsigned document) {
        if (posting == end) return;
        posting.skip_to(document);
        if (posting != end && *posting == document) take();
      });
    } else {
      for (; posting != end; ++posting)
        if (among_->has(*posting)) take();
    }
    return {std::move(out), all};
  }

  /// Several terms can count as one word. How many documents have it, the engine then estimates: as if one term had
  /// nothing to do with another.
  std::pair<Postings, double> postings_of(const Query& word) {
    if (word.get_type() == Query::LEAF_TERM) return postings_of(*word.get_terms_begin());
    auto [out, frequency] = postings_of(word.get_subquery(0));
    for (std::size_t i = 1; i < word.get_num_subqueries(); ++i) {
      const auto [more, other] = postings_of(word.get_subquery(i));
      out = merged(out, more);
      frequency = std::floor(frequency + other - frequency * other / database_.get_doccount() + 0.5);
    }
    return {std::move(out), frequency};
  }

  void add_word(const Query& word, double factor, index::Tally& out) {
    const auto [postings, frequency] = postings_of(word);
    const auto most = bm25_.weight(frequency) * factor;
    lengths_.expect(database_, postings.size());
    for (const auto& [document, occurrences] : postings)
      out.add(document, most * bm25_.share(occurrences, lengths_.of(database_, document)));
    counts_ = counts_ || !postings.empty();
  }

  struct List {
    double frequency = 0;
    std::optional<Xapian::PostingIterator> begin{};  ///< until it is read
  };

  const Xapian::Database& database_;
  index::Lengths& lengths_;
  index::Tallies& tallies_;
  Bm25 bm25_;
  std::unordered_map<std::string, List> lists_;
  const index::DocumentSet* among_ = nullptr;  ///< other documents do not matter; null: all do
  double among_count_ = 0;
  bool counts_ = false;
};

}  // namespace

bool score(const ScoringContext& space, const Query& query, index::Tally& out) {
  Scoring scoring(space);
  scoring.add(query, 1, out);
  return scoring.counts();
}

}  // namespace kamervragen::match
