// The matches of a query as rows: what every measure is worked out from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "schema/layout/fields.hh"
#include "schema/record/dates.hh"
#include "searcher/compiler/compiled_query.hh"
#include "searcher/index/context.hh"
#include "searcher/index/document_set.hh"

namespace kamervragen::measure {

using Rows = std::vector<std::uint32_t>;

/// The values of a facet over the rows, as the facet shows and orders them.
///
/// THREADS  Any number: nothing changes once it is made.
class Labels {
 public:
  /// By value, whether each row has it.
  static Labels of_rows(std::vector<std::string> values, const std::vector<std::vector<bool>>& has, std::size_t rows);

  const std::vector<std::string>& values() const { return values_; }
  /// Which of them a row has; none where it has no value.
  std::span<const std::uint32_t> of(std::size_t row) const { return combinations_[combination_of_[row]]; }

 private:
  friend class Population;
  std::vector<std::string> values_;
  std::vector<std::vector<std::uint32_t>> combinations_;  ///< the values that stand together
  std::vector<std::uint32_t> combination_of_;             ///< by row
};

/// Rows stand in the order of the documents, which says nothing: no measure may depend on it.
///
/// Of an index in one folder the slots are read in the order of the documents; of several parts, and of servers,
/// document by document, once.
///
/// THREADS  One at a time, as its context. Each function throws what Xapian throws.
class Population {
 public:
  Population(const index::QueryContext&, const compiler::CompiledQuery&);

  std::size_t size() const { return documents_.size(); }
  std::span<const unsigned> documents() const { return documents_; }
  const index::QueryContext& context() const { return context_; }

  /// A field of no index, with its labels, from here on as one of its own: as the entries of a dictionary are. The
  /// field must outlive it.
  void add(const layout::Field&, Labels);
  /// REQUIRES A facet, or one that was added.
  Labels labels(const layout::Field&) const;
  /// Of a number its values, of a date the days since 1970. REQUIRES A field with a slot.
  std::vector<std::optional<int>> numbers(const layout::Field&) const;
  /// The same of a field by its name; none where the table has no such field.
  std::vector<std::optional<int>> numbers(std::string_view name) const;
  /// The first and the last day of a date field; absent where no row has one.
  record::DateRange span(std::string_view name) const;
  /// The one value of each row, as it is stored; empty where there is none.
  std::vector<std::string> texts(std::string_view name) const;
  /// The bytes of a slot, by row.
  std::vector<std::string> texts(int slot) const;
  /// Which rows another query matches as well.
  std::vector<bool> among(const compiler::CompiledQuery&) const;

 private:
  /// Where there is a set, those of it are all there; others may be among them.
  std::vector<unsigned> found(const compiler::CompiledQuery&) const;
  void each_value(int slot, const std::function<void(std::size_t row, const std::string& bytes)>& use) const;
  void read_one_by_one() const;

  const index::QueryContext& context_;
  std::optional<index::DocumentSet> set_;  ///< the documents, where slots are read in their order
  std::vector<unsigned> documents_;        ///< ascending
  std::map<const layout::Field*, Labels> added_;
  mutable std::map<int, std::vector<std::string>> read_;  ///< by slot, where they are read document by document
};

}  // namespace kamervragen::measure
