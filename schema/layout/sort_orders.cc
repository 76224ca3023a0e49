#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "schema/layout/fields.hh"
#include "schema/text/split.hh"

namespace kamervragen::layout {
namespace {

// Ten digits sort as text; what is absent comes last either way.
std::string ascending(std::optional<int> n) { return n ? fmt::format("{:010}", *n + 1'000'000'000) : "9999999999"; }
std::string descending(std::optional<int> n) { return n ? fmt::format("{:010}", 2'000'000'000 - *n) : "9999999999"; }
std::optional<int> day_number(const std::optional<Date>& d) { return d ? std::optional(d->days()) : std::nullopt; }
/// No two records share it.
std::string total(const Head& head) { return head.nummer + " " + std::string(name(head.kamer)); }
std::string newest_first(const Head& head) { return descending(day_number(head.ingezonden)) + total(head); }
std::string oldest_first(const Head& head) { return ascending(day_number(head.ingezonden)) + total(head); }
std::string longest_first(const Head& head) { return descending(head.dagen) + newest_first(head); }
std::string shortest_first(const Head& head) { return ascending(head.dagen) + newest_first(head); }

constexpr std::array orders = {
    SortOrder{"date", 0, newest_first, "newest question first", "ingezonden datum"},
    SortOrder{"date-asc", 1, oldest_first, "oldest question first", "ingezonden-asc datum-asc"},
    SortOrder{"days", 2, longest_first, "longest time to the answer first", "dagen"},
    SortOrder{"days-asc", 3, shortest_first, "shortest time to the answer first", "dagen-asc"},
};

}  // namespace

std::span<const SortOrder> sort_orders() { return orders; }

std::string_view order_meant(std::string_view other) {
  for (const auto& order : orders)
    for (const auto word : text::split_views(order.also, ' '))
      if (word == other) return order.name;
  return {};
}

}  // namespace kamervragen::layout
