// Adding a format is adding a row and its sink: a table with one row more, and nothing else changed.
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/ask/answer.hh"
#include "searcher/render/format.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {
namespace {

/// Not a format of ours: a wish list, a line a record.
class WishList final : public ask::Sink {
 public:
  explicit WishList(render::Write write) : write_(std::move(write)) {}
  ask::Habits habits() const override { return {.hits = std::nullopt}; }
  bool hit(const finder::Hit& hit) override { return write_("* " + hit.record.nummer + "\n"); }

 private:
  render::Write write_;
};

const render::Format wish_list{
    .name = "wishes",
    .media_type = "text/plain",
    .extension = "txt",
    .accepts = {ask::Kind::hits},
    .streams = true,
    .make = [](render::Write write, const render::Look&) -> std::unique_ptr<ask::Sink> {
      return std::make_unique<WishList>(std::move(write));
    },
};

std::vector<render::Format> longer_format_table() {
  std::vector<render::Format> out(render::formats().begin(), render::formats().end());
  out.push_back(wish_list);
  return out;
}

}  // namespace

TEST_CASE("a row more is a format to choose, to refuse what does not fit, and to be written") {
  const auto table = longer_format_table();
  const auto* format = render::find_format("wishes", table);
  REQUIRE(format != nullptr);
  CHECK(render::find_format("wishes") == nullptr);
  CHECK(render::format_names(ask::Kind::hits, table).back() == "wishes");
  CHECK(render::format_names(ask::Kind::records, table) == render::format_names(ask::Kind::records));

  ask::Request request;
  request.kind = ask::Kind::hits;
  request.sort = "date-asc";
  CHECK(render::fits(request, *format, false, false));
  auto explained = request;
  explained.explain = true;
  CHECK(render::fits(explained, *format, false, false).error().message() ==
        "the format wishes has no place for \"explain\"");

  MadeIndex made({record("2019Z00001", "Een", "2019-01-01"), record("2019Z00002", "Twee", "2019-01-02")});
  std::string out;
  const auto sink = format->make([&](std::string_view text) { return out += text, true; }, {});
  REQUIRE(ask::answer([&]() -> Result<index::Index*> { return &made.index(); }, request, *sink));
  CHECK(out == "* 2019Z00001\n* 2019Z00002\n");
}

}  // namespace kamervragen::test
