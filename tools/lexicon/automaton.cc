#include "tools/lexicon/automaton.hh"

#include <algorithm>
#include <map>
#include <string_view>

#include "schema/dutch/lexicon.hh"
#include "schema/text/digest.hh"

namespace kamervragen::lexicon {
namespace {

/// An edge as it is known while building: `node` counts nodes in the order of their closing.
struct Edge {
  char letter;
  bool final;
  std::uint32_t node;
  auto operator<=>(const Edge&) const = default;
};
using Node = std::vector<Edge>;

/// The minimal automaton of sorted words: what lies behind the common beginning of two neighbours is closed,
/// and equal closed nodes are one.
class Builder {
 public:
  void add(std::string_view word) {
    std::size_t same = 0;
    while (same < word.size() && same < last_.size() && word[same] == last_[same]) ++same;
    close(same);
    open_.resize(word.size() + 1);
    for (auto i = same; i < word.size(); ++i) open_[i].push_back({word[i], i + 1 == word.size(), 0});
    last_ = word;
  }

  /// The root is the last of the closed nodes.
  std::vector<Node> finish() {
    close(0);
    closed_of(std::move(open_[0]));
    return std::move(nodes_);
  }

 private:
  void close(std::size_t depth) {
    while (open_.size() > depth + 1) {
      const auto node = closed_of(std::move(open_.back()));
      open_.pop_back();
      open_.back().back().node = node;
    }
  }
  std::uint32_t closed_of(Node node) {
    const auto [at, fresh] = known_.try_emplace(std::move(node), static_cast<std::uint32_t>(nodes_.size()));
    if (fresh) nodes_.push_back(at->first);
    return at->second;
  }

  std::string last_;
  std::vector<Node> open_ = std::vector<Node>(1), nodes_;
  std::map<Node, std::uint32_t> known_;
};

}  // namespace

std::vector<std::uint32_t> make_image(const std::vector<Listed>& words, std::vector<Told> told) {
  Builder builder;
  for (const auto& listed : words) builder.add(listed.word);
  const auto nodes = builder.finish();

  // The root first; a node is closed after those that it leads to, so their counts are known in this order.
  std::vector<std::uint32_t> first(nodes.size(), dutch::Lexicon::no_node), count(nodes.size());
  std::uint32_t edges = 0;
  for (std::size_t n = nodes.size(); n-- > 0;) {
    if (nodes[n].empty()) continue;
    first[n] = edges;
    edges += static_cast<std::uint32_t>(nodes[n].size());
  }
  for (std::size_t n = 0; n < nodes.size(); ++n)
    for (const auto& edge : nodes[n]) count[n] += count[edge.node] + (edge.final ? 1 : 0);

  std::vector<std::uint32_t> image = {dutch::Lexicon::magic,
                                      dutch::Lexicon::format,
                                      edges,
                                      static_cast<std::uint32_t>(words.size()),
                                      static_cast<std::uint32_t>(told.size()),
                                      0,
                                      0};
  for (std::size_t n = nodes.size(); n-- > 0;) {
    std::uint32_t passed = 0;
    for (const auto& edge : nodes[n]) {
      image.push_back(first[edge.node] << 8 | (&edge == &nodes[n].back() ? dutch::Lexicon::last_edge : 0) |
                      (edge.final ? dutch::Lexicon::final_edge : 0) | static_cast<std::uint32_t>(edge.letter - 'a'));
      image.push_back(passed);
      passed += count[edge.node] + (edge.final ? 1 : 0);
    }
  }
  for (const auto& listed : words) image.push_back(listed.root << 8 | listed.flags);
  std::sort(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.word < b.word; });
  for (auto& one : told) {
    one.parts.resize(dutch::Lexicon::told_parts, dutch::Lexicon::no_place);
    image.push_back(one.word);
    image.insert(image.end(), one.parts.begin(), one.parts.end());
  }

  const auto sum = text::digest({reinterpret_cast<const char*>(image.data()), image.size() * sizeof image[0]}).low;
  image[5] = static_cast<std::uint32_t>(sum);
  image[6] = static_cast<std::uint32_t>(sum >> 32);
  return image;
}

}  // namespace kamervragen::lexicon
