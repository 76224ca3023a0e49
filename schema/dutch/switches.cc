#include "schema/dutch/switches.hh"

#include <algorithm>

namespace kamervragen::dutch {
namespace {

constexpr char without[] = KAMERVRAGEN_WITHOUT;

/// There are commas between the names. Calls `seen` with each.
template <class Seen>
constexpr void each_left_out(Seen&& seen) {
  std::string_view list(without);
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    seen(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

consteval bool all_are_switches() {
  bool fine = true;
  each_left_out(
      [&](std::string_view name) { fine &= std::find(switches.begin(), switches.end(), name) != switches.end(); });
  return fine;
}
static_assert(all_are_switches(), "KAMERVRAGEN_WITHOUT names what is no switch: see schema/dutch/switches.hh");

}  // namespace

const SwitchNames& left_out() {
  static const SwitchNames names = [] {
    SwitchNames out;
    each_left_out([&](std::string_view name) { out.emplace(name); });
    return out;
  }();
  return names;
}

}  // namespace kamervragen::dutch
