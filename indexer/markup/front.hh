// What stands in front of a text: its numbers, its heading sentences, and the lines around them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/tree/tree.hh"
#include "indexer/grammar/lines.hh"

namespace kamervragen::markup {

/// A block of a text in reading order, with what its words are.
struct Block {
  tree::Node node;
  std::string text;                   ///< on one line
  bool official = false;              ///< one of op-xsd's parts
  grammar::Label label;               ///< of a paragraph only
  std::optional<grammar::Sign> sign;  ///< of a paragraph only
};

/// Writes what the front says into `out` (kamervraagnummer, tekstregels, omschrijvingen with their type, loose text)
/// and gives what follows it. A list of ol whose items are questions becomes paragraphs that bear its numbers.
std::vector<Block> read_front(std::vector<tree::Node> nodes, tree::Node& out);

/// What the heading sentences announce.
enum class Heading { none, question, oral, answer, notice };
Heading heading_of(const tree::Node& kamervragen);

}  // namespace kamervragen::markup
