// Standard output, checked: an answer is whole, or the program says that it is not.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

#include "schema/errors/error.hh"

namespace kamervragen::program {

/// Buffered writing to standard output, through a pager where one is started. A closed pipe ends the program by
/// SIGPIPE, quietly, as it does cat and grep.
class Output {
 public:
  Output();
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text);
  /// False after a write has failed: there is no use in going on.
  bool ok() const { return error_ == 0; }
  /// Sends what is buffered.
  void flush();
  /// Starts $PAGER, else less; does nothing where there is neither. Before the first write.
  void start_pager();
  /// Sends the rest, waits for the pager. Error: write-failed.
  Result<void> finish();

 private:
  std::string buffer_;
  int error_ = 0;
  pid_t pager_ = 0;
  bool finished_ = false;
};

}  // namespace kamervragen::program
