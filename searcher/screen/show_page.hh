// A Kamervraag as a page of text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/program/paint.hh"
#include "searcher/screen/reading.hh"

namespace kamervragen::screen {

struct PageStyle {
  program::Paint paint = program::Paint();
  std::size_t width = 80;
  bool warnings = false;  ///< what the reader of the publications did not understand, at the end
};

/// Heading, who and when, each vraag with its antwoord under it, mededelingen, citations both ways.
std::string page(const Reading&, const PageStyle&);

/// The questions and answers alone.
std::string questions_and_answers(const std::vector<Exchange>&, const PageStyle&);

}  // namespace kamervragen::screen
