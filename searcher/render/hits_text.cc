#include "searcher/render/hits_text.hh"

#include <fmt/format.h>

#include "schema/dutch/analyser.hh"
#include "schema/errors/messages.hh"
#include "schema/text/joined.hh"
#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/listed_set.hh"

namespace kamervragen::render {
namespace {

/// "vraag 3:", "antwoord 3:", "titel:"
std::string place(const passage::Snippet& s) {
  return s.vraag > 0 ? fmt::format("{} {}:", name(s.deel), s.vraag) : fmt::format("{}:", name(s.deel));
}

/// A passage that says nothing that the hit's first line does not: the titel, or a betreft that differs in case.
bool repeats_title(const passage::Snippet& s, const Head& k) {
  return s.deel == passage::Snippet::Deel::titel && dutch::fold(s.tekst) == dutch::fold(screen::title(k));
}

/// "score 7.12: toeslag 3.10 (titel: word), the title as a whole 1.80, …"
std::string reasons(const finder::Hit& hit) {
  std::string out;
  for (const auto& r : hit.reasons)
    out += fmt::format("{}{}", out.empty() ? "" : ", ",
                       r.text.empty()
                           ? fmt::format("the title as a whole {:.2f}", r.score)
                           : fmt::format("{} {:.2f} ({}: {})", r.text, r.score, r.where, screen::english(r.as)));
  return fmt::format("score {:.2f}: {}", hit.score, out);
}

}  // namespace

std::string hit_text(const finder::Hit& hit, std::size_t passages, const Look& look) {
  const auto& k = hit.record;
  const auto& paint = look.paint;
  const screen::RankMark mark(hit.rank);
  const auto& indent = mark.indent;
  auto out = screen::listed_set(k, hit.title_marks, mark, paint, look.width);
  if (!hit.lacks.empty())
    out += text::paragraph(paint(program::Style::dim, "without: " + errors::harmless(text::joined(hit.lacks, ", "))),
                           look.width, indent + "  ");
  std::size_t shown = 0;
  for (const auto& s : hit.snippets) {
    if (repeats_title(s, k) || shown++ >= passages) continue;
    out += text::paragraph(paint(program::Style::dim, place(s)) + " " + paint.marked(s.tekst, s.marks), look.width,
                           indent + "  ");
  }
  if (!hit.reasons.empty()) out += text::paragraph(paint(program::Style::dim, reasons(hit)), look.width, indent + "  ");
  if (const auto url = record::main_url(k); !url.empty())
    out += screen::address_line(url, indent.size(), look.width, paint);
  return out;
}

std::string summary_text(const ask::Closing& closing, std::size_t offset, std::size_t shown, const Look& look) {
  const auto widened = closing.relaxed.empty() ? 0 : offset + shown + 1 - closing.relaxed.front().from_rank;
  const auto near = closing.lacking + widened;
  auto out = fmt::format("{} {}", closing.count, closing.count == 1 ? "Kamervraag" : "Kamervragen");
  if (!closing.relaxed.empty() && closing.count == 0) out = "no Kamervraag matches";
  if (near > 0) return look.paint(program::Style::title, fmt::format("{}; {} near", out, near));
  const auto first = offset + 1;
  if (shown == 0 && closing.count > 0 && !closing.nothing_wanted) out += fmt::format(", none from {} on", first);
  if (shown == 1 && closing.count > 1) out += fmt::format(", {} shown", first);
  if (shown > 1 && shown != closing.count) out += fmt::format(", {} to {} shown", first, first + shown - 1);
  if (closing.reference_date) out += fmt::format("; on {}", closing.reference_date->iso());
  return look.paint(program::Style::title, out);
}

std::string tier_text(const finder::Relaxation& tier, const Look& look) {
  return text::paragraph(look.paint(program::Style::label, errors::harmless(tier.query)), look.width,
                         fmt::format("{}: ", finder::meaning(tier.by)));
}

std::string related_text(const std::vector<words::RelatedWord>& related, const Look& look) {
  std::vector<std::string> out;
  for (const auto& one : related) out.push_back(fmt::format("{} ({} of {})", one.word, one.together, one.count));
  return text::paragraph(out.empty() ? "no word" : errors::harmless(text::joined(out, ", ")), look.width,
                         look.paint(program::Style::dim, "in many of these: "));
}

}  // namespace kamervragen::render
