// Which words a query asks for, for who lists others.
#pragma once

#include <set>
#include <string>

#include "schema/dutch/analyser.hh"
#include "searcher/query/query.hh"

namespace kamervragen::words {

/// The words of a query's positive leaves, whatever field they are for.
///
/// THREADS  One at a time, as its analyser, which has to outlive it.
class AskedWords {
 public:
  AskedWords(const query::Zoekvraag&, dutch::Analyser&);
  bool empty() const { return stems_.empty(); }
  /// Whether the query asked for a folded word: for it, or for something that it is a compound with.
  bool has(const std::string& written) const;

 private:
  dutch::Analyser& analyser_;
  std::set<std::string> stems_;
};

}  // namespace kamervragen::words
