#include "searcher/query/slips.hh"

#include <algorithm>

#include "schema/text/utf8.hh"

namespace kamervragen::query {

void Slips::add(std::size_t at, Code code) {
  if (std::ranges::find(slips_, code, &Slip::code) == slips_.end()) slips_.push_back({at, code});
}

tl::unexpected<Error> Slips::first() const {
  const auto least = std::ranges::min(slips_, {}, &Slip::at);
  return query_error(least.at, least.code);
}

void Slips::tell(std::string_view text, std::vector<Error>& remarks) const {
  for (const auto& [at, code] : slips_) {
    const auto mark = text.substr(at, text::code_point(text, at).size);
    if (code == Code::unclosed_quote)
      remarks.push_back(query_error(at, Code::mark_read_as_text, {{"mark", mark}}).value());
    if (code == Code::wildcard || code == Code::quoted_wildcard)
      remarks.push_back(query_error(at, Code::sign_read_as_text, {{"text", mark}}).value());
  }
}

}  // namespace kamervragen::query
