// csv, tsv and ids: one row a hit, written as the hits come.
#include <array>

#include <fmt/format.h>

#include "searcher/cli/hits.hh"
#include "searcher/render/csv.hh"
#include "searcher/render/describe.hh"

namespace kamervragen::cli {
namespace {

struct Column {
  std::string_view name;
  std::string (*text)(const ask::Hit&);
};

std::string iso(const std::optional<Date>& date) { return date ? date->iso() : ""; }
std::string values(const ask::Hit& hit, std::string_view field) {
  return render::joined(render::values_in(hit.record, field));
}

/// Several values of one cell have "; " between them; what is absent is an empty cell.
constexpr std::array columns_of_a_hit = {
    Column{"rank", [](const ask::Hit& h) { return fmt::to_string(h.rank); }},
    Column{"score", [](const ask::Hit& h) { return fmt::to_string(h.score); }},
    Column{"nummer", [](const ask::Hit& h) { return h.record.nummer; }},
    Column{"kamer", [](const ask::Hit& h) { return values(h, "kamer"); }},
    Column{"titel", [](const ask::Hit& h) { return h.record.titel; }},
    Column{"betreft", [](const ask::Hit& h) { return h.record.betreft; }},
    Column{"indieners", [](const ask::Hit& h) { return render::joined(render::indieners(h.record)); }},
    Column{"fracties", [](const ask::Hit& h) { return render::joined(render::fracties(h.record)); }},
    Column{"ministers", [](const ask::Hit& h) { return render::joined(render::ministers(h.record)); }},
    Column{"ministeries", [](const ask::Hit& h) { return render::joined(render::ministeries(h.record)); }},
    Column{"onderwerpen", [](const ask::Hit& h) { return render::joined(h.record.onderwerpen); }},
    Column{"ingezonden", [](const ask::Hit& h) { return iso(h.record.ingezonden); }},
    Column{"beantwoord", [](const ask::Hit& h) { return iso(h.record.beantwoord); }},
    Column{"dagen", [](const ask::Hit& h) { return values(h, "dagen"); }},
    Column{"status", [](const ask::Hit& h) { return values(h, "status"); }},
    Column{"soort", [](const ask::Hit& h) { return values(h, "soort"); }},
    Column{"publicaties", [](const ask::Hit& h) { return values(h, "publicatie"); }},
    Column{"url", [](const ask::Hit& h) { return render::main_url(h.record); }},
    Column{"kabinet", [](const ask::Hit& h) { return h.record.kabinet; }},
    Column{"positie", [](const ask::Hit& h) { return render::joined(h.record.positie); }},
};

class RowWriter : public HitWriter {
 public:
  RowWriter(cli::Session& session, render::RowFormat format, bool mark)
      : session_(session), format_(format), mark_(mark) {}

  void begin(const Opening&) override {
    if (mark_) session_.out().write(render::byte_order_mark);
    write([](const Column& column) { return std::string(column.name); });
  }

  void hit(const ask::Hit& hit) override {
    write([&](const Column& column) { return column.text(hit); });
  }

 private:
  template <class CellOf>
  void write(CellOf cell_of) {
    std::vector<std::string> cells;
    for (const auto& column : columns_of_a_hit) cells.push_back(cell_of(column));
    session_.out().write(row(cells, format_));
  }

  cli::Session& session_;
  render::RowFormat format_;
  bool mark_;
};

class IdsWriter : public HitWriter {
 public:
  explicit IdsWriter(cli::Session& session) : session_(session) {}
  void hit(const ask::Hit& hit) override { session_.out().write(hit.record.nummer + "\n"); }

 private:
  cli::Session& session_;
};

}  // namespace

std::unique_ptr<HitWriter> make_csv_writer(cli::Session& session, bool mark) {
  return std::make_unique<RowWriter>(session, render::RowFormat::csv, mark);
}
std::unique_ptr<HitWriter> make_tsv_writer(cli::Session& session, bool mark) {
  return std::make_unique<RowWriter>(session, render::RowFormat::tsv, mark);
}
std::unique_ptr<HitWriter> make_ids_writer(cli::Session& session) { return std::make_unique<IdsWriter>(session); }

std::unique_ptr<HitWriter> make_hit_writer(std::string_view format, cli::Session& session, bool mark) {
  if (format == "text") return make_text_writer(session);
  if (format == "json") return make_json_writer(session);
  if (format == "jsonl") return make_jsonl_writer(session);
  if (format == "csv") return make_csv_writer(session, mark);
  if (format == "tsv") return make_tsv_writer(session, mark);
  if (format == "ids") return make_ids_writer(session);
  return nullptr;
}

}  // namespace kamervragen::cli
