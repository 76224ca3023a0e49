// Random queries that parse, for tests that compare two ways to the same answer.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "schema/layout/fields.hh"
#include "searcher/finder/values.hh"
#include "searcher/query/query.hh"

namespace kamervragen::test {

/// What the queries are about.
struct Vocabulary {
  std::vector<std::string> words;  ///< as they occur in texts; more than one
  struct Values {
    std::string field;                ///< canonical name
    std::vector<std::string> values;  ///< as in the records: whole labels, keys, decimal numbers, ISO dates; not empty
  };
  std::vector<Values> fields;
};

struct RandomQueryOptions {
  unsigned depth = 3;     ///< of groups
  unsigned children = 4;  ///< of a group, at most
  bool computed = true;   ///< is: too, which depends on the reference date
};

struct RandomQuery {
  std::string text;
  query::Zoekvraag tree;  ///< what the text parses to
};

/// An endless row of queries that depends on the seed alone, on every platform. All node types, all spellings of
/// the operators, groups with and without a field; All now and then.
class RandomQueries {
 public:
  RandomQueries(Vocabulary vocabulary, const layout::FieldTable& table, std::uint64_t seed,
                RandomQueryOptions options = {});
  RandomQuery next();

 private:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class T>
  const T& any_of(const std::vector<T>& items) {
    return items[below(items.size())];
  }

  std::string group(unsigned depth, const layout::Field* field);
  std::string term(unsigned depth, const layout::Field* field);
  std::string leaf(const layout::Field* field);
  std::string text(bool fielded);
  std::string citation();
  std::string number();
  std::string phrase();
  std::string near();
  std::string fielded(unsigned depth);
  std::string value(const layout::Field& field);
  std::string label(const std::string& whole);
  std::string range(const std::string& value, const std::string& other, bool number);
  std::string partial(const std::string& iso);
  std::string quoted(const std::string& text);
  const std::vector<std::string>* values_of(const layout::Field& field) const;

  Vocabulary vocabulary_;
  const layout::FieldTable& table_;
  std::mt19937_64 random_;
  RandomQueryOptions options_;
  std::vector<const layout::Field*> usable_;  // fields that have something to be asked for
};

}  // namespace kamervragen::test
