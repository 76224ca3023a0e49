#include "searcher/page/page.hh"

#include <array>

#include <fmt/format.h>

namespace kamervragen::page {
namespace {

/// A page that is longer is no page; an export has them all.
constexpr std::size_t hits_most = 100, lines_most = 1000;
constexpr std::array<std::string_view, 9> facets = {"jaar",      "ministerie", "fractie", "indiener", "minister",
                                                    "onderwerp", "status",     "dagen",   "soort"};

using Make = std::unique_ptr<Page> (*)(const Visit&, const ask::Request&);
constexpr std::array<Make, 9> makers = {make_front_page,  make_hits_page,  make_measure_page,
                                        make_record_page, make_chain_page, make_similar_page,
                                        make_fields_page, make_help_page,  make_coverage_page};

}  // namespace

Result<void> admit(const Visit& visit, ask::Request& request) {
  const auto most = visit.view->layout == Layout::hits ? hits_most : lines_most;
  if (request.limit && request.limit->most.value_or(most + 1) > most)
    return fail(Code::misfit,
                {{"format", "page"},
                 {"option", fmt::format("n={}", request.limit->most ? std::to_string(*request.limit->most) : "all")}});
  if (visit.view->layout != Layout::hits || request.facets) return {};
  request.facets.emplace();
  for (const auto field : facets) request.facets->emplace_back(field);
  return {};
}

std::unique_ptr<Page> make_page(const Visit& visit, const ask::Request& request) {
  return makers[static_cast<std::size_t>(visit.view->layout)](visit, request);
}

}  // namespace kamervragen::page
