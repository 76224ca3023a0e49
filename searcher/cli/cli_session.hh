// One run of the program: where it writes, how it looks, the index that it reads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/program/error.hh"
#include "schema/program/output.hh"
#include "schema/program/paint.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/index/index.hh"

namespace kamervragen::cli {

class Session {
 public:
  /// REQUIRES: the arguments outlive it.
  explicit Session(const Arguments&);

  program::Output& out() { return out_; }
  const program::Paint& paint() const { return paint_; }
  std::size_t width() const { return width_; }
  bool verbose() const { return settings_.verbose; }

  /// A message on standard error, unless --quiet.
  void note(std::string_view message) const;
  /// An error that does not end the run.
  void complain(const Error&) const;
  /// A pager from here on, where the answer is text on a terminal.
  void page();

  /// The index, opened when first asked for. Errors: those of Index::open and default_indexes, other-content.
  Result<index::Index*> index();
  /// Says on standard error, --quiet or not, which parts of the index the answer is without.
  void say_missing() const;
  /// Whether an answer came from the content that --expect-index names. Error: other-content.
  Result<void> expected(const index::IndexInfo&) const;

  /// The query as typed, for the caret under an error in it.
  std::string query_text;

 private:
  const Settings& settings_;
  program::Output out_;
  program::Paint paint_;
  std::size_t width_;
  std::unique_ptr<index::Index> index_;
};

}  // namespace kamervragen::cli
