#include "indexer/markup/front.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/grammar/headings.hh"
#include "indexer/grammar/leading.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/official.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::markup {
namespace {

constexpr std::size_t most_kop_paragraphs = 6;
constexpr std::size_t longest_kop_paragraph = 600;

constexpr std::array<std::string_view, 9> official_names = {"vraag",
                                                            "antwoord",
                                                            "kamervraagomschrijving",
                                                            "kamervraagopmerking",
                                                            "kamervraagbijlage",
                                                            "ondertekening",
                                                            "kamervraagkop",
                                                            "kamervraagnummer",
                                                            loose_text};

Block block_of(tree::Node node) {
  Block block;
  block.text = flat_text(node);
  block.official = std::ranges::find(official_names, node.name) != official_names.end();
  if (node.name == "al" || node.name == "tussenkop") {
    block.label = grammar::label_of(block.text);
    if (block.label.part == grammar::Part::none) block.sign = grammar::sign_of(block.text);
  }
  block.node = std::move(node);
  return block;
}

bool is_line_break(const tree::Node& node) { return node.name == "br"; }

/// A line of a paragraph; "<b>Vraag 1</b> Kent u …?" as two.
void add_line(tree::Node node, std::vector<Block>& out) {
  if (node.children.size() > 1) {
    const auto& lead = node.children.front();
    const auto words = lead.is_text() || lead.name == "noot" ? std::string{} : flat_text(lead);
    const auto label = grammar::label_of(words);
    if (label.part != grammar::Part::none && label.words.size() == words.size()) {
      auto first = make(node.name, node.line);
      first.children.push_back(std::move(node.children.front()));
      node.children.erase(node.children.begin());
      out.push_back(block_of(std::move(first)));
    }
  }
  if (holds_text(node)) out.push_back(block_of(std::move(node)));
}

/// Blocks; of a paragraph every line is one of its own, as "Vraag 1<br/>Kent u …?" wants it.
void add_blocks(tree::Node node, std::vector<Block>& out) {
  if (node.name == "al" || node.name == "tussenkop") {
    auto line = make(node.name, node.line);
    for (auto& child : node.children) {
      if (is_line_break(child)) {
        add_line(std::exchange(line, make(node.name, node.line)), out);
      } else {
        line.children.push_back(std::move(child));
      }
    }
    return add_line(std::move(line), out);
  }
  // The numbers of an ordered list of questions are its items' places.
  if (node.name == "lijst" && node.attribute("type") == "ol") {
    const auto asks = [](const tree::Node& item) { return flat_text(item).find('?') != std::string::npos; };
    std::erase_if(node.children,
                  [](const tree::Node& child) { return child.is_text() && text::trim(child.text).empty(); });
    if (!node.children.empty() && std::ranges::all_of(node.children, asks)) {
      int number = 0;
      for (auto& item : node.children) {
        auto al = make("al", item.line);
        al.children = std::move(item.children);
        auto block = block_of(std::move(al));
        block.label = {};
        block.sign = grammar::Sign{++number, grammar::Sign::Style::dot, {}};
        out.push_back(std::move(block));
      }
      return;
    }
  }
  if (holds_text(node)) out.push_back(block_of(std::move(node)));
}

bool ends_open(std::string_view text) {
  static constexpr std::array<std::string_view, 20> ties = {"van", "de",  "het",  "een", "en",  "over", "aan",
                                                            "in",  "op",  "voor", "met", "bij", "door", "namens",
                                                            "der", "den", "ten",  "te",  "lid", "leden"};
  if (text.empty()) return true;
  if (text.back() == ',' || text.back() == '-' || text.back() == '(') return true;
  const auto space = text.find_last_of(' ');
  const auto word = text::ascii_lower(space == std::string_view::npos ? text : text.substr(space + 1));
  return std::ranges::find(ties, word) != ties.end();
}

int unclosed(std::string_view text) {
  return static_cast<int>(std::ranges::count(text, '(') - std::ranges::count(text, ')'));
}

class Front {
 public:
  Front(std::vector<Block> blocks, tree::Node& out) : blocks_(std::move(blocks)), out_(out) {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (is_heading(blocks_[i])) last_heading_ = i;
    }
  }

  std::vector<Block> read() {
    for (; at_ < blocks_.size(); ++at_) {
      if (!line(blocks_[at_])) break;
    }
    finish();
    blocks_.erase(blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(at_));
    // Furniture that a page break put into the text.
    std::erase_if(blocks_, [](const Block& b) {
      return !b.official && grammar::front_line_of(b.text) == grammar::FrontLine::rand;
    });
    return std::move(blocks_);
  }

 private:
  /// Takes a block; false where the front ends before it.
  bool line(Block& block) {
    if (block.official) return official(block);
    if (block.node.name != "al" && block.node.name != "tussenkop") return before_heading(block);
    if (block.label.part != grammar::Part::none) return false;
    const auto what = grammar::front_line_of(block.text);
    switch (what) {
      case grammar::FrontLine::none: return before_heading(block);
      case grammar::FrontLine::rand: return true;
      case grammar::FrontLine::tekstregel: out_.children.push_back(tekstregel(block)); return true;
      case grammar::FrontLine::versie: out_.children.push_back(std::move(block.node)); return true;
      case grammar::FrontLine::aanhangselnummer:
      case grammar::FrontLine::vraagnummer: number(block, what); return true;
      case grammar::FrontLine::ingezonden: sent_.push_back(std::move(block)); return true;
      case grammar::FrontLine::vraagkop:
      case grammar::FrontLine::antwoordkop: heading(block, what); return true;
      case grammar::FrontLine::zie_ook:
        if (answer_ == none) return before_heading(block);
        append(koppen_[answer_], std::move(block.node));
        return true;
    }
    return false;
  }

  bool official(Block& block) {
    if (block.node.name == "kamervraagomschrijving") {
      const bool answer = grammar::is_antwoordkop(block.text);
      (answer ? answer_ : question_) = koppen_.size();
      koppen_.push_back(std::move(block.node));
      return true;
    }
    if (block.node.name == "kamervraagkop" || block.node.name == "kamervraagnummer") {
      out_.children.push_back(std::move(block.node));
      return true;
    }
    return false;
  }

  /// Loose text in front of a heading stays loose; behind one, the body has begun.
  bool before_heading(Block& block) {
    if (!koppen_.empty() || numbered_) return false;
    if (block.sign || last_heading_ <= at_) return false;
    out_.children.push_back(std::move(block.node));
    return true;
  }

  static bool is_heading(const Block& b) {
    if (b.official) return b.node.name == "kamervraagomschrijving";
    const auto what = grammar::front_line_of(b.text);
    return what == grammar::FrontLine::vraagkop || what == grammar::FrontLine::antwoordkop;
  }

  static tree::Node tekstregel(const Block& block) {
    auto line = make("tekstregel", block.text, block.node.line);
    const bool question =
        text::starts_with_word(block.text, "vragen gesteld") && !text::contains_ci(block.text, "antwoord");
    const bool paper =
        text::contains_ci(block.text, "aanhangsel") || text::contains_ci(block.text, "zonder antwoord") || question;
    line.attributes.emplace_back("inhoud", text::starts_with_word(block.text, "vergaderjaar") ? "vergaderjaar"
                                           : paper                                            ? "documenttype"
                                                                                              : "kameraanduiding");
    auto kop = make("kamervraagkop", block.node.line);
    kop.children.push_back(std::move(line));
    return kop;
  }

  void number(const Block& block, grammar::FrontLine what) {
    numbered_ = true;
    std::string_view rest = block.text;
    if (what == grammar::FrontLine::aanhangselnummer) {
      grammar::take_word(rest, "ah");
      const auto end = std::min(rest.find_first_not_of("0123456789"), rest.size());
      out_.children.push_back(make("kamervraagnummer", rest.substr(0, end), block.node.line));
      rest = text::trim(rest.substr(end));
    }
    if (const auto number = grammar::vraagnummer_in(rest); !number.empty()) {
      out_.children.push_back(make("kamervraagnummer", number, block.node.line));
    }
  }

  void heading(Block& block, grammar::FrontLine what) {
    const bool answer = what == grammar::FrontLine::antwoordkop;
    auto text = block.text;
    auto kop = make("kamervraagomschrijving", block.node.line);
    append(kop, std::move(block.node));
    for (std::size_t taken = 1; taken < most_kop_paragraphs && at_ + 1 < blocks_.size(); ++taken) {
      auto& next = blocks_[at_ + 1];
      if (!goes_on(text, next, answer)) break;
      text += ' ' + next.text;
      append(kop, std::move(next.node));
      ++at_;
    }
    (answer ? answer_ : question_) = koppen_.size();
    koppen_.push_back(std::move(kop));
  }

  /// Whether the sentence is not over yet, and the next paragraph can be more of it.
  bool goes_on(std::string_view text, const Block& next, bool answer) const {
    if (next.official || next.node.name == "lijst" || next.node.name == "table" ||
        next.label.part != grammar::Part::none || next.sign || next.text.size() > longest_kop_paragraph) {
      return false;
    }
    const auto what = grammar::front_line_of(next.text);
    const auto date = answer ? text::find_ci(text, "ontvangen") : text::find_ci(text, "(ingezonden");
    const bool over =
        date != std::string_view::npos && text.find_first_of("0123456789", date) != std::string_view::npos;
    if (over && !(answer && text.ends_with(','))) return false;
    const bool more = ends_open(text) || unclosed(text) > 0 ||
                      (!next.text.empty() && next.text[0] >= 'a' && next.text[0] <= 'z') ||
                      (!answer && !text::contains_ci(text, " over "));
    if (answer) {
      const bool rest_of_it = next.text.starts_with('(') ||
                              text::starts_with_word(text::trim(next.text, ","), "mede") ||
                              text::starts_with_word(text::trim(next.text, "("), "ontvangen");
      return (what == grammar::FrontLine::none && (more || rest_of_it));
    }
    if (what != grammar::FrontLine::none) return false;
    return more && !text.ends_with('.');
  }

  static void append(tree::Node& kop, tree::Node paragraph) {
    if (!kop.children.empty()) add_text(kop, " ");
    std::move(paragraph.children.begin(), paragraph.children.end(), std::back_inserter(kop.children));
  }

  /// "(ingezonden …)" stands at the end of the sentence, wherever it was printed.
  void finish() {
    for (auto& sent : sent_) {
      if (question_ == none) {
        out_.children.push_back(std::move(sent.node));
        continue;
      }
      auto& kop = koppen_[question_];
      while (!kop.children.empty() && !holds_text(kop.children.back())) kop.children.pop_back();
      if (!kop.children.empty() && kop.children.back().is_text()) {
        auto& end = kop.children.back().text;
        while (!end.empty() && (text::is_space(end.back()) || end.back() == '.')) end.pop_back();
      }
      append(kop, std::move(sent.node));
    }
    for (auto& kop : koppen_) {
      kop.attributes.clear();
      kop.attributes.emplace_back("type", grammar::is_antwoordkop(flat_text(kop)) ? "antwoord" : "vraag");
      out_.children.push_back(std::move(kop));
    }
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<Block> blocks_;
  tree::Node& out_;
  std::size_t at_ = 0, last_heading_ = 0, question_ = none, answer_ = none;
  std::vector<tree::Node> koppen_;
  std::vector<Block> sent_;
  bool numbered_ = false;
};

}  // namespace

std::vector<Block> read_front(std::vector<tree::Node> nodes, tree::Node& out) {
  std::vector<Block> blocks;
  for (auto& node : nodes) add_blocks(std::move(node), blocks);
  return Front(std::move(blocks), out).read();
}

Heading heading_of(const tree::Node& kamervragen) {
  auto found = Heading::none;
  for (const auto& child : kamervragen.children) {
    if (child.name != "kamervraagomschrijving") continue;
    const auto text = flat_text(child);
    if (grammar::is_antwoordkop(text) || grammar::find_antwoordkop(text) != std::string::npos) {
      const auto begin = text.substr(0, 40);
      const bool notice = text::contains_ci(begin, "mededeling") || text::contains_ci(begin, "uitstel");
      return notice ? Heading::notice : Heading::answer;
    }
    found = text::contains_ci(text.substr(0, 20), "mondelinge") ? Heading::oral : Heading::question;
  }
  return found;
}

}  // namespace kamervragen::markup
