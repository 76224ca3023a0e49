#include "searcher/page/views.hh"

#include <algorithm>

namespace kamervragen::page {
namespace {

constexpr View table[] = {
    {.path = "/", .endpoint = "info/index", .layout = Layout::front, .title = Phrase::site},
    {.path = "/zoek", .endpoint = "search", .layout = Layout::hits, .title = Phrase::view_hits, .of_query = true},
    {.path = "/antwoordtijden",
     .endpoint = "stats",
     .layout = Layout::measure,
     .title = Phrase::view_stats,
     .of_query = true,
     .defaults = "by=ministerie"},
    {.path = "/trend", .endpoint = "trend", .layout = Layout::measure, .title = Phrase::view_trend, .of_query = true},
    {.path = "/tabel",
     .endpoint = "table",
     .layout = Layout::measure,
     .title = Phrase::view_table,
     .of_query = true,
     .defaults = "rows=ministerie&columns=fractie"},
    {.path = "/context",
     .endpoint = "context",
     .layout = Layout::measure,
     .title = Phrase::view_context,
     .of_query = true,
     .needs_words = true,
     .defaults = "n=100"},
    {.path = "/kenmerkend",
     .endpoint = "keywords",
     .layout = Layout::measure,
     .title = Phrase::view_keywords,
     .of_query = true,
     .needs_words = true,
     .defaults = "n=50"},
    {.path = "/kamervraag", .endpoint = "show", .layout = Layout::record, .title = Phrase::site, .names_record = true},
    {.path = "/keten",
     .endpoint = "show",
     .layout = Layout::chain,
     .title = Phrase::chain,
     .names_record = true,
     .defaults = "chain"},
    {.path = "/eerder",
     .endpoint = "similar",
     .layout = Layout::similar,
     .title = Phrase::asked_before,
     .needs_words = true},
    {.path = "/velden", .endpoint = "info/fields", .layout = Layout::fields, .title = Phrase::fields},
    {.path = "/hulp", .endpoint = "info/fields", .layout = Layout::help, .title = Phrase::help},
    {.path = "/dekking", .endpoint = "info", .layout = Layout::coverage, .title = Phrase::coverage},
};

}  // namespace

std::span<const View> views() { return table; }

const View* find_view(std::string_view path) {
  const auto found = std::ranges::find_if(table, [&](const View& view) {
    if (!view.names_record) return path == view.path;
    return path.size() > view.path.size() + 1 && path.starts_with(view.path) && path[view.path.size()] == '/';
  });
  return found == std::end(table) ? nullptr : &*found;
}

}  // namespace kamervragen::page
