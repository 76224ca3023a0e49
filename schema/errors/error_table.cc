#include "schema/errors/error_table.hh"

#include <algorithm>
#include <array>
#include <cstddef>

#include "schema/errors/error_rows_command.hh"
#include "schema/errors/error_rows_harvest.hh"
#include "schema/errors/error_rows_index.hh"
#include "schema/errors/error_rows_query.hh"
#include "schema/errors/error_rows_remark.hh"
#include "schema/errors/error_rows_request.hh"
#include "schema/errors/error_rows_run.hh"
#include "schema/errors/error_rows_show.hh"
#include "schema/errors/error_rows_stored.hh"
#include "schema/errors/error_rows_value.hh"
#include "schema/errors/error_rows_web.hh"

namespace kamervragen::errors {
namespace {

/// The rows of several tables in their order, as one.
template <std::size_t... sizes>
consteval auto joined(const ErrorRow (&... tables)[sizes]) {
  std::array<ErrorRow, (sizes + ...)> all{};
  auto* to = all.data();
  ((to = std::ranges::copy(tables, to).out), ...);
  return all;
}

constexpr auto table = joined(query_errors, value_errors, query_remarks, request_errors, show_errors, command_errors,
                              index_errors, stored_errors, harvest_errors, run_errors, web_errors);

consteval bool in_order_of_codes() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].code) != i) return false;
  return true;
}
static_assert(in_order_of_codes(), "a row for each code, in the order of Code");
static_assert(table.size() == static_cast<std::size_t>(last_code) + 1, "every code has a row");

}  // namespace

const ErrorRow& row_of(Code code) { return table[static_cast<std::size_t>(code)]; }
std::span<const ErrorRow> error_table() { return table; }

}  // namespace kamervragen::errors
