#include "corpus/network/polite.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/text/find.hh"

namespace kamervragen::network {
namespace {

struct Verdict {
  std::optional<Error> error;  ///< none: this settles the matter
  bool again = true;
};

Verdict verdict(const Reply& reply, const PoliteClient::Accept& accept) {
  switch (reply.trouble) {
    case Trouble::unreachable: return {Error(Code::unreachable, {{"why", reply.detail}})};
    case Trouble::timeout: return {Error(Code::timeout, {{"why", reply.detail}})};
    case Trouble::broken: return {Error(Code::connection_broken, {{"why", reply.detail}})};
    case Trouble::too_large: return {Error(Code::too_large, {{"why", reply.detail}}), false};
    case Trouble::none: break;
  }
  if (reply.status == 429) return {Error(Code::too_many_requests, {{"status", reply.status}})};
  if (reply.status >= 500 || reply.status == 408) return {Error(Code::server_error, {{"status", reply.status}})};
  if (reply.status == 200 && accept && !is_not_found_address(reply.address))
    if (auto why = accept(reply)) return {Error(Code::unusable_answer, {{"why", std::move(*why)}})};
  return {};
}

}  // namespace

bool is_not_found_address(std::string_view address) { return text::contains_any(address, {"fout404", "Errors/404"}); }

void PoliteClient::pause(double seconds) {
  if (seconds <= 0) return;
  traffic_.waited += seconds;
  clock_.sleep(seconds);
}

double PoliteClient::wait_before(int retry, const Reply& reply) {
  double wait = patience_.first_wait;
  for (int i = 0; i < retry && wait < patience_.longest_wait; ++i) wait *= 2;
  // Half of it is chance, so that many clients that failed together do not come back together.
  wait = std::min(wait, patience_.longest_wait) * std::uniform_real_distribution<double>(0.5, 1.0)(random_);
  return std::max(wait, std::min(reply.retry_after, patience_.longest_retry_after));
}

Result<Reply> PoliteClient::get(const std::string& url, Pace& pace, const Accept& accept) {
  for (int attempt = 0;; ++attempt) {
    pause(pace.last + pace.delay - clock_.now());
    pace.last = clock_.now();
    ++traffic_.requests;
    auto reply = transport_.get(url);
    traffic_.bytes += reply.body.size();
    auto judged = verdict(reply, accept);
    if (!judged.error) return reply;
    if (!judged.again || attempt >= patience_.retries) {
      auto error = std::move(*judged.error);
      if (attempt > 0) error.arguments.emplace_back("tries", attempt + 1);
      error.place = url;
      return tl::make_unexpected(std::move(error));
    }
    ++traffic_.retries;
    pause(wait_before(attempt, reply));
  }
}

}  // namespace kamervragen::network
