// Passages of a record that show why it is a hit, found with the same analyser that indexed it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/record/body_texts.hh"
#include "schema/record/record.hh"
#include "searcher/passage/marks.hh"

namespace kamervragen::passage {

/// [start, end) in characters (code points).
using CharacterRange = std::pair<std::size_t, std::size_t>;

struct Snippet {
  enum class Deel { titel, vraag, antwoord, noot } deel = Deel::titel;
  int vraag = 0;  ///< number of the question; 0 where it has none
  std::string tekst;
  /// [start, end) of each marked word, in characters (code points) of `tekst`.
  std::vector<CharacterRange> marks;
};
std::string_view name(Snippet::Deel);

struct SnippetLimits {
  std::size_t count = 3;         ///< passages a record
  std::size_t characters = 240;  ///< a passage, about
};

/// The best passages for the positive words of a query, at most one of each question and answer: those that show most
/// different words first, then those with most marks. Of the title only where no question or answer has a word; none
/// where the query has no words or none occur. Phrases and NEAR are marked where the whole of them stands. A passage
/// begins and ends on word borders, with "…" where text was left out. `texts` are the record's body_texts, which may
/// stand elsewhere, and behind them those of its notes where notes are asked for; with the signatures of the first it
/// is quicker.
std::vector<Snippet> make_snippets(const Head&, const std::vector<record::BodyText>& body, Marker&, SnippetLimits = {},
                                   const std::vector<layout::EncodedSignatures>& signatures = {});

/// Where the positive words of a query stand in a title.
std::vector<CharacterRange> title_marks(std::string_view title, Marker&);

}  // namespace kamervragen::passage
