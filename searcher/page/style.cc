#include "searcher/page/frame.hh"

namespace kamervragen::page {
namespace {

// Colours have a contrast of at least 4.5 to what they stand on, in light and dark; what is pressed is 24 pixels or
// more. Texts to be read have serifs, what is pressed has none.
constexpr std::string_view rules = R"css(
:root { color-scheme: light dark; --ink: #1b1d1f; --soft: #55595d; --page: #fcfcfa; --line: #d5d7d3; --link: #0b5563;
  --mark: #fff0a8; --mark-ink: #1b1d1f; --field: #fff; --tint: #eef2f1; --bar: #5b8f99; --bad: #9b1c1c }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e6e2; --soft: #b0b2af; --page: #17191b; --line: #3b3f42; --link: #8fd0dc; --mark: #6b5a00;
    --mark-ink: #fff; --field: #202427; --tint: #202427; --bar: #5b9aa6; --bad: #ffaea4 } }
* { box-sizing: border-box }
html { font: 100%/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif }
body { margin: 0 auto; max-width: 78rem; padding: 0 1rem 2rem; color: var(--ink); background: var(--page);
  overflow-wrap: anywhere }
a { color: var(--link); text-underline-offset: .15em }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, summary:focus-visible,
  [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
h1 { font-size: 1.45rem; line-height: 1.25; margin: 1rem 0 .5rem } h2 { font-size: 1.1rem; margin: 1.2rem 0 .4rem }
h3 { font-size: 1rem; margin: 0 0 .2rem } p { margin: .3rem 0 }
ul, ol { margin: .3rem 0; padding-left: 1.4rem }
.skip { position: absolute; left: -99rem } .skip:focus { position: static }
.top { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; align-items: baseline; padding: .8rem 0;
  border-bottom: 1px solid var(--line) }
.site { font: bold 1.25rem/1.5 Georgia, "Noto Serif", serif; color: var(--ink); text-decoration: none }
nav ul, .examples, .questions, .facet ul, .chosen ul { list-style: none; padding: 0; margin: 0 }
nav ul, .examples, .questions, .chosen ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem }
nav li a, .questions a, .examples a, .pages a, .facet a { display: inline-block; padding: .15rem 0;
  min-height: 1.5rem }
.views { border-bottom: 1px solid var(--line); margin-top: .8rem }
[aria-current] { font-weight: bold; color: var(--ink) }
.views [aria-current] { border-bottom: 3px solid var(--link); text-decoration: none }
form { margin: 1rem 0 0 } label { display: block; font-weight: bold; margin-bottom: .25rem }
.row { display: flex; gap: .5rem }
input[type=search], textarea { flex: 1; min-width: 0; width: 100%; font: inherit; color: var(--ink);
  background: var(--field); border: 1px solid var(--soft); border-radius: .25rem; padding: .45rem .6rem }
button { font: inherit; font-weight: bold; color: var(--page); background: var(--link); border: 0;
  border-radius: .25rem;
  padding: .45rem 1.1rem; min-height: 2.4rem }
.columns { display: grid; gap: 0 2.5rem }
@media (min-width: 56rem) { .columns { grid-template-columns: minmax(0, 1fr) 17rem } }
.hits { padding: 0 0 0 2.2rem } .hits > li { margin: 1.1rem 0; max-width: 46rem }
.hits > li::marker { color: var(--soft) }
.hits h3 { font: bold 1.08rem/1.35 Georgia, "Noto Serif", serif }
.facts, .forms, .order, footer, .lacks, .remark, .n { color: var(--soft); font-size: .92rem }
.passage { font: 1rem/1.5 Georgia, "Noto Serif", serif; margin: .35rem 0 }
.passage > a, .passage > span { font: .92rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif }
.answer { border-left: 3px solid var(--line); padding-left: .8rem }
mark { background: var(--mark); color: var(--mark-ink); padding: 0 .1em }
.reason { font-weight: bold } .error { color: var(--bad); font-weight: bold }
.remarks, .meant, .chosen { background: var(--tint); border-left: 4px solid var(--link); padding: .4rem .9rem;
  margin: .8rem 0 } .remarks h2, .meant h2, .chosen h2 { font-size: 1rem; margin: 0 }
.facet { margin: 1rem 0; border-top: 1px solid var(--line); padding-top: .5rem }
.facet h3::first-letter { text-transform: uppercase } .facet li { display: flex; gap: .5rem; align-items: baseline }
.facet li > a:first-child { flex: 1; min-width: 0 } .n { font-variant-numeric: tabular-nums }
.n:last-child { margin-right: 2rem } .minus { text-align: center; text-decoration: none; min-width: 1.5rem }
figure { margin: .8rem 0 } figcaption { font-size: .92rem; color: var(--soft) }
.bars { width: 100%; max-width: 46rem; height: auto; max-height: 9rem; display: block }
.bars text { font-size: 11px; fill: var(--soft) } .bar { fill: var(--bar) } .bar.chosen { fill: var(--ink) }
.room { fill: transparent } .bars a:hover .bar, .bars a:focus .bar { fill: var(--link) }
.chart img { max-width: 100%; height: auto; background: #fff }
.wide { overflow-x: auto; margin: .8rem 0; overflow-wrap: normal } table { border-collapse: collapse;
  font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: bold } th, td { text-align: left; vertical-align: top;
  padding: .25rem .8rem .25rem 0;
  border-bottom: 1px solid var(--line) } .number { text-align: right; white-space: nowrap }
pre { overflow-x: auto; background: var(--tint); padding: .6rem .8rem; white-space: pre-wrap }
.pages { margin: 1.2rem 0; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem }
article { font: 1.05rem/1.55 Georgia, "Noto Serif", serif; max-width: 46rem }
article .antwoord { margin: .6rem 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--line) }
article dl, main > dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem }
article dt, main > dl dt { color: var(--soft) } dd { margin: 0; grid-column: 2 } article .lead { color: var(--soft) }
.noten { font-size: .92rem; border-top: 1px solid var(--line); margin-top: 1.5rem }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--line) } summary { padding: .2rem 0 }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .6rem }
@media (max-width: 30rem) { article dl, main > dl { display: block } article dd, main > dl dd { margin: 0 0 .4rem } }
@media print { .top nav, form, .views, .facets, .pages, .order, .skip { display: none } body { max-width: none }
  .hits h3 a::after { content: " (" attr(href) ")"; font: .8rem sans-serif } }
)css";

/// A question mark.
constexpr std::string_view sign =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">)"
    R"(<rect width="32" height="32" rx="6" fill="#0b5563"/>)"
    R"(<path d="M11 12a5 5 0 1 1 7 4.6c-1.6.8-2 1.6-2 3.4" fill="none" stroke="#fff" stroke-width="3"/>)"
    R"(<circle cx="16" cy="24.5" r="2" fill="#fff"/></svg>)";

}  // namespace

std::string_view style() { return rules; }

std::string_view icon() { return sign; }

}  // namespace kamervragen::page
