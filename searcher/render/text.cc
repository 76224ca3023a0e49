// text: for people, on a terminal. Errors, complaints and suggestions are the front's to say.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/errors/messages.hh"
#include "schema/text/width.hh"
#include "searcher/picture/chart_of.hh"
#include "searcher/picture/plot.hh"
#include "searcher/render/format.hh"
#include "searcher/render/hits_text.hh"
#include "searcher/render/index_page.hh"
#include "searcher/render/json_keys.hh"
#include "searcher/render/json_schema.hh"
#include "searcher/screen/chain_lines.hh"
#include "searcher/screen/draft_text.hh"
#include "searcher/screen/explain_text.hh"
#include "searcher/screen/fields_page.hh"
#include "searcher/screen/measured_text.hh"
#include "searcher/screen/overview.hh"
#include "searcher/screen/show_page.hh"
#include "searcher/screen/similar_text.hh"
#include "searcher/screen/tables_text.hh"

namespace kamervragen::render {
namespace {

/// The passages of titel and betreft that in text are the titel itself, marked: they take no other's place.
constexpr std::size_t title_passages = 2;
/// Lines of a concordance, where nothing is said.
constexpr std::size_t context_lines = 25;
/// Columns of the rule between records, where lines have no end.
constexpr std::size_t widest_rule = 100;

class TextSink : public ask::Sink {
 public:
  TextSink(Write write, const Look& look) : write_(std::move(write)), look_(look) {}

  ask::Habits habits() const override {
    return {.lines = context_lines,
            .curves = look_.plots,
            .title_snippets = title_passages,
            .title_marks = look_.paint.on()};
  }

  void begin_batch(const ask::Envelope& envelope) override { kind_ = envelope.kind; }
  void begin(const ask::Envelope& envelope) override {
    envelope_ = envelope;
    pieces_.clear();
    shown_ = 0;
    if (envelope.draft) write_(text::paragraph(screen::draft_text(*envelope.draft), look_.width, "") + "\n");
    if (envelope.line > 0 && envelope.kind != ask::Kind::count) heading(envelope.line, envelope.query->text);
  }

  /// Kept until the count stands above them.
  bool hit(const finder::Hit& hit) override {
    pieces_.push_back(hit_text(hit, envelope_.snippets, look_));
    return true;
  }
  void count(std::uint64_t count) override {
    envelope_.line > 0 ? tabbed(fmt::to_string(count), envelope_.line, envelope_.query->text)
                       : (void)write_(fmt::format("{}\n", count));
  }
  bool record(const finder::Shown& shown) override {
    const auto rule = look_.paint(program::Style::dim, std::string(std::min(look_.width, widest_rule), '-'));
    const auto between = shown_++ > 0 ? "\n" + rule + "\n\n" : std::string();
    return write_(between + screen::page(screen::read(shown), {look_.paint, look_.width, look_.warnings}));
  }
  bool chain(const links::Link& root) override {
    return write_((shown_++ > 0 ? "\n" : "") + screen::chain_text(root, look_.paint, look_.width));
  }
  void fields(const layout::FieldTable& table) override {
    write_(screen::fields_text(table, look_.paint, look_.width));
  }
  void table(const sheet::Table& table) override { write_(screen::values_text(table)); }
  void facet_fields(const std::vector<finder::FacetField>& facets) override {
    write_(screen::facet_fields_text(facets, look_.paint, look_.width));
  }
  void index(const ask::IndexPage& page) override { write_(index_text(page)); }
  void overview(const finder::Overview& overview) override {
    write_(screen::overview_text(overview, look_.paint, look_.width));
  }

  void measured(const sheet::Measured& measured) override { measured_ = measured; }
  bool similar(const similar::Section& section) override {
    return write_(screen::similar_text(section, shown_++ == 0, look_.paint, look_.width));
  }

  void end(const ask::Closing& closing) override {
    if (measured_ && look_.plots) {
      write_(picture::plotted(picture::chart_of(envelope_, *measured_, closing), look_.paint, look_.width));
    } else if (measured_) {
      const auto text = envelope_.kind == ask::Kind::cross     ? screen::cross_text
                        : envelope_.kind == ask::Kind::context ? screen::context_text
                                                               : screen::measured_text;
      write_(text(*measured_, closing.count, closing.reference_date, look_.paint, look_.width));
    }
    if (envelope_.kind == ask::Kind::hits) end_of_hits(closing);
    if (envelope_.kind == ask::Kind::schema) write_(to_document(json_schema()));
    if (envelope_.kind == ask::Kind::facets)
      write_(look_.paint(program::Style::title,
                         fmt::format("{} {}", closing.count, closing.count == 1 ? "Kamervraag" : "Kamervragen")) +
             "\n\n" + screen::tables_text(closing.facets, look_.paint, look_.width));
  }

  void misread(const ask::Request& request, const Error& error) override {
    if (kind_ == ask::Kind::count) return tabbed("error", request.line, request.text);
    heading(request.line, request.text);
    write_(text::paragraph(errors::harmless(error.message()), look_.width, "error: "));
  }

 private:
  /// Of a count in a batch: the number first, as cut and sort want it.
  void tabbed(std::string_view count, std::size_t line, std::string_view query) {
    write_(fmt::format("{}\t{}\t{}\n", count, line, errors::harmless(query)));
  }

  void heading(std::size_t line, std::string_view query) {
    const auto between = std::exchange(some_, true) ? "\n" : "";
    const auto text = look_.paint(program::Style::title, errors::harmless(query));
    write_(between + text::paragraph(text, look_.width, fmt::format("line {}: ", line)));
  }

  void end_of_hits(const ask::Closing& closing) {
    const bool alone = envelope_.line == 0;
    if (alone && closing.count == 0 && pieces_.empty() && closing.facets.empty() && !envelope_.explanation)
      return;  // that nothing was found is said beside the answer
    std::string out;
    if (envelope_.explanation) out += screen::explain_text(*envelope_.explanation, look_.paint, look_.width) + "\n";
    out += summary_text(closing, envelope_.offset, pieces_.size(), look_) + "\n";
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      for (const auto& tier : closing.relaxed)
        if (tier.from_rank == i + 1) out += "\n" + tier_text(tier, look_);
      out += "\n" + pieces_[i];
    }
    if (closing.related) out += "\n" + related_text(*closing.related, look_);
    if (!closing.facets.empty()) out += "\n" + screen::tables_text(closing.facets, look_.paint, look_.width);
    if (!alone)
      for (const auto& one : closing.suggestions)
        out += text::paragraph(
            fmt::format("{}  ({})", one.query, one.titel.empty() ? fmt::to_string(one.count) : one.titel), look_.width,
            "try: ");
    write_(out);
  }

  Write write_;
  Look look_;
  ask::Envelope envelope_;
  ask::Kind kind_ = ask::Kind::hits;  ///< of a batch
  std::vector<std::string> pieces_;   ///< hits, written out
  std::optional<sheet::Measured> measured_;
  std::size_t shown_ = 0;  ///< records
  bool some_ = false;      ///< a heading has been written
};

}  // namespace

std::unique_ptr<ask::Sink> make_text(Write write, const Look& look) {
  return std::make_unique<TextSink>(std::move(write), look);
}

}  // namespace kamervragen::render
