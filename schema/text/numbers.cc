#include "schema/text/numbers.hh"

namespace kamervragen::text {

std::optional<Share> share(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto number = whole_number<unsigned>(text.substr(0, slash)),
             of = whole_number<unsigned>(text.substr(slash + 1));
  if (!number || !of || *number < 1 || *number > *of) return std::nullopt;
  return Share{*number, *of};
}

}  // namespace kamervragen::text
