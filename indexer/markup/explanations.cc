#include "indexer/markup/explanations.hh"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "corpus/tree/walk.hh"
#include "indexer/grammar/lines.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/official.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::markup {
namespace {

constexpr std::array<std::string_view, 4> explanation_names = {"toelichting", "toelicht", "kamervraagtoelichting",
                                                               "vraagtoelichting"};
constexpr std::array<std::string_view, 5> line_names = {"al", "tussenkop", "titel", "title", "kop"};
/// Elements with a meaning of their own, which end what stood before them.
constexpr std::array<std::string_view, 8> part_names = {
    "vraag",         "antwoord",      "kamervraagomschrijving", "kamervraagopmerking", "kamervraagbijlage",
    "ondertekening", "kamervraagkop", "kamervraagnummer"};
constexpr std::string_view remark_name = "kamervraagopmerking";

bool is_part_of_set(const tree::Node& node) { return node.name == "vraag" || node.name == "antwoord"; }

/// The words "Toelichting:" that a line begins with, or is; empty where it does not.
std::string opening_words(const tree::Node& line) {
  if (!text::among(line_names, line.name)) return {};
  const auto label = grammar::label_of(flat_text(line));
  return label.part == grammar::Part::toelichting ? label.words : std::string{};
}

/// A remark that the line opens: its title, and what follows that in the line itself.
tree::Node remark_of(tree::Node line, const std::string& words) {
  auto remark = make(remark_name, line.line);
  remark.children.push_back(make("titel", words, line.line));
  cut_front(line, words);
  if (holds_text(line)) remark.children.push_back(std::move(line));
  return remark;
}

bool on_these_questions(std::string_view text) {
  return text::starts_with_word(text, "deze vragen") || text::starts_with_word(text, "deze vraag");
}

/// Where the toelichting at the end of a question or an answer begins; its end where there is none.
std::vector<tree::Node>::iterator explanation_in(tree::Node& part) {
  auto& children = part.children;
  bool any = false;  // something that asks or answers stands in front of it
  for (auto at = children.begin(); at != children.end(); ++at) {
    const auto words = any ? opening_words(*at) : std::string{};
    if (!words.empty()) {
      auto behind = std::string(text::trim(std::string_view(flat_text(*at)).substr(words.size())));
      for (auto next = at + 1; next != children.end() && behind.empty(); ++next) behind = flat_text(*next);
      const bool asks = part.name == "vraag" && words.ends_with(':') && !behind.empty();
      if (asks || on_these_questions(behind)) return at;
    }
    any = any || (!at->is_text() && at->name != "nr" && at->name != "nummer" && holds_text(*at));
  }
  return children.end();
}

class Setter {
 public:
  explicit Setter(tree::Node& body) : body_(body) {}

  void run() {
    for (auto& child : std::exchange(body_.children, {})) take(std::move(child));
    close();
  }

 private:
  void take(tree::Node child) {
    if (text::among(explanation_names, child.name)) return whole(std::move(child));
    if (is_part_of_set(child)) return part(std::move(child));
    if (auto words = opening_words(child); !words.empty()) {
      close();
      open_.push_back(remark_of(std::move(child), words));
      return;
    }
    const bool more = child.is_text() || is_block(child.name);
    if (!open_.empty() && more && !text::among(part_names, child.name)) {
      open_.back().children.push_back(std::move(child));
      return;
    }
    close();
    const auto is_inside = [](const tree::Node& n) { return is_part_of_set(n); };
    if (!child.is_text() && tree::any_below(child, is_inside)) Setter(child).run();
    body_.children.push_back(std::move(child));
  }

  void whole(tree::Node node) {
    close();
    const auto titled =
        std::ranges::any_of(node.children, [](const tree::Node& n) { return !opening_words(n).empty(); });
    node.name = remark_name;
    if (!titled && !text::starts_with_word(flat_text(node), "toelichting"))
      node.children.insert(node.children.begin(), make("titel", "Toelichting", node.line));
    body_.children.push_back(std::move(node));
  }

  void part(tree::Node node) {
    close();
    const auto number =
        std::ranges::find_if(node.children, [](const tree::Node& n) { return n.name == "nr" || n.name == "nummer"; });
    if (number != node.children.end() && grammar::label_of(flat_text(*number)).part == grammar::Part::toelichting) {
      node.name = remark_name;
      number->name = "titel";
      body_.children.push_back(std::move(node));
      return;
    }
    const auto begin = explanation_in(node);
    if (begin == node.children.end()) return body_.children.push_back(std::move(node));
    const auto words = opening_words(*begin);
    auto remark = remark_of(std::move(*begin), words);
    std::move(begin + 1, node.children.end(), std::back_inserter(remark.children));
    node.children.erase(begin, node.children.end());
    body_.children.push_back(std::move(node));
    body_.children.push_back(std::move(remark));
  }

  void close() {
    std::ranges::move(open_, std::back_inserter(body_.children));
    open_.clear();
  }

  tree::Node& body_;
  std::vector<tree::Node> open_;  ///< the remark that goes on, if any
};

}  // namespace

bool mentions_explanation(const tree::Node& node) {
  if (node.is_text()) return text::contains_ci(node.text, "toelichting");
  return text::among(explanation_names, node.name) || std::ranges::any_of(node.children, mentions_explanation);
}

void set_explanations_apart(tree::Node& kamervragen) { Setter(kamervragen).run(); }

}  // namespace kamervragen::markup
