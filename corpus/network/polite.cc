#include "corpus/network/polite.hh"

#include <algorithm>
#include <array>
#include <charconv>

#include "schema/record/dates.hh"

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

bool digits(std::string_view text, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() && out >= 0;
}

}  // namespace

bool is_not_found_address(std::string_view address) {
  return address.find("fout404") != std::string_view::npos || address.find("Errors/404") != std::string_view::npos;
}

std::optional<double> parse_retry_after(std::string_view value, std::int64_t now_utc) {
  int seconds = 0;
  if (digits(value, seconds)) return seconds;
  // "Sun, 06 Nov 1994 08:49:37 GMT"
  if (value.size() != 29 || !value.ends_with(" GMT")) return std::nullopt;
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto month = std::ranges::find(months, value.substr(8, 3));
  int day = 0, year = 0, h = 0, m = 0, s = 0;
  if (month == months.end() || !digits(value.substr(5, 2), day) || !digits(value.substr(12, 4), year) ||
      !digits(value.substr(17, 2), h) || !digits(value.substr(20, 2), m) || !digits(value.substr(23, 2), s))
    return std::nullopt;
  const auto date = Date::of(year, static_cast<unsigned>(month - months.begin()) + 1, static_cast<unsigned>(day));
  if (!date) return std::nullopt;
  const std::int64_t at = std::int64_t{date->days()} * 86'400 + h * 3600 + m * 60 + s;
  return static_cast<double>(std::max<std::int64_t>(0, at - now_utc));
}

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
  if (!reply.retry_after.empty())
    if (const auto asked = parse_retry_after(reply.retry_after, clock_.utc()))
      wait = std::max(wait, std::min(*asked, patience_.longest_retry_after));
  return wait;
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
