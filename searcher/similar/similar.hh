// Which question sets ask what a draft or another set asks: was it asked before, and what was said?
//
// A set is found by its words: the 25 that tell most of the text, by tf-idf, looked for in titles (which count twice),
// questions and notes. Of those found first the texts are read, and say how much of them is the same text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/index/context.hh"
#include "searcher/index/document_set.hh"
#include "searcher/similar/reason.hh"
#include "searcher/similar/subject.hh"

namespace kamervragen::similar {

/// A set that is told of.
struct Match {
  Reason reason = Reason::alike;
  double score = 0;        ///< by words; comparable within one section
  double resemblance = 0;  ///< the share of the text that is the same, from 0 to 1
  Kamervraag record;       ///< as published
  Head counted;            ///< its names as the index counts and shows them
  int vraag = 0;           ///< the number of the question of it that is most like; 0: none is
  std::string vraagtekst;
  std::vector<std::string> antwoorden;  ///< to that very question
  std::vector<std::string> shared;      ///< words that stand in both, those that tell most first
  bool newest_answered = false;         ///< of those of its section that are answered the one answered last
};

/// Near-duplicates of each other, the best first: one row of an answer.
struct Row {
  std::vector<Match> matches;
  bool all_alike = true;  ///< each is the same as the first; else as another of them
};

/// What one question finds, or all together.
struct Section {
  int vraag = 0;  ///< 0: all together
  std::string tekst;
  std::vector<Row> rows;
  std::optional<Date> asked{};  ///< the day that the set was asked on, where it is one of the index
};

struct Wishes {
  std::size_t rows = 10;                      ///< of one section, or of all questions together
  std::size_t rows_apart = 10;                ///< of each of several questions
  bool newest_first = false;                  ///< among those of one reason
  const index::DocumentSet* among = nullptr;  ///< the sets that may be told of; null: all
  /// Of a draft, where its heading names them: sets of the same ministry, and of the same member. They raise sets that
  /// have words in common, and find none.
  std::optional<index::DocumentSet> same_ministry{}, same_member{};
  std::map<std::string, std::vector<Sleutel>> cites{};  ///< the sets of what it cites, by official ids
  std::vector<Sleutel> cited_by{};
};

/// ERRORS: those of a record that is damaged. Throws what Xapian throws.
Result<std::vector<Section>> similar(const Subject&, const Wishes&, const index::QueryContext&);

}  // namespace kamervragen::similar
