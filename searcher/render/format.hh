// The formats that an answer can be written in. A row is a format: choices, help, completion, misfit errors, the media
// types of a page and the description of its API are loops over them.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/program/paint.hh"
#include "searcher/ask/request.hh"
#include "searcher/ask/sink.hh"

namespace kamervragen::render {

/// Takes what is written; false when there is no use in going on.
using Write = std::function<bool(std::string_view)>;

/// How an answer is to look, where the format leaves a choice.
struct Look {
  program::Paint paint = program::Paint();
  std::size_t width = 80;        ///< columns of text
  bool warnings = false;         ///< text of records: what the readers of the publications did not understand
  bool plots = false;            ///< text of a measure that has a picture: that, in characters
  bool byte_order_mark = false;  ///< rows: what a spreadsheet wants before the header, to read UTF-8
};

/// Kinds of answers, as a set.
class Kinds {
 public:
  constexpr Kinds() = default;
  constexpr Kinds(std::initializer_list<ask::Kind> kinds) {
    for (const auto kind : kinds) bits_ |= bit(kind);
  }
  constexpr explicit Kinds(std::span<const ask::Kind> kinds) {
    for (const auto kind : kinds) bits_ |= bit(kind);
  }
  /// These and those.
  constexpr Kinds with(Kinds others) const {
    others.bits_ |= bits_;
    return others;
  }
  constexpr bool has(ask::Kind kind) const { return (bits_ & bit(kind)) != 0; }

 private:
  static constexpr unsigned bit(ask::Kind kind) { return 1u << static_cast<unsigned>(kind); }
  unsigned bits_ = 0;
};

struct Format {
  std::string_view name, also{};  ///< `also`: another name of it
  std::string_view media_type, extension;
  Kinds accepts;
  bool streams = false;      ///< written as it comes, in constant memory
  bool for_people = false;   ///< laid out for a screen: paged, coloured
  bool facets = false;       ///< has a place for facets beside hits
  bool explains = false;     ///< and for how the query was understood
  bool passages = false;     ///< and for passages of hits
  bool marks_bytes = false;  ///< may begin with a byte order mark
  bool plots = false;        ///< may draw in characters
  std::unique_ptr<ask::Sink> (*make)(Write, const Look&) = nullptr;
};

using FormatTable = std::span<const Format>;
FormatTable formats();
/// The name of the format that another word stands for, or empty.
std::string_view format_meant(std::string_view other);
/// Null where there is none of that name, or other name.
const Format* find_format(std::string_view name, FormatTable = formats());
/// Those that can write an answer of that kind, in the order of the table.
std::vector<std::string> format_names(ask::Kind, FormatTable = formats());

/// ERRORS: misfit, where the request wants what the format has no place for: an answer without it would be half of one.
Result<void> fits(const ask::Request&, const Format&, bool byte_order_mark, bool plots);

// The sinks, each in its own file.
std::unique_ptr<ask::Sink> make_text(Write, const Look&);
std::unique_ptr<ask::Sink> make_json(Write, const Look&);
std::unique_ptr<ask::Sink> make_jsonl(Write, const Look&);
std::unique_ptr<ask::Sink> make_csv(Write, const Look&);
std::unique_ptr<ask::Sink> make_tsv(Write, const Look&);
std::unique_ptr<ask::Sink> make_ids(Write, const Look&);
std::unique_ptr<ask::Sink> make_svg(Write, const Look&);
std::unique_ptr<ask::Sink> make_markdown(Write, const Look&);
std::unique_ptr<ask::Sink> make_html(Write, const Look&);
std::unique_ptr<ask::Sink> make_citation(Write, const Look&);
std::unique_ptr<ask::Sink> make_biblatex(Write, const Look&);
std::unique_ptr<ask::Sink> make_bibtex(Write, const Look&);
std::unique_ptr<ask::Sink> make_ris(Write, const Look&);
std::unique_ptr<ask::Sink> make_csl_json(Write, const Look&);

}  // namespace kamervragen::render
