// csv, tsv and ids: rows, written as they come.
//   hits    a column a key (output_keys.hh)     count   query,count
//   facets  field,value,count; matches without a value have an empty value
#include <array>

#include <fmt/format.h>

#include "searcher/render/csv.hh"
#include "searcher/render/format.hh"
#include "searcher/render/output_keys.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::render {
namespace {

std::string cell_text(const ask::Cell& cell) {
  return std::visit(
      [](const auto& value) -> std::string {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          return {};
        } else if constexpr (std::is_same_v<T, std::string>) {
          return value;
        } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
          return screen::joined(value);
        } else {
          return fmt::to_string(value);
        }
      },
      cell);
}

class RowSink : public ask::Sink {
 public:
  RowSink(Write write, RowFormat format, bool mark) : write_(std::move(write)), format_(format), mark_(mark) {}

  /// An export never stops silently; rows show no passages, so none are looked for.
  ask::Habits habits() const override { return {.hits = {}, .top = {}, .snippets = 0}; }

  void begin(const ask::Envelope& envelope) override {
    if (std::exchange(begun_, true)) return;  // a batch that was overtaken begins again
    if (mark_) write_(byte_order_mark);
    if (envelope.kind == ask::Kind::hits) line([](const OutputKey& key) { return std::string(key.name); });
    if (envelope.kind == ask::Kind::count) write_(row(std::array<std::string, 2>{"query", "count"}, format_));
  }

  bool hit(const finder::Hit& hit) override {
    return line([&](const OutputKey& key) { return key.cell(hit); });
  }

  bool count(const ask::AskedQuery& query, const index::IndexInfo&, std::uint64_t count) override {
    return write_(row(std::array{query.text, fmt::to_string(count)}, format_));
  }

  void end(const ask::Closing& closing) override {
    if (closing.facets.empty()) return;
    std::vector<std::string> heading{std::string(closing.facets.front().kind.name_key)};
    for (const auto& column : closing.facets.front().columns) heading.emplace_back(column.name);
    write_(row(heading, format_));
    for (const auto& table : closing.facets) write_(rows(table));
  }

 private:
  template <class CellOf>
  bool line(CellOf cell_of) {
    std::vector<std::string> cells;
    for (const auto& key : output_keys(layout::fields()))
      if (key.column) cells.push_back(cell_of(key));
    return write_(row(cells, format_));
  }

  std::string rows(const ask::Table& table) const {
    std::string out;
    for (const auto& one : table.rows) {
      std::vector<std::string> cells{table.name};
      for (const auto& cell : one) cells.push_back(cell_text(cell));
      out += row(cells, format_);
    }
    if (table.missing > 0) out += row(std::array{table.name, std::string(), fmt::to_string(table.missing)}, format_);
    return out;
  }

  Write write_;
  RowFormat format_;
  bool mark_, begun_ = false;
};

class IdsSink : public ask::Sink {
 public:
  explicit IdsSink(Write write) : write_(std::move(write)) {}

  ask::Habits habits() const override { return {.hits = {}, .top = {}, .snippets = 0}; }
  bool hit(const finder::Hit& hit) override { return write_(hit.record.nummer + "\n"); }
  void fields(const layout::FieldTable& table) override {
    for (const auto& field : table) write_(fmt::format("{}\n", field.name));
  }
  void table(const ask::Table& table) override {
    for (const auto& one : table.rows) write_(cell_text(one.front()) + "\n");
  }

 private:
  Write write_;
};

}  // namespace

std::unique_ptr<ask::Sink> make_csv(Write write, const Look& look) {
  return std::make_unique<RowSink>(std::move(write), RowFormat::csv, look.byte_order_mark);
}
std::unique_ptr<ask::Sink> make_tsv(Write write, const Look& look) {
  return std::make_unique<RowSink>(std::move(write), RowFormat::tsv, look.byte_order_mark);
}
std::unique_ptr<ask::Sink> make_ids(Write write, const Look&) { return std::make_unique<IdsSink>(std::move(write)); }

}  // namespace kamervragen::render
