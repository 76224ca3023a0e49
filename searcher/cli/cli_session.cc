#include "searcher/cli/cli_session.hh"

#include <fmt/format.h>

#include "schema/program/environment.hh"
#include "schema/program/messages.hh"
#include "schema/program/places.hh"

namespace kamervragen::cli {
Session::Session(const Arguments& arguments)
    : settings_(arguments.settings),
      paint_(program::use_colour(settings_.color, program::stdout_is_terminal())),
      width_(program::text_columns()) {}

void Session::note(std::string_view message) const {
  if (!settings_.quiet) program::say(fmt::format("kamervragen: {}\n", message));
}

void Session::complain(const Error& error) const { program::say(error_text(error, query_text)); }

void Session::page() {
  if (program::stdout_is_terminal() && settings_.format == "text") out_.start_pager();
}

Result<index::Index*> Session::index() {
  if (!index_) {
    const auto places = settings_.index.empty() ? program::default_indexes() : settings_.index;
    if (!places) return pass(places);
    auto opened = index::Index::open(*places, {.partial = settings_.partial});
    if (!opened) return pass(opened);
    index_ = std::make_unique<index::Index>(std::move(*opened));
    const auto info = index_->info();
    if (verbose())
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
  const auto& wanted = settings_.expect_index;
  if (!wanted || *wanted == info.id) return {};
  return fail(Exit::other_stamp, "other-content",
              fmt::format("the index holds other publications: expected {}, found {}", *wanted, info.id),
              "a count belongs to one content; find the index with that id, or cite this one");
}

}  // namespace kamervragen::cli
