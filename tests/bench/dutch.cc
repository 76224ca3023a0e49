// What the Dutch of the analyser does, and what each of its switches is worth. A tool for whoever changes it:
//
//   dutch words   < words            each word's stem, what decided it, and its parts
//   dutch unknown < words            the words that neither the list, nor inflection, nor a split explains
//   dutch report LIST TABLES PAIRS   how many PAIRS meet and how many joins are false, for the whole, without each
//                                    switch and each rule of inflection, and for Snowball's two stemmers of Dutch
//   dutch misses LIST TABLES PAIRS   the PAIRS that do not meet
//   dutch false  LIST TABLES PAIRS   the joins that are taken for false
//
// PAIRS has three columns: a kind, a word, a form of it; tests/bench/inflection_pairs.py makes it of hunspell-nl's
// affix file, which the rules have never seen, and runs the report. Two words of LIST that meet are a false join when
// they have less than 60 % of the shorter one in common, and neither spelling (dalen, daalde), ge- of a participle,
// irregular.tsv, decided.tsv, nor PAIRS explains that.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "schema/dutch/dutch_word.hh"
#include "schema/dutch/inflection.hh"
#include "schema/dutch/switches.hh"
#include "tools/lexicon/make.hh"

using namespace kamervragen;

namespace {

using Stemmer = std::function<std::string(const std::string&)>;

struct Pair {
  std::string kind, word, form;
};

std::vector<Pair> read_pairs(const char* path) {
  std::vector<Pair> out;
  for (const auto& line : lexicon::read_lines(path)) {
    std::istringstream columns(line);
    Pair pair;
    if (std::getline(columns, pair.kind, '\t') && std::getline(columns, pair.word, '\t') &&
        std::getline(columns, pair.form, '\t'))
      out.push_back(std::move(pair));
  }
  return out;
}

/// Words that are known to be forms of one: sets that grow together.
class Families {
 public:
  void join(const std::string& a, const std::string& b) { parent_[root(a)] = root(b); }
  bool together(const std::string& a, const std::string& b) {
    return parent_.contains(a) && parent_.contains(b) && root(a) == root(b);
  }

 private:
  std::string root(const std::string& word) {
    auto& up = parent_.try_emplace(word, word).first->second;
    if (up == word) return word;
    return up = root(std::string(up));
  }
  std::unordered_map<std::string, std::string> parent_;
};

/// As it sounds: huiz and huis, taak and tak are one.
std::string sound(std::string_view word) {
  std::string out;
  for (const char c : word) {
    const char plain = c == 'v' ? 'f' : c == 'z' ? 's' : c;
    if (out.empty() || out.back() != plain) out += plain;
  }
  return out;
}

bool share_most(std::string_view a, std::string_view b) {
  const auto shorter = std::min(a.size(), b.size());
  std::size_t same = 0;
  while (same < shorter && a[same] == b[same]) ++same;
  return same * 10 >= shorter * 6;
}

/// Whether two words are alike once a participle's ge- is gone and irregular ends are their roots: ondervond,
/// ondervind.
class Likeness {
 public:
  explicit Likeness(const std::vector<lexicon::Irregular>& rows) {
    for (const auto& row : rows)
      for (const auto& form : row.forms) roots_[form.starts_with('-') ? form.substr(1) : form].push_back(row.root);
  }
  bool operator()(const std::string& a, const std::string& b) const {
    for (const auto& x : readings(a))
      for (const auto& y : readings(b))
        if (share_most(sound(x), sound(y))) return true;
    return false;
  }

 private:
  std::vector<std::string> readings(const std::string& word) const {
    std::vector<std::string> out = {word};
    for (auto at = word.find("ge"); at != std::string::npos && at <= 9; at = word.find("ge", at + 1))
      out.push_back(word.substr(0, at) + word.substr(at + 2));
    for (std::size_t less = 0; less <= 2 && less + 2 < word.size(); ++less)  // gebrachte: gebracht
      for (std::size_t at = 0; at + less < word.size(); ++at)
        for (const auto& end :
             {word.substr(at, word.size() - at - less), "ge" + word.substr(at, word.size() - at - less)})
          if (const auto found = roots_.find(end); found != roots_.end())
            for (const auto& root : found->second) out.push_back(word.substr(0, at) + root);
    return out;
  }
  std::map<std::string, std::vector<std::string>> roots_;
};

double percent(std::size_t part, std::size_t of) {
  return of ? 100.0 * static_cast<double>(part) / static_cast<double>(of) : 0;
}

struct Share {
  std::size_t met = 0, all = 0;
  void add(bool meets) {
    met += meets;
    ++all;
  }
  double percent() const { return ::percent(met, all); }
};

struct Measure {
  std::map<std::string, Share> kinds;
  Share pairs, nominal;  // of all inflections; of plurals and adjectives in -e
  std::size_t joined = 0, unlike = 0, false_joins = 0;
};

/// The affix class of derivation: such pairs are not meant to meet, and count among their kind only.
constexpr std::string_view derivation = "Zm";
/// Plurals, and adjectives in -e: the inflections that a search meets most.
bool nominal(std::string_view kind) { return kind.starts_with('Z') || kind == "Aa" || kind == "Al"; }

/// What both measures and listings walk over.
struct Bench {
  lexicon::Sources sources;
  std::vector<Pair> pairs;
  std::vector<std::string> list;
  Families families;
  Likeness alike;

  explicit Bench(char** arguments)
      : sources{arguments[0], arguments[1]},
        pairs(read_pairs(arguments[2])),
        list(lexicon::lower_case_words(sources)),
        alike(lexicon::read_forms(sources.tables)) {
    for (const auto& pair : pairs) families.join(pair.word, pair.form);
  }

  void each_pair(const Stemmer& stem, const std::function<void(const Pair&, bool meets)>& seen) const {
    for (const auto& pair : pairs) seen(pair, stem(pair.word) == stem(pair.form));
  }
  /// Every two words of the list that meet; `wrong` for false joins, `unlike` for all with little in common.
  void each_join(const Stemmer& stem,
                 const std::function<void(const std::string&, const std::string&, bool unlike, bool wrong)>& seen) {
    std::map<std::string, std::vector<const std::string*>> groups;
    for (const auto& word : list) groups[stem(word)].push_back(&word);
    for (const auto& [shared, words] : groups)
      for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
          const auto &a = *words[j], &b = *words[i];
          const bool unlike = !share_most(a, b);
          seen(a, b, unlike, unlike && !families.together(a, b) && !alike(a, b));
        }
  }
};

Measure measure(const Stemmer& stem, Bench& bench) {
  Measure out;
  bench.each_pair(stem, [&](const Pair& pair, bool meets) {
    out.kinds[pair.kind].add(meets);
    if (pair.kind == derivation) return;
    out.pairs.add(meets);
    if (nominal(pair.kind)) out.nominal.add(meets);
  });
  bench.each_join(stem, [&](const std::string&, const std::string&, bool unlike, bool wrong) {
    ++out.joined;
    out.unlike += unlike;
    out.false_joins += wrong;
  });
  return out;
}

/// Calls `use` with the stems of a lexicon that is made with some switches off.
void with_lexicon(const lexicon::Sources& sources, const dutch::SwitchNames& off,
                  const std::function<void(const Stemmer&)>& use) {
  const auto image = off.contains("lexicon") ? std::vector<std::uint32_t>{} : lexicon::make(sources, off);
  const dutch::Lexicon made(image);
  const dutch::Dutch dutch(made, off);
  use([&](const std::string& word) { return dutch.stem(word).stem; });
}

void print_head(const std::string& name) {
  std::printf("%-26s %9s %7s %9s %8s %8s %8s %6s %7s\n", name.c_str(), "all pairs", "", "pl., -e", "joined", "unlike",
              "false", "", "");
}

/// A row with what it has more or less than the whole.
void print_row(const std::string& name, const Measure& one, const Measure& whole) {
  std::printf("%-26s %7.2f %% %+7ld %7.2f %% %8zu %6.2f %% %6.2f %% %6zu %+7ld\n", name.c_str(), one.pairs.percent(),
              static_cast<long>(one.pairs.met) - static_cast<long>(whole.pairs.met), one.nominal.percent(), one.joined,
              percent(one.unlike, one.joined), percent(one.false_joins, one.joined), one.false_joins,
              static_cast<long>(one.false_joins) - static_cast<long>(whole.false_joins));
  std::fflush(stdout);
}

int report(Bench bench) {
  const auto with = [&](const dutch::SwitchNames& off) {
    Measure out;
    with_lexicon(bench.sources, off, [&](const Stemmer& stem) { out = measure(stem, bench); });
    return out;
  };
  const auto whole = with({});
  std::printf("%zu pairs, of them %zu plurals and adjectives in -e; %zu words\n\n", whole.pairs.all, whole.nominal.all,
              bench.list.size());
  print_head("stemmer");
  print_row("ours", whole, whole);
  for (const auto off : dutch::switches)
    if (off != "parts") print_row("without " + std::string(off), with({std::string(off)}), whole);
  std::map<std::string, Measure> others;
  for (const auto& [name, algorithm] : {std::pair("Porter", "dutch"), {"Kraaij-Pohlmann", "kraaij_pohlmann"}}) {
    const Xapian::Stem stem(algorithm);
    const auto& one = others[name] = measure([&](const std::string& word) { return stem(word); }, bench);
    print_row(std::string("Snowball, ") + name, one, whole);
  }

  std::printf("\n");
  print_head("rule");
  for (const auto& rule : dutch::inflection_rules())
    print_row("without " + std::string(rule.name), with({std::string(rule.name)}), whole);
  print_row("without lone forms", with({"lone forms"}), whole);

  std::printf("\n%-26s %8s %9s", "kind of pair", "pairs", "ours");
  for (const auto& [name, one] : others) std::printf(" %16s", name.c_str());
  std::printf("\n");
  for (const auto& [kind, share] : whole.kinds) {
    std::printf("%-26s %8zu %7.2f %%", kind.c_str(), share.all, share.percent());
    for (const auto& [name, one] : others) std::printf(" %14.2f %%", one.kinds.at(kind).percent());
    std::printf("\n");
  }
  return 0;
}

int misses(const Bench& bench) {
  const dutch::Dutch dutch;
  const Stemmer stem = [&](const std::string& word) { return dutch.stem(word).stem; };
  bench.each_pair(stem, [&](const Pair& pair, bool meets) {
    if (!meets)
      std::cout << pair.kind << '\t' << pair.word << '\t' << pair.form << '\t' << stem(pair.word) << '\t'
                << stem(pair.form) << '\n';
  });
  return 0;
}

int false_joins(Bench bench) {
  const dutch::Dutch dutch;
  const Stemmer stem = [&](const std::string& word) { return dutch.stem(word).stem; };
  bench.each_join(stem, [&](const std::string& a, const std::string& b, bool, bool wrong) {
    if (wrong) std::cout << a << '\t' << b << '\t' << stem(a) << '\n';
  });
  return 0;
}

int words(bool only_unknown) {
  const dutch::Dutch dutch;
  for (std::string word; std::getline(std::cin, word);) {
    const auto [stem, origin] = dutch.stem(word);
    if (only_unknown) {
      if (origin == dutch::Origin::rule) std::cout << word << '\n';
      continue;
    }
    std::cout << word << '\t' << stem << '\t' << name(origin) << '\t';
    for (const auto& part : dutch.parts(word)) std::cout << part << ' ';
    std::cout << '\n';
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string verb = count > 1 ? arguments[1] : "";
  try {
    if (verb == "words" || verb == "unknown") return words(verb == "unknown");
    if (count == 5 && verb == "report") return report(Bench(arguments + 2));
    if (count == 5 && verb == "misses") return misses(Bench(arguments + 2));
    if (count == 5 && verb == "false") return false_joins(Bench(arguments + 2));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "dutch: %s\n", error.what());
    return 1;
  }
  std::fprintf(stderr, "usage: dutch words | unknown | (report | misses | false) LIST TABLES PAIRS\n");
  return 2;
}
