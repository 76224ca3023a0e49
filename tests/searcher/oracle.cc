#include "tests/searcher/oracle.hh"

#include <algorithm>
#include <span>

#include "schema/facts/other_names.hh"
#include "schema/text/ascii.hh"
#include "searcher/finder/values.hh"

namespace kamervragen::test {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};
template <class... F>
Cases(F...) -> Cases<F...>;

bool contains(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool plain_words(const query::Zoekvraag& tree) {
  if (const auto* all = std::get_if<query::And>(&tree.node))
    return std::all_of(all->children.begin(), all->children.end(), plain_words);
  if (const auto* any = std::get_if<query::Or>(&tree.node))
    return std::all_of(any->children.begin(), any->children.end(), plain_words);
  return std::holds_alternative<query::Word>(tree.node) || std::holds_alternative<query::Phrase>(tree.node) ||
         std::holds_alternative<query::Prefix>(tree.node) || std::holds_alternative<query::Near>(tree.node);
}

/// Words, or what a citation is read as: names, what cites them, and their text.
bool only_words(const query::Zoekvraag& tree) {
  const auto* any = std::get_if<query::Or>(&tree.node);
  if (plain_words(tree) || !any) return plain_words(tree);
  bool words = false;
  for (const auto& child : any->children) {
    const auto* label = std::get_if<query::Label>(&child.node);
    const bool name = std::holds_alternative<query::Key>(child.node) || (label && label->field == "verwijst");
    if (!name && !plain_words(child)) return false;
    words = words || plain_words(child);
  }
  return words;
}

/// The part of an id before the -h1 or -n1 of a later version.
std::string first_version(const std::string& id) {
  const auto dash = id.rfind('-');
  const bool later = dash != std::string::npos && dash + 1 < id.size() && (id[dash + 1] == 'h' || id[dash + 1] == 'n');
  return later ? id.substr(0, dash) : id;
}

bool contains_first_version(const std::vector<std::string>& ids, const std::string& id) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& one) {
    return text::ascii_lower(first_version(one)) == text::ascii_lower(id);
  });
}

/// "12", "5..12", "2018-2019/12", "2018-2019/5..12": of a year by the ids, else by the numbers.
bool has_number(const std::vector<std::string>& ids, const std::vector<std::string>& numbers,
                const std::string& asked) {
  const auto slash = asked.find('/');
  const auto range = slash == std::string::npos ? asked : asked.substr(slash + 1);
  const auto dots = range.find("..");
  if (slash == std::string::npos && dots == std::string::npos) return contains(numbers, asked);
  const auto first = range.substr(0, dots), last = dots == std::string::npos ? first : range.substr(dots + 2);
  const auto within = [&](const std::string& number) {
    const int n = std::stoi(number);
    return (first.empty() || std::stoi(first) <= n) && (last.empty() || n <= std::stoi(last));
  };
  if (slash == std::string::npos) return std::any_of(numbers.begin(), numbers.end(), within);
  const auto year = asked.substr(0, 4) + asked.substr(5, 4);
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
    const auto one = first_version(id);
    return (one.rfind("ah-tk-" + year + "-", 0) == 0 || one.rfind("ah-ek-" + year + "-", 0) == 0) &&
           one.find_first_not_of("0123456789", 15) == std::string::npos && within(one.substr(15));
  });
}

}  // namespace

Oracle::Oracle(const std::vector<Kamervraag>& records, const layout::FieldTable& table, Date reference)
    : table_(table), reference_(reference.days()) {
  for (const auto& record : records)
    for (const auto& field : table)
      if (field.kind == layout::Kind::label)
        for (const auto& value : field.values(record)) ++spellings_[std::string(field.name)][key_of(value)][value];
  for (const auto& record : records) {
    Read read;
    for (const auto& field : table) {
      const std::string name(field.name);
      for (const auto& value : field.values(record)) {
        auto words = analyser_.words(value);
        if (field.kind == layout::Kind::label) {
          read.labels[name].emplace_back();
          for (const auto& word : words) read.labels[name].back().push_back(word.written);
        }
        if (field.kind == layout::Kind::text) {
          read.passages[name].push_back(std::move(words));
        } else if (const auto as = shown(field, value); !contains(read.values[name], as)) {
          read.values[name].push_back(as);
        }
      }
    }
    records_.push_back(std::move(read));
  }
}

std::string Oracle::key_of(const std::string& value) {
  std::string out;
  for (const auto& word : analyser_.words(value)) out += word.written + " ";
  return out;
}

std::string Oracle::shown(const layout::Field& field, const std::string& value) {
  if (!field.printed) return value;
  const auto& all = spellings_[std::string(field.name)][key_of(value)];
  auto best = all.begin();
  for (auto one = all.begin(); one != all.end(); ++one)
    if (one->second > best->second) best = one;
  return best->first;
}

bool Oracle::has_label(const Read& read, const query::Label& label) {
  const auto labels = read.labels.find(label.field);
  if (labels == read.labels.end()) return false;
  const layout::Field& field = *table_.find(label.field);
  const auto wanted = key_of(label.text);
  std::set<std::string> names;  // of the values that have this very name, or that it is another name of
  if (spellings_[label.field].contains(wanted)) names.insert(wanted);
  if (field.named)
    for (const auto& value : field.named(label.text)) names.insert(key_of(value));
  const bool alone = label.whole || (!names.empty() && !label.begins && !field.people);
  for (const auto& words : labels->second) {
    std::string key;
    for (const auto& word : words) key += word + " ";
    if (names.contains(key)) return true;
    if (alone) continue;
    const auto sought = " " + (label.begins ? wanted.substr(0, wanted.size() - 1) : wanted);
    if ((" " + key).find(sought) != std::string::npos) return true;
  }
  return false;
}

std::set<std::size_t> Oracle::matches(const query::Zoekvraag& tree, bool match_any, index::Expansions expansions) {
  expansions_ = expansions;
  std::set<std::size_t> out;
  for (std::size_t i = 0; i < records_.size(); ++i)
    if (holds(tree, records_[i], match_any)) out.insert(i);
  return out;
}

std::map<std::string, std::uint64_t> Oracle::counts(const std::set<std::size_t>& matched,
                                                    const std::string& name) const {
  std::map<std::string, std::uint64_t> out;
  const layout::Field& field = *table_.find(name);
  for (const auto i : matched) {
    const auto found = records_[i].values.find(name);
    if (found == records_[i].values.end()) {
      ++out[""];
      continue;
    }
    for (const auto& value : found->second) ++out[field.bucket ? field.bucket(value) : value];
  }
  return out;
}

bool Oracle::has_value(std::size_t record, const std::string& name, const std::string& value) const {
  return counts({record}, name).count(value) > 0;
}

std::size_t Oracle::words_beginning(const std::string& part, const std::string& beginning) const {
  std::set<std::string> words;
  for (const auto& record : records_)
    for (const auto& [name, passages] : record.passages)
      if (part.empty() ? name != "noot" : name == part)
        for (const auto& passage : passages)
          for (const auto& word : passage)
            if (word.written.rfind(beginning, 0) == 0) words.insert(word.written);
  return words.size();
}

template <class Test>
bool Oracle::some_passage(const Read& read, const std::string& part, Test test) const {
  for (const auto& [name, passages] : read.passages)
    if (part.empty() ? name != "noot" : name == part)
      for (const auto& passage : passages)
        if (test(passage)) return true;
  return false;
}

bool Oracle::has_sequence(const Read& read, const std::string& part, const std::string& text, bool exact) {
  const auto wanted = analyser_.words(text);
  return some_passage(read, part, [&](const Words& words) {
    for (std::size_t at = 0; at + wanted.size() <= words.size(); ++at) {
      std::size_t same = 0;
      while (same < wanted.size() &&
             (exact ? words[at + same].written == wanted[same].written : words[at + same].stem == wanted[same].stem))
        ++same;
      if (same == wanted.size()) return true;
    }
    return false;
  });
}

bool Oracle::has_compound(const Read& read, const query::Word& word) {
  if (word.exact || word.itself || !expansions_.compounds) return false;
  const auto stem = analyser_.words(word.text).front().stem;
  for (const std::string field : {"titel", "vraag", "antwoord"}) {
    if (!word.part.empty() && word.part != field) continue;
    const bool found = some_passage(read, field, [&](const Words& words) {
      return std::any_of(words.begin(), words.end(),
                         [&](const dutch::Token& t) { return contains(analyser_.parts(t.written), stem); });
    });
    if (found) return true;
  }
  return false;
}

std::vector<std::string> Oracle::free_words(const std::vector<query::Zoekvraag>& children, std::size_t from,
                                            std::size_t n) {
  std::vector<std::string> out;
  std::string part;
  for (std::size_t i = from; i < children.size() && out.size() < n; ++i) {
    const auto* word = std::get_if<query::Word>(&children[i].node);
    if (!word || word->exact || word->itself || (i > from && word->part != part)) break;
    part = word->part;
    out.push_back(analyser_.words(word->text).front().written);
  }
  return out;
}

std::pair<std::size_t, std::vector<std::string>> Oracle::other_forms(const std::vector<query::Zoekvraag>& children,
                                                                     std::size_t from) {
  const auto words = free_words(children, from, children.size());
  for (std::size_t n = expansions_.abbreviations ? words.size() : 0; n > 0; --n)
    if (auto names = facts::other_names(std::span(words).first(n)); !names.empty()) return {n, names};
  if (expansions_.compounds && words.size() >= 2 && words[0].size() >= 4 && words[1].size() >= 4 &&
      analyser_.knows(words[0] + words[1]))
    return {2, {words[0] + words[1]}};
  return {1, {}};
}

/// Words side by side hold where they all do, or where another form of some of them stands in their place.
bool Oracle::holds_all(const std::vector<query::Zoekvraag>& children, const Read& read, bool match_any) {
  bool words = false, word_found = false;
  for (std::size_t i = 0; i < children.size();) {
    const auto [n, forms] = other_forms(children, i);
    bool all = true, any = false, only = true;
    for (std::size_t k = i; k < i + n; ++k) {
      const bool found = std::holds_alternative<query::Word>(children[k].node) ? holds_word(children[k], read)
                                                                               : holds(children[k], read, match_any);
      all = all && found;
      any = any || found;
      only = only && only_words(children[k]);
    }
    bool found = match_any && only ? any : all;
    if (!forms.empty()) {
      const auto& part = std::get<query::Word>(children[i].node).part;
      for (const auto& form : forms) found = found || has_form(read, part, form);
    }
    if (match_any && only) {
      words = true;
      word_found = word_found || found;
    } else if (!found) {
      return false;
    }
    i += n;
  }
  return !words || word_found;
}

bool Oracle::holds_word(const query::Zoekvraag& leaf, const Read& read) {
  const auto& word = std::get<query::Word>(leaf.node);
  return has_sequence(read, word.part, word.text, word.exact) || has_compound(read, word);
}

bool Oracle::has_form(const Read& read, const std::string& part, const std::string& form) {
  if (has_sequence(read, part, form, false)) return true;
  return analyser_.words(form).size() == 1 && has_compound(read, {part, form});
}

bool Oracle::computed(const Read& read, const query::Computed& node) const {
  const auto values_of = [&](const std::string& name) {
    const auto found = read.values.find(name);
    return found == read.values.end() ? std::vector<std::string>{} : found->second;
  };
  const auto is = values_of("is");
  if (contains(is, node.value)) return true;
  if (node.value != "te-laat" || !contains(is, "open")) return false;
  const auto asked = values_of("ingezonden");
  const int allowed = contains(is, "uitgesteld") ? 42 : 21;
  return !asked.empty() && reference_ - Date::from_iso(asked.front())->days() > allowed;
}

bool Oracle::holds(const query::Zoekvraag& tree, const Read& read, bool match_any) {
  const auto values = [&](const std::string& name) -> const std::vector<std::string>& {
    static const std::vector<std::string> none;
    const auto found = read.values.find(name);
    return found == read.values.end() ? none : found->second;
  };
  return std::visit(
      Cases{
          [](const query::All&) { return true; },
          [&](const query::Word&) { return holds_all({tree}, read, false); },
          [&](const query::Phrase& p) { return has_sequence(read, p.part, p.text, p.exact); },
          [&](const query::Prefix& p) {
            const auto beginning = analyser_.words(p.text).front().written;
            return some_passage(read, p.part, [&](const Words& words) {
              return std::any_of(words.begin(), words.end(),
                                 [&](const dutch::Token& t) { return t.written.rfind(beginning, 0) == 0; });
            });
          },
          [&](const query::Near& n) {
            const auto left = analyser_.words(n.left).front().stem, right = analyser_.words(n.right).front().stem;
            return some_passage(read, n.part, [&](const Words& words) {
              for (std::size_t a = 0; a < words.size(); ++a)
                for (std::size_t b = 0; b < words.size(); ++b)
                  if (a != b && words[a].stem == left && words[b].stem == right &&
                      (a < b ? b - a : a - b) <= n.distance)
                    return true;
              return false;
            });
          },
          [&](const query::Key& k) {
            const auto& keys = values(k.field);
            if (k.field == "aanhangselnummer") return has_number(values("publicatie"), keys, k.value);
            if (k.field == "publicatie" && contains_first_version(keys, k.value)) return true;
            return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
              return text::ascii_lower(key) == text::ascii_lower(k.value);
            });
          },
          [&](const query::Label& l) { return has_label(read, l); },
          [&](const query::Has& h) { return read.values.contains(h.field) || read.passages.contains(h.field); },
          [&](const query::NumberRange& r) {
            const auto& numbers = values(r.field);
            return std::any_of(numbers.begin(), numbers.end(), [&](const std::string& text) {
              const int n = std::stoi(text);
              return (!r.lo || *r.lo <= n) && (!r.hi || n <= *r.hi);
            });
          },
          [&](const query::DateRange& r) {
            const auto& dates = values(r.field);
            return std::any_of(dates.begin(), dates.end(), [&](const std::string& text) {
              const auto date = *Date::from_iso(text);
              return (!r.range.first || *r.range.first <= date) && (!r.range.last || date <= *r.range.last);
            });
          },
          [&](const query::Computed& c) { return computed(read, c); },
          [&](const query::And& a) { return holds_all(a.children, read, match_any); },
          [&](const query::Or& o) {
            return std::any_of(o.children.begin(), o.children.end(),
                               [&](const query::Zoekvraag& child) { return holds(child, read, match_any); });
          },
          [&](const query::Not& n) { return !holds(*n.child, read, false); },
      },
      tree.node);
}

}  // namespace kamervragen::test
