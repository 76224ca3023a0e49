#include "searcher/links/chain.hh"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "searcher/finder/show_find.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::links {
namespace {

/// What tells two ends of links apart: the sleutel of a set, else the id.
std::string key_of(const Link& link) { return link.set ? link.set->sleutel().str() : link.ids.front(); }

/// Sets by the day of asking, those of no known day behind; then what is no set.
auto place_of(const Link& link) {
  const bool dated = link.set && link.set->ingezonden;
  return std::tuple(!link.set, !dated, dated ? link.set->ingezonden->days() : 0, key_of(link));
}

void sort(std::vector<Link>& links) { std::ranges::sort(links, {}, place_of); }

/// What a set cites, each once however it is cited.
Result<std::vector<Link>> cited_of(index::Index& index, const Head& set) {
  auto cited = finder::cites(index, set);
  if (!cited) return pass(cited);
  std::map<std::string, Link> links;
  for (auto& [id, records] : *cited) {
    if (records.empty()) links.emplace(id, Link{.way = Way::cites, .ids = {id}});
    for (auto& record : records) {
      const auto key = record.sleutel();
      if (key == set.sleutel()) continue;
      auto& link = links.try_emplace(key.str(), Link{.way = Way::cites, .set = std::move(record)}).first->second;
      link.ids.push_back(id);
    }
  }
  std::vector<Link> out;
  for (auto& [key, link] : links) {
    std::ranges::sort(link.ids);
    out.push_back(std::move(link));
  }
  sort(out);
  return out;
}

Result<std::vector<Link>> citing(index::Index& index, const Head& set) {
  auto heads = finder::cited_by(index, set);
  if (!heads) return pass(heads);
  std::vector<Link> out;
  for (auto& head : *heads) out.push_back({.way = Way::cited_by, .set = std::move(head)});
  sort(out);
  return out;
}

class Growing {
 public:
  Growing(index::Index& index, const Bounds& bounds) : index_(index), bounds_(bounds) {}

  Result<Link> run(const Head& root) {
    nodes_.push_back({.link = {.set = root}});
    known_.insert(root.sleutel().str());
    // Nodes are added behind as their links are met: nearest first.
    for (std::size_t at = 0; at < nodes_.size(); ++at) {
      if (!nodes_[at].link.set || nodes_[at].link.seen) continue;
      index::spend_time();
      if (auto done = grow(at); !done) return pass(done);
    }
    return gathered(0);
  }

 private:
  struct Node {
    Link link{};
    std::size_t steps = 0;
    std::vector<std::size_t> under{};
  };

  Result<void> grow(std::size_t at) {
    const Head set = *nodes_[at].link.set;
    for (const auto links_of : {cited_of, citing}) {
      auto links = links_of(index_, set);
      if (!links) return pass(links);
      for (auto& link : *links) add(at, std::move(link));
    }
    return {};
  }

  void add(std::size_t at, Link link) {
    const auto from = key_of(nodes_[at].link), to = key_of(link);
    auto ends = link.way == Way::cites ? std::pair(from, to) : std::pair(to, from);
    if (shown_.contains(ends)) return;
    if (nodes_[at].steps == bounds_.steps || shown_.size() == bounds_.links) {
      ++nodes_[at].link.more;
      return;
    }
    shown_.insert(std::move(ends));
    link.seen = !known_.insert(to).second;
    nodes_[at].under.push_back(nodes_.size());
    nodes_.push_back({.link = std::move(link), .steps = nodes_[at].steps + 1});
  }

  Link gathered(std::size_t at) {
    auto link = std::move(nodes_[at].link);
    for (const auto under : nodes_[at].under) link.links.push_back(gathered(under));
    return link;
  }

  index::Index& index_;
  Bounds bounds_;
  std::deque<Node> nodes_;
  std::set<std::string> known_;                          // what stands in the tree
  std::set<std::pair<std::string, std::string>> shown_;  // which cites which
};

}  // namespace

Result<Link> chain(index::Index& index, const Head& root, const Bounds& bounds) {
  return Growing(index, bounds).run(root);
}

bool each_set(const Link& root, const std::function<bool(const Head&)>& use) {
  if (root.set && !root.seen && !use(*root.set)) return false;
  return std::ranges::all_of(root.links, [&](const Link& link) { return each_set(link, use); });
}

}  // namespace kamervragen::links
