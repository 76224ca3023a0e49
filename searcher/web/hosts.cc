#include "searcher/web/hosts.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"

namespace kamervragen::web {
namespace {

constexpr std::array<std::string_view, 3> this_machine = {"localhost", "127.0.0.1", "[::1]"};

/// Without its port; a colon within brackets is of an address.
std::string_view without_port(std::string_view host) {
  const auto colon = host.rfind(':');
  const auto bracket = host.rfind(']');
  if (colon == std::string_view::npos || (bracket != std::string_view::npos && colon < bracket)) return host;
  return text::all_digits(host.substr(colon + 1)) ? host.substr(0, colon) : host;
}

}  // namespace

Hosts::Hosts(std::vector<std::string> names) : names_(std::move(names)) {
  for (auto& name : names_) name = text::ascii_lower(name);
  names_.insert(names_.end(), this_machine.begin(), this_machine.end());
}

bool Hosts::has(std::string_view host) const {
  return std::ranges::find(names_, text::ascii_lower(without_port(host))) != names_.end();
}

}  // namespace kamervragen::web
