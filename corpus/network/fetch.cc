#include "corpus/network/fetch.hh"

#include <algorithm>
#include <cstdlib>

#include <curl/curl.h>

#include "schema/text/ascii.hh"

namespace kamervragen::network {
namespace {

/// What a transfer collects.
struct Transfer {
  std::string body;
  std::size_t limit = 0;
  bool too_large = false;
};

std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* to) {
  auto& transfer = *static_cast<Transfer*>(to);
  if (transfer.body.size() + size * count > transfer.limit) {
    transfer.too_large = true;
    return 0;  // ends the transfer
  }
  transfer.body.append(bytes, size * count);
  return size * count;
}

/// How the library's codes count; every other one is `broken`, and asked again.
constexpr struct {
  CURLcode code;
  Trouble trouble;
} troubles[] = {
    {CURLE_OK, Trouble::none},
    {CURLE_COULDNT_RESOLVE_HOST, Trouble::unreachable},
    {CURLE_COULDNT_RESOLVE_PROXY, Trouble::unreachable},
    {CURLE_COULDNT_CONNECT, Trouble::unreachable},
    {CURLE_SSL_CONNECT_ERROR, Trouble::unreachable},
    {CURLE_PEER_FAILED_VERIFICATION, Trouble::unreachable},
    {CURLE_URL_MALFORMAT, Trouble::unreachable},
    {CURLE_UNSUPPORTED_PROTOCOL, Trouble::unreachable},
    {CURLE_OPERATION_TIMEDOUT, Trouble::timeout},
};

Trouble trouble_of(CURLcode code) {
  const auto* found = std::ranges::find_if(troubles, [&](const auto& row) { return row.code == code; });
  return found == std::end(troubles) ? Trouble::broken : found->trouble;
}

/// libcurl's NOPROXY replaces the environment's, so that one is repeated here.
std::string hosts_without_proxy() {
  std::string hosts = "localhost,127.0.0.1,::1";
  for (const char* name : {"no_proxy", "NO_PROXY"})
    if (const char* value = std::getenv(name); value && *value) return hosts + "," + value;
  return hosts;
}

class CurlTransport final : public Transport {
 public:
  explicit CurlTransport(const TransportOptions& options) : options_(options), without_proxy_(hosts_without_proxy()) {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started == CURLE_OK) curl_ = curl_easy_init();
  }
  ~CurlTransport() override {
    if (curl_) curl_easy_cleanup(curl_);
  }
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  Reply get(const std::string& url) override {
    Reply reply;
    if (!curl_) {
      reply.trouble = Trouble::unreachable;
      reply.detail = "libcurl could not be started";
      return reply;
    }
    Transfer transfer;
    transfer.limit = options_.max_bytes;
    char message[CURL_ERROR_SIZE] = "";
    prepare(url, transfer, message);
    const CURLcode code = curl_easy_perform(curl_);
    curl_easy_setopt(curl_, CURLOPT_ERRORBUFFER, nullptr);
    reply.trouble = transfer.too_large ? Trouble::too_large : trouble_of(code);
    if (reply.trouble != Trouble::none)
      reply.detail = transfer.too_large ? "more bytes than allowed" : *message ? message : curl_easy_strerror(code);
    long status = 0;
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &status);
    char* address = nullptr;
    curl_easy_getinfo(curl_, CURLINFO_EFFECTIVE_URL, &address);
    reply.status = static_cast<int>(status);
    reply.address = address ? address : url;
    reply.body = std::move(transfer.body);
    curl_off_t retry_after = 0;
    curl_easy_getinfo(curl_, CURLINFO_RETRY_AFTER, &retry_after);
    reply.retry_after = static_cast<double>(std::max<curl_off_t>(0, retry_after));  // below for a day that has passed
    return reply;
  }

 private:
  void prepare(const std::string& url, Transfer& transfer, char* message) {
    const auto milliseconds = [](double seconds) { return static_cast<long>(seconds * 1000); };
    const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(curl_, option, value); };
    curl_easy_reset(curl_);  // keeps connections and the DNS cache
    set(CURLOPT_ERRORBUFFER, message);
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_USERAGENT, options_.user_agent.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    // What was asked for in secret is not answered in the open.
    set(CURLOPT_REDIR_PROTOCOLS_STR, text::ascii_lower(url).starts_with("https:") ? "https" : "http,https");
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, 5L);
    set(CURLOPT_NOPROXY, without_proxy_.c_str());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ACCEPT_ENCODING, "");  // whatever the library can unpack
    set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(std::min(options_.connect_timeout, options_.timeout)));
    set(CURLOPT_TIMEOUT_MS, milliseconds(options_.timeout));
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options_.stall));
    set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(options_.max_bytes));
    set(CURLOPT_WRITEFUNCTION, on_body);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&transfer));
  }

  TransportOptions options_;
  std::string without_proxy_;
  CURL* curl_ = nullptr;
};

}  // namespace

std::unique_ptr<Transport> curl_transport(const TransportOptions& options) {
  return std::make_unique<CurlTransport>(options);
}

}  // namespace kamervragen::network
