// What a query means, without an engine: a plain loop over records that asks the tree about each.
// Shares with the searcher the analyser and the field table, and nothing else.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"
#include "schema/record/record.hh"
#include "searcher/index/context.hh"
#include "searcher/query/query.hh"

namespace kamervragen::test {

class Oracle {
 public:
  Oracle(const std::vector<Kamervraag>&, const layout::FieldTable&, Date reference);

  /// The places of the records that match.
  std::set<std::size_t> matches(const query::Zoekvraag&, bool match_any = false, index::Expansions = {});
  /// How many of them have which value, as facets print values; those without one under "".
  std::map<std::string, std::uint64_t> counts(const std::set<std::size_t>&, const std::string& field) const;
  /// Whether a record has that facet value.
  bool has_value(std::size_t record, const std::string& field, const std::string& value) const;
  /// How many different written words begin so, in one text field or, where that is empty, in all.
  std::size_t words_beginning(const std::string& part, const std::string& beginning) const;

 private:
  using Words = std::vector<dutch::Token>;
  struct Read {
    std::map<std::string, std::vector<Words>> passages;                   ///< by text field
    std::map<std::string, std::vector<std::string>> values;               ///< by any other field
    std::map<std::string, std::vector<std::vector<std::string>>> labels;  ///< the words of each value
  };

  bool holds(const query::Zoekvraag&, const Read&, bool match_any);
  template <class Test>
  bool some_passage(const Read&, const std::string& part, Test) const;
  bool has_sequence(const Read&, const std::string& part, const std::string& text, bool exact);
  bool has_compound(const Read&, const query::Word&);
  /// The words that these children begin with, of one part and free to be widened; at most n.
  std::vector<std::string> free_words(const std::vector<query::Zoekvraag>& children, std::size_t from, std::size_t n);
  /// Other forms of the first words of these children, and of how many of them.
  std::pair<std::size_t, std::vector<std::string>> other_forms(const std::vector<query::Zoekvraag>& children,
                                                               std::size_t from);
  bool holds_all(const std::vector<query::Zoekvraag>& children, const Read&, bool match_any);
  bool holds_word(const query::Zoekvraag& leaf, const Read&);
  bool has_form(const Read&, const std::string& part, const std::string& form);
  bool computed(const Read&, const query::Computed&) const;
  bool has_label(const Read&, const query::Label&);
  /// The words of a value, with spaces.
  std::string key_of(const std::string& value);
  /// As most records spell it.
  std::string shown(const layout::Field&, const std::string& value);

  std::vector<Read> records_;
  std::map<std::string, std::map<std::string, std::map<std::string, std::size_t>>> spellings_;  ///< by field and key
  const layout::FieldTable& table_;
  int reference_;
  index::Expansions expansions_;
  dutch::Analyser analyser_;
};

}  // namespace kamervragen::test
