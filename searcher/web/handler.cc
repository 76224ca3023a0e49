#include "searcher/web/handler.hh"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "searcher/ask/answer.hh"
#include "searcher/web/answering.hh"
#include "searcher/web/api_description.hh"
#include "searcher/web/body.hh"
#include "searcher/web/page_answer.hh"
#include "searcher/web/problem.hh"
#include "searcher/web/wanted.hh"

namespace kamervragen::web {
namespace {

constexpr std::array<std::string_view, 2> methods = {"GET", "HEAD"};

/// Formats that a browser shows; others it keeps as a file.
constexpr std::array<std::string_view, 5> shown = {"json", "text", "html", "svg", "citation"};

class Answering {
 public:
  Answering(const http::Request& request, const Hosts& hosts, index::Index& index, http::Reply& reply)
      : request_(request), hosts_(hosts), index_(index), reply_(reply), headers_(common_headers()) {}

  void run() {
    const bool of_api = request_.target.starts_with(api_root);
    if (auto done = answer(); !done) {
      if (of_api || request_.method != "GET") {
        say_problem(done.error(), headers_, reply_);
      } else {
        say_error_page(request_.target, done.error(), reply_);
      }
    }
  }

 private:
  Result<void> answer() {
    if (std::ranges::find(methods, request_.method) == methods.end()) {
      headers_.push_back({"Allow", "GET, HEAD"});
      return fail(Code::wrong_method, {{"method", request_.method}});
    }
    if (!request_.host || !hosts_.has(*request_.host))
      return fail(Code::wrong_host, {{"host", request_.host.value_or("")}});
    if (request_.target.starts_with(api_root)) {
      headers_.push_back({"Access-Control-Allow-Origin", "*"});
      headers_.push_back({"API-Version", std::string(api_version)});
    }
    const auto target = http::parse_target(request_.target);
    if (!target) return pass(target);
    const auto other = other_format(*target);
    if (!other && !target->path.starts_with(api_root))
      return answer_page(*target, request_.if_none_match, index_, reply_);
    if (target->path == fmt::format("{}{}", api_root, description_path)) return describe(*target);
    const auto asked = wanted(other.value_or(*target));
    if (!asked) return pass(asked);
    return give(*target, *asked);
  }

  Result<void> describe(const http::Target& target) {
    if (!target.keys.empty())
      return fail(Code::unknown_parameter, {{"name", target.keys.front().first}, {"known", "none"}});
    Body body({.headers = with({{"Content-Type", "application/json"}})}, reply_);
    body.write(api_description());
    body.end(http::ok);
    return {};
  }

  Result<void> give(const http::Target& target, const Wanted& asked) {
    const auto state = index_.snapshots()->current();
    if (!state) return pass(state);
    const auto tag = entity_tag((*state)->info(), target);
    if (names_tag(request_.if_none_match, tag)) {
      reply_.head({.status = http::not_modified, .headers = with({{"ETag", tag}})});
      return {};
    }
    auto head = http::Head{.headers = with({{"ETag", tag}, {"Content-Type", std::string(asked.format->media_type)}})};
    if (std::ranges::find(shown, asked.format->name) == shown.end())
      head.headers.push_back({"Content-Disposition", fmt::format("attachment; filename=\"kamervragen-{}.{}\"",
                                                                 asked.endpoint->verb, asked.format->extension)});
    Body body(std::move(head), reply_);
    const auto sink = asked.format->make([&](std::string_view text) { return body.write(text); }, asked.look);
    const auto answered = answered_safely(index_, asked.request, *sink);
    if (answered) return body.end(status_of(*answered)), Result<void>{};
    if (!body.begun()) return pass(answered);
    sink->error(answered.error());
    reply_.broken();
    return {};
  }

  std::vector<http::Header> with(std::vector<http::Header> more) const {
    auto out = headers_;
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }

  const http::Request& request_;
  const Hosts& hosts_;
  index::Index& index_;
  http::Reply& reply_;
  std::vector<http::Header> headers_;
};

}  // namespace

std::vector<http::Header> common_headers() {
  return {
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cache-Control", "no-cache"},
  };
}

void answer(const http::Request& request, const Hosts& hosts, index::Index& index, http::Reply& reply) {
  Answering(request, hosts, index, reply).run();
}

}  // namespace kamervragen::web
