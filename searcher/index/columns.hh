// The slots of one snapshot in memory, by document: for a process that answers more than one search.
//
// To load five facets of 43,000 records takes 19 ms, some ten times what a search with them then saves: a process that
// answers one query reads the slots of its matches where they lie instead (searcher/index/slots.hh).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "schema/layout/fields.hh"
#include "searcher/index/document_set.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/labels.hh"
#include "searcher/index/lazy.hh"
#include "searcher/index/lengths.hh"
#include "searcher/index/spellings.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::index {

/// The values of one facet.
///
/// THREADS  Any number: nothing changes once it is made.
class FacetColumn {
 public:
  FacetColumn(const Xapian::Database&, const layout::Field&);
  /// As `facet_of`, of these documents, which are so many.
  Facet count(const DocumentSet&, std::uint64_t how_many) const;

 private:
  std::string field_;
  bool by_count_ = true;                     ///< else in the order of the buckets
  std::vector<std::string> values_;          ///< as they are stored, in the order of those that occur equally often
  std::vector<std::uint32_t> combinations_;  ///< by document: which values it has together; 0 for none
  std::vector<std::uint32_t> values_of_;     ///< of all combinations, one after the other
  std::vector<std::uint32_t> begins_;        ///< by combination: where its values begin; the next one's is its end
};

/// Each column is loaded when first asked for, from the database of whoever asks: one of the snapshot, which the caller
/// has to itself. Throws what Xapian throws; then the next one who asks loads it.
///
/// REQUIRES A field is a row of the table that the columns were made for, an order one of layout::sort_orders().
/// THREADS  Any number: each column is loaded once, then only read.
class Columns {
 public:
  explicit Columns(const layout::FieldTable&);
  const FacetColumn& facet(const Xapian::Database&, const layout::Field&) const;
  /// By document: its place in the order of a slot's bytes.
  const std::vector<std::uint32_t>& places(const Xapian::Database&, int slot) const;
  const std::vector<LabelKey>& labels(const Xapian::Database&, const layout::Field&) const;
  const Spellings& spellings(const Xapian::Database&, const layout::Field&) const;
  Lengths& lengths() const { return *lengths_; }

 private:
  struct OfField {
    Lazy<FacetColumn> facet;
    Lazy<std::vector<LabelKey>> labels;
    Lazy<Spellings> spellings;
  };
  OfField& of(const layout::Field&) const;

  layout::FieldTable table_;
  std::unique_ptr<OfField[]> fields_;                           ///< in the order of the table
  std::unique_ptr<Lazy<std::vector<std::uint32_t>>[]> places_;  ///< in that of layout::sort_orders()
  std::unique_ptr<Lengths> lengths_ = std::make_unique<Lengths>();
};

}  // namespace kamervragen::index
