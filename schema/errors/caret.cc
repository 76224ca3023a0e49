#include "schema/errors/caret.hh"

#include <algorithm>
#include <vector>

#include "schema/text/utf8.hh"

namespace kamervragen::errors {
namespace {

/// What is shown in one place: a character with the marks that sit on it.
struct Cell {
  std::string text;
  std::size_t begin;  ///< in the query, in bytes
  std::size_t columns;
};

std::vector<Cell> cells_of(std::string_view query) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < query.size();) {
    const auto c = text::code_point(query, i);
    const int columns = text::is_blank(c.value) ? 1 : text::display_columns(c.value);
    if (text::is_blank(c.value)) {
      cells.push_back({" ", i, 1});
    } else if (c.value == U'\uFFFD') {
      cells.push_back({"\uFFFD", i, 1});
    } else if (columns == 0 && !cells.empty()) {
      cells.back().text.append(query, i, c.size);
    } else {
      cells.push_back({std::string(query.substr(i, c.size)), i, static_cast<std::size_t>(columns)});
    }
    i += c.size;
  }
  return cells;
}

/// Bytes to either side of the place that are looked at: more than fill a line.
constexpr std::size_t reach = 4096;

/// The place, or that of the character which it stands in.
std::size_t character_at(std::string_view text, std::size_t place) {
  while (place > 0 && place < text.size() && text::is_inside_character(text[place])) --place;
  return std::min(place, text.size());
}

}  // namespace

std::string caret_line(std::string_view query, std::size_t position) {
  const auto place = std::min(position, query.size());
  const auto begin = character_at(query, place > reach ? place - reach : 0);
  const auto end = character_at(query, place + reach);
  const auto around = query.substr(begin, end - begin);
  const auto cells = cells_of(around);
  std::size_t at = 0;
  while (at < cells.size() && (at + 1 < cells.size() ? cells[at + 1].begin : around.size()) <= place - begin) ++at;

  // The window grows around the caret, one cell to the left and one to the right in turn, with room for two ellipses.
  const std::size_t room = caret_width - 2;
  std::size_t first = at, last = at, used = at < cells.size() ? cells[last++].columns : 1;
  for (bool grown = true; grown;) {
    grown = false;
    if (first > 0 && used + cells[first - 1].columns <= room) {
      used += cells[--first].columns;
      grown = true;
    }
    if (last < cells.size() && used + cells[last].columns <= room) {
      used += cells[last++].columns;
      grown = true;
    }
  }

  std::string line, caret;
  if (first > 0 || begin > 0) {
    line += "…";
    caret += ' ';
  }
  for (std::size_t i = first; i < last; ++i) {
    line += cells[i].text;
    if (i < at) caret.append(cells[i].columns, ' ');
  }
  if (last < cells.size() || end < query.size()) line += "…";
  return line + "\n" + caret + "^";
}

}  // namespace kamervragen::errors
