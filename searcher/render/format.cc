#include "searcher/render/format.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kamervragen::render {
namespace {

using ask::Kind;

constexpr Kinds measures(ask::measures);
constexpr Kinds pictures = {Kind::stats, Kind::trend, Kind::cross};
constexpr Kinds rows = measures.with({Kind::hits, Kind::count, Kind::facets});
constexpr Kinds everything = rows.with({Kind::records, Kind::chain, Kind::fields, Kind::facet_fields, Kind::values,
                                        Kind::index, Kind::overview, Kind::similar, Kind::schema});
constexpr Kinds cited = {Kind::hits, Kind::count, Kind::records, Kind::chain, Kind::similar};

constexpr std::array table = {
    Format{.name = "text",
           .media_type = "text/plain; charset=utf-8",
           .extension = "txt",
           .accepts = everything,
           .for_people = true,
           .facets = true,
           .explains = true,
           .passages = true,
           .plots = true,
           .make = make_text},
    Format{.name = "json",
           .media_type = "application/json",
           .extension = "json",
           .accepts = everything,
           .facets = true,
           .explains = true,
           .passages = true,
           .make = make_json},
    Format{.name = "jsonl",
           .media_type = "application/jsonl",
           .extension = "jsonl",
           .accepts = {Kind::hits, Kind::count, Kind::facets, Kind::records, Kind::chain, Kind::similar},
           .streams = true,
           .facets = true,
           .explains = true,
           .passages = true,
           .make = make_jsonl},
    Format{.name = "csv",
           .media_type = "text/csv; charset=utf-8; header=present",
           .extension = "csv",
           .accepts = rows.with({Kind::similar}),
           .streams = true,
           .marks_bytes = true,
           .make = make_csv},
    Format{.name = "tsv",
           .media_type = "text/tab-separated-values; charset=utf-8",
           .extension = "tsv",
           .accepts = rows.with({Kind::similar}),
           .streams = true,
           .marks_bytes = true,
           .make = make_tsv},
    Format{.name = "svg", .media_type = "image/svg+xml", .extension = "svg", .accepts = pictures, .make = make_svg},
    Format{.name = "ids",
           .media_type = "text/plain; charset=utf-8",
           .extension = "ids.txt",
           .accepts = {Kind::hits, Kind::records, Kind::chain, Kind::fields, Kind::values, Kind::similar},
           .streams = true,
           .make = make_ids},
    Format{.name = "md",
           .also = "markdown",
           .media_type = "text/markdown; charset=utf-8",
           .extension = "md",
           .accepts = {Kind::records, Kind::chain, Kind::fields},
           .streams = true,
           .make = make_markdown},
    Format{.name = "html",
           .media_type = "text/html; charset=utf-8",
           .extension = "html",
           .accepts = {Kind::records, Kind::chain},
           .make = make_html},
    Format{.name = "citation",
           .media_type = "text/plain; charset=utf-8",
           .extension = "txt",
           .accepts = cited,
           .streams = true,
           .make = make_citation},
    Format{.name = "biblatex",
           .media_type = "application/x-bibtex; charset=utf-8",
           .extension = "bib",
           .accepts = cited,
           .streams = true,
           .make = make_biblatex},
    Format{.name = "bibtex",
           .media_type = "application/x-bibtex",
           .extension = "bib",
           .accepts = cited,
           .streams = true,
           .make = make_bibtex},
    Format{.name = "ris",
           .media_type = "application/x-research-info-systems",
           .extension = "ris",
           .accepts = cited,
           .streams = true,
           .make = make_ris},
    Format{.name = "csl-json",
           .media_type = "application/vnd.citationstyles.csl+json",
           .extension = "json",
           .accepts = cited,
           .streams = true,
           .make = make_csl_json},
};

constexpr bool sound() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].name.empty() || table[i].media_type.empty()) return false;
    for (std::size_t j = i + 1; j < table.size(); ++j)
      if (table[i].name == table[j].name) return false;
  }
  return true;
}
static_assert(sound(), "a format has a name of its own and a media type");
static_assert(std::ranges::all_of(table,
                                  [](const Format& format) {
                                    return format.accepts.has(Kind::records) == format.accepts.has(Kind::chain);
                                  }),
              "what shows a set shows a chain: one verb asks for both");

/// What is wanted of a format.
struct Wanted {
  const ask::Request& request;
  bool byte_order_mark, plots;
};

/// A wish that a format may have no place for.
struct Wish {
  std::string_view option;
  bool (*wanted)(const Wanted&);
  bool Format::*place;
  std::string_view apart;  ///< the kind of answer that is it alone
};
constexpr std::array wishes = {
    Wish{"facets", [](const Wanted& w) { return w.request.kind == Kind::hits && w.request.facets.has_value(); },
         &Format::facets, "facets"},
    Wish{"explain", [](const Wanted& w) { return w.request.explain; }, &Format::explains, ""},
    Wish{"related", [](const Wanted& w) { return w.request.related; }, &Format::explains, ""},
    Wish{"snippets", [](const Wanted& w) { return w.request.snippets.has_value(); }, &Format::passages, ""},
    Wish{"bom", [](const Wanted& w) { return w.byte_order_mark; }, &Format::marks_bytes, ""},
    Wish{"plot", [](const Wanted& w) { return w.plots; }, &Format::plots, ""},
};

}  // namespace

FormatTable formats() { return table; }

const Format* find_format(std::string_view name, FormatTable of) {
  const auto found = std::ranges::find_if(
      of, [&](const Format& format) { return format.name == name || (!name.empty() && format.also == name); });
  return found == of.end() ? nullptr : &*found;
}

std::string_view format_meant(std::string_view other) {
  const auto* found = find_format(other);
  return found != nullptr && found->name != other ? found->name : std::string_view{};
}

std::vector<std::string> format_names(ask::Kind kind, FormatTable of) {
  std::vector<std::string> out;
  for (const auto& format : of)
    if (format.accepts.has(kind)) out.emplace_back(format.name);
  return out;
}

Result<void> fits(const ask::Request& request, const Format& format, bool byte_order_mark, bool plots) {
  if (!format.accepts.has(request.kind))
    return fail(Code::unknown_format, {{"subject", request.kind == Kind::chain ? "a chain" : "this answer"},
                                       {"format", format.name},
                                       {"known", fmt::format("{}", fmt::join(format_names(request.kind), ", "))}});
  for (const auto& wish : wishes)
    if (wish.wanted({request, byte_order_mark, plots}) && !(format.*wish.place))
      return fail(Code::misfit, {{"option", wish.option}, {"format", format.name}, {"apart", wish.apart}});
  return {};
}

}  // namespace kamervragen::render
