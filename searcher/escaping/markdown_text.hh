// Text as Markdown: CommonMark, and what pandoc takes for markup beyond that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::escaping {

/// A line of text that is shown as it is: signs that would be markup have a backslash, and so have those that only at
/// its beginning would be (a list, a quotation). Not for line ends: see screen::paragraphs.
std::string markdown_text(std::string_view line);

/// A link: <https://…> where its text is the address itself. Without an address of the web
/// (screen::safe_address) the text alone.
std::string markdown_link(std::string_view text, std::string_view address);

/// A line of text whose web addresses are links.
std::string markdown_linked(std::string_view line, const std::vector<std::string>& links = {});

}  // namespace kamervragen::escaping
