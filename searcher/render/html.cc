// html: records as one document for a browser, a mail or a word processor, with all that it needs: a small style of its
// own, no script, nothing from elsewhere. It is XML as well.
#include <utility>

#include <fmt/format.h>

#include "schema/layout/source.hh"
#include "searcher/escaping/html_text.hh"
#include "searcher/render/footnotes.hh"
#include "searcher/render/format.hh"
#include "searcher/render/html_record.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/phrases.hh"
#include "searcher/screen/reading.hh"

namespace kamervragen::render {
namespace {

using escaping::html_element;
using escaping::html_link;
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

class HtmlSink : public ask::Sink {
 public:
  HtmlSink(Write write, const Look& look) : write_(std::move(write)), warnings_(look.warnings) {}

  /// Kept, since the ids of one record alone are shorter.
  bool record(const finder::Shown& shown) override {
    readings_.push_back(screen::read(shown));
    return true;
  }

  bool chain(const links::Link& root) override {
    chains_.push_back(html_chain(root, ids_.add(root.set->nummer)));
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
      going = write_(html_record(reading, alone ? "" : prefixes_.add(reading.nummer), ids_, footnotes_, warnings_));
    }
    for (const auto& one : chains_)
      if (going) going = write_(one);
    if (readings_.empty() && chains_.empty()) write_(html_element("p", html_text(say(Phrase::none))));
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
