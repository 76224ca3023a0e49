// What the days of a series of numbers say of one that does not fit: questions are numbered as they come in, so a day
// far from those of its neighbours is a slip of its publication. It is told, and believed all the same: a record is
// what its publications say.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/check/check_report.hh"
#include "schema/record/dates.hh"
#include "schema/record/record.hh"

namespace kamervragen::check {

class Series {
 public:
  /// `today`: of the run; no day can be after it.
  explicit Series(const Date& today) : today_(today) {}

  void add(const Kamervraag&);
  /// day-in-future, day-out-of-series; none is grave.
  std::vector<Finding> findings() const;

 private:
  struct Numbered {
    std::string number;
    Date day;
  };
  Date today_;
  std::vector<Finding> future_;
  std::map<std::string, std::vector<Numbered>> by_year_;  ///< "2024Z"
};

}  // namespace kamervragen::check
