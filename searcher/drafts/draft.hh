// Questions as someone writes them before they are published: pasted from a word processor, a mail or a page, with a
// heading, numbers, notes, and perhaps answers between them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"

namespace kamervragen::drafts {

struct Question {
  int nummer = 0;  ///< as printed; counted on where none is
  std::string tekst;
  bool operator==(const Question&) const = default;
};

struct Draft {
  std::string titel;  ///< what the heading says it is about, or all of it
  std::vector<Question> vragen;
  std::vector<std::string> noten;
  std::vector<std::string> indieners{}, ministeries{};  ///< as the heading names them
  std::vector<std::string> inleiding{};                 ///< paragraphs beside the heading
  std::size_t antwoorden = 0, left_out = 0;             ///< answers, and other lines, that are left out
  bool operator==(const Draft&) const = default;
};

/// Every text is a draft: one without numbers has a question for each paragraph that asks something, or one in all.
///   "1. …", "1) …", "Vraag 1", "V1: …", "1" in a line of its own    a question begins
///   "• …", "- …", "a) …"                                             one begins, where nothing is numbered
///   numbers from 1 again that ask nothing, "[1] …", "Noot 1"         notes
///   "Antwoord 1", "Antwoord op de vragen 3 t/m 5", "Antwoord:"       an answer, which is left out
///   a Toelichting, and what mail and pages have around it            left out
/// Marks of notes and of parts of a question are no text of it.
Draft read_draft(std::string_view text);

/// Of what someone may hand over in the place of a text. More questions than these take minutes.
inline constexpr std::size_t questions_max = 300;
/// ERRORS: too-long, not-plain-text, invalid-utf8, too-many-questions.
Result<Draft> accepted_draft(std::string_view text);

}  // namespace kamervragen::drafts
