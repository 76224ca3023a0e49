// html: records as one document for a browser, a mail or a word processor, with all that it needs: a small style of its
// own, no script, nothing from elsewhere. It is XML as well.
//
// An <article> a record; each vraag is a <section> with its antwoorden as sections in it, of the ids vraag-4 and
// antwoord-4 (2019Z15244-vraag-4 where the document has several records); notes are listed behind the record, numbered
// through the document, with links both ways.
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "schema/layout/source.hh"
#include "schema/text/ascii.hh"
#include "schema/text/width.hh"
#include "searcher/escaping/html_text.hh"
#include "searcher/render/footnotes.hh"
#include "searcher/render/format.hh"
#include "searcher/screen/chain_lines.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/phrases.hh"
#include "searcher/screen/reading.hh"
#include "searcher/screen/spans.hh"

namespace kamervragen::render {
namespace {

using escaping::html_link;
using escaping::html_linked;
using escaping::html_text;
using escaping::HtmlIds;

using screen::Phrase;
using screen::say;

constexpr std::string_view style = R"(
body { margin: 0 auto; padding: 1em; max-width: 46em; font: 1.05em/1.5 Georgia, serif }
body { color: #1a1a1a; background: #fff }
h1 { font-size: 1.5em; line-height: 1.25 } h2, h3 { font-size: 1.05em; margin: 1.5em 0 .3em }
p { margin: .3em 0 } a { color: #154273; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: 1em 0 }
dt { color: #595959 } dd { margin: 0; grid-column: 2 }
.antwoord { margin-left: 1.5em; padding-left: 1em; border-left: 3px solid #c8d4e3 }
.noten, footer { font-size: .9em } .noten { margin-top: 2em; border-top: 1px solid #c8d4e3 } .lead { color: #595959 }
article + article { margin-top: 3em; padding-top: 1em; border-top: 3px double #154273 }
@media print { body { max-width: none } a { color: inherit } }
)";

std::string element(std::string_view tag, std::string_view inside) {
  return fmt::format("<{0}>{1}</{0}>\n", tag, inside);
}

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
    if (r_.without_body) out_ += element("p", html_text(say(Phrase::no_body)));
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
    for (const auto& line : screen::paragraphs(tekst)) out += element("p", html_linked(line));
    return out;
  }

  static std::string items(const std::vector<screen::Reference>& references) {
    std::string out;
    for (const auto& one : references) out += element("li", html_link(one.text, one.address));
    return "<ul>\n" + out + "</ul>\n";
  }

  void section(std::string_view title, const std::string& inside) {
    out_ += element("section", "\n" + element("h2", html_text(title)) + inside);
  }

  void about() {
    auto line = html_text(r_.nummer);
    for (const auto& kind : r_.kinds) line += " · " + html_text(kind);
    out_ += element("header",
                    "\n" + element("h1", html_text(r_.title)) + element("p", line) + element("p", html_text(r_.dates)));
    std::string facts;
    for (const auto& [label, value] : r_.facts) {
      if (!label.empty()) facts += element("dt", html_text(label));
      facts += element("dd", html_text(value));
    }
    if (!r_.places.empty()) facts += element("dt", "publicaties");
    for (const auto& place : r_.places) {
      auto what = fmt::format("{}, {}", place.soort, place.date);
      for (const auto& note : place.notes) what += " " + note;
      facts += element("dd", fmt::format("{}: {}", html_text(what),
                                         html_link(place.cited.empty() ? place.address : place.cited, place.address)));
    }
    out_ += facts.empty() ? "" : element("dl", "\n" + facts);
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
      out_ += element(inner ? "h3" : "h2", other_ids(part) + html_text(part.heading())) + body(part);
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
    for (const auto& line : lines) out += element("p", line);
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
    for (const auto& line : lines) out += element("p", line);
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

/// A list in lists, the root above it.
std::string chain_html(const links::Link& root, const std::string& id) {
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
    out += line.steps == 0 ? element("h1", text) : "<li>" + text;
  }
  to_depth(0);
  return out + element("p", html_text(screen::chain_legend())) + "</article>\n";
}

class HtmlSink : public ask::Sink {
 public:
  HtmlSink(Write write, const Look& look) : write_(std::move(write)), warnings_(look.warnings) {}

  /// Kept, since the ids of one record alone are shorter.
  bool record(const finder::Shown& shown) override {
    readings_.push_back(screen::read(shown));
    return true;
  }

  bool chain(const links::Link& root) override {
    chains_.push_back(chain_html(root, ids_.add(root.set->nummer)));
    if (chains_.size() == 1) chain_title_ = screen::title(*root.set);
    return true;
  }

  void end(const ask::Closing&) override {
    const bool alone = readings_.size() == 1;
    const auto title = alone                 ? readings_.front().title
                       : chains_.size() == 1 ? chain_title_
                                             : fmt::format("Kamervragen ({})", readings_.size() + chains_.size());
    bool going = write_(fmt::format(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
        html_text(title), style));
    for (const auto& reading : readings_) {
      if (!going) return;
      going =
          write_(HtmlRecord(reading, alone ? "" : prefixes_.add(reading.nummer), ids_, footnotes_, warnings_).run());
    }
    for (const auto& one : chains_)
      if (going) going = write_(one);
    if (readings_.empty() && chains_.empty()) write_(element("p", html_text(say(Phrase::none))));
    write_(fmt::format("</main>\n<footer>\n<p>Bron: {}</p>\n</footer>\n</body>\n</html>\n",
                       html_link(layout::attribution_address, layout::attribution_address)));
  }

 private:
  Write write_;
  bool warnings_;
  std::vector<screen::Reading> readings_;
  std::vector<std::string> chains_;
  std::string chain_title_;
  HtmlIds ids_, prefixes_;
  Footnotes footnotes_;
};

}  // namespace

std::unique_ptr<ask::Sink> make_html(Write write, const Look& look) {
  return std::make_unique<HtmlSink>(std::move(write), look);
}

}  // namespace kamervragen::render
