#include "searcher/screen/draft_text.hh"

#include <cstddef>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "schema/errors/messages.hh"
#include "schema/text/joined.hh"
#include "schema/text/width.hh"

namespace kamervragen::screen {
namespace {

/// Columns of what it is about.
constexpr std::size_t titel_columns = 120;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return count == 0 ? std::string() : fmt::format("{} {}", count, count == 1 ? one : many);
}

/// Those that say something, joined.
std::string said(std::vector<std::string> parts, std::string_view separator) {
  std::erase(parts, std::string());
  return text::joined(parts, separator);
}

std::string labelled(std::string_view label, const std::string& text) {
  return text.empty() ? text : fmt::format("{}: {}", label, text);
}

}  // namespace

std::string draft_text(const drafts::Draft& draft) {
  const auto read = said({draft.vragen.empty() ? "no question" : counted(draft.vragen.size(), "question", "questions"),
                          counted(draft.noten.size(), "note", "notes"),
                          counted(draft.inleiding.size(), "other paragraph", "other paragraphs")},
                         ", ");
  const auto left_out = said(
      {counted(draft.antwoorden, "answer", "answers"), counted(draft.left_out, "other line", "other lines")}, ", ");
  return errors::harmless(said({labelled("read", read), labelled("left out", left_out),
                                labelled("about", text::shorten(draft.titel, titel_columns)),
                                labelled("asked by", text::joined(draft.indieners, ", ")),
                                labelled("asked of", text::joined(draft.ministeries, ", "))},
                               "; "));
}

}  // namespace kamervragen::screen
