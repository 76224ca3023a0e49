// How a search is printed: one writer a format.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "searcher/ask/explain.hh"
#include "searcher/ask/search.hh"
#include "searcher/cli/asked.hh"
#include "searcher/cli/cli_session.hh"

namespace kamervragen::cli {

/// What is known before the first hit.
struct Opening {
  const Asked& asked;
  index::IndexInfo index;
  std::optional<ask::Explanation> explanation;
  std::optional<std::size_t> top;  ///< values shown a facet
};

/// The passages of titel and betreft that in text are the titel itself, marked: they take no other's place.
inline constexpr std::size_t title_passages = 2;

/// `begin` once, `hit` for each hit in order, `end` once; nothing is kept that the format does not need.
class HitWriter {
 public:
  virtual ~HitWriter() = default;
  virtual void begin(const Opening&) {}
  virtual void hit(const ask::Hit&) = 0;
  virtual void end(const Opening&, const ask::Answer&) {}
};

/// A writer for one of the formats of `search`; null for an unknown one.
std::unique_ptr<HitWriter> make_hit_writer(std::string_view format, cli::Session&, bool byte_order_mark);

// Each in its own file.
std::unique_ptr<HitWriter> make_text_writer(cli::Session&);
std::unique_ptr<HitWriter> make_json_writer(cli::Session&);
std::unique_ptr<HitWriter> make_jsonl_writer(cli::Session&);
std::unique_ptr<HitWriter> make_csv_writer(cli::Session&, bool byte_order_mark);
std::unique_ptr<HitWriter> make_tsv_writer(cli::Session&, bool byte_order_mark);
std::unique_ptr<HitWriter> make_ids_writer(cli::Session&);

}  // namespace kamervragen::cli
