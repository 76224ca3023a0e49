// Any request to the handler, over an index of the sample publications. There is one response, whose status is one that
// is described and no defect of ours; JSON is JSON, a page closes what it opens and has no script; no header breaks its
// line. Lines are: the target, the method, the host, the tag.
#include <array>
#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "schema/text/split.hh"
#include "searcher/http/target.hh"
#include "searcher/web/handler.hh"
#include "tests/fuzz/sample_index.hh"
#include "tests/html_balance.hh"

namespace {

using namespace kamervragen;

constexpr std::array described = {200, 301, 304, 400, 404, 405, 409, 414, 421, 422};

class Checked final : public http::Reply {
 public:
  void head(http::Head head) override {
    fuzz::require(!begun_);
    begun_ = true;
    fuzz::require(std::ranges::find(described, head.status) != described.end());
    for (const auto& [name, value] : head.headers) {
      fuzz::require(value.find_first_of(std::string("\r\n\0", 3)) == std::string::npos);
      is_page_ = is_page_ || (name == "Content-Type" && value.starts_with("text/html;"));
      is_json_ = is_json_ || (name == "Content-Type" && value.ends_with("json") && !value.ends_with("jsonl"));
    }
  }
  bool body(std::string_view text) override {
    fuzz::require(begun_);
    return text_ += text, true;
  }
  void broken() override { fuzz::require(false); }
  void check() const {
    fuzz::require(begun_ && (!is_json_ || text_.empty() || nlohmann::json::accept(text_)));
    fuzz::require(!is_page_ || (test::unbalanced(text_).empty() && text_.find("<script") == std::string::npos));
  }

 private:
  bool begun_ = false, is_json_ = false, is_page_ = false;
  std::string text_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  std::array<std::string, 4> lines{"/", "GET", "localhost", ""};
  std::size_t at = 0;
  for (const auto& line : text::split(input, '\n')) {
    if (at == lines.size()) break;
    lines[at++] = line;
  }
  const http::Request request{.method = lines[1], .target = lines[0], .host = lines[2], .if_none_match = lines[3]};
  Checked reply;
  web::answer(request, web::Hosts(), fuzz::sample_index(), reply);
  reply.check();
  if (const auto target = http::parse_target(request.target)) {
    const auto written = http::target_text(*target);
    const auto again = http::parse_target(written);
    fuzz::require(again ? *again == *target : written.size() > http::target_size_max);
  }
  return 0;
}
