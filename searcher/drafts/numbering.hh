// Which of the numbers that lines begin with are those of questions, and which those of notes.
#pragma once

#include <string>
#include <vector>

#include "searcher/drafts/line.hh"

namespace kamervragen::drafts {

/// What a line is in its text.
enum class Role : unsigned char { text, vraag, noot, antwoord, toelichting, layout };

struct Placed {
  Role role = Role::text;
  int number = 0;  ///< of a question or a note
};

/// One a line. Nothing that asks is lost: each number that follows the last question is one, and so is one out of turn
/// that stands as those do and asks something. Numbers that begin anew behind the questions and ask nothing are those
/// of notes. Where nothing is numbered, letters or bullets begin the questions, whichever come first.
std::vector<Placed> placed(const std::vector<Line>&);

}  // namespace kamervragen::drafts
