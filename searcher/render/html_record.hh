// A record, and a chain of citations, as markup: what a document of its own and a page have in common.
#pragma once

#include <string>

#include "searcher/escaping/html_text.hh"
#include "searcher/links/chain.hh"
#include "searcher/render/footnotes.hh"
#include "searcher/screen/reading.hh"

namespace kamervragen::render {

/// An <article>: each vraag is a <section> with its antwoorden as sections in it, of the ids vraag-4 and antwoord-4
/// (2019Z15244-vraag-4 where there is a prefix, of a document of several records); notes are listed behind the record,
/// numbered through the document, with links both ways.
std::string html_record(const screen::Reading&, const std::string& prefix, escaping::HtmlIds&, Footnotes&,
                        bool warnings);

/// A list in lists, the root above it.
std::string html_chain(const links::Link& root, const std::string& id);

}  // namespace kamervragen::render
