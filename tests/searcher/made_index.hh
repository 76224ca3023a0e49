// Indexes of made-up records, in scratch folders.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "schema/layout/fields.hh"
#include "schema/record/record.hh"
#include "searcher/finder/search.hh"
#include "searcher/index/index.hh"
#include "tests/support.hh"

namespace kamervragen::test {

/// Writes a generation with these records, and the stub that names it. Replaces a generation of that number.
void write_generation(const std::filesystem::path& folder, int number, const std::vector<Kamervraag>&,
                      const layout::FieldTable& = layout::fields());
/// Adds records to a generation, in a commit of their own.
void add_records(const std::filesystem::path& folder, int number, const std::vector<Kamervraag>&,
                 const layout::FieldTable& = layout::fields());

/// An index of these records, gone with the object.
class MadeIndex {
 public:
  explicit MadeIndex(const std::vector<Kamervraag>&, const layout::FieldTable& = layout::fields());
  const std::filesystem::path& folder() const { return scratch_.path(); }
  index::Index& index() { return index_; }

  /// The nummers that a query text finds, in order; fails the test where the query or the search does.
  std::vector<std::string> found(const std::string& query, finder::SearchOptions = {});
  /// The answer to a query text; fails the test likewise.
  finder::Answer answer(const std::string& query, finder::SearchOptions = {});

 private:
  Scratch scratch_;
  index::Index index_;
};

/// A query text, parsed; fails the test where it does not parse.
query::Zoekvraag parsed(const std::string& query, const layout::FieldTable& = layout::fields());

/// A small record to start from: asked on a day, by a member of a fractie, of a minister.
Kamervraag record(const std::string& nummer, const std::string& titel, const std::string& ingezonden = "2020-01-15");
Vraag vraag(int number, const std::string& text);
Antwoord antwoord(int number, const std::string& text);
/// Sets beantwoord, dagen and status.
void answer_on(Kamervraag&, const std::string& iso);

}  // namespace kamervragen::test
