#include "searcher/screen/similar_text.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "schema/errors/messages.hh"
#include "schema/text/joined.hh"
#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/listed_set.hh"

namespace kamervragen::screen {
namespace {

/// Columns of a question or an answer that are shown: some four lines.
constexpr std::size_t passage_columns = 320;
constexpr std::size_t words_shown = 8;
constexpr std::size_t members_shown = 6;

constexpr std::array<std::string_view, similar::reasons> why = {"is cited here", "cites this", "the same set",
                                                                "largely the same", "alike"};

/// Of the words in a row of both texts.
std::string percent(double share) { return fmt::format("{} % the same words in a row", std::lround(share * 100)); }

/// "largely the same, 63 % the same words in a row; in both: stikstof, depositie"
std::string reason(const similar::Match& match, bool of_question) {
  std::string out(why[static_cast<std::size_t>(match.reason)]);
  if (of_question && match.reason == similar::Reason::same) out = "the same question";
  if (match.resemblance > 0.005) out += ", " + percent(match.resemblance);
  if (!match.shared.empty()) {
    const auto shown = std::min(words_shown, match.shared.size());
    out += "; in both: " +
           text::joined(std::vector(match.shared.begin(), match.shared.begin() + static_cast<std::ptrdiff_t>(shown)),
                        ", ");
    if (match.shared.size() > shown) out += ", …";
  }
  if (match.newest_answered) out += "; the newest answer of these";
  return out;
}

/// A near-duplicate of a near-duplicate need not be one of the first itself.
std::string members(const similar::Row& row) {
  std::vector<std::string> ids;
  for (const auto& match : row.matches) ids.push_back(match.record.nummer);
  const auto others = ids.size() - 1, shown = std::min(members_shown, others);
  auto out =
      fmt::format("with {} more that ask the same{}: ", others, row.all_alike ? "" : ", or what one of these asks") +
      text::joined(std::vector(ids.begin() + 1, ids.begin() + 1 + static_cast<std::ptrdiff_t>(shown)), ", ");
  if (others > shown) out += ", …";
  return out;
}

std::string row_text(const similar::Row& row, std::size_t rank, bool of_question, const program::Paint& paint,
                     std::size_t width) {
  const auto& match = row.matches.front();
  const Head& k = match.counted;
  const RankMark mark(rank);
  auto out = listed_set(k, {}, mark, paint, width);
  out += text::paragraph(paint(program::Style::dim, errors::harmless(reason(match, of_question))), width, mark.indent);
  if (row.matches.size() > 1) out += text::paragraph(paint(program::Style::dim, members(row)), width, mark.indent);
  const auto passage = [&](std::string_view what, const std::string& text) {
    const auto label = match.vraag > 0 ? fmt::format("{} {}:", what, match.vraag) : fmt::format("{}:", what);
    out += text::paragraph(
        paint(program::Style::dim, label) + " " + text::shorten(text::on_one_line(text), passage_columns), width,
        mark.indent + "  ");
  };
  if (!match.vraagtekst.empty()) passage("vraag", match.vraagtekst);
  for (const auto& antwoord : match.antwoorden) passage("antwoord", antwoord);
  if (const auto url = record::main_url(k); !url.empty()) out += address_line(url, mark.indent.size(), width, paint);
  return out;
}

/// Said where nothing earlier is more than alike; else nothing is.
std::string_view nothing_earlier(const similar::Section& section) {
  bool strong = false, earlier = false;
  for (const auto& row : section.rows)
    for (const auto& match : row.matches) {
      const bool more = match.reason != similar::Reason::alike;
      const auto& day = match.record.ingezonden;
      strong = strong || more;
      earlier = earlier || (more && (!section.asked || !day || *day <= *section.asked));
    }
  const bool question = section.vraag > 0;
  if (section.rows.empty()) return question ? "no question is like it" : "nothing like it was asked";
  if (!strong) return question ? "no question is the same; alike are:" : "no set asks the same; alike are:";
  return earlier ? "" : "nothing earlier asks the same; later:";
}

}  // namespace

std::string similar_text(const similar::Section& section, bool first, const program::Paint& paint, std::size_t width) {
  std::string out = first ? "" : "\n";
  if (section.vraag > 0)
    out +=
        text::paragraph(paint(program::Style::title, text::shorten(text::on_one_line(section.tekst), passage_columns)),
                        width, fmt::format("vraag {}: ", section.vraag));
  else if (!first)
    out += paint(program::Style::title, "all together") + "\n";
  const auto summary = nothing_earlier(section);
  if (!summary.empty()) out += text::paragraph(summary, width, "");
  for (std::size_t i = 0; i < section.rows.size(); ++i)
    out += (out.empty() ? "" : "\n") + row_text(section.rows[i], i + 1, section.vraag > 0, paint, width);
  return out;
}

}  // namespace kamervragen::screen
