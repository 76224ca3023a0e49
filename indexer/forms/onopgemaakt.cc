#include "indexer/forms/onopgemaakt.hh"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/forms/html.hh"
#include "indexer/forms/plain_notes.hh"
#include "indexer/grammar/leading.hh"
#include "indexer/grammar/lines.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/line_ends.hh"
#include "indexer/markup/official.hh"
#include "indexer/markup/sections.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::forms {
namespace {

/// A line of a text that was laid out on pages.
struct Line {
  tree::Node node;
  std::string text;
};

std::vector<Line> lines_of(const tree::Node& al) {
  std::vector<Line> lines;
  auto line = markup::make("al", al.line);
  const auto end_line = [&] {
    auto text = markup::flat_text(line);
    lines.push_back({std::exchange(line, markup::make("al", al.line)), std::move(text)});
  };
  for (const auto& child : al.children) {
    if (!child.is_text()) {
      child.name == "br" ? end_line() : line.children.push_back(child);
      continue;
    }
    for (std::size_t at = 0; at <= child.text.size();) {
      const auto end = child.text.find('\n', at);
      markup::add_text(line, std::string_view(child.text).substr(at, end == std::string::npos ? end : end - at));
      if (end == std::string::npos) break;
      end_line();
      at = end + 1;
    }
  }
  end_line();
  return lines;
}

/// Labels and numbers stand alone; a sentence that begins with one goes on.
bool stands_alone(const std::string& text) {
  const auto label = grammar::label_of(text);
  if (label.part != grammar::Part::none) return label.words.size() == text.size();
  const auto sign = grammar::sign_of(text);
  if (sign) return sign->words.size() == text.size();
  switch (grammar::front_line_of(text)) {
    case grammar::FrontLine::none:
    case grammar::FrontLine::vraagkop:
    case grammar::FrontLine::antwoordkop:
    case grammar::FrontLine::zie_ook: return false;
    default: return true;
  }
}

/// "1)" at the start of a line that is the sign of a note in a sentence which was broken there: in front of a full
/// stop, of nothing where no text follows, or of a small letter where the line before ends in the middle of a sentence.
/// In a list of notes it is none.
bool is_broken_sign(const std::string& before, const std::string& text, const std::string& behind) {
  const auto sign = grammar::sign_of(text);
  if (!sign || (sign->style != grammar::Sign::Style::bracket && sign->style != grammar::Sign::Style::square))
    return false;
  const auto rest = text::trim(std::string_view(text).substr(sign->words.size()));
  const auto sign_before = grammar::sign_of(before);
  if (sign_before && sign_before->style == sign->style && sign_before->number + 1 == sign->number) return false;
  if (grammar::starts_with_address(rest)) return false;
  if (rest.starts_with('.') || rest.starts_with(',')) return true;
  const bool ended = before.empty() || std::string_view(".?!:)\"'").find(before.back()) != std::string_view::npos ||
                     before.ends_with("»") || before.ends_with("’");
  if (rest.empty()) return behind.empty() || grammar::is_structural(behind);
  return !ended && rest[0] >= 'a' && rest[0] <= 'z';
}

/// Whether a paragraph ends with a line that leaves room for the word which the next line begins with: with a capital,
/// since letters differ in width.
bool leaves_room(const std::string& line, const std::string& next, std::size_t width) {
  if (next.empty() || next[0] < 'A' || next[0] > 'Z') return false;
  return (line.size() + 1 + std::min(next.find(' '), next.size())) * 10 <= width * 9;
}

/// Lines → paragraphs. Blank lines part them where there are any; else a line that is clearly shorter than the others,
/// or full of a sentence, ends one.
std::vector<tree::Node> paragraphs_of(std::vector<Line> lines) {
  std::size_t width = 0;
  for (const auto& line : lines) width = std::max(width, line.text.size());
  // A blank line within the text, not only between the lines of its front.
  const bool parted = std::ranges::count_if(lines, [](const Line& l) { return l.text.empty(); }) > 1;
  std::vector<tree::Node> out;
  std::string last;  // empty where nothing may follow
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto& line = lines[i];
    if (line.text.empty()) {
      if (parted) last.clear();
      continue;
    }
    const bool full = parted || (last.size() * 10 >= width * 7 && !leaves_room(last, line.text, width) &&
                                 (last.size() * 10 >= width * 9 || last.find_last_of(".?!:") != last.size() - 1));
    const bool goes_on = is_broken_sign(last, line.text, i + 1 < lines.size() ? lines[i + 1].text : "") ||
                         (full && !grammar::is_structural(line.text));
    if (!last.empty() && goes_on) {
      markup::add_text(out.back(), "\n");
      std::move(line.node.children.begin(), line.node.children.end(), std::back_inserter(out.back().children));
    } else {
      out.push_back(std::move(line.node));
    }
    last = stands_alone(line.text) ? std::string{} : line.text;
  }
  return out;
}

std::size_t breaks_in(const tree::Node& al) {
  return static_cast<std::size_t>(std::ranges::count(al.children, "br", &tree::Node::name));
}

std::size_t newlines_in(const tree::Node& al) {
  std::size_t n = 0;
  for (const auto& child : al.children) n += static_cast<std::size_t>(std::ranges::count(child.text, '\n'));
  return n;
}

/// A text that stands in one element: more than one of its lines opens something. Where br ends them, each is a
/// paragraph; else they are lines as they were set.
void split_lines(tree::Node block, std::vector<tree::Node>& out) {
  const auto breaks = block.name == "al" ? breaks_in(block) : 0;
  const auto newlines = block.name == "al" ? newlines_in(block) : 0;
  if (breaks + newlines > 0) {
    const bool by_breaks = breaks > 0 && newlines <= 2 * breaks + 2;  // those of the markup around br
    if (by_breaks) {
      for (auto& child : block.children) std::ranges::replace(child.text, '\n', ' ');
    }
    auto lines = lines_of(block);
    if (std::ranges::count_if(lines, [](const Line& l) { return grammar::is_structural(l.text); }) > 1) {
      auto whole = markup::make("tekst", block.line);
      if (by_breaks) {
        for (auto& line : lines) whole.children.push_back(std::move(line.node));
      } else {
        whole.children = paragraphs_of(std::move(lines));
        markup::join_lines(whole);
      }
      for (auto& paragraph : whole.children) {
        if (markup::holds_text(paragraph)) out.push_back(std::move(paragraph));
      }
      return;
    }
  }
  out.push_back(std::move(block));
}

tree::Node plain_sections(const tree::Node& root, grammar::Waarschuwingen& warnings) {
  std::vector<tree::Node> blocks;
  for (auto& block : page_blocks(root, warnings)) split_lines(std::move(block), blocks);
  return markup::sections_of(place_notes(std::move(blocks), warnings));
}

}  // namespace

bool is_onopgemaakt(const tree::Node& root) {
  if (root.name != "html") return false;
  grammar::Waarschuwingen ignored;
  const auto kamervragen = plain_sections(root, ignored);
  const auto found = markup::what_is_in(kamervragen);
  const bool numbered = kamervragen.child("kamervraagnummer") != nullptr;
  if (says_deleted(root)) return false;
  if (found.parts) return numbered || found.dated || (found.heading && found.numbered);
  return found.dated && !says_gone(root);
}

void read_onopgemaakt(const tree::Node& root, Publicatie& to) {
  read_sections(plain_sections(root, to.waarschuwingen), to);
}

}  // namespace kamervragen::forms
