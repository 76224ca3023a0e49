#include "searcher/match/scoring.hh"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/index/lengths.hh"
#include "searcher/index/tally.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/match/bm25.hh"
#include "searcher/match/engine_matches.hh"
#include "searcher/match/matching.hh"
#include "searcher/match/most_matches.hh"

namespace kamervragen::match {
namespace {

/// Whether matches are taken away again while it is worked out, so that the sums of other documents are of no use.
bool takes_away(const compiler::CompiledQuery& query) {
  switch (query.op()) {
    case compiler::Operator::all:
    case compiler::Operator::filter:
    case compiler::Operator::without:
    case compiler::Operator::prefer: return true;
    case compiler::Operator::scale: return takes_away(query.first());
    default: return false;
  }
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
  void add(const compiler::CompiledQuery& query, double factor, index::Tally& out) {
    index::spend_time();
    if (factor == 0) return out.add_all(matching(database_, query, among_));
    switch (query.op()) {
      case compiler::Operator::nothing: return;
      case compiler::Operator::everything: return out.add_all(matching(database_, query));
      case compiler::Operator::term:
      case compiler::Operator::synonym: return add_word(query, factor, out);
      case compiler::Operator::scale: return add(query.first(), factor * query.factor(), out);
      case compiler::Operator::worth:
        matching(database_, query.first(), among_).each([&](unsigned document) {
          out.add(document, factor * query.factor());
          counts_ = true;
        });
        return;
      case compiler::Operator::any: return add_apart(query.parts(), factor, out);
      case compiler::Operator::all: return add_conjunction(query, factor, out);
      case compiler::Operator::filter: return add_filtered(query.first(), query.parts().subspan(1), factor, out);
      case compiler::Operator::prefer: {
        add(query.first(), factor, out);
        auto documents = out.documents();
        among(documents, [&] { add_apart(query.parts().subspan(1), factor, out); });
        out.exchange(std::move(documents));
        return;
      }
      case compiler::Operator::without:
        add(query.first(), factor, out);
        for (const auto& part : query.parts().subspan(1)) out.remove(matching(database_, part, &out.documents()));
        return;
      case compiler::Operator::engine:
        each_match(database_, query.engine_part(), among_, true,
                   [&](unsigned document, double score) { out.add(document, factor * score); });
        counts_ = true;
    }
  }

  bool counts() const { return counts_; }

 private:
  /// Each for itself, so that none spoils the sums of the others.
  void add_apart(std::span<const compiler::CompiledQuery> parts, double factor, index::Tally& out) {
    for (const auto& part : parts) {
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

  /// No more documents than these match of what is scored.
  double most_of(const compiler::CompiledQuery& query) {
    return most_matches(query, database_.get_doccount(),
                        [this](const std::string& term) { return frequency_of(term); });
  }
  /// And of what is only matched, whose lists are not opened here.
  double most_of_filter(const compiler::CompiledQuery& query) const {
    return most_matches(query, database_.get_doccount(),
                        [this](const std::string& term) { return database_.get_termfreq(term); });
  }

  /// The rarest part first; of the others only what it has is read.
  void add_conjunction(const compiler::CompiledQuery& query, double factor, index::Tally& out) {
    // Opened in the order in which they lie in the file, so that neighbours share blocks.
    for (const auto& term : compiler::terms_of(query)) frequency_of(term);
    std::vector<std::pair<double, const compiler::CompiledQuery*>> parts;
    for (const auto& part : query.parts()) parts.emplace_back(most_of(part), &part);
    std::ranges::stable_sort(parts, {}, &decltype(parts)::value_type::first);
    add(*parts.front().second, factor, out);
    for (const auto& [most, part] : std::span(parts).subspan(1)) {
      const auto before = out.exchange(index::DocumentSet(out.documents().last()));
      among(before, [&, &one = *part] { add(one, factor, out); });
      out.keep(before);
    }
  }

  /// The rarer of both first, so that of the other only what it has is scored, or looked up. What is read document by
  /// document comes last.
  void add_filtered(const compiler::CompiledQuery& counted, std::span<const compiler::CompiledQuery> filters,
                    double factor, index::Tally& out) {
    std::vector<compiler::CompiledQuery> listed, read;
    for (const auto& filter : filters)
      if (!filter.is(compiler::Operator::everything)) (compiler::is_read(filter) ? read : listed).push_back(filter);
    const auto all_listed = compiler::CompiledQuery::combined(compiler::Operator::all, listed);
    if (!listed.empty() && (compiler::is_read(counted) || most_of_filter(all_listed) < most_of(counted))) {
      const auto documents = matching(database_, all_listed, among_);
      among(documents, [&] { add(counted, factor, out); });
      out.keep(documents);
    } else {
      add(counted, factor, out);
      for (const auto& filter : listed) out.keep(matching(database_, filter, &out.documents()));
    }
    for (const auto& filter : read) out.keep(matching(database_, filter, &out.documents()));
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
  std::pair<Postings, double> postings_of(const compiler::CompiledQuery& word) {
    if (word.is(compiler::Operator::term)) return postings_of(word.term());
    auto [out, frequency] = postings_of(word.first());
    for (const auto& part : word.parts().subspan(1)) {
      const auto [more, other] = postings_of(part);
      out = merged(out, more);
      frequency = std::floor(frequency + other - frequency * other / database_.get_doccount() + 0.5);
    }
    return {std::move(out), frequency};
  }

  void add_word(const compiler::CompiledQuery& word, double factor, index::Tally& out) {
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

bool score(const ScoringContext& space, const compiler::CompiledQuery& query, index::Tally& out) {
  Scoring scoring(space);
  scoring.add(query, 1, out);
  return scoring.counts();
}

}  // namespace kamervragen::match
