// Questions as someone writes them before they are published: pasted from a word processor or from a page, with a
// heading, numbers, notes, and perhaps answers between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::similar {

struct DraftQuestion {
  int nummer = 0;  ///< as printed; counted on where none is
  std::string tekst;
  bool operator==(const DraftQuestion&) const = default;
};

struct Draft {
  std::string titel;  ///< what the heading says it is about, or all of it
  std::vector<DraftQuestion> vragen;
  std::vector<std::string> noten;
  std::vector<std::string> indieners{}, ministeries{};  ///< as the heading names them
  bool operator==(const Draft&) const = default;
};

/// Every text is a draft: one without numbers has a question for each paragraph that asks something, or one in all.
///   "1. …", "1) …", "Vraag 1", "1" in a line of its own    a question begins, if it is the next one
///   "• …", "- …"                                            one begins, where nothing is numbered
///   numbers from 1 again, "[1] …", "Noot 1"                 notes
///   "Antwoord 1"                                            an answer, which is left out, as is a Toelichting
Draft read_draft(std::string_view text);

}  // namespace kamervragen::similar
