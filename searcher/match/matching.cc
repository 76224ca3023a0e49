#include "searcher/match/matching.hh"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/index/time_limit.hh"
#include "searcher/match/engine_matches.hh"
#include "searcher/match/most_matches.hh"

namespace kamervragen::match {
namespace {

class Matching {
 public:
  explicit Matching(const Xapian::Database& database) : database_(database) {}

  /// With others than those among them perhaps.
  index::DocumentSet of(const compiler::CompiledQuery& query, const index::DocumentSet* among) {
    index::DocumentSet out(database_.get_lastdocid());
    add(query, among, out);
    return out;
  }

 private:
  void add(const compiler::CompiledQuery& query, const index::DocumentSet* among, index::DocumentSet& out) {
    index::spend_time();
    switch (query.op()) {
      case compiler::Operator::nothing: return;
      case compiler::Operator::everything: return add_term("", nullptr, out);
      case compiler::Operator::term: return add_term(query.term(), among, out);
      case compiler::Operator::scale:
      case compiler::Operator::worth:
      case compiler::Operator::prefer: return add(query.first(), among, out);
      case compiler::Operator::any:
      case compiler::Operator::synonym:
        for (const auto& part : query.parts()) add(part, among, out);
        return;
      case compiler::Operator::all:
      case compiler::Operator::filter: return out.add_all(conjunction(query.parts(), among));
      case compiler::Operator::without: return out.add_all(difference(query.parts(), among));
      case compiler::Operator::engine:
        each_match(database_, query.engine_part(), among, false, [&](unsigned document, double) { out.add(document); });
    }
  }

  index::DocumentSet difference(std::span<const compiler::CompiledQuery> parts, const index::DocumentSet* among) {
    auto out = of(parts.front(), among);
    for (const auto& part : parts.subspan(1)) out.remove(of(part, &out));
    return out;
  }

  /// The rarest first, so that of the others few documents are looked up. What is read document by document is read
  /// last, of those only that the rest matches.
  index::DocumentSet conjunction(std::span<const compiler::CompiledQuery> parts, const index::DocumentSet* among) {
    std::optional<index::DocumentSet> out;
    const auto keep = [&](const compiler::CompiledQuery& part) {
      if (out && out->count() == 0) return;  // nothing is left to keep
      auto documents = of(part, out ? &*out : among);
      if (out) {
        out->keep(documents);
      } else {
        out = std::move(documents);
      }
    };
    const auto frequency = [this](const std::string& term) { return frequency_of(term); };
    std::vector<std::pair<double, const compiler::CompiledQuery*>> listed;
    for (const auto& part : parts)
      if (!compiler::is_read(part) && !part.is(compiler::Operator::everything)) listed.emplace_back(0, &part);
    if (listed.size() > 1)
      for (auto& [most, part] : listed) most = most_matches(*part, database_.get_doccount(), frequency);
    std::ranges::stable_sort(listed, {}, &decltype(listed)::value_type::first);
    for (const auto& [most, part] : listed) keep(*part);
    for (const auto& part : parts)
      if (compiler::is_read(part)) keep(part);
    return out ? std::move(*out) : of(compiler::CompiledQuery::everything(), nullptr);
  }

  /// Where few documents matter they are looked up in the list, which else is read from end to end.
  void add_term(const std::string& term, const index::DocumentSet* among, index::DocumentSet& out) {
    constexpr std::size_t steps_of_a_look_up = 32;
    const auto end = database_.postlist_end(term);
    auto posting = database_.postlist_begin(term);
    if (among == nullptr || static_cast<double>(among->count() * steps_of_a_look_up) > frequency_of(term)) {
      for (; posting != end; ++posting) out.add(*posting);
      return;
    }
    among->each([&](unsigned document) {
      if (posting != end) posting.skip_to(document);
      if (posting != end && *posting == document) out.add(document);
    });
  }

  /// Looked up once: a part is estimated in each conjunction that holds it.
  double frequency_of(const std::string& term) {
    const auto [place, is_new] = frequencies_.try_emplace(term);
    if (is_new) place->second = database_.get_termfreq(term);
    return place->second;
  }

  const Xapian::Database& database_;
  std::unordered_map<std::string, double> frequencies_;
};

}  // namespace

index::DocumentSet matching(const Xapian::Database& database, const compiler::CompiledQuery& query,
                            const index::DocumentSet* among) {
  return Matching(database).of(query, among);
}

}  // namespace kamervragen::match
