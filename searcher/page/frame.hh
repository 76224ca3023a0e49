// What stands around every page.
#pragma once

#include <span>
#include <string>

#include "searcher/page/page.hh"

namespace kamervragen::page {

/// Where the style and the sign of the site are.
inline constexpr std::string_view style_path = "/stijl.css", icon_path = "/teken.svg";

/// The rules of every page, and what a browser shows beside its title.
std::string_view style();
std::string_view icon();

/// A document around what a page says. `index`: what is told of it at the foot; null where none was read.
std::string framed(const Visit&, const std::string& title, const Html& main, const index::IndexInfo* index);

/// The box for a query, with what it is narrowed by kept.
Html search_form(const Visit&);
/// The ways to look at one query.
Html views_menu(const Visit&);
/// What is said of how it was read, other than it may have been meant.
Html remarks(const Visit&, const std::vector<Error>&);
/// Who asked whom.
std::string from_to(const Head&);

/// An answer in other forms, by the API.
struct Form {
  std::string_view name, format;
  bool all = false;  ///< of a list: whole
};
Html forms_line(const Visit&, Phrase, std::span<const Form>);

}  // namespace kamervragen::page
