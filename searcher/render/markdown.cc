// md: records for whoever writes with them, as CommonMark with footnotes ([^1]); tables that a README takes in.
//
// A heading of the first level a record, of the second a vraag, an antwoord or what stands behind them; notes are
// footnotes, numbered through the document, behind the record that they are of.
#include <utility>

#include <fmt/format.h>

#include "schema/text/width.hh"
#include "searcher/escaping/markdown_text.hh"
#include "searcher/render/footnotes.hh"
#include "searcher/render/format.hh"
#include "searcher/screen/chain_lines.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/fields_page.hh"
#include "searcher/screen/phrases.hh"
#include "searcher/screen/reading.hh"
#include "searcher/screen/spans.hh"

namespace kamervragen::render {
namespace {

using escaping::markdown_link;
using escaping::markdown_linked;
using escaping::markdown_text;

using screen::Phrase;
using screen::say;

class MarkdownRecord {
 public:
  MarkdownRecord(const screen::Reading& reading, Footnotes& footnotes, bool warnings)
      : r_(reading), footnotes_(footnotes), warnings_(warnings) {}

  std::string run() {
    heading(1, r_.title);
    about();
    for (const auto& exchange : r_.exchanges)
      for (const auto& part : exchange) add(part);
    if (r_.without_body) block(markdown_text(say(Phrase::no_body)));
    for (const auto& [title, tekst] : r_.sections) {
      heading(2, title);
      for (const auto& line : screen::paragraphs(tekst)) block(markdown_linked(line));
    }
    for (const auto& list : r_.references) {
      heading(2, list.heading);
      std::vector<std::string> items;
      for (const auto& one : list.references) items.push_back(markdown_link(one.text, one.address));
      add(items);
    }
    warnings();
    for (const auto& note : footnotes_.take()) add(note);
    return std::move(out_);
  }

 private:
  /// Blocks have a blank line between them.
  void block(std::string_view text) {
    if (!out_.empty()) out_ += "\n";
    out_.append(text).append("\n");
  }

  void heading(std::size_t level, std::string_view text) {
    block(fmt::format("{} {}", std::string(level, '#'), markdown_text(text)));
  }

  void add(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "- " : "\n- ") + item;
    if (!out.empty()) block(out);
  }

  /// Who, when and where.
  void about() {
    auto line = markdown_text(r_.nummer);
    for (const auto& kind : r_.kinds) line += " · " + markdown_text(kind);
    block(line);
    block(markdown_text(r_.dates));
    std::vector<std::string> items;
    std::string label;
    for (const auto& fact : r_.facts) {
      if (!fact.label.empty()) label = fact.label;
      items.push_back(fmt::format("{}: {}", markdown_text(label), markdown_text(fact.value)));
    }
    for (const auto& place : r_.places) {
      auto item = fmt::format("{}, {}", place.soort, place.date);
      for (const auto& note : place.notes) item += " " + note;
      items.push_back(fmt::format("{}: {}", markdown_text(item),
                                  markdown_link(place.cited.empty() ? place.address : place.cited, place.address)));
    }
    add(items);
  }

  /// The notes stand behind the text, whose places for them are not known.
  void add(const screen::Part& part) {
    heading(2, part.heading());
    std::vector<std::string> blocks;
    for (const auto& line : screen::paragraphs(part.tekst)) blocks.push_back(markdown_linked(line));
    std::string marks;
    for (const auto& note : part.noten) marks += fmt::format("[^{}]", footnotes_.add(note));
    if (blocks.empty() && !marks.empty()) blocks.emplace_back();
    if (!marks.empty()) blocks.back() += marks;
    if (part.lead) blocks.push_back(lead(*part.lead));
    for (const auto& one : blocks) block(one);
  }

  static std::string lead(const screen::Lead& lead) {
    using To = screen::Lead::To;
    if (lead.to == To::above)
      return markdown_text(say(Phrase::see_answer, {{"numbers", screen::numbers(lead.nummers)}}));
    if (lead.to == To::nowhere) return markdown_text(say(Phrase::answer_not_here, {{"number", lead.nummers.front()}}));
    return markdown_text(fmt::format("→ antwoord {}: {}", lead.nummers.front(),
                                     text::shorten(screen::visible(lead.line), lead_columns)));
  }

  void add(const Footnote& footnote) {
    auto paragraphs = screen::paragraphs(footnote.note.tekst);
    for (auto& line : paragraphs) line = markdown_linked(line, footnote.note.links);
    for (const auto& link : footnote.note.beside())
      paragraphs.push_back(markdown_link(screen::visible(link), screen::safe_address(link)));
    if (paragraphs.empty()) paragraphs.push_back(markdown_text(say(Phrase::no_text)));
    std::string out = fmt::format("[^{}]: ", footnote.number);
    if (!footnote.published_as.empty())
      out += markdown_text(say(Phrase::published_as, {{"number", footnote.published_as}})) + " ";
    for (std::size_t i = 0; i < paragraphs.size(); ++i) out += (i > 0 ? "\n\n    " : "") + paragraphs[i];
    block(out);
  }

  void warnings() {
    if (!warnings_ || r_.warnings.empty()) return;
    heading(2, "Waarschuwingen");
    std::vector<std::string> items;
    for (const auto& warning : r_.warnings) items.push_back(markdown_text(warning));
    add(items);
  }

  const screen::Reading& r_;
  Footnotes& footnotes_;
  bool warnings_;
  std::string out_;
};

class MarkdownSink : public ask::Sink {
 public:
  MarkdownSink(Write write, const Look& look) : write_(std::move(write)), warnings_(look.warnings) {}
  void fields(const layout::FieldTable& table) override { write_(screen::fields_markdown(table)); }
  bool record(const finder::Shown& shown) override {
    const auto between = std::exchange(some_, true) ? "\n" : "";
    return write_(between + MarkdownRecord(screen::read(shown), footnotes_, warnings_).run());
  }

  /// A list in lists, the root above it.
  bool chain(const links::Link& root) override {
    std::string out = std::exchange(some_, true) ? "\n" : "";
    for (const auto& line : screen::chain_lines(root)) {
      const std::string indent(line.steps == 0 ? 0 : 4 * (line.steps - 1), ' ');
      auto text = line.way + markdown_link(line.text, line.address);
      if (!line.remark.empty()) text += " " + markdown_text(line.remark);
      out += line.steps == 0 ? fmt::format("# {}\n\n", text) : fmt::format("{}- {}\n", indent, text);
    }
    return write_(out + "\n" + markdown_text(screen::chain_legend()) + "\n");
  }

 private:
  Write write_;
  bool warnings_;
  Footnotes footnotes_;
  bool some_ = false;
};

}  // namespace

std::unique_ptr<ask::Sink> make_markdown(Write write, const Look& look) {
  return std::make_unique<MarkdownSink>(std::move(write), look);
}

}  // namespace kamervragen::render
