// csv, tsv and ids: rows, written as they come.
//   hits    a column a key (output_keys.hh)     count   query,count
//   facets  field,value,count; matches without a value have an empty value
//   measures  the columns of the first table
// A batch has line,query before these and error behind them: a query that is none has a row with its error alone, one
// that finds nothing has no row of hits.
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "schema/text/csv.hh"
#include "searcher/links/chain.hh"
#include "searcher/render/format.hh"
#include "searcher/render/output_keys.hh"
#include "searcher/render/similar_keys.hh"
#include "searcher/screen/cell_text.hh"
#include "searcher/sheet/facet_tables.hh"

namespace kamervragen::render {
namespace {

class RowSink : public ask::Sink {
 public:
  RowSink(Write write, text::RowFormat format, bool mark) : write_(std::move(write)), format_(format), mark_(mark) {}

  /// An export never stops silently; rows show no passages, so none are looked for.
  ask::Habits habits() const override { return {.hits = {}, .top = {}, .snippets = 0, .suggestions = false}; }

  void begin_batch(const ask::Envelope& envelope) override {
    if (std::exchange(begun_, true)) return;  // one that was overtaken begins again
    columns_ = columns_of(envelope.kind);
    if (envelope.kind == ask::Kind::count) columns_.erase(columns_.begin());  // the query stands before them
    batch_ = true;
    std::vector<std::string> heading{"line", "query"};
    heading.insert(heading.end(), columns_.begin(), columns_.end());
    heading.emplace_back("error");
    header(heading);
  }

  void begin(const ask::Envelope& envelope) override {
    envelope_ = envelope;
    if (!batch_ && !ask::is_measure(envelope.kind)) header(columns_of(envelope.kind));
  }

  bool hit(const finder::Hit& hit) override {
    std::vector<std::string> cells;
    for (const auto& key : output_keys(layout::fields()))
      if (key.column) cells.push_back(key.cell(hit));
    return line(std::move(cells));
  }

  void count(std::uint64_t count) override {
    batch_ ? line({fmt::to_string(count)}) : line({envelope_.query->text, fmt::to_string(count)});
  }

  /// The first of its tables: the others are sums and notes of it.
  void measured(const sheet::Measured& measured) override {
    const auto& table = measured.tables.front();
    std::vector<std::string> names;
    for (const auto& column : table.columns) names.emplace_back(column.name);
    header(names);
    for (const auto& one : table.rows) {
      std::vector<std::string> cells;
      for (const auto& cell : one) cells.push_back(screen::cell_text(cell));
      line(std::move(cells));
    }
  }

  bool similar(const similar::Section& section) override {
    return each_similar(section, [&](const similar::Match& match, const SimilarPlace& place) {
      return line(similar_cells(match, place));
    });
  }

  void end(const ask::Closing& closing) override {
    if (envelope_.kind == ask::Kind::facets)
      for (const auto& table : closing.facets) rows(table);
  }

  void misread(const ask::Request& request, const Error& error) override {
    std::vector<std::string> cells{fmt::to_string(request.line), request.text};
    cells.resize(cells.size() + columns_.size());
    cells.push_back(error.message());
    write_(text::row_line(cells, format_));
  }

 private:
  static std::vector<std::string> columns_of(ask::Kind kind) {
    std::vector<std::string> out;
    if (kind == ask::Kind::count) out = {"query", "count"};
    if (kind == ask::Kind::hits)
      for (const auto& key : output_keys(layout::fields()))
        if (key.column) out.emplace_back(key.name);
    if (kind == ask::Kind::similar) out = similar_columns();
    if (kind != ask::Kind::facets) return out;
    const auto table = sheet::values_table({}, {});
    out.emplace_back(table.kind.name_key);
    for (const auto& column : table.columns) out.emplace_back(column.name);
    return out;
  }

  void header(const std::vector<std::string>& names) {
    write_((mark_ ? std::string(text::byte_order_mark) : std::string()) + text::row_line(names, format_));
  }

  bool line(std::vector<std::string> cells) {
    if (batch_) {
      cells.insert(cells.begin(), {fmt::to_string(envelope_.line), envelope_.query->text});
      cells.emplace_back();
    }
    return write_(text::row_line(cells, format_));
  }

  void rows(const sheet::Table& table) {
    for (const auto& one : table.rows) {
      std::vector<std::string> cells{table.name};
      for (const auto& cell : one) cells.push_back(screen::cell_text(cell));
      line(std::move(cells));
    }
    if (table.missing > 0) line({table.name, "", fmt::to_string(table.missing)});
  }

  Write write_;
  text::RowFormat format_;
  bool mark_, begun_ = false, batch_ = false;
  ask::Envelope envelope_;
  std::vector<std::string> columns_;  ///< of a batch, between query and error
};

class IdsSink : public ask::Sink {
 public:
  explicit IdsSink(Write write) : write_(std::move(write)) {}

  ask::Habits habits() const override { return {.hits = {}, .top = {}, .snippets = 0, .suggestions = false}; }
  bool hit(const finder::Hit& hit) override { return write_(hit.record.nummer + "\n"); }
  void fields(const layout::FieldTable& table) override {
    for (const auto& field : table) write_(fmt::format("{}\n", field.name));
  }
  void table(const sheet::Table& table) override {
    for (const auto& one : table.rows) write_(screen::cell_text(one.front()) + "\n");
  }
  bool record(const finder::Shown& shown) override { return write_(shown.counted.nummer + "\n"); }
  bool chain(const links::Link& root) override {
    return links::each_set(root, [&](const Head& set) { return write_(set.nummer + "\n"); });
  }
  /// Each once: those of all questions together first, which come last.
  bool similar(const similar::Section& section) override {
    std::vector<std::string> ids;
    each_similar(section, [&](const similar::Match& match, const SimilarPlace&) {
      ids.push_back(match.record.nummer);
      return true;
    });
    similar_.insert(section.vraag == 0 ? similar_.begin() : similar_.end(), std::move(ids));
    return true;
  }
  void end(const ask::Closing&) override {
    std::set<std::string> written;
    for (const auto& ids : similar_)
      for (const auto& id : ids)
        if (written.insert(id).second) write_(id + "\n");
  }

 private:
  Write write_;
  std::vector<std::vector<std::string>> similar_;  ///< of each section
};

}  // namespace

std::unique_ptr<ask::Sink> make_csv(Write write, const Look& look) {
  return std::make_unique<RowSink>(std::move(write), text::csv, look.byte_order_mark);
}
std::unique_ptr<ask::Sink> make_tsv(Write write, const Look& look) {
  return std::make_unique<RowSink>(std::move(write), text::tsv, look.byte_order_mark);
}
std::unique_ptr<ask::Sink> make_ids(Write write, const Look&) { return std::make_unique<IdsSink>(std::move(write)); }

}  // namespace kamervragen::render
