#include "searcher/matching.hh"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/bm25.hh"
#include "searcher/lengths.hh"
#include "searcher/tally.hh"

namespace kamervragen {
namespace {

using Xapian::Query;

template <class Is>
bool any_part(const Query& query, Is is) {
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    if (is(query.get_subquery(i))) return true;
  return false;
}

/// Phrases, NEAR and ranges: the engine looks at documents one by one.
bool is_read(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING: return false;
    case Query::OP_SCALE_WEIGHT:
    case Query::OP_AND_MAYBE: return is_read(query.get_subquery(0));
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT: return any_part(query, is_read);
    default: return true;
  }
}

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

/// What the matches of a run are added to.
template <class Add>
class Receiver final : public Xapian::MatchSpy {
 public:
  explicit Receiver(Add add) : add_(std::move(add)) {}
  void operator()(const Xapian::Document& document, double weight) override { add_(document.get_docid(), weight); }

 private:
  Add add_;
};

/// Every match of a query, by the engine.
template <class Add>
void each_match(const Xapian::Database& database, const Query& query, const Xapian::Weight& weight, Add add) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weight);
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  Receiver receiver(add);
  enquire.add_matchspy(&receiver);
  enquire.get_mset(0, 1, database.get_doccount());
}

/// The matches of queries, without scores.
class Matching {
 public:
  explicit Matching(const Xapian::Database& database) : database_(database), last_(database.get_lastdocid()) {}

  DocumentSet of(const Query& query) const {
    DocumentSet out(last_);
    add(query, out);
    return out;
  }

 private:
  void add(const Query& query, DocumentSet& out) const {
    if (query.empty()) return;
    switch (query.get_type()) {
      case Query::LEAF_MATCH_NOTHING: return;
      case Query::LEAF_MATCH_ALL: return add_term("", out);
      case Query::LEAF_TERM: return add_term(*query.get_terms_begin(), out);
      case Query::OP_SCALE_WEIGHT:
      case Query::OP_AND_MAYBE: return add(query.get_subquery(0), out);
      case Query::OP_OR:
      case Query::OP_SYNONYM:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) add(query.get_subquery(i), out);
        return;
      case Query::OP_AND:
      case Query::OP_FILTER:
      case Query::OP_AND_NOT:
        // What is read document by document is read of those only that the rest matches.
        if (any_part(query, is_read)) break;
        return out.add_all(combined(query));
      default: break;
    }
    each_match(database_, query, Xapian::BoolWeight(), [&](unsigned document, double) { out.add(document); });
  }

  DocumentSet combined(const Query& query) const {
    auto out = of(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      const auto other = of(query.get_subquery(i));
      if (query.get_type() == Query::OP_AND_NOT) {
        out.remove(other);
      } else {
        out.keep(other);
      }
    }
    return out;
  }

  void add_term(const std::string& term, DocumentSet& out) const {
    const auto end = database_.postlist_end(term);
    for (auto posting = database_.postlist_begin(term); posting != end; ++posting) out.add(*posting);
  }

  const Xapian::Database& database_;
  const Xapian::docid last_;
};

/// The matches of queries, with scores.
class Scoring {
 public:
  Scoring(const Xapian::Database& database, Lengths& lengths)
      : database_(database), lengths_(lengths), matching_(database), bm25_(database.get_doccount(), database.get_avlength()), tallies_(database.get_lastdocid()) {}

  /// Adds its matches and their scores. Where it takes away, other sums may change.
  void add(const Query& query, double factor, Tally& out) {
    if (query.empty()) return;
    if (factor == 0) return out.add_all(matching_.of(query));
    switch (query.get_type()) {
      case Query::LEAF_MATCH_NOTHING: return;
      case Query::LEAF_MATCH_ALL: return out.add_all(matching_.of(query));
      case Query::LEAF_TERM: return add_term(*query.get_terms_begin(), factor, out);
      case Query::OP_SCALE_WEIGHT: return add(query.get_subquery(0), factor * scale_of(query), out);
      case Query::OP_SYNONYM: return add_synonyms(query, factor, out);
      case Query::OP_OR:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) add_apart(query.get_subquery(i), factor, out);
        return;
      case Query::OP_AND_MAYBE: return add_with_more(query, factor, out);
      case Query::OP_AND:
      case Query::OP_FILTER:
      case Query::OP_AND_NOT:
        if (any_part(query, is_read)) break;
        return add_combined(query, factor, out);
      default: break;
    }
    each_match(database_, query, engine_weight(), [&](unsigned document, double weight) { out.add(document, factor * weight); });
    counts_ = true;
  }

  bool counts() const { return counts_; }

 private:
  struct Posting {
    unsigned document;
    double occurrences;
  };
  using Postings = std::vector<Posting>;

  /// The engine tells the factor in words only.
  static double scale_of(const Query& query) {
    const auto text = query.get_description();
    constexpr std::string_view before = "Query(";
    double out = 0;
    std::from_chars(text.data() + before.size(), text.data() + text.size(), out);
    return out;
  }

  Xapian::BM25Weight engine_weight() const { return {bm25_k1, bm25_k2, bm25_k3, bm25_b, bm25_least_length}; }

  void add_apart(const Query& query, double factor, Tally& out) {
    if (!takes_away(query)) return add(query, factor, out);
    tallies_.with([&](Tally& own) {
      add(query, factor, own);
      own.documents().each([&](unsigned document) { out.add(document, own.of(document)); });
    });
  }

  void add_with_more(const Query& query, double factor, Tally& out) {
    add(query.get_subquery(0), factor, out);
    auto documents = out.documents();
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) add_apart(query.get_subquery(i), factor, out);
    out.exchange(std::move(documents));
  }

  void add_combined(const Query& query, double factor, Tally& out) {
    if (query.get_type() == Query::OP_AND) return add_conjunction(query, factor, out);
    add(query.get_subquery(0), factor, out);
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      const auto part = matching_.of(query.get_subquery(i));
      if (query.get_type() == Query::OP_AND_NOT) {
        out.remove(part);
      } else {
        out.keep(part);
      }
    }
  }

  /// The rarest part first; of the others only what it has is read.
  void add_conjunction(const Query& query, double factor, Tally& out) {
    std::vector<std::pair<double, Query>> parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      auto part = query.get_subquery(i);
      const auto most = most_matches(part);
      parts.emplace_back(most, std::move(part));
    }
    std::ranges::stable_sort(parts, {}, &std::pair<double, Query>::first);
    add(parts.front().second, factor, out);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const auto before = out.exchange(DocumentSet(out.documents().last()));
      const auto* outer = std::exchange(among_, &before);
      add(parts[i].second, factor, out);
      among_ = outer;
      out.keep(before);
    }
  }

  double most_matches(const Query& query) {
    double out = 0;
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

  double frequency_of(const std::string& term) {
    const auto [place, is_new] = frequencies_.emplace(term, 0);
    if (is_new) place->second = database_.get_termfreq(term);
    return place->second;
  }

  /// Of the documents that matter. The second value is how many there are in all.
  std::pair<Postings, double> postings_of(const std::string& term) {
    /// To skip to a document takes as long as to read about this many.
    constexpr double read_per_skip = 8;
    Postings out;
    auto posting = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    const auto take = [&] { out.push_back({*posting, static_cast<double>(posting.get_wdf())}); };
    if (!among_) {
      for (; posting != end; ++posting) take();
      const auto all = static_cast<double>(out.size());
      return {std::move(out), all};
    }
    const auto all = frequency_of(term);
    if (static_cast<double>(among_->count()) * read_per_skip < all) {
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

  void add_postings(const Postings& postings, double most, Tally& out) {
    lengths_.expect(postings.size());
    for (const auto& [document, occurrences] : postings) out.add(document, most * bm25_.share(occurrences, lengths_.of(document)));
    counts_ = counts_ || !postings.empty();
  }

  void add_term(const std::string& term, double factor, Tally& out) {
    const auto [postings, frequency] = postings_of(term);
    add_postings(postings, bm25_.weight(frequency) * factor, out);
  }

  /// Several terms that count as one: how many documents have it, the engine estimates.
  void add_synonyms(const Query& query, double factor, Tally& out) {
    Postings together;
    double frequency = 0;
    tallies_.with([&](Tally& occurrences) {
      frequency = add_occurrences(query, occurrences);
      occurrences.documents().each([&](unsigned document) { together.push_back({document, occurrences.of(document)}); });
    });
    add_postings(together, bm25_.weight(frequency) * factor, out);
  }

  /// How many documents have one of the terms, as the engine estimates it: as if they had nothing to do with each other.
  double add_occurrences(const Query& query, Tally& out) {
    if (query.get_type() == Query::LEAF_TERM) {
      const auto [postings, frequency] = postings_of(*query.get_terms_begin());
      for (const auto& [document, occurrences] : postings) out.add(document, occurrences);
      return frequency;
    }
    double frequency = 0;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      const auto other = add_occurrences(query.get_subquery(i), out);
      frequency = std::floor(frequency + other - frequency * other / database_.get_doccount() + 0.5);
    }
    return frequency;
  }

  const Xapian::Database& database_;
  Lengths& lengths_;
  Matching matching_;
  Bm25 bm25_;
  Tallies tallies_;
  std::unordered_map<std::string, double> frequencies_;
  const DocumentSet* among_ = nullptr;  ///< other documents do not matter; null: all do
  bool counts_ = false;
};

}  // namespace

DocumentSet matching(const Xapian::Database& database, const Query& query) { return Matching(database).of(query); }

bool score(const Xapian::Database& database, const Query& query, Lengths& lengths, Tally& out) {
  Scoring scoring(database, lengths);
  scoring.add(query, 1, out);
  return scoring.counts();
}

}  // namespace kamervragen
