#include "searcher/screen/chain_lines.hh"

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/phrases.hh"

namespace kamervragen::screen {
namespace {

constexpr std::string_view cites_sign = "→ ", cited_by_sign = "← ";

/// "2019Z15244, ingezonden 18 juli 2019, beantwoord 10 september 2019 (54 dagen): Emotieherkenning in China", with how
/// it is cited where that is not its nummer.
std::string named(const links::Link& link) {
  auto text = link.set ? fmt::format("{}, {}: {}", link.set->nummer, dates(*link.set), title(*link.set)) : "";
  const bool by_nummer = link.set && link.ids.size() == 1 && link.ids.front() == link.set->nummer;
  if (link.ids.empty() || by_nummer) return text;
  const auto ids = joined(link.ids, ", ");
  return text.empty() ? ids : fmt::format("{} = {}", ids, text);
}

std::string address_of(const links::Link& link) {
  return link.set ? record::main_url(*link.set) : record::cited_url(link.ids.front());
}

void add_lines(const links::Link& link, std::size_t steps, std::vector<ChainLine>& out) {
  const std::string_view way = link.way == links::Way::root    ? ""
                               : link.way == links::Way::cites ? cites_sign
                                                               : cited_by_sign;
  out.push_back({.steps = steps,
                 .way = std::string(way),
                 .text = named(link),
                 .address = address_of(link),
                 .remark = link.seen  ? say(Phrase::seen_in_chain)
                           : link.set ? ""
                                      : say(Phrase::in_no_set),
                 .elsewhere = !link.set && !link.seen});
  for (const auto& under : link.links) add_lines(under, steps + 1, out);
  if (link.more > 0)
    out.push_back(
        {.steps = steps + 1,
         .way = {},
         .text = link.more == 1 ? say(Phrase::one_link_left_out) : say(Phrase::links_left_out, {{"count", link.more}}),
         .address = {},
         .remark = {}});
}

}  // namespace

std::vector<ChainLine> chain_lines(const links::Link& root) {
  std::vector<ChainLine> out;
  add_lines(root, 0, out);
  return out;
}

std::string chain_legend() {
  return say(Phrase::chain_signs, {{"cites", text::trim(cites_sign)}, {"cited_by", text::trim(cited_by_sign)}});
}

std::string chain_text(const links::Link& root, const program::Paint& paint, std::size_t width) {
  std::string out;
  for (const auto& line : chain_lines(root)) {
    const std::string indent(2 * line.steps, ' ');
    const auto text = line.remark.empty() ? line.text : fmt::format("{}  {}", line.text, line.remark);
    const bool root_line = line.steps == 0;
    out += text::paragraph(root_line ? paint(program::Style::title, text) : text, width, indent + line.way);
    // Where the index has nothing to show, its address is where to read on.
    if (line.elsewhere && !line.address.empty()) out += address_line(line.address, indent.size() + 2, width, paint);
  }
  return out + "\n" + text::paragraph(paint(program::Style::dim, chain_legend()), width, "");
}

}  // namespace kamervragen::screen
