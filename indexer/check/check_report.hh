// What a check found: for people (lines), for scripts (JSON), for the exit code.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/check/emptiness.hh"
#include "schema/record/record.hh"

namespace kamervragen::check {

/// One thing that is not as it should be.
struct Finding {
  std::string code;  ///< "missing", "changed", "failed", "orphaned", "record-unsound", …
  std::string what;  ///< publication, record, or vergaderjaar
  std::string text;
  bool grave = true;  ///< the index does not say what the corpus says; known failures are not grave
};

/// What the readers warned of, by code and place: "datum-ongeldig" at "metadata OVERHEIDop.datumIndiening".
class WarningTally {
 public:
  struct Line {
    std::uint64_t count = 0;
    std::string first;  ///< the publication of the smallest id that has it, and what stands there
  };
  /// The warnings of a record; their places begin with the id of the publication.
  void add(const Kamervraag&);
  /// code → place → how often. Numbers in a place count as one: "antwoord 4" is "antwoord n".
  const std::map<std::string, std::map<std::string, Line>>& lines() const { return lines_; }

 private:
  std::map<std::string, std::map<std::string, Line>> lines_;
};

struct CheckReport {
  std::vector<Finding> findings;
  std::uint64_t kamervragen = 0, publications = 0, without_text = 0, failed = 0;
  std::uint64_t disordered = 0;  ///< Kamervragen with days in an impossible order
  std::string id;
  std::vector<EmptyShare> shares;  ///< per vergaderjaar and field
  WarningTally warnings;
  bool clean() const;
};

/// What stands out in the shares, as findings that are not grave.
void report_emptiness(const Emptiness&, CheckReport&);

/// The JSON that `check --report` writes.
std::string to_json_text(const CheckReport&);

}  // namespace kamervragen::check
