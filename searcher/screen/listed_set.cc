#include "searcher/screen/listed_set.hh"

#include <fmt/format.h>

#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::screen {

RankMark::RankMark(std::size_t rank) : first(text::pad_left(fmt::format("{}. ", rank), 4)), indent(first.size(), ' ') {}

std::string listed_set(const Head& head, const std::vector<std::pair<std::size_t, std::size_t>>& marks,
                       const RankMark& rank, const program::Paint& paint, std::size_t width) {
  auto out = text::paragraph(paint.marked(title(head), marks, program::Style::title), width, rank.first);
  out += text::paragraph(fmt::format("{}  {}", paint(program::Style::label, head.nummer), dates(head)), width,
                         rank.indent);
  const auto to = names(head.ministers.empty() ? head.gericht_aan : head.ministers), from = names(head.indieners);
  if (!from.empty() || !to.empty())
    out += text::paragraph(to.empty() ? from : fmt::format("{} → {}", from, to), width, rank.indent);
  return out;
}

}  // namespace kamervragen::screen
