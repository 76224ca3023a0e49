// Text as HTML that is XML as well.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::escaping {

/// A text that is shown as it is, between tags or in a value between double quotes.
std::string html_text(std::string_view text);

/// A link where there is an address of the web (screen::safe_address), else the text alone.
std::string html_link(std::string_view text, std::string_view address);

/// A line of text whose web addresses are links.
std::string html_linked(std::string_view line, const std::vector<std::string>& links = {});

/// An element without attributes, on a line of its own; `inside` is markup.
std::string html_element(std::string_view tag, std::string_view inside);

/// The ids of one document, each given once.
class HtmlIds {
 public:
  /// The name, or where it was given before, the first of name-2, name-3 … that was not. What no id has is a hyphen.
  std::string add(std::string_view name);
  bool has(const std::string& id) const { return given_.contains(id); }

 private:
  std::set<std::string> given_;
};

}  // namespace kamervragen::escaping
