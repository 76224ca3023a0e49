#include "searcher/cli/cli_session.hh"

#include <fmt/format.h>

#include "schema/errors/messages.hh"
#include "schema/program/environment.hh"
#include "schema/program/places.hh"

namespace kamervragen::cli {
Session::Session(const Arguments& arguments)
    : settings_(arguments.settings),
      paint_(program::use_colour(settings_.color, program::stdout_is_terminal())),
      width_(settings_.width ? settings_.width->columns : program::text_columns()) {}

void Session::note(std::string_view message) const {
  if (!settings_.quiet) errors::say(fmt::format("kamervragen: {}\n", message));
}

void Session::complain(const Error& error) const {
  const bool remark = error.exit() == Exit::done;
  if (remark && settings_.quiet) return;
  errors::say(errors::error_text(program().name, error, query_text));
}

void Session::page() {
  if (program::stdout_is_terminal() && format().for_people) out_.start_pager();
}

Result<index::Index*> Session::index() {
  if (!index_) {
    const auto places = settings_.index.empty() ? program::default_indexes() : settings_.index;
    if (!places) return pass(places);
    auto opened = index::Index::open(*places, {.partial = settings_.partial});
    if (!opened) return pass(opened);
    index_ = std::make_unique<index::Index>(std::move(*opened));
    index_->limit_reads(settings_.max_time);
    const auto info = index_->info();
    if (verbose())
      note(fmt::format("index {}: {} Kamervragen, id {}, updated {}", info.place, info.kamervragen, info.id,
                       info.updated));
  }
  return index_.get();
}

void Session::say_missing() const {
  if (!index_) return;
  for (const auto& [place, why] : index_->missing()) complain(Error(Code::partial, {{"index", place}, {"why", why}}));
}

ask::OpenIndex Session::opener() {
  return [this] { return index(); };
}

const render::Format& Session::format() const {
  const auto* named = render::find_format(settings_.format);
  return named != nullptr ? *named : render::formats().front();
}

std::unique_ptr<ask::Sink> Session::sink(const render::Format& format, bool paged) {
  const auto write = [this, paged, begun = false](std::string_view text) mutable {
    if (!std::exchange(begun, true) && paged) page();
    out_.write(text);
    return out_.ok();
  };
  return format.make(write, {.paint = paint_,
                             .width = width_,
                             .warnings = verbose(),
                             .plots = settings_.plot,
                             .byte_order_mark = settings_.bom});
}

}  // namespace kamervragen::cli
