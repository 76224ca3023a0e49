#include "searcher/screen/show_page.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/phrases.hh"

namespace kamervragen::screen {
namespace {

constexpr std::size_t label_width = 14;
constexpr std::string_view indent = "  ";

class Page {
 public:
  Page(const Reading& reading, const PageStyle& style) : r_(reading), style_(style) {}

  std::string run() {
    heading();
    for (const auto& [label, value] : r_.facts)
      out_ += text::paragraph(value, style_.width, style_.paint(program::Style::dim, text::pad(label, label_width)));
    places();
    if (const auto body = questions_and_answers(r_.exchanges, style_); !body.empty()) out_ += "\n" + body;
    if (r_.without_body)
      out_ += "\n" + text::paragraph(say(Phrase::no_body, {}, errors::Language::en), style_.width, "");
    for (const auto& [heading, tekst] : r_.sections) {
      title(heading);
      out_ += text::paragraph(tekst, style_.width, indent);
    }
    for (const auto& list : r_.references) {
      title(list.heading);
      for (const auto& one : list.references) reference(one);
    }
    warnings();
    return std::move(out_);
  }

 private:
  void title(const std::string& heading) { out_ += "\n" + style_.paint(program::Style::title, heading) + "\n"; }

  void heading() {
    out_ += text::paragraph(style_.paint(program::Style::title, r_.title), style_.width, "");
    auto line = style_.paint(program::Style::label, r_.nummer);
    for (const auto& kind : r_.kinds) line += " · " + kind;
    out_ += text::paragraph(line, style_.width, "");
    out_ += text::paragraph(r_.dates, style_.width, "");
    out_ += "\n";
  }

  /// Below its publication, and broken where it has to be.
  std::string citation_lines(const std::string& cited) const {
    const bool fits = label_width + 2 + text::columns(cited) <= style_.width;
    return text::paragraph(cited, style_.width, std::string(fits ? label_width + 2 : 4, ' '));
  }

  static std::string notes(const Place& place) {
    std::string out;
    for (const auto& note : place.notes) out += "  " + note;
    return out;
  }

  /// A line each where they all fit; else the address below, so that none is broken.
  void places() {
    std::vector<std::string> lines;
    std::size_t widest = 0, longest = 0;
    for (const auto& place : r_.places) {
      lines.push_back(fmt::format("{}  {}  {}{}", text::pad(place.soort, 10), text::pad(place.date, 17), place.address,
                                  notes(place)));
      widest = std::max(widest, label_width + text::columns(lines.back()));
      longest = std::max(longest, text::columns(place.address));
    }
    const bool below = widest > style_.width;
    const auto to_the_right = longest + label_width <= style_.width ? label_width : 2;
    std::string_view label = "publicaties";
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto& place = r_.places[i];
      if (below) lines[i] = fmt::format("{}, {}{}", place.soort, place.date, notes(place));
      out_ += style_.paint(program::Style::dim, text::pad(label, label_width)) + lines[i] + "\n";
      if (below) out_ += address_line(place.address, to_the_right, style_.width, program::Paint());
      if (!place.cited.empty()) out_ += citation_lines(place.cited);
      label = "";
    }
  }

  /// What the index has is found by its nummer; the rest by its address.
  void reference(const Reference& one) {
    out_ += text::paragraph(one.text, style_.width, indent);
    if (one.elsewhere && !one.address.empty()) out_ += address_line(one.address, 4, style_.width, style_.paint);
  }

  void warnings() {
    if (!style_.warnings || r_.warnings.empty()) return;
    title("Waarschuwingen");
    for (const auto& warning : r_.warnings) out_ += text::paragraph(warning, style_.width, indent);
  }

  const Reading& r_;
  const PageStyle& style_;
  std::string out_;
};

std::string note_text(const Note& note, const PageStyle& style) {
  auto tekst = note.tekst;
  for (const auto& link : note.beside()) tekst += (tekst.empty() ? "" : "\n") + link;
  const auto first = fmt::format("    [{}] ", note.nr.empty() ? "*" : note.nr);
  return style.paint(program::Style::dim, text::paragraph(tekst, style.width, first));
}

std::string lead_text(const Lead& lead, const PageStyle& style) {
  switch (lead.to) {
    case Lead::To::above:
      return fmt::format("{}{}\n", indent, say(Phrase::see_answer, {{"numbers", numbers(lead.nummers)}}));
    case Lead::To::nowhere:
      return fmt::format("{}{}\n", indent,
                         say(Phrase::answer_not_here, {{"number", lead.nummers.front()}}, errors::Language::en));
    case Lead::To::answer: break;
  }
  const auto first = fmt::format("{}→ antwoord {}: ", indent, lead.nummers.front());
  const auto wide = style.width - std::min(style.width - 20, text::columns(first));
  return style.paint(program::Style::dim, first + text::shorten(lead.line, wide)) + "\n";
}

}  // namespace

std::string page(const Reading& reading, const PageStyle& style) { return Page(reading, style).run(); }

std::string questions_and_answers(const std::vector<Exchange>& exchanges, const PageStyle& style) {
  std::string out;
  for (const auto& exchange : exchanges)
    for (const auto& part : exchange) {
      if (!out.empty()) out += "\n";
      out += style.paint(program::Style::title, part.heading()) + "\n";
      if (!part.tekst.empty()) out += text::paragraph(part.tekst, style.width, indent);
      for (const auto& note : part.noten) out += note_text(note, style);
      if (part.lead) out += lead_text(*part.lead, style);
    }
  return out;
}

}  // namespace kamervragen::screen
