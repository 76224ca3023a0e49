// What pages there are, as data: each shows what an endpoint of the API answers.
#pragma once

#include <span>
#include <string_view>

#include "searcher/page/phrases.hh"

namespace kamervragen::page {

/// What a page is laid out as.
enum class Layout { front, hits, measure, record, chain, similar, fields, help, coverage };

struct View {
  std::string_view path;
  std::string_view endpoint;  ///< of the API, behind its root
  Layout layout;
  Phrase title;
  bool of_query = false;        ///< one of the ways to look at one query
  bool needs_words = false;     ///< nothing is asked before there is a query
  bool names_record = false;    ///< what stands behind the path and a slash is the key q
  std::string_view defaults{};  ///< keys of an address that has none of them: "rows=ministerie&columns=jaar"
};

std::span<const View> views();
/// Null where there is none.
const View* find_view(std::string_view path);

}  // namespace kamervragen::page
