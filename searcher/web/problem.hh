// An error as an answer: RFC 9457.
#pragma once

#include "schema/errors/error.hh"
#include "searcher/http/http.hh"

namespace kamervragen::web {

inline constexpr std::string_view problem_type = "application/problem+json";

/// {type, title, status, detail, code, position, hint}: `code` is the error's name in every program, `position` the
/// byte of the query that it is about, or null.
void say_problem(const Error&, const std::vector<http::Header>& headers, http::Reply&);

}  // namespace kamervragen::web
