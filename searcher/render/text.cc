// text: for people, on a terminal. Errors, complaints and suggestions are the front's to say.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "searcher/render/format.hh"
#include "searcher/render/hits_text.hh"
#include "searcher/render/index_page.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/render/json_schema.hh"
#include "searcher/screen/explain_text.hh"
#include "searcher/screen/fields_page.hh"
#include "searcher/screen/overview.hh"
#include "searcher/screen/show_page.hh"
#include "searcher/screen/tables_text.hh"

namespace kamervragen::render {
namespace {

/// The passages of titel and betreft that in text are the titel itself, marked: they take no other's place.
constexpr std::size_t title_passages = 2;

class TextSink : public ask::Sink {
 public:
  TextSink(Write write, const Look& look) : write_(std::move(write)), look_(look) {}

  ask::Habits habits() const override { return {.title_snippets = title_passages}; }

  void begin(const ask::Envelope& envelope) override { envelope_ = envelope; }

  /// Kept until the count stands above them.
  bool hit(const finder::Hit& hit) override {
    pieces_ += "\n" + hit_text(hit, envelope_.snippets, look_);
    ++shown_;
    return true;
  }
  bool count(const ask::AskedQuery&, const index::IndexInfo&, std::uint64_t count) override {
    return write_(fmt::format("{}\n", count));
  }
  bool record(const finder::Shown& shown) override {
    const auto rule = look_.paint(program::Style::dim, std::string(look_.width, '-'));
    const auto between = shown_++ > 0 ? "\n" + rule + "\n\n" : std::string();
    return write_(between + screen::page(shown, {look_.paint, look_.width, look_.warnings}));
  }
  void fields(const layout::FieldTable& table) override {
    write_(screen::fields_text(table, look_.paint, look_.width));
  }
  void table(const ask::Table& table) override { write_(screen::values_text(table)); }
  void facet_fields(const std::vector<finder::FacetField>& facets) override {
    write_(screen::facet_fields_text(facets, look_.paint, look_.width));
  }
  void index(const ask::IndexPage& page) override { write_(index_text(page)); }
  void overview(const finder::Overview& overview) override {
    write_(screen::overview_text(overview, look_.paint, look_.width));
  }

  void end(const ask::Closing& closing) override {
    if (envelope_.kind == ask::Kind::hits) end_of_hits(closing);
    if (envelope_.kind == ask::Kind::schema) write_(to_document(json_schema()));
    if (envelope_.kind == ask::Kind::facets)
      write_(look_.paint(program::Style::title,
                         fmt::format("{} {}", closing.count, closing.count == 1 ? "Kamervraag" : "Kamervragen")) +
             "\n\n" + screen::tables_text(closing.facets, look_.paint, look_.width));
  }

 private:
  void end_of_hits(const ask::Closing& closing) {
    if (closing.count == 0 && shown_ == 0 && closing.facets.empty() && !envelope_.explanation)
      return;  // that nothing was found is said beside the answer
    std::string out;
    if (envelope_.explanation) out += screen::explain_text(*envelope_.explanation, look_.paint, look_.width) + "\n";
    out += summary_text(closing, envelope_.offset, shown_, look_) + "\n" + pieces_;
    if (!closing.facets.empty()) out += "\n" + screen::tables_text(closing.facets, look_.paint, look_.width);
    write_(out);
  }

  Write write_;
  Look look_;
  ask::Envelope envelope_;
  std::string pieces_;
  std::size_t shown_ = 0;
};

}  // namespace

std::unique_ptr<ask::Sink> make_text(Write write, const Look& look) {
  return std::make_unique<TextSink>(std::move(write), look);
}

}  // namespace kamervragen::render
