// A text as sets are held against it: the words that tell what it asks, and how they lie side by side.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/likeness/shingles.hh"
#include "searcher/index/context.hh"
#include "searcher/similar/candidate.hh"
#include "searcher/similar/reason.hh"
#include "searcher/similar/telling_terms.hh"

namespace kamervragen::similar {

/// What is looked for at a time: one question, or all of a subject together.
struct Wanted {
  int vraag = 0;  ///< 0: all together
  std::string_view titel;
  std::vector<std::string_view> vragen, noten;
  std::set<std::string> cited{};  ///< official ids
  double title_weight = 2;
  std::size_t rows = 0;
};

/// How a set stands to a text.
struct Likeness {
  std::size_t vraag = 0;   ///< the question of it that is most like; how many it has where none is
  double resemblance = 0;  ///< the share of the text that is the same
  double share = 0;        ///< how much of what tells something stands in its title and that question
  Reason reason = Reason::alike;
};

/// REFERS TO what it is made with. THREADS  One at a time.
class Comparison {
 public:
  /// `self_counts`: the text is a set of the index. Throws what Xapian throws.
  Comparison(const Wanted&, const index::QueryContext&, bool self_counts);

  const std::vector<TellingTerm>& terms() const { return terms_; }
  const likeness::Shingles& shingles() const { return shingles_; }
  /// How much its words tell, together.
  double told() const { return told_; }

  Likeness with(const Candidate&) const;
  /// The words that stand in both, those that tell most first, as the text has them.
  std::vector<std::string> shared(const Candidate&, std::size_t vraag) const;

 private:
  std::size_t most_like(const Candidate&) const;
  double resemblance(const Candidate&, std::size_t vraag) const;
  double share(const Candidate&, std::size_t vraag) const;
  bool has(const Candidate&, std::size_t vraag, const TellingTerm&) const;

  const Wanted& wanted_;
  dutch::Analyser& analyser_;
  std::vector<TellingTerm> terms_;
  likeness::Shingles shingles_;
  double told_ = 0;
};

}  // namespace kamervragen::similar
