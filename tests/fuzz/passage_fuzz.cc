// A query and a text, as a hit shows them: passages are of the text, their marks stand in order inside them, and a cell
// of a table reads back as the text. The first line of the input is the query.
#include <cstdint>
#include <string>

#include "schema/text/csv.hh"
#include "schema/text/utf8.hh"
#include "searcher/passage/snippets.hh"
#include "searcher/query/parser.hh"
#include "tests/fuzz/invariants.hh"

namespace {

using namespace kamervragen;

std::size_t characters(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); at += text::code_point(text, at).size) ++n;
  return n;
}

void check_marks(std::string_view text, const std::vector<passage::CharacterRange>& marks) {
  std::size_t before = 0;
  for (const auto& [start, end] : marks) {
    fuzz::require(before <= start && start < end && end <= characters(text));
    before = end;
  }
}

/// RFC 4180, read back: the text, behind the guard where there is one.
void check_cell(const std::string& text) {
  auto cell = kamervragen::text::row_cell(text, kamervragen::text::csv);
  std::string read;
  if (cell.starts_with('"')) {
    fuzz::require(cell.size() >= 2 && cell.ends_with('"'));
    for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
      if (cell[i] == '"') fuzz::require(cell[++i] == '"');
      read += cell[i];
    }
  } else {
    fuzz::require(cell.find_first_of(",\"\r\n") == std::string::npos);
    read = cell;
  }
  fuzz::require(read == text || read == "'" + text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto line = input.find('\n');
  const auto tree = query::parse_query(input.substr(0, line));
  if (!tree || line == std::string_view::npos) return 0;
  const auto text = dutch::normalise(input.substr(line + 1));
  dutch::Analyser analyser;
  passage::Marker marker(*tree, analyser);
  Head head;
  head.titel = text.substr(0, text.find(' '));
  for (const auto& snippet : passage::make_snippets(head, {{"vraag", 1, text}, {"antwoord", 1, text}}, marker))
    check_marks(snippet.tekst, snippet.marks);
  check_marks(head.titel, passage::title_marks(head.titel, marker));
  check_cell(text);
  return 0;
}
