#include "indexer/markup/sections.hh"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "indexer/grammar/headings.hh"
#include "indexer/grammar/kinds.hh"
#include "indexer/grammar/lines.hh"
#include "indexer/grammar/numbers.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/front.hh"
#include "indexer/markup/numbering.hh"
#include "indexer/markup/official.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::markup {
namespace {

std::string number_words(std::string_view what, const std::vector<int>& nummers) {
  std::string out(what);
  for (std::size_t i = 0; i < nummers.size(); ++i) {
    out += i == 0 ? " " : i + 1 == nummers.size() ? " en " : ", ";
    out += std::to_string(nummers[i]);
  }
  return out;
}

class Sections {
 public:
  Sections(std::vector<Block> blocks, tree::Node& out) : blocks_(std::move(blocks)), out_(out) {}

  void read(bool answers_only) {
    std::vector<Block> loose;
    std::ranges::copy_if(blocks_, std::back_inserter(loose), [](const Block& b) { return b.node.name == loose_text; });
    std::erase_if(blocks_, [](const Block& b) { return b.node.name == loose_text; });
    read_parts(answers_only);
    for (auto& block : loose) out_.children.push_back(std::move(block.node));
  }

 private:
  void read_parts(bool answers_only) {
    std::vector<Numbered> numbered;
    for (const auto& b : blocks_) numbered.push_back({b.sign, b.label, b.text.find('?') != std::string::npos});
    const bool labelled = any_label(grammar::Part::vraag);
    std::vector<int> opens(blocks_.size(), 0);
    if (!labelled) opens = answers_only ? rising_numbers(numbered) : question_numbers(numbered);
    if (labelled && !answers_only) opens = numbers_beside_labels(numbered);
    const bool any_part = any_label(grammar::Part::antwoord) || labelled ||
                          std::ranges::any_of(opens, [](int n) { return n; }) ||
                          std::ranges::any_of(blocks_, [](const Block& b) { return b.official; });
    const auto first = any_part ? 0 : unlabelled(answers_only);
    for (auto i = first; i < blocks_.size(); ++i) {
      auto& block = blocks_[i];
      if (block.official) {
        note_numbers(block.node);
        close();
        out_.children.push_back(std::move(block.node));
      } else if (block.label.part != grammar::Part::none) {
        labelled_block(block);
      } else if (opens[i] > 0) {
        begin_part(answers_only ? grammar::Part::antwoord : grammar::Part::vraag, {opens[i]}, block.node.line);
        rest_of(block, block.sign->words);
      } else {
        add(std::move(block.node));
      }
    }
    close();
  }

  bool any_label(grammar::Part part) const {
    return std::ranges::any_of(blocks_, [&](const Block& b) { return b.label.part == part; });
  }

  void labelled_block(Block& block) {
    const auto& label = block.label;
    switch (label.part) {
      case grammar::Part::vraag:
        begin_part(grammar::Part::vraag, label.nummers, block.node.line);
        keep_letter(label);
        return rest_of(block, label.words);
      case grammar::Part::antwoord:
        // Without a number it answers what was asked since the last answer.
        begin_part(grammar::Part::antwoord, label.nummers.empty() ? awaiting_ : label.nummers, block.node.line);
        awaiting_.clear();
        keep_letter(label);
        return rest_of(block, label.words);
      case grammar::Part::toelichting:
      case grammar::Part::mededeling:
        begin("kamervraagopmerking", block.node.line);
        open_.children.push_back(make("titel", label.words, block.node.line));
        return rest_of(block, label.words);
      case grammar::Part::none: return;
    }
  }

  void begin(std::string_view name, std::size_t line) {
    close();
    open_ = make(name, line);
    is_open_ = true;
  }

  void begin_part(grammar::Part part, const std::vector<int>& nummers, std::size_t line) {
    const bool question = part == grammar::Part::vraag;
    begin(question ? "vraag" : "antwoord", line);
    if (!nummers.empty()) {
      open_.children.push_back(make("nr", number_words(question ? "Vraag" : "Antwoord", nummers), line));
    }
    if (!question) return;
    for (const int n : nummers) {
      if (std::ranges::find(awaiting_, n) == awaiting_.end()) awaiting_.push_back(n);
    }
  }

  /// "Vraag 1a": the reader of the numbers says that there is more to it.
  void keep_letter(const grammar::Label& label) {
    if (label.lettered) open_.children.front() = make("nr", label.words, open_.line);
  }

  /// An official part in between takes part in the same order.
  void note_numbers(const tree::Node& part) {
    if (part.name == "antwoord") awaiting_.clear();
    const auto* nr = part.child("nr");
    if (part.name != "vraag" || !nr) return;
    for (const int n : grammar::parse_nummers(flat_text(*nr)).nummers) awaiting_.push_back(n);
  }

  void rest_of(Block& block, std::string_view words) {
    cut_front(block.node, words);
    if (holds_text(block.node)) open_.children.push_back(std::move(block.node));
  }

  void add(tree::Node node) { (is_open_ ? open_ : out_).children.push_back(std::move(node)); }

  void close() {
    if (is_open_) out_.children.push_back(std::move(open_));
    is_open_ = false;
  }

  /// Reads what stands in front of the first label by what the heading announces; gives that label's place.
  std::size_t unlabelled(bool answers_only) {
    const auto label =
        std::ranges::find_if(blocks_, [](const Block& b) { return b.label.part != grammar::Part::none; });
    const std::span blocks(blocks_.begin(), label);
    if (blocks.empty()) return 0;
    const auto heading = heading_of(out_);
    std::string words;
    for (const auto& block : blocks) words += block.text + '\n';
    if (heading == Heading::notice || (heading == Heading::answer && grammar::is_uitstel_of_intrekking(words))) {
      begin("kamervraagopmerking", blocks.front().node.line);
      open_.children.push_back(make("titel", "Mededeling", blocks.front().node.line));
    } else if (heading == Heading::answer || answers_only) {
      begin("antwoord", blocks.front().node.line);
    }
    const bool question = heading == Heading::question && !is_open_;
    const bool each = question && std::ranges::all_of(blocks, [](const Block& b) {
                        return b.node.name == "al" && b.text.find('?') != std::string::npos;
                      });
    for (auto& block : blocks) {
      if (each || (question && !is_open_)) begin("vraag", block.node.line);
      add(std::move(block.node));
    }
    close();
    return blocks.size();
  }

  std::vector<Block> blocks_;
  tree::Node& out_;
  tree::Node open_;
  bool is_open_ = false;
  std::vector<int> awaiting_;
};

/// Behind "Antwoorden" alone, where the numbers of the answers stand in front of them; the end where there is no such
/// word.
std::vector<Block>::iterator answers_below(std::vector<Block>& blocks) {
  const auto is_answer = [](const Block& b) { return b.label.part == grammar::Part::antwoord; };
  const auto word = std::ranges::find_if(blocks, is_answer);
  if (word == blocks.end() || text::ascii_lower(text::trim(word->label.words, ":.")) != "antwoorden" ||
      std::any_of(word + 1, blocks.end(), is_answer)) {
    return blocks.end();
  }
  std::vector<Numbered> behind;
  for (auto b = word + 1; b != blocks.end(); ++b) behind.push_back({b->sign, b->label, false});
  const auto numbers = rising_numbers(behind);
  return std::ranges::any_of(numbers, [](int n) { return n > 0; }) ? word : blocks.end();
}

/// A notice of uitstel that stands behind the last question without a title, out of it into a remark of its own.
void part_notice(tree::Node& kamervragen) {
  const auto heading = heading_of(kamervragen);
  if (heading != Heading::notice && heading != Heading::answer) return;
  auto& parts = kamervragen.children;
  for (const auto& part : parts) {
    if (part.name == "antwoord" || part.name == "kamervraagopmerking") return;
  }
  const auto last = std::find_if(parts.rbegin(), parts.rend(), [](const tree::Node& n) { return n.name == "vraag"; });
  if (last == parts.rend()) return;
  auto& text = last->children;
  const auto begin = std::ranges::find_if(text, [&](const tree::Node& block) {
    return block.name == "al" && &block != &text.front() && grammar::is_uitstel_of_intrekking(flat_text(block));
  });
  if (begin == text.end() || begin - text.begin() < 2) return;  // its number and something that it asks stay
  auto notice = make("kamervraagopmerking", begin->line);
  notice.children.push_back(make("titel", "Mededeling", begin->line));
  std::move(begin, text.end(), std::back_inserter(notice.children));
  text.erase(begin, text.end());
  parts.push_back(std::move(notice));
}

}  // namespace

tree::Node sections_of(std::vector<tree::Node> blocks) {
  auto out = make("kamervragen");
  auto body = read_front(std::move(blocks), out);
  // An answer's heading in the middle: what stands behind it are the answers.
  auto second = std::ranges::find_if(body, [&](const Block& b) {
    return !b.official && grammar::front_line_of(b.text) == grammar::FrontLine::antwoordkop &&
           text::contains_ci(b.text, "ontvangen");
  });
  if (second == body.end()) {
    second = answers_below(body);
    if (second != body.end()) second = body.erase(second);
  }
  std::vector<Block> behind(std::make_move_iterator(second), std::make_move_iterator(body.end()));
  body.erase(second, body.end());
  Sections(std::move(body), out).read(false);
  if (!behind.empty()) {
    std::vector<tree::Node> rest;
    for (auto& block : behind) rest.push_back(std::move(block.node));
    auto answers = read_front(std::move(rest), out);
    Sections(std::move(answers), out).read(true);
  }
  part_notice(out);
  return out;
}

void split_label(tree::Node& part) {
  if (part.child("nr")) return;
  const auto first = std::ranges::find_if(part.children, [](const tree::Node& child) { return holds_text(child); });
  if (first == part.children.end() || first->name != "al") return;
  const auto label = grammar::label_of(flat_text(*first));
  const bool fits = (label.part == grammar::Part::vraag && part.name == "vraag") ||
                    (label.part == grammar::Part::antwoord && part.name == "antwoord");
  if (!fits || label.nummers.empty()) return;
  cut_front(*first, label.words);
  part.children.insert(part.children.begin(), make("nr", label.words, part.line));
}

Contents what_is_in(const tree::Node& kamervragen) {
  static constexpr std::array<std::string_view, 3> parts = {"vraag", "antwoord", "kamervraagopmerking"};
  Contents found;
  for (const auto& child : kamervragen.children) {
    found.parts = found.parts || std::ranges::find(parts, child.name) != parts.end();
    found.numbered = found.numbered || child.child("nr");
    if (child.name != "kamervraagomschrijving") continue;
    const auto text = flat_text(child);
    found.heading = true;
    found.dated = found.dated || text::contains_ci(text, "ingezonden") || text::contains_ci(text, "ontvangen");
  }
  return found;
}

}  // namespace kamervragen::markup
