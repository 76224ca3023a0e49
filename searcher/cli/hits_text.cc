// text: for people. The count, the hits, the facets.
#include <algorithm>

#include <fmt/format.h>

#include "schema/dutch/analyser.hh"
#include "schema/text/width.hh"
#include "searcher/cli/hits.hh"
#include "searcher/render/describe.hh"
#include "searcher/render/explain_text.hh"
#include "searcher/render/facets_text.hh"

namespace kamervragen::cli {
namespace {

/// "vraag 3:", "antwoord 3:", "titel:"
std::string place(const passage::Snippet& s) {
  return s.vraag > 0 ? fmt::format("{} {}:", name(s.deel), s.vraag) : fmt::format("{}:", name(s.deel));
}

/// A passage that says nothing that the hit's first line does not: the titel, or a betreft that differs in case.
bool repeats_title(const passage::Snippet& s, const Head& k) {
  return s.deel == passage::Snippet::Deel::titel && dutch::fold(s.tekst) == dutch::fold(render::title(k));
}

/// "score 7.12: toeslag 3.10 (titel: woord), the titel as a whole 1.80, …"
std::string reasons(const ask::Hit& hit) {
  std::string out;
  for (const auto& r : hit.reasons)
    out += fmt::format("{}{}", out.empty() ? "" : ", ",
                       r.text.empty() ? fmt::format("the titel as a whole {:.2f}", r.score)
                                      : fmt::format("{} {:.2f} ({}: {})", r.text, r.score, r.where, r.as));
  return fmt::format("score {:.2f}: {}", hit.score, out);
}

class TextWriter : public HitWriter {
 public:
  explicit TextWriter(cli::Session& session) : session_(session), paint_(session.paint()) {}

  void begin(const Opening& opening) override {
    const auto asked = opening.asked.options.snippets;
    passages_ = asked > title_passages ? asked - title_passages : 0;
  }

  void hit(const ask::Hit& hit) override {
    const auto& k = hit.record;
    const auto rank = text::pad_left(fmt::format("{}. ", hit.rank), 4);
    const auto indent = std::string(rank.size(), ' ');
    const auto width = session_.width();
    std::string out =
        text::paragraph(paint_.marked(render::title(k), title_marks(hit), program::Style::title), width, rank);
    out += text::paragraph(fmt::format("{}  {}", paint_(program::Style::label, k.nummer), render::dates(k)), width,
                           indent);
    const auto to = render::names(k.ministers.empty() ? k.gericht_aan : k.ministers);
    const auto from = render::names(k.indieners);
    if (!from.empty() || !to.empty())
      out += text::paragraph(to.empty() ? from : fmt::format("{} → {}", from, to), width, indent);
    std::size_t passages = 0;
    for (const auto& s : hit.snippets) {
      if (repeats_title(s, k) || passages++ >= passages_) continue;
      out += text::paragraph(paint_(program::Style::dim, place(s)) + " " + paint_.marked(s.tekst, s.marks), width,
                             indent + "  ");
    }
    if (!hit.reasons.empty()) out += text::paragraph(paint_(program::Style::dim, reasons(hit)), width, indent + "  ");
    if (const auto url = render::main_url(k); !url.empty()) out += indent + paint_(program::Style::dim, url) + "\n";
    hits_ += "\n" + out;
    ++shown_;
  }

  void end(const Opening& opening, const ask::Answer& answer) override {
    std::string out;
    if (opening.explanation) out += render::explain_text(*opening.explanation, paint_, session_.width()) + "\n";
    out += summary(opening, answer) + "\n" + hits_;
    if (!answer.facets.empty())
      out += "\n" + render::facet_tables(ask::view(answer.facets, opening.top), paint_, session_.width());
    if (answer.count == 0 && shown_ == 0 && answer.facets.empty() && !opening.explanation)
      return;  // the message on stderr says it
    session_.out().write(out);
  }

 private:
  static std::vector<std::pair<std::size_t, std::size_t>> title_marks(const ask::Hit& hit) {
    for (const auto& s : hit.snippets)
      if (repeats_title(s, hit.record)) return s.marks;
    return {};
  }

  std::string summary(const Opening& opening, const ask::Answer& answer) const {
    auto out = fmt::format("{} {}", answer.count, answer.count == 1 ? "Kamervraag" : "Kamervragen");
    for (const auto& r : answer.relaxed)
      out += fmt::format("\nfrom {} on, {}: {}", r.from_rank, r.by == "spelling" ? "spelled alike" : "any of the words",
                         r.query);
    if (!answer.relaxed.empty()) return paint_(program::Style::title, out);
    const auto first = opening.asked.options.offset + 1;
    if (shown_ == 0 && answer.count > 0 && opening.asked.options.limit != std::size_t{0})
      out += fmt::format(", none from {} on", first);
    if (shown_ == 1 && answer.count > 1) out += fmt::format(", {} shown", first);
    if (shown_ > 1 && shown_ != answer.count) out += fmt::format(", {} to {} shown", first, first + shown_ - 1);
    if (answer.reference_date) out += fmt::format("; on {}", answer.reference_date->dutch());
    return paint_(program::Style::title, out);
  }

  cli::Session& session_;
  const program::Paint& paint_;
  std::string hits_;
  std::size_t shown_ = 0, passages_ = 0;
};

}  // namespace

std::unique_ptr<HitWriter> make_text_writer(cli::Session& session) { return std::make_unique<TextWriter>(session); }

}  // namespace kamervragen::cli
