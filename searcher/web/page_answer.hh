// A page as the answer to a request.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/errors/error.hh"
#include "searcher/http/http.hh"
#include "searcher/http/target.hh"
#include "searcher/index/index.hh"

namespace kamervragen::web {

/// The request to the API that a page in another format is; nothing of an address without a key `format`.
std::optional<http::Target> other_format(const http::Target&);

/// A page, its style or its sign. ERRORS: no-such-page, those of `wanted` and of the answer; nothing was written then.
Result<void> answer_page(const http::Target&, std::string_view if_none_match, index::Index&, http::Reply&);

/// An error as a page, with its status.
void say_error_page(std::string_view target, const Error&, http::Reply&);

}  // namespace kamervragen::web
