#include "searcher/screen/explain_text.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::screen {
namespace {

constexpr std::size_t values_shown = 12;

std::string listed(const std::vector<std::string>& values) {
  const auto shown = std::min(values_shown, values.size());
  auto out = joined({values.begin(), values.begin() + static_cast<std::ptrdiff_t>(shown)}, ", ");
  if (shown < values.size()) out += fmt::format(", and {} more", values.size() - shown);
  return out;
}

std::string stands_for(const finder::Explanation::Part& part) {
  if (part.matched.empty()) return part.count == 0 ? "nothing: no Kamervraag has it" : "";  // a range is itself
  return listed(part.matched);
}

}  // namespace

std::string explain_text(const finder::Explanation& explanation, const program::Paint& paint, std::size_t width) {
  const auto& canonical = explanation.canonical;
  std::string out = text::paragraph(canonical.empty() ? "everything" : canonical, width, "understood as  ");
  for (const auto& part : explanation.parts) {
    out += text::paragraph(fmt::format("{}: {} {}", paint(program::Style::label, part.text), part.count,
                                       part.count == 1 ? "Kamervraag" : "Kamervragen"),
                           width, fmt::format("  {} ", english(part.what)));
    if (const auto values = stands_for(part); !values.empty()) out += text::paragraph(values, width, "    as ");
    if (!part.compounds.empty())
      out += text::paragraph(fmt::format("{}: {}", part.count - part.itself, listed(part.compounds)), width,
                             "    by compounds alone ");
    if (!part.by_alias.empty()) out += text::paragraph(joined(part.by_alias, ", "), width, "    by another name ");
  }
  for (const auto& one : explanation.widened)
    out += text::paragraph(fmt::format("{} → {} ({}): {} more", paint(program::Style::label, one.typed), one.to,
                                       english(one.why), one.added),
                           width, "  also ");
  if (explanation.reference_date) out += fmt::format("judged on      {}\n", explanation.reference_date->iso());
  out += text::paragraph(paint(program::Style::dim, explanation.engine), width, "engine         ");
  return out;
}

}  // namespace kamervragen::screen
