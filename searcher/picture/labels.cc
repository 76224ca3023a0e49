#include "searcher/picture/labels.hh"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "schema/text/utf8.hh"
#include "searcher/picture/drawing.hh"

namespace kamervragen::picture {
namespace {

constexpr std::string_view between_parts = " · ", left_out = "…";
/// The last part of a name takes at most that part of the room, where the others want some.
constexpr double last_part_most = .6;

/// Its beginning and "…", or all of it.
std::string beginning(std::string_view text, double room, const WidthOf& width) {
  if (width(text) <= room) return std::string(text);
  std::size_t end = 0;
  while (end < text.size()) {
    const auto next = end + text::code_point(text, end).size;
    if (width(std::string(text.substr(0, next)).append(left_out)) > room) break;
    end = next;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)).append(left_out);
}

/// Its beginning, "…" and its end, as long as each other.
std::string both_ends(std::string_view text, double room, const WidthOf& width) {
  std::size_t head = 0, tail = text.size();
  const auto shown = [&](std::size_t to, std::size_t from) {
    return std::string(text.substr(0, to)).append(left_out).append(text.substr(from));
  };
  for (bool at_head = true; head < tail; at_head = !at_head) {
    const auto to = at_head ? head + text::code_point(text, head).size : head;
    const auto from = at_head ? tail : tail - text::code_point_before(text, tail).size;
    if (to > from || width(shown(to, from)) > room) break;
    head = to, tail = from;
  }
  return shown(head, tail);
}

/// The name in that room: its last part, and the beginning of what stands before that.
std::string shortened(std::string_view name, double room, const WidthOf& width) {
  const auto at = name.rfind(between_parts);
  if (width(name) <= room || at == std::string_view::npos) return beginning(name, room, width);
  const auto first = name.substr(0, at);
  const auto last = beginning(name.substr(at), std::max(last_part_most * room, room - width(first)), width);
  return beginning(first, room - width(last), width) + last;
}

using LabelOfName = std::map<std::string, std::string, std::less<>>;

/// Makes those labels anew that several names have, but for a label that is its whole name.
template <class Make>
void tell_apart(LabelOfName& labels, const Make& make) {
  std::map<std::string, std::size_t, std::less<>> names_of;
  for (const auto& [name, label] : labels) ++names_of[label];
  for (auto& [name, label] : labels)
    if (names_of[label] > 1 && label != name) label = make(name);
}

}  // namespace

std::vector<std::string> labels_within(const std::vector<std::string>& names, double room, const WidthOf& width) {
  LabelOfName labels;
  for (const auto& name : names) labels.try_emplace(name, shortened(name, room, width));
  tell_apart(labels, [&](const std::string& name) { return both_ends(name, room, width); });
  std::set<std::string, std::less<>> taken;
  for (const auto& [name, label] : labels) taken.insert(label);
  tell_apart(labels, [&](const std::string& name) {
    for (std::size_t number = 1;; ++number) {
      const auto behind = fmt::format(" ({})", number);
      auto label = beginning(name, room - width(behind), width) + behind;
      if (taken.insert(label).second) return label;
    }
  });
  std::vector<std::string> out;
  for (const auto& name : names) out.push_back(labels.at(name));
  return out;
}

std::vector<std::string> labels_within(const std::vector<std::string>& names, double room, double size) {
  return labels_within(names, room, [size](std::string_view text) { return text_width(text, size); });
}

}  // namespace kamervragen::picture
