#include "searcher/compiler/devices.hh"

#include <algorithm>
#include <cstddef>

namespace kamervragen::compiler {
namespace {

constexpr char without[] = KAMERVRAGEN_SEARCH_WITHOUT;

/// For each device, whether the list names it; there are commas between the names. Refused while it is compiled where
/// the list names what is none.
consteval std::array<bool, device_names.size()> listed() {
  std::array<bool, device_names.size()> out{};
  std::string_view list(without);
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    const auto place = std::find(device_names.begin(), device_names.end(), list.substr(0, end));
    out.at(static_cast<std::size_t>(place - device_names.begin())) = true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return out;
}
constexpr auto lacking = listed();

}  // namespace

bool left_out(Device device) { return lacking[static_cast<std::size_t>(device)]; }

}  // namespace kamervragen::compiler
