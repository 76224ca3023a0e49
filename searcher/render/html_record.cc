#include "searcher/render/html_record.hh"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "schema/text/width.hh"
#include "searcher/screen/chain_lines.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/phrases.hh"
#include "searcher/screen/spans.hh"

namespace kamervragen::render {
namespace {

using escaping::html_element;
using escaping::html_link;
using escaping::html_linked;
using escaping::html_text;
using escaping::HtmlIds;

using screen::Phrase;
using screen::say;

class HtmlRecord {
 public:
  /// `prefix`: of its ids, in a document of several records.
  HtmlRecord(const screen::Reading& reading, std::string prefix, HtmlIds& ids, Footnotes& footnotes, bool warnings)
      : r_(reading), prefix_(std::move(prefix)), ids_(ids), footnotes_(footnotes), warnings_(warnings) {}

  std::string run() {
    out_ = fmt::format("<article id=\"{}\">\n", ids_.add(prefix_.empty() ? r_.nummer : prefix_));
    about();
    name_answers();
    for (const auto& exchange : r_.exchanges) add(exchange);
    if (r_.without_body) out_ += html_element("p", html_text(say(Phrase::no_body)));
    for (const auto& [title, tekst] : r_.sections) section(title, paragraphs(tekst));
    for (const auto& list : r_.references) section(list.heading, items(list.references));
    if (warnings_ && !r_.warnings.empty()) {
      std::vector<screen::Reference> lines;
      for (const auto& warning : r_.warnings) lines.push_back({.text = warning, .address = {}});
      section("Waarschuwingen", items(lines));
    }
    notes();
    return out_ + "</article>\n";
  }

 private:
  std::string id(std::string_view name) const {
    return prefix_.empty() ? std::string(name) : prefix_ + "-" + std::string(name);
  }

  static std::string paragraphs(const std::string& tekst) {
    std::string out;
    for (const auto& line : screen::paragraphs(tekst)) out += html_element("p", html_linked(line));
    return out;
  }

  static std::string items(const std::vector<screen::Reference>& references) {
    std::string out;
    for (const auto& one : references) out += html_element("li", html_link(one.text, one.address));
    return "<ul>\n" + out + "</ul>\n";
  }

  void section(std::string_view title, const std::string& inside) {
    out_ += html_element("section", "\n" + html_element("h2", html_text(title)) + inside);
  }

  void about() {
    auto line = html_text(r_.nummer);
    for (const auto& kind : r_.kinds) line += " · " + html_text(kind);
    out_ += html_element("header", "\n" + html_element("h1", html_text(r_.title)) + html_element("p", line) +
                                       html_element("p", html_text(r_.dates)));
    std::string facts;
    for (const auto& [label, value] : r_.facts) {
      if (!label.empty()) facts += html_element("dt", html_text(label));
      facts += html_element("dd", html_text(value));
    }
    if (!r_.places.empty()) facts += html_element("dt", "publicaties");
    for (const auto& place : r_.places) {
      auto what = fmt::format("{}, {}", place.soort, place.date);
      for (const auto& note : place.notes) what += " " + note;
      facts +=
          html_element("dd", fmt::format("{}: {}", html_text(what),
                                         html_link(place.cited.empty() ? place.address : place.cited, place.address)));
    }
    out_ += facts.empty() ? "" : html_element("dl", "\n" + facts);
  }

  /// Where each answer will stand, before what refers to it is written.
  void name_answers() {
    for (const auto& exchange : r_.exchanges)
      for (const auto& part : exchange) {
        part_ids_.push_back(ids_.add(id(name(part, part.nummers.empty() ? 0 : part.nummers.front()))));
        for (const int nummer : part.nummers)
          if (!part.lead || part.lead->to != screen::Lead::To::above)
            places_.emplace(std::pair(part.antwoord, nummer), part_ids_.back());
      }
  }

  static std::string name(const screen::Part& part, int nummer) {
    const std::string_view what = part.antwoord ? "antwoord" : "vraag";
    return nummer == 0 ? std::string(what) : fmt::format("{}-{}", what, nummer);
  }

  /// A further number of what was printed together is an id as well, unless it stands somewhere by itself.
  std::string other_ids(const screen::Part& part) {
    std::string out;
    for (std::size_t i = 1; i < part.nummers.size(); ++i)
      if (const auto other = id(name(part, part.nummers[i])); !ids_.has(other))
        out += fmt::format("<span id=\"{}\"></span>", ids_.add(other));
    return out;
  }

  /// The antwoorden stand in the section of their vraag.
  void add(const screen::Exchange& exchange) {
    for (const auto& part : exchange) {
      const bool inner = &part != &exchange.front();
      out_ += fmt::format("<section class=\"{}\" id=\"{}\">\n", part.antwoord ? "antwoord" : "vraag",
                          part_ids_[next_part_++]);
      out_ += html_element(inner ? "h3" : "h2", other_ids(part) + html_text(part.heading())) + body(part);
      if (inner) out_ += "</section>\n";
    }
    out_ += "</section>\n";
  }

  /// The notes stand behind the text, whose places for them are not known.
  std::string body(const screen::Part& part) {
    std::vector<std::string> lines;
    for (const auto& line : screen::paragraphs(part.tekst)) lines.push_back(html_linked(line));
    std::string marks;
    for (const auto& note : part.noten)
      marks += fmt::format(R"(<sup><a href="#noot-{0}" id="noot-{0}-bij" role="doc-noteref">{0}</a></sup> )",
                           footnotes_.add(note));
    if (!marks.empty() && lines.empty()) lines.emplace_back();
    if (!marks.empty()) lines.back() += text::trim(marks);
    std::string out;
    for (const auto& line : lines) out += html_element("p", line);
    if (part.lead) out += lead(*part.lead);
    return out;
  }

  std::string lead(const screen::Lead& lead) const {
    using To = screen::Lead::To;
    const auto nummer = lead.nummers.empty() ? 0 : lead.nummers.front();
    std::string text, behind;
    if (lead.to == To::above) text = say(Phrase::see_answer, {{"numbers", screen::numbers(lead.nummers)}});
    if (lead.to == To::nowhere) text = say(Phrase::answer_not_here, {{"number", nummer}});
    if (lead.to == To::answer) {
      text = fmt::format("→ antwoord {}", nummer);
      behind = ": " + text::shorten(screen::visible(lead.line), lead_columns);
    }
    const auto place = places_.find({true, nummer});
    const auto linked = place == places_.end() ? html_text(text)
                                               : fmt::format("<a href=\"#{}\">{}</a>", place->second, html_text(text));
    return fmt::format("<p class=\"lead\">{}{}</p>\n", linked, html_text(behind));
  }

  void notes() {
    const auto all = footnotes_.take();
    if (all.empty()) return;
    std::string list;
    for (const auto& one : all) list += note(one);
    out_ += fmt::format(
        "<section class=\"noten\" role=\"doc-endnotes\">\n<h2>Noten</h2>\n<ol start=\"{}\">\n{}</ol>\n</section>\n",
        all.front().number, list);
  }

  static std::string note(const Footnote& footnote) {
    std::vector<std::string> lines;
    for (const auto& line : screen::paragraphs(footnote.note.tekst))
      lines.push_back(html_linked(line, footnote.note.links));
    for (const auto& link : footnote.note.beside()) lines.push_back(html_link(link, screen::safe_address(link)));
    if (lines.empty()) lines.push_back(html_text(say(Phrase::no_text)));
    if (!footnote.published_as.empty())
      lines.front() = html_text(say(Phrase::published_as, {{"number", footnote.published_as}})) + " " + lines.front();
    lines.back() += fmt::format(R"( <a href="#noot-{}-bij" role="doc-backlink">↩</a>)", footnote.number);
    std::string out;
    for (const auto& line : lines) out += html_element("p", line);
    return fmt::format("<li id=\"noot-{}\">\n{}</li>\n", footnote.number, out);
  }

  const screen::Reading& r_;
  std::string prefix_;
  HtmlIds& ids_;
  Footnotes& footnotes_;
  bool warnings_;
  std::string out_;
  std::vector<std::string> part_ids_;  ///< of each part, in order
  std::size_t next_part_ = 0;
  std::map<std::pair<bool, int>, std::string> places_;  ///< the ids of antwoorden and vragen, by their numbers
};

}  // namespace

std::string html_record(const screen::Reading& reading, const std::string& prefix, HtmlIds& ids, Footnotes& footnotes,
                        bool warnings) {
  return HtmlRecord(reading, prefix, ids, footnotes, warnings).run();
}

std::string html_chain(const links::Link& root, const std::string& id) {
  std::string out = fmt::format("<article id=\"{}\">\n", id);
  std::size_t depth = 0;
  // An item is closed where the next one is no deeper, a list where it is less deep.
  const auto to_depth = [&](std::size_t wanted) {
    for (; depth > wanted; --depth) out += "</li>\n</ul>\n";
    if (depth == wanted && wanted > 0) out += "</li>\n";
    for (; depth < wanted; ++depth) out += "<ul>\n";
  };
  for (const auto& line : screen::chain_lines(root)) {
    auto text = html_text(line.way) + html_link(line.text, line.address);
    if (!line.remark.empty()) text += " " + html_text(line.remark);
    if (line.steps > 0) to_depth(line.steps);
    out += line.steps == 0 ? html_element("h1", text) : "<li>" + text;
  }
  to_depth(0);
  return out + html_element("p", html_text(screen::chain_legend())) + "</article>\n";
}

}  // namespace kamervragen::render
