#include "schema/dutch/switches.hh"

#include <algorithm>

namespace kamervragen::dutch {
namespace {

/// KAMERVRAGEN_WITHOUT has commas between the names. Calls `seen` with each.
template <class Seen>
constexpr void each_left_out(Seen&& seen) {
  std::string_view list = KAMERVRAGEN_WITHOUT;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    seen(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

consteval bool all_are_devices() {
  bool fine = true;
  each_left_out(
      [&](std::string_view name) { fine &= std::find(devices.begin(), devices.end(), name) != devices.end(); });
  return fine;
}
static_assert(all_are_devices(), "KAMERVRAGEN_WITHOUT names what is no device: see schema/dutch/switches.hh");

}  // namespace

const DeviceNames& left_out() {
  static const DeviceNames names = [] {
    DeviceNames out;
    each_left_out([&](std::string_view name) { out.emplace(name); });
    return out;
  }();
  return names;
}

}  // namespace kamervragen::dutch
