// What a bibliography says of a question set, or of a search: a value that knows no format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/record/record.hh"
#include "searcher/reference/name.hh"

namespace kamervragen::reference {

enum class Type : std::uint8_t {
  report,   ///< a question set
  dataset,  ///< a search: what it found
};

/// When it was published: a day, or the years that are known of it (a vergaderjaar is two). Both absent: not known.
struct Issued {
  std::optional<Date> day{};
  std::optional<std::pair<int, int>> years{};
  bool operator==(const Issued&) const = default;
};

/// What is not known is empty.
struct Reference {
  Type type = Type::report;
  std::string key{};    ///< of what is cited: the id of a publication, with the sub-question behind it
  std::string apart{};  ///< what tells it from another with that key: two sets may have one answer
  std::vector<Name> authors{};
  std::string title{}, genre{}, authority{}, publisher{};
  std::string number{};      ///< in its collection, else the vraagnummer
  std::string collection{};  ///< "Aanhangsel Handelingen II 2014/15"
  std::string version{};
  std::string pinpoint{};  ///< "antwoord 4"
  std::string citation{};  ///< the text that it is cited by: of a set the official one
  std::string note{};      ///< of a set that text, and its other answers; of a search what the title does not say
  std::string url{}, language{};
  Issued issued{};
  std::optional<Date> accessed{};  ///< the day of the index
};

/// A question set, or one of its sub-questions. What is cited is one of its publications:
///   its newest answer that stands and has a number in the Aanhangsel, by that number: of a reprint or correction,
///   which have the number in common with the first, the newest else its questions, by the vraagnummer: not answered,
///   withdrawn, or answered without a number as yet else, where it has no vraagnummer, what there is, by what that is
///   cited as
/// The others that have a number of their own are named in the note. Who asked is its author; where that is not known,
/// the Kamer is. A day that is not known is the vergaderjaar.
Reference of_set(const Head&, std::optional<int> vraag, const std::optional<Date>& index_day);

/// What names a search, and what it found.
struct Search {
  std::string query{};                                          ///< canonical; empty: all
  std::vector<std::pair<std::string, std::string>> left_out{};  ///< field, value: none of them
  std::vector<std::pair<std::string, std::string>> narrowed{};  ///< field, value: values of one field are alternatives
  bool any_word = false;                                        ///< one of its words is enough
  std::vector<std::string> switched_off{};                      ///< what its words do not stand for: "compounds"
  std::uint64_t count = 0;
  std::string index_id{};
  std::optional<Date> index_day{};
  std::optional<Date> reference_date{};  ///< where the count depends on it
  std::size_t parts_missing = 0;         ///< of the index, that did not answer
};

/// A data set, by the query, the content of the index and the version of this program: who has the same index finds the
/// same. Its key is a digest of what decides the count.
Reference of_search(const Search&);

}  // namespace kamervragen::reference
