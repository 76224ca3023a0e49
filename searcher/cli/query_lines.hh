// The queries of a batch: a line each.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace kamervragen::cli {

/// Reads lines as every editor writes them: CRLF at their ends, a byte order mark before the first, a last one without
/// an end. Lines of white space are skipped, and comments: a # alone, or one before white space (a title may begin with
/// "#metoo"). What is longer than any query is cut there, so that memory has a bound.
class QueryLines {
 public:
  explicit QueryLines(std::istream& from) : from_(from) {}
  /// False at the end.
  bool next(std::string& line);
  /// Of the line that was given last, from 1, skipped ones counted.
  std::size_t number() const { return number_; }

 private:
  bool read(std::string& line);

  std::istream& from_;
  std::size_t number_ = 0;
};

}  // namespace kamervragen::cli
