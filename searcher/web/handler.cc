#include "searcher/web/handler.hh"

#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "schema/text/ascii.hh"
#include "schema/text/digest.hh"
#include "schema/text/split.hh"
#include "searcher/ask/answer.hh"
#include "searcher/web/api_description.hh"
#include "searcher/web/problem.hh"
#include "searcher/web/wanted.hh"

namespace kamervragen::web {
namespace {

constexpr std::array<std::string_view, 2> methods = {"GET", "HEAD"};
constexpr int ok = 200, not_modified = 304, not_found = 404;

/// Formats that a browser shows; others it keeps as a file.
constexpr std::array<std::string_view, 5> shown = {"json", "text", "html", "svg", "citation"};

/// What changes an answer: the program, the index, what is asked.
std::string entity_tag(const index::IndexInfo& info, const Target& target) {
  const auto key = fmt::format("{}\n{}\n{}\n{}", KAMERVRAGEN_VERSION, info.id, info.checked, target_text(target));
  return fmt::format("\"{}\"", text::digest(key).hex());
}

/// Of a list of tags; a weak one is as good for what is read.
bool names_tag(std::string_view list, std::string_view tag) {
  for (const auto& one : text::split(list, ',')) {
    auto trimmed = text::trim(one);
    if (trimmed.starts_with("W/")) trimmed.remove_prefix(2);
    if (trimmed == tag || trimmed == "*") return true;
  }
  return false;
}

/// What a library throws where none of our files expects it is a defect, and is said as one.
Result<ask::Answered> answered_safely(index::Index& index, const ask::Request& request, ask::Sink& sink) {
  try {
    return ask::answer([&]() -> Result<index::Index*> { return &index; }, request, sink);
  } catch (const std::exception& e) {
    return fail(Code::internal, {{"why", e.what()}});
  }
}

/// A body, whole where it is short.
class Body {
 public:
  Body(Head head, Reply& reply) : head_(std::move(head)), reply_(reply) {}

  bool write(std::string_view text) {
    if (begun_) return reply_.body(text);
    text_ += text;
    return text_.size() <= whole_body_max || begin();
  }
  bool begun() const { return begun_; }
  void end(int status) {
    if (begun_) return;
    head_.status = status;
    head_.headers.push_back({"Content-Length", std::to_string(text_.size())});
    begin();
  }

 private:
  bool begin() {
    begun_ = true;
    reply_.head(std::move(head_));
    return reply_.body(std::exchange(text_, {}));
  }

  Head head_;
  Reply& reply_;
  std::string text_;
  bool begun_ = false;
};

class Answering {
 public:
  Answering(const Request& request, const Hosts& hosts, index::Index& index, Reply& reply)
      : request_(request), hosts_(hosts), index_(index), reply_(reply), headers_(common_headers()) {}

  void run() {
    if (auto done = answer(); !done) say_problem(done.error(), headers_, reply_);
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
    const auto target = parse_target(request_.target);
    if (!target) return pass(target);
    if (!target->path.starts_with(api_root)) return fail(Code::no_such_page, {{"path", target->path}});
    if (target->path.substr(api_root.size()) == description_path) return describe(*target);
    const auto asked = wanted(*target);
    if (!asked) return pass(asked);
    return give(*target, *asked);
  }

  Result<void> describe(const Target& target) {
    if (!target.keys.empty())
      return fail(Code::unknown_parameter, {{"name", target.keys.front().first}, {"known", "none"}});
    Body body({.headers = with({{"Content-Type", "application/json"}})}, reply_);
    body.write(api_description());
    body.end(ok);
    return {};
  }

  Result<void> give(const Target& target, const Wanted& asked) {
    const auto state = index_.snapshots()->current();
    if (!state) return pass(state);
    const auto tag = entity_tag((*state)->info(), target);
    if (names_tag(request_.if_none_match, tag)) {
      reply_.head({.status = not_modified, .headers = with({{"ETag", tag}})});
      return {};
    }
    auto head = Head{.headers = with({{"ETag", tag}, {"Content-Type", std::string(asked.format->media_type)}})};
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

  /// A search that finds nothing is answered; records of which none is there are not.
  static int status_of(const ask::Answered& answered) {
    return answered.exit == Exit::nothing_found && !answered.closing.missing.empty() ? not_found : ok;
  }

  std::vector<Header> with(std::vector<Header> more) const {
    auto out = headers_;
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }

  const Request& request_;
  const Hosts& hosts_;
  index::Index& index_;
  Reply& reply_;
  std::vector<Header> headers_;
};

}  // namespace

std::vector<Header> common_headers() {
  return {
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cache-Control", "no-cache"},
  };
}

void answer(const Request& request, const Hosts& hosts, index::Index& index, Reply& reply) {
  Answering(request, hosts, index, reply).run();
}

}  // namespace kamervragen::web
