// kamervragen info: what can be asked, what the index holds.
#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "schema/dutch/analyser.hh"
#include "schema/text/split.hh"
#include "schema/text/width.hh"
#include "searcher/ask/values.hh"
#include "searcher/cli/answer_json.hh"
#include "searcher/cli/verbs.hh"
#include "searcher/index/notes.hh"
#include "searcher/render/describe.hh"
#include "searcher/render/fields_page.hh"
#include "searcher/render/overview.hh"

namespace kamervragen::cli {
namespace {

using Json = nlohmann::ordered_json;

Result<Exit> whole(Session& session, const Arguments& arguments) {
  auto index = session.index();
  if (!index) return pass(index);
  auto counted = render::overview(**index);
  if (!counted) return pass(counted);
  const auto info = (*index)->info();  // of the snapshot that was counted: nothing was read since
  const auto folder = (*index)->folder();
  const auto notes = folder ? index::read_notes(*folder) : Json::object();  // each part has a harvest of its own
  if (arguments.get("format") == "json") {
    auto document = common_keys(&info, nullptr);
    document["overview"] = to_json(*counted);
    document["harvest"] = notes.contains("harvest") ? notes["harvest"] : Json(nullptr);
    session.out().write(to_document(document));
  } else {
    session.page();
    session.out().write(
        render::overview_text(*counted, info, index::coverage_text(notes), session.paint(), session.width()));
  }
  return Exit::done;
}

/// For monitoring: one line, and exit 1 when something is older than asked.
Result<Exit> freshness(Session& session, const Arguments& arguments) {
  const auto given = arguments.get_or("check-freshness", "");
  const auto most = index::parse_duration(given);
  if (!most)
    return fail(Exit::usage, "no-duration", fmt::format("--check-freshness takes a time like 36h, not \"{}\"", given),
                "a number and m, h or d: 90m, 36h, 2d");
  auto index = session.index();
  if (!index) return pass(index);
  const auto folder = (*index)->folder();
  if (!folder)
    return fail(Exit::usage, "freshness-of-parts", "--check-freshness looks at one index in a folder of this machine",
                "ask for each part, where it is written");
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto found = index::check_freshness(index::read_notes(*folder), *most, now);
  session.out().write(found.line + "\n");
  return found.fresh ? Exit::done : Exit::nothing_found;
}

/// Needs no index: it is asked before there is one.
Result<Exit> about_fields(Session& session, const Arguments& arguments) {
  const auto format = arguments.get_or("format", "text");
  if (format == "markdown") {
    session.out().write(render::fields_markdown(layout::fields()));
  } else if (format == "ids") {
    for (const auto& field : layout::fields()) session.out().write(fmt::format("{}\n", field.name));
  } else if (format == "json") {
    auto document = common_keys(nullptr, nullptr);
    document["fields"] = render::fields_json(layout::fields());
    session.out().write(to_document(document));
  } else {
    session.page();
    session.out().write(render::fields_text(layout::fields(), session.paint(), session.width()));
  }
  return Exit::done;
}

/// Each facet with how many values it has, how many records have none, and its most frequent values.
Result<Exit> about_facets(Session& session, const Arguments& arguments) {
  auto index = session.index();
  if (!index) return pass(index);
  ask::SearchOptions options;
  options.limit = 0;
  options.facets = all_facets();
  auto answer = search(**index, {query::All{}}, options);
  if (!answer) return pass(answer);

  Json list = Json::array();
  std::string text;
  for (const auto& facet : answer->facets) {
    auto values = facet.values;
    std::ranges::stable_sort(values, std::ranges::greater{}, &index::FacetValue::count);
    Words most;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, values.size()); ++i) most.push_back(values[i].value);
    const auto* field = layout::fields().find(facet.field);
    list.push_back({{"field", facet.field},
                    {"values", values.size()},
                    {"missing", facet.missing},
                    {"most_frequent", most},
                    {"description", field->description}});
    text += fmt::format("{} {:>6} {:<6} {:>6} without\n",
                        session.paint()(program::Style::label, text::pad(facet.field, 14)), values.size(),
                        values.size() == 1 ? "value" : "values", facet.missing);
    if (!most.empty())
      text +=
          "  " +
          text::shorten(render::joined(most, ", ") + (values.size() > most.size() ? ", …" : ""), session.width() - 2) +
          "\n";
  }
  if (arguments.get("format") == "json") {
    auto document = common_keys(&answer->index, nullptr);
    document["facets"] = std::move(list);
    session.out().write(to_document(document));
  } else {
    session.page();
    session.out().write(text);
  }
  return Exit::done;
}

Result<Exit> about_values(Session& session, const Arguments& arguments) {
  if (arguments.words.size() < 2)
    return fail(Exit::usage, "no-field", "info values needs a field", "as in kamervragen info values fractie");
  const auto& typed = arguments.words[1];
  const auto* field = layout::fields().find(typed);
  if (field == nullptr) {
    const auto near = layout::fields().suggest(typed);
    return fail(
        Exit::usage, "unknown-field",
        fmt::format("unknown field \"{}\"{}", typed, near.empty() ? "" : fmt::format(" (did you mean {}?)", near)),
        "the fields: kamervragen info fields");
  }
  if (field->kind == layout::Kind::text)
    return fail(Exit::usage, "no-values", fmt::format("{} has words, no values", field->name), "");
  auto index = session.index();
  if (!index) return pass(index);
  const auto prefix =
      dutch::fold(fmt::format("{}", fmt::join(arguments.words.begin() + 2, arguments.words.end(), " ")));
  auto values = ask::values_of(**index, *field, prefix);
  if (!values) return pass(values);

  const auto format = arguments.get_or("format", "text");
  if (format == "json") {
    const auto info = (*index)->info();
    auto document = common_keys(&info, nullptr);
    document["field"] = field->name;
    document["values"] = Json::array();
    for (const auto& v : *values) document["values"].push_back({{"value", v.value}, {"count", v.count}});
    session.out().write(to_document(document));
    return Exit::done;
  }
  session.page();
  for (const auto& v : *values)
    session.out().write(format == "ids" ? v.value + "\n" : fmt::format("{:>7}  {}\n", v.count, v.value));
  return Exit::done;
}

Json parts_json(const index::IndexInfo& info) {
  Json out = Json::array();
  for (const auto& part : info.parts) {
    Json one = {{"index", part.place}};
    one.update(to_json(part));
    one["newest"] = part.newest ? Json(part.newest->iso()) : Json(nullptr);
    out.push_back(std::move(one));
  }
  return out;
}

Result<Exit> about_index(Session& session, const Arguments& arguments) {
  auto index = session.index();
  if (!index) return pass(index);
  const auto info = (*index)->info();
  if (arguments.get("format") == "json") {
    auto document = common_keys(&info, nullptr);
    document["stamp"] = {{"schema", info.stamp.schema},
                         {"fingerprint", fmt::format("{:016x}", info.stamp.fingerprint)},
                         {"kamervragen", info.stamp.program},
                         {"xapian", info.stamp.engine}};
    document["newest"] = info.newest ? Json(info.newest->iso()) : Json(nullptr);
    if (!(*index)->folder()) document["parts"] = parts_json(info);
    session.out().write(to_document(document));
    return Exit::done;
  }
  const auto row = [&](std::string_view label, const std::string& value) {
    session.out().write(fmt::format("{:<13} {}\n", label, value.empty() ? "unknown" : value));
  };
  row("id", info.id);
  row("kamervragen", fmt::to_string(info.kamervragen));
  row("newest", info.newest ? info.newest->iso() : "");
  row("updated", info.updated);
  row("checked", info.checked.empty() ? "never" : info.checked);
  row("uuid", info.uuid);
  row("revision", info.revision ? fmt::to_string(*info.revision) : "");
  row("schema", fmt::to_string(info.stamp.schema));
  row("fingerprint", fmt::format("{:016x}", info.stamp.fingerprint));
  row("made by", fmt::format("kamervragen {}, Xapian {}", info.stamp.program, info.stamp.engine));
  if ((*index)->folder()) return Exit::done;
  for (const auto& part : info.parts)
    row("part",
        fmt::format("{}: {} Kamervragen, id {}, updated {}", part.place, part.kamervragen, part.id, part.updated));
  for (const auto& part : info.missing) row("missing", part.place);
  return Exit::done;
}

struct Subject {
  std::string_view name;
  std::size_t words;  ///< at most, its own name included
  std::string_view formats;
  Run run;
};
constexpr std::size_t any_number = 1000;
constexpr std::array subjects = {
    Subject{"", 0, "text|json", whole},
    Subject{"fields", 1, "text|json|ids|markdown", about_fields},
    Subject{"facets", 1, "text|json", about_facets},
    Subject{"values", any_number, "text|json|ids", about_values},
    Subject{"index", 1, "text|json", about_index},
};

}  // namespace

Result<Exit> run_info(Session& session, const Arguments& arguments) {
  const auto name = arguments.words.empty() ? std::string() : arguments.words.front();
  const auto subject = std::ranges::find(subjects, std::string_view(name), &Subject::name);
  if (subject == subjects.end()) {
    Words names;
    for (const auto& s : subjects) names.emplace_back(s.name);
    const auto near = nearest(name, names);
    return fail(Exit::usage, "unknown-subject",
                fmt::format("info knows nothing about \"{}\"{}", name,
                            near.empty() ? "" : fmt::format(" (did you mean {}?)", near)),
                "one of: fields, facets, values FIELD, index");
  }
  if (!arguments.get_or("check-freshness", "").empty() && name.empty()) return freshness(session, arguments);
  if (arguments.words.size() > subject->words)
    return fail(Exit::usage, "too-many-words",
                fmt::format("info {} takes no \"{}\"", name, arguments.words[subject->words]),
                "see kamervragen info --help");
  const auto format = arguments.get_or("format", "text");
  const auto known = text::split(subject->formats, '|');
  if (std::ranges::find(known, format) == known.end())
    return fail(Exit::usage, "unknown-value", fmt::format("info {} has no format {}", name, format),
                fmt::format("one of: {}", fmt::join(known, ", ")));
  return subject->run(session, arguments);
}

}  // namespace kamervragen::cli
