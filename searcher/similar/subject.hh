// What is held against the question sets of an index: a set of it, one of its questions, or a draft.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/likeness/shingles.hh"
#include "schema/record/record.hh"
#include "searcher/drafts/draft.hh"

namespace kamervragen::similar {

struct SubjectQuestion {
  int nummer = 0;
  std::string tekst;
  std::set<std::string> cited{};  ///< official ids that it cites itself, or by a note of its own
};

struct Subject {
  std::string titel;
  std::vector<SubjectQuestion> vragen;
  std::vector<std::string> noten;                       ///< texts and links of its notes
  std::set<std::string> cited;                          ///< official ids that all of it cites
  std::vector<std::string> indieners{}, ministeries{};  ///< who asks whom, by values of the index or as printed
  std::optional<Sleutel> self{};                        ///< of a set of the index, which is never like itself
  std::optional<Date> ingezonden{};                     ///< of a set of the index
  int only = 0;                                         ///< the number of the one question that was asked for; 0: all
  bool apart = false;                                   ///< each question is looked for by itself as well
};

/// ERRORS: no-such-vraag.
Result<Subject> subject_of(const Kamervraag&, std::optional<int> vraag);
Subject subject_of(const drafts::Draft&);

}  // namespace kamervragen::similar
