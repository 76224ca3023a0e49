#include "searcher/web/problem.hh"

#include <nlohmann/json.hpp>

#include "schema/errors/error_table.hh"

namespace kamervragen::web {
namespace {

using Json = nlohmann::ordered_json;

/// When to come again, in seconds, where that helps.
constexpr int unavailable = 503;
constexpr std::string_view retry_after = "1";

Json problem(const Error& error, int status) {
  const auto hint = error.hint();
  return {{"type", "urn:kamervragen:error:" + std::string(error.name())},
          {"title", error.name()},
          {"status", status},
          {"detail", error.placed_message()},
          {"code", error.name()},
          {"position", error.position ? Json(*error.position) : Json(nullptr)},
          {"hint", hint.empty() ? Json(nullptr) : Json(hint)}};
}

}  // namespace

void say_problem(const Error& error, const std::vector<http::Header>& headers, http::Reply& reply) {
  const auto status = errors::row_of(error.code).http;
  http::Head head{.status = status, .headers = headers};
  head.headers.push_back({"Content-Type", std::string(problem_type)});
  if (status == unavailable) head.headers.push_back({"Retry-After", std::string(retry_after)});
  reply.head(std::move(head));
  reply.body(problem(error, status).dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace kamervragen::web
