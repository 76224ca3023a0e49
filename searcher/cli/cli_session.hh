// One run of the program: where it writes, how it looks, the index that it reads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/program/output.hh"
#include "schema/program/paint.hh"
#include "searcher/ask/answer.hh"
#include "searcher/cli/cli_parse.hh"
#include "searcher/index/index.hh"
#include "searcher/render/format.hh"

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
  /// An error, or a remark, which --quiet keeps back.
  void complain(const Error&) const;
  /// A pager from here on, where the answer is text on a terminal.
  void page();
  /// The format that was asked for: the first of the table where none was, or one that no verb knows.
  const render::Format& format() const;
  /// Writes answers to standard output, through a pager where they are for people and `paged`.
  std::unique_ptr<ask::Sink> sink(const render::Format&, bool paged = true);

  /// The index, opened when first asked for. ERRORS: those of Index::open and default_indexes.
  Result<index::Index*> index();
  /// The same, for answers that need one.
  ask::OpenIndex opener();
  /// Says on standard error, --quiet or not, which parts of the index the answer is without.
  void say_missing() const;
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
