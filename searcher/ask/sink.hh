// An answer as it is handed out: an envelope, what it holds piece by piece, and what is known at its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/layout/fields.hh"
#include "searcher/ask/request.hh"
#include "searcher/drafts/draft.hh"
#include "searcher/finder/explain.hh"
#include "searcher/finder/hit.hh"
#include "searcher/finder/near_records.hh"
#include "searcher/finder/overview.hh"
#include "searcher/finder/search.hh"
#include "searcher/finder/show_find.hh"
#include "searcher/finder/suggest.hh"
#include "searcher/index/index_info.hh"
#include "searcher/links/chain.hh"
#include "searcher/sheet/measured.hh"
#include "searcher/sheet/table.hh"
#include "searcher/similar/similar.hh"
#include "searcher/words/related.hh"

namespace kamervragen::ask {

// What answers are made of.
using sheet::Cell;
using sheet::Column;
using sheet::ColumnType;
using sheet::Coverage;
using sheet::facet_table;
using sheet::Measured;
using sheet::measured_table;
using sheet::Setting;
using sheet::Table;
using sheet::TableKind;

/// A query as it was understood.
struct AskedQuery {
  std::string text;       ///< as typed
  std::string canonical;  ///< as understood
  index::Expansions expansions{};
  std::optional<Date> reference_date{};         ///< that the answer depends on; absent where it does not
  std::vector<Error> remarks{};                 ///< on what was read as text
  std::vector<finder::Selection> selections{};  ///< what narrows it further
  bool match_any = false;                       ///< any of its words is enough
};

/// What is known before the first piece.
struct Envelope {
  Kind kind = Kind::hits;
  std::size_t line = 0;                     ///< of a batch; 0: asked alone
  std::optional<index::IndexInfo> index{};  ///< absent where none was read
  std::optional<AskedQuery> query{};        ///< absent where there is none
  std::optional<finder::Explanation> explanation{};
  std::optional<drafts::Draft> draft{};  ///< as it was read, where one is compared
  std::size_t offset = 0;
  std::size_t snippets = 0;  ///< passages a hit that were asked for
};

/// What is known after the last piece.
struct Closing {
  std::uint64_t count = 0;  ///< exact, before limits
  std::vector<Table> facets{};
  std::vector<finder::Relaxation> relaxed{};
  std::size_t lacking = 0;                                   ///< hits shown that lack a word, and are not counted
  std::optional<std::vector<words::RelatedWord>> related{};  ///< where they were asked for
  std::vector<finder::Suggestion> suggestions{};             ///< where nothing was found, or hardly anything
  std::vector<std::string> missing{};                        ///< names that no record bears
  std::vector<finder::NearRecord> near{};                    ///< what they may have meant
  std::optional<Date> reference_date{};
  bool nothing_wanted = false;  ///< a limit of no hits at all
};

/// What is made with an index, beside it or of it: all that `info index` tells.
struct IndexPage {
  index::IndexInfo info;
  bool in_folder = true;  ///< one index in one folder; else it has parts worth naming
};

/// What a format does where a request leaves it open.
struct Habits {
  std::optional<std::size_t> hits = 10;  ///< absent: all
  std::optional<std::size_t> top = 10;   ///< values a facet; absent: all
  std::size_t snippets = 3;              ///< a hit
  std::optional<std::size_t> lines{};    ///< of context; absent: all
  bool curves = false;                   ///< of reply times that are not grouped it wants the curve
  /// Passages beyond those asked for: of titel and betreft, where the format marks the titel itself with them, so that
  /// they take no other's place.
  std::size_t title_snippets = 0;
  bool title_marks = false;  ///< marks the titel of a hit
  bool suggestions = true;   ///< in a batch has a place for what would have hits where nothing has
};

/// Takes an answer: `begin` once, then the pieces of its kind in order, then `end` once. Nothing is handed out before
/// what can fail at once has succeeded, so that no half answer is left behind. What takes a piece says whether it
/// wants more.
///
/// Of a batch it takes `begin_batch`, then for each request either an answer, whose envelope names its line, or
/// `misread`, then `end_batch`. A batch that was overtaken by a writer begins again, with `begin_batch`.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual Habits habits() const { return {}; }
  virtual void begin_batch(const Envelope&) {}
  virtual void begin(const Envelope&) {}
  virtual bool hit(const finder::Hit&) { return true; }                 // hits
  virtual void count(std::uint64_t) {}                                  // count
  virtual bool record(const finder::Shown&) { return true; }            // records
  virtual bool chain(const links::Link&) { return true; }               // chain
  virtual void fields(const layout::FieldTable&) {}                     // fields
  virtual void table(const Table&) {}                                   // values
  virtual void facet_fields(const std::vector<finder::FacetField>&) {}  // facet_fields
  virtual void index(const IndexPage&) {}                               // index
  virtual void overview(const finder::Overview&) {}                     // overview
  virtual void measured(const Measured&) {}                             // a measure
  virtual bool similar(const similar::Section&) { return true; }        // similar
  virtual void end(const Closing&) {}
  /// One request of a batch has an error in place of an answer.
  virtual void misread(const Request&, const Error&) {}
  virtual void end_batch() {}
  /// The answer is an error instead, or breaks off with one; so does a batch.
  virtual void error(const Error&) {}
};

}  // namespace kamervragen::ask
