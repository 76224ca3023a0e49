// Any query to an index of the sample publications, by the door that everybody comes in by: counted, listed, explained,
// relaxed, in every format. What is counted is what is listed, JSON is JSON, and an error is of the query. The first
// byte says how it is asked; the second line, where there is one, is a selection.
#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "searcher/ask/answer.hh"
#include "searcher/render/format.hh"
#include "tests/fuzz/sample_index.hh"

namespace {

using namespace kamervragen;

struct Written {
  Result<ask::Answered> answered;
  std::string text;
};

Written ask_for(const ask::Request& request, std::string_view format) {
  std::string text;
  const auto write = [&](std::string_view piece) {
    text += piece;
    return true;
  };
  const auto sink = render::find_format(format)->make(write, {});
  auto answered = ask::answer([] { return Result<index::Index*>(&fuzz::sample_index()); }, request, *sink);
  return {std::move(answered), std::move(text)};
}

void check(const ask::Request& request, std::string_view format) {
  const auto written = ask_for(request, format);
  if (!written.answered) {
    fuzz::require(written.answered.error().exit() == Exit::usage && !written.answered.error().message().empty());
    return;
  }
  if (format == "json") fuzz::require(nlohmann::json::accept(written.text));
  if (format == "ids" && !request.relax && !request.limit->most && request.offset == 0)
    fuzz::require(static_cast<std::uint64_t>(std::ranges::count(written.text, '\n')) ==
                  written.answered->closing.count);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto how = data[0];
  const auto line = input.find('\n');
  ask::Request request;
  request.text = input.substr(0, line);
  request.running_text = (how & 1) != 0;
  request.match_any = (how & 2) != 0;
  if (line != std::string_view::npos)
    if (auto chosen = ask::parse_selection(input.substr(line + 1), "--select"))
      request.selections.push_back(std::move(*chosen));
  request.limit = ask::Limit{};
  check(request, "ids");
  request.explain = (how & 4) != 0;
  request.facets = {"fractie", "jaar"};
  request.relax = (how & 8) != 0;
  if ((how & 16) != 0) request.sort = "date";
  request.limit = ask::Limit{5};
  check(request, (how & 32) != 0 ? "text" : "json");
  return 0;
}
