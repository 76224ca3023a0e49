#include "searcher/cli/cli_session.hh"

#include <fmt/format.h>

#include "schema/program/environment.hh"
#include "schema/program/messages.hh"
#include "schema/program/places.hh"

namespace kamervragen::cli {
namespace {

Result<std::vector<program::IndexPlace>> places_of(const Words& named) {
  std::vector<program::IndexPlace> out;
  for (const auto& text : named) {
    auto place = program::parse_index_place(text);
    if (!place) return pass(place);
    out.push_back(std::move(*place));
  }
  return out;
}

}  // namespace

Session::Session(const Arguments& arguments)
    : arguments_(arguments),
      paint_(program::use_colour(arguments.get_or("color", "auto"), program::stdout_is_terminal())),
      width_(program::text_columns()),
      quiet_(arguments.has("quiet")),
      verbose_(arguments.has("verbose")) {}

void Session::note(std::string_view message) const {
  if (!quiet_) program::say(fmt::format("kamervragen: {}\n", message));
}

void Session::complain(const Error& error) const { program::say(error_text(error, query_text)); }

void Session::page() {
  if (program::stdout_is_terminal() && arguments_.get_or("format", "text") == "text") out_.start_pager();
}

Result<index::Index*> Session::index() {
  if (!index_) {
    const auto named = arguments_.all("index");
    const auto places = named.empty() ? program::default_indexes() : places_of(named);
    if (!places) return pass(places);
    auto opened = index::Index::open(*places, {.partial = arguments_.has("partial")});
    if (!opened) return pass(opened);
    index_ = std::make_unique<index::Index>(std::move(*opened));
    const auto info = index_->info();
    if (verbose_)
      note(fmt::format("index {}: {} Kamervragen, id {}, updated {}", info.place, info.kamervragen, info.id,
                       info.updated));
    if (auto same = expected(info); !same) return pass(same);
  }
  return index_.get();
}

void Session::say_missing() const {
  if (!index_) return;
  for (const auto& [place, why] : index_->missing())
    complain({Exit::no_input,
              "partial",
              fmt::format("the answer is without {}: {}", place, why),
              "counts are of the others only",
              {},
              {}});
}

Result<void> Session::expected(const index::IndexInfo& info) const {
  const auto wanted = arguments_.get("expect-index");
  if (!wanted || *wanted == info.id) return {};
  return fail(Exit::other_stamp, "other-content",
              fmt::format("the index holds other publications: expected {}, found {}", *wanted, info.id),
              "a count belongs to one content; find the index with that id, or cite this one");
}

}  // namespace kamervragen::cli
