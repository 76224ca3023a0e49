#include "searcher/similar/similar.hh"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/spellings.hh"
#include "searcher/match/ranked_page.hh"
#include "searcher/similar/candidate.hh"
#include "searcher/similar/cluster.hh"
#include "searcher/similar/comparison.hh"
#include "searcher/similar/scores.hh"

namespace kamervragen::similar {
namespace {

/// Sets that are looked at beyond the rows that are shown: what resembles a text most need not score best.
constexpr std::size_t rows_beyond = 10;
/// And so many at most, where what scores high tells little: how many rows are wanted says where they end, not which.
constexpr std::size_t looked_at_most = 200;
/// A set that has less than this share of what the words tell is not alike, and one whose title and questions together
/// have less is not looked at.
constexpr double share_least = 0.2;
/// What sets of the same ministry and of the same member count for, times how rare that is: a word of a title counts
/// for some 2.1 times its rarity. Chosen on sets of before 2019 (tests/bench/README.md).
constexpr double ministry_weight = 3, member_weight = 1;
class Search {
 public:
  Search(const Subject& subject, const Wishes& wishes, const index::QueryContext& context)
      : subject_(subject),
        wishes_(wishes),
        context_(context),
        candidates_(context),
        respeller_(context),
        same_ministry_(subject.self ? with_values("ministerie", subject.ministeries) : wishes.same_ministry),
        same_member_(subject.self ? with_values("indiener", subject.indieners) : wishes.same_member) {}

  Result<Section> section(const Wanted& wanted) {
    comparison_.emplace(wanted, context_, subject_.self.has_value());
    likenesses_.clear();
    scores_.clear();
    Section out{
        wanted.vraag, std::string(wanted.vraag == 0 ? wanted.titel : wanted.vragen.front()), {}, subject_.ingezonden};
    auto rows = rows_found(wanted);
    if (!rows) return pass(rows);
    out.rows = std::move(*rows);
    mark_newest(out.rows);
    return out;
  }

 private:
  template <class Use>
  void with_tallies(unsigned last, Use use) {
    auto& tallies = context_.workspace.tallies;
    tallies.with(last, [&](index::Tally& one) { tallies.with(last, [&](index::Tally& other) { use(one, other); }); });
  }

  bool admitted(unsigned document) const { return wishes_.among == nullptr || wishes_.among->has(document); }

  /// Raises those of these sets that were found.
  void raise(const index::DocumentSet& documents, double weight, index::Tally& tally) const {
    const auto all = static_cast<double>(context_.database.get_doccount());
    const auto amount = weight * rarity(static_cast<double>(documents.count()), all);
    const auto& found = tally.documents();
    documents.each([&](unsigned document) {
      if (found.has(document)) tally.add(document, amount);
    });
  }

  /// The sets that have one of the values.
  std::optional<index::DocumentSet> with_values(std::string_view field, const std::vector<std::string>& values) const {
    if (values.empty()) return {};
    const auto& database = context_.database;
    index::DocumentSet out(database.get_lastdocid());
    for (const auto& value : values) {
      const auto term = layout::field_term(*context_.table.find(field), value);
      for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) out.add(*at);
    }
    return out;
  }

  struct Found {
    double score;
    unsigned document;
    double told;  ///< how much of what the words tell it has, at most
  };

  /// Those with the highest scores, and all that have as much as the last of them; the highest first.
  std::vector<Found> found_by_words(std::size_t rows) {
    std::vector<Found> out;
    const auto last = context_.database.get_lastdocid();
    with_tallies(last, [&](index::Tally& tally, index::Tally& told) {
      add_scores(context_, comparison_->terms(), tally, told);
      if (same_ministry_) raise(*same_ministry_, ministry_weight, tally);
      if (same_member_) raise(*same_member_, member_weight, tally);
      if (wishes_.among != nullptr) tally.keep(*wishes_.among);
      const auto most = std::min<std::size_t>(std::max(rows + rows_beyond, looked_at_most), tally.documents().count());
      if (most == 0) return;
      const auto least = match::rounded_score(tally.highest(most));
      tally.documents().each([&](unsigned document) {
        const auto score = match::rounded_score(tally.of(document));
        scores_.emplace_back(document, score);
        if (score >= least) out.push_back({score, document, told.of(document)});
      });
    });
    std::ranges::sort(out, std::ranges::greater(), [](const Found& one) { return std::pair(one.score, one.document); });
    return out;
  }

  /// Worked out once for each document of a section.
  const Likeness& likeness_of(unsigned document, const Candidate& candidate) {
    const auto [at, fresh] = likenesses_.try_emplace(document);
    if (fresh) at->second = comparison_->with(candidate);
    return at->second;
  }

  double score_of(unsigned document) const {
    const auto found = std::ranges::lower_bound(scores_, document, {}, &std::pair<unsigned, double>::first);
    return found == scores_.end() || found->first != document ? 0 : found->second;
  }

  Result<Match> match_of(unsigned document, std::optional<Reason> certain) {
    const auto read = candidates_.at(document);
    if (!read) return pass(read);
    const auto& record = (*read)->record();
    const auto& likeness = likeness_of(document, **read);
    Match out{.reason = certain.value_or(likeness.reason),
              .score = score_of(document),
              .resemblance = likeness.resemblance,
              .record = record,
              .counted = record,
              .vraagtekst = {},
              .antwoorden = {},
              .shared = comparison_->shared(**read, likeness.vraag)};
    respeller_.respell(out.counted);
    if (likeness.vraag >= record.vragen.size()) return out;
    const auto& asked = record.vragen[likeness.vraag];
    out.vraag = asked.nummers.empty() ? static_cast<int>(likeness.vraag) + 1 : asked.nummers.front();
    out.vraagtekst = asked.tekst;
    for (const auto i : record::answers_to(record, asked)) out.antwoorden.push_back(record.antwoorden[i].tekst);
    return out;
  }

  /// Documents by what is certain of them. Of the text's cluster those that are the same text; others of it are the
  /// same as one of these, and stand in their row.
  std::map<unsigned, Reason> certain(const Wanted& wanted, const Cluster& own) const {
    std::map<unsigned, Reason> out;
    for (const auto& id : wanted.cited)
      if (const auto sets = wishes_.cites.find(id); sets != wishes_.cites.end())
        add_known(sets->second, Reason::cites, out);
    if (wanted.vraag == 0) add_known(wishes_.cited_by, Reason::cited_by, out);
    for (const auto& [document, resemblance] : own)
      if (resemblance >= likeness::same_least) out.emplace(document, Reason::same);
    return out;
  }

  void add_known(const std::vector<Sleutel>& keys, Reason reason, std::map<unsigned, Reason>& out) const {
    const auto& database = context_.database;
    for (const auto& key : keys) {
      const auto term = layout::record_term(key);
      const auto at = database.postlist_begin(term);
      if (at != database.postlist_end(term)) out.emplace(*at, reason);
    }
  }

  bool is_self(const Candidate& candidate) const {
    return subject_.self && candidate.record().sleutel() == *subject_.self;
  }

  struct Place {
    Reason reason;
    double score;
    std::string key;
    unsigned document;
  };

  /// Where a document stands; nowhere if it is not told of.
  Result<std::optional<Place>> place_of(unsigned document, std::optional<Reason> sure) {
    const auto read = candidates_.at(document);
    if (!read) return pass(read);
    if (is_self(**read) || !admitted(document)) return std::optional<Place>();
    const auto& likeness = likeness_of(document, **read);
    const auto reason = sure.value_or(likeness.reason);
    if (reason == Reason::alike && likeness.share < share_least) return std::optional<Place>();
    return std::optional(Place{reason, wishes_.newest_first ? 0 : score_of(document), (*read)->key(), document});
  }

  /// The documents in the order in which they are told of. Those with one score are looked at together, so that the
  /// order of the index changes nothing.
  Result<std::vector<std::pair<unsigned, Reason>>> ordered(const std::map<unsigned, Reason>& known,
                                                           const std::vector<Found>& by_words, std::size_t rows) {
    std::vector<Place> places;
    const auto look_at = [&](unsigned document, std::optional<Reason> sure) -> Result<void> {
      auto place = place_of(document, sure);
      if (!place) return pass(place);
      if (*place) places.push_back(std::move(**place));
      return {};
    };
    for (const auto& [document, reason] : known)
      if (auto done = look_at(document, reason); !done) return pass(done);
    std::size_t looked_at = 0;
    double last = 0;
    for (const auto& [score, document, told] : by_words) {
      if (looked_at >= rows + rows_beyond && places.size() >= rows && score < last) break;
      ++looked_at;
      last = score;
      if (known.contains(document) || told < share_least * comparison_->told()) continue;
      if (auto done = look_at(document, {}); !done) return pass(done);
    }
    std::ranges::sort(places, [](const Place& a, const Place& b) {
      return std::tie(a.reason, b.score, a.key) < std::tie(b.reason, a.score, b.key);
    });
    std::vector<std::pair<unsigned, Reason>> out;
    for (const auto& place : places) out.emplace_back(place.document, place.reason);
    return out;
  }

  Result<std::vector<Row>> rows_found(const Wanted& wanted) {
    const auto by_words = found_by_words(wanted.rows);
    Cluster own;
    if (wanted.vraag == 0) {
      auto found = cluster_of(comparison_->shingles(), context_, candidates_);
      if (!found) return pass(found);
      own = std::move(*found);
    }
    const auto known = certain(wanted, own);
    const auto order = ordered(known, by_words, wanted.rows);
    if (!order) return pass(order);
    std::vector<Row> out;
    std::set<unsigned> told;
    for (const auto& [document, reason] : *order) {
      if (out.size() >= wanted.rows) break;
      if (told.contains(document)) continue;
      auto row = row_of(document, reason, known, told);
      if (!row) return pass(row);
      out.push_back(std::move(*row));
    }
    return out;
  }

  /// A set and its near-duplicates, which have no row of their own then.
  Result<Row> row_of(unsigned document, Reason reason, const std::map<unsigned, Reason>& known,
                     std::set<unsigned>& told) {
    const auto first = candidates_.at(document);
    if (!first) return pass(first);
    auto cluster = cluster_of((*first)->shingles(), context_, candidates_);
    if (!cluster) return pass(cluster);
    cluster->erase(document);
    Row out;
    auto best = match_of(document, reason);
    if (!best) return pass(best);
    out.matches.push_back(std::move(*best));
    told.insert(document);
    std::vector<std::tuple<double, std::string, unsigned>> others;
    for (const auto& [other, resemblance] : *cluster) {
      const auto read = candidates_.at(other);
      if (!read) return pass(read);
      const auto sure = known.find(other);
      const bool stronger = sure != known.end() && sure->second < Reason::same;  // has a row of its own
      if (told.contains(other) || stronger || is_self(**read) || !admitted(other)) continue;
      others.emplace_back(-resemblance, (*read)->key(), other);
      out.all_alike = out.all_alike && resemblance >= likeness::same_least;
    }
    std::ranges::sort(others);
    for (const auto& [resemblance, key, other] : others) {
      auto match = match_of(other, {});
      if (!match) return pass(match);
      out.matches.push_back(std::move(*match));
      told.insert(other);
    }
    return out;
  }

  static void mark_newest(std::vector<Row>& rows) {
    Match* newest = nullptr;
    for (auto& row : rows)
      for (auto& match : row.matches)
        if (match.record.beantwoord && (newest == nullptr || *newest->record.beantwoord < *match.record.beantwoord))
          newest = &match;
    if (newest != nullptr) newest->newest_answered = true;
  }

  const Subject& subject_;
  const Wishes& wishes_;
  const index::QueryContext& context_;
  Candidates candidates_;
  index::Respeller respeller_;
  std::optional<index::DocumentSet> same_ministry_, same_member_;
  std::optional<Comparison> comparison_;  // of the section that is worked on, as what is below
  std::map<unsigned, Likeness> likenesses_;
  std::vector<std::pair<unsigned, double>> scores_;  // by document, ascending
};

}  // namespace

Result<std::vector<Section>> similar(const Subject& subject, const Wishes& wishes, const index::QueryContext& context) {
  std::vector<Section> out;
  Search search(subject, wishes, context);
  const auto add = [&](const Wanted& wanted) -> Result<void> {
    auto section = search.section(wanted);
    if (!section) return pass(section);
    out.push_back(std::move(*section));
    return {};
  };
  const std::vector<std::string_view> noten(subject.noten.begin(), subject.noten.end());
  if (subject.apart || subject.only != 0)
    for (const auto& vraag : subject.vragen)
      if (auto done = add({vraag.nummer,
                           subject.titel,
                           {vraag.tekst},
                           {},
                           vraag.cited,
                           0.5,
                           subject.only != 0 ? wishes.rows : wishes.rows_apart});
          !done)
        return pass(done);
  if (subject.only != 0) return out;
  Wanted together{.titel = subject.titel, .vragen = {}, .noten = noten, .cited = subject.cited, .rows = wishes.rows};
  for (const auto& vraag : subject.vragen) together.vragen.emplace_back(vraag.tekst);
  if (auto done = add(together); !done) return pass(done);
  return out;
}

}  // namespace kamervragen::similar
