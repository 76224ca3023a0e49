#include "searcher/escaping/html_text.hh"

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "searcher/screen/spans.hh"

namespace kamervragen::escaping {

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : screen::visible(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string html_link(std::string_view text, std::string_view address) {
  const auto safe = screen::safe_address(address);
  return safe.empty() ? html_text(text) : fmt::format(R"(<a href="{}">{}</a>)", html_text(safe), html_text(text));
}

std::string html_linked(std::string_view line, const std::vector<std::string>& links) {
  std::string out;
  for (const auto& span : screen::spans(screen::visible(line), links)) out += html_link(span.text, span.address);
  return out;
}

std::string html_element(std::string_view tag, std::string_view inside) {
  return fmt::format("<{0}>{1}</{0}>\n", tag, inside);
}

std::string HtmlIds::add(std::string_view name) {
  std::string base;
  for (const char c : name) base += text::is_letter(c) || text::is_digit(c) || c == '-' ? c : '-';
  auto id = base;
  for (int n = 2; !given_.insert(id).second; ++n) id = fmt::format("{}-{}", base, n);
  return id;
}

}  // namespace kamervragen::escaping
