// A Kamervraag as a page to read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/program/paint.hh"
#include "schema/record/record.hh"
#include "searcher/finder/show_find.hh"

namespace kamervragen::screen {

struct PageStyle {
  program::Paint paint = program::Paint();
  std::size_t width = 80;
  bool warnings = false;  ///< what the reader of the publications did not understand, at the end
};

/// Heading, who and when, each vraag with its antwoord under it, mededelingen, citations both ways.
std::string page(const finder::Shown&, const PageStyle&);

/// The questions and answers, interleaved. An answer to several questions stands once, under the first of them; one
/// that refers to another is followed by where that leads.
std::string questions_and_answers(const Kamervraag&, const PageStyle&);

}  // namespace kamervragen::screen
