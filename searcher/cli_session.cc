#include "searcher/cli_session.hh"

#include <fmt/format.h>

#include "schema/places.hh"
#include "searcher/cli_environment.hh"
#include "searcher/cli_messages.hh"

namespace kamervragen::cli {
namespace {

Result<std::vector<IndexPlace>> places_of(const Words& named) {
  std::vector<IndexPlace> out;
  for (const auto& text : named) {
    auto place = parse_index_place(text);
    if (!place) return tl::make_unexpected(std::move(place.error()));
    out.push_back(std::move(*place));
  }
  return out;
}

}  // namespace

Session::Session(const Arguments& arguments)
    : arguments_(arguments),
      paint_(use_colour(arguments.get_or("color", "auto"), stdout_is_terminal())),
      width_(text_columns()),
      quiet_(arguments.has("quiet")),
      verbose_(arguments.has("verbose")) {}

void Session::note(std::string_view message) const {
  if (!quiet_) say(fmt::format("kamervragen: {}\n", message));
}

void Session::complain(const Error& error) const { say(error_text(error, query_text)); }

void Session::page() {
  if (stdout_is_terminal() && arguments_.get_or("format", "text") == "text") out_.start_pager();
}

Result<Index*> Session::index() {
  if (!index_) {
    const auto named = arguments_.all("index");
    const auto places = named.empty() ? default_indexes() : places_of(named);
    if (!places) return tl::make_unexpected(places.error());
    auto opened = Index::open(*places, {.partial = arguments_.has("partial")});
    if (!opened) return tl::make_unexpected(opened.error());
    index_ = std::make_unique<Index>(std::move(*opened));
    const auto info = index_->info();
    if (verbose_)
      note(fmt::format("index {}: {} Kamervragen, id {}, updated {}", info.place, info.kamervragen, info.id, info.updated));
    if (auto same = expected(info); !same) return tl::make_unexpected(same.error());
  }
  return index_.get();
}

void Session::say_missing() const {
  if (!index_) return;
  for (const auto& [place, why] : index_->missing())
    complain({Exit::no_input, "partial", fmt::format("the answer is without {}: {}", place, why), "counts are of the others only", {}, {}});
}

Result<void> Session::expected(const IndexInfo& info) const {
  const auto wanted = arguments_.get("expect-index");
  if (!wanted || *wanted == info.id) return {};
  return fail(Exit::other_stamp, "other-content",
              fmt::format("the index holds other publications: expected {}, found {}", *wanted, info.id),
              "a count belongs to one content; find the index with that id, or cite this one");
}

}  // namespace kamervragen::cli
