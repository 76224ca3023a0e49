// export: question sets, with all that is known of them, as files that other programs read.
#include <array>

#include <fmt/format.h>

#include "searcher/ask/answers.hh"
#include "searcher/ask/measuring.hh"
#include "searcher/query/printer.hh"
#include "searcher/sheet/package_columns.hh"

namespace kamervragen::ask {
namespace {

Result<Measured> package_of(const Measuring& measuring) {
  const auto& target = measuring.request.target;
  if (target.place.empty()) return fail(Code::no_export_target);
  const auto written = package::write_package(
      measuring.matches,
      {.query = canonical(measuring.asked.query),
       .count = measuring.matches.size(),
       .index_id = measuring.info.id,
       .reference_date = measuring.context.reference ? measuring.context.reference->iso() : std::string(),
       .version = measuring.info.stamp.program},
      target);
  if (!written) return pass(written);
  Measured out;
  out.settings = {{"to", target.place.string()}};
  out.tables.push_back(sheet::table_of<package::WrittenTable>("rows", sheet::written_columns, *written));
  return out;
}

}  // namespace

Result<Answered> answer_package(const OpenIndex& open, const Request& request, Sink& sink) {
  return answer_measured(open, request, sink, package_of);
}

}  // namespace kamervragen::ask
