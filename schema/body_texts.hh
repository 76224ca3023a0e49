// The texts of a record that a snippet may come from, its titles apart.
#pragma once

#include <string_view>
#include <vector>

#include "schema/record.hh"

namespace kamervragen {

struct BodyText {
  bool of_answer;
  int vraag;  ///< number of the question; 0 where it has none
  std::string_view text;
};

/// In an order of their own, in which the index keeps the prints of their words. The record must outlive them.
std::vector<BodyText> body_texts(const Kamervraag&);

}  // namespace kamervragen
