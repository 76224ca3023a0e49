// Words that stand among the same words: candidates for schema/facts/verwant.tsv, for whoever decides its rows.
//
//   neighbours near INDEX <words   the nearest words of each, with how near: 1 is the same company
//   neighbours table INDEX         each word of the table, and at which place its neighbours have the others of its row
//
// INDEX is a database of the engine (DIR/gen-1). Words are stems; the company of a word are those up to three places
// away in questions and answers, weighed by how much more often they stand there than chance would have it (positive
// pointwise mutual information), and compared by the cosine.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "schema/dutch/analyser.hh"
#include "schema/dutch/vocabulary.hh"
#include "schema/facts/facts.hh"
#include "schema/layout/stored_form.hh"
#include "schema/record/body_texts.hh"

using namespace kamervragen;

namespace {

constexpr std::size_t window = 3;
/// Words that stand fewer times have no company to speak of.
constexpr std::uint64_t fewest_times = 40;
/// The company: the most frequent words but for the very first, which keep everybody's.
constexpr std::size_t skipped = 60, company = 3000;
constexpr std::size_t most_shown = 15;

using Text = std::vector<std::uint32_t>;  ///< numbers of stems

class Corpus {
 public:
  explicit Corpus(const Xapian::Database& db) {
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<dutch::Token> tokens;
    for (auto document = db.postlist_begin(""); document != db.postlist_end(""); ++document) {
      const auto record = layout::record_of(db.get_document(*document).get_data());
      if (!record) continue;
      for (const auto& body : record::body_texts(*record)) {
        analyser_.words(body.text, tokens);
        auto& text = texts.emplace_back();
        for (const auto& token : tokens) {
          const auto [place, is_new] = numbers.try_emplace(token.stem, static_cast<std::uint32_t>(words.size()));
          if (is_new) words.push_back(token.stem), times.push_back(0);
          text.push_back(place->second);
          ++times[place->second];
        }
      }
    }
  }

  std::vector<std::string> words;    ///< by number
  std::vector<std::uint64_t> times;  ///< likewise
  std::vector<Text> texts;

 private:
  dutch::Analyser analyser_;
};

/// The vectors of all words that are frequent enough, of length 1.
class Vectors {
 public:
  explicit Vectors(const Corpus& corpus) : corpus_(corpus) {
    std::vector<std::uint32_t> by_times(corpus.words.size());
    for (std::uint32_t i = 0; i < by_times.size(); ++i) by_times[i] = i;
    std::ranges::stable_sort(by_times, std::ranges::greater{}, [&](auto i) { return corpus.times[i]; });
    row_of_.assign(by_times.size(), none);
    std::vector<std::uint32_t> column_of(by_times.size(), none);
    for (std::uint32_t i = 0; i < by_times.size(); ++i) {
      if (corpus.times[by_times[i]] < fewest_times) break;
      row_of_[by_times[i]] = static_cast<std::uint32_t>(words_.size());
      words_.push_back(by_times[i]);
      if (i >= skipped && i < skipped + company) column_of[by_times[i]] = i - skipped;
    }
    values_.assign(words_.size() * company, 0);
    for (const auto& text : corpus.texts) count(text, column_of);
    weigh();
  }

  /// The number of a word's row; nothing of a word that is too rare.
  std::optional<std::size_t> row(const std::string& stem) const {
    const auto found = std::ranges::find_if(words_, [&](auto word) { return corpus_.words[word] == stem; });
    return found == words_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - words_.begin()));
  }
  const std::string& word(std::size_t row) const { return corpus_.words[words_[row]]; }

  struct Neighbour {
    std::size_t row;
    float near;
  };
  /// All other words, the nearest first.
  std::vector<Neighbour> of(std::size_t row) const {
    std::vector<Neighbour> out;
    const auto* one = &values_[row * company];
    for (std::size_t other = 0; other < words_.size(); ++other) {
      const auto* two = &values_[other * company];
      float near = 0;
      for (std::size_t i = 0; i < company; ++i) near += one[i] * two[i];
      if (other != row) out.push_back({other, near});
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, &Neighbour::near);
    return out;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  void count(const Text& text, const std::vector<std::uint32_t>& column_of) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto row = row_of_[text[i]];
      if (row == none) continue;
      for (auto j = i - std::min(i, window); j < std::min(text.size(), i + window + 1); ++j)
        if (const auto column = column_of[text[j]]; j != i && column != none) ++values_[row * company + column];
    }
  }

  void weigh() {
    std::vector<double> of_row(words_.size()), of_column(company);
    double all = 0;
    for (std::size_t row = 0; row < words_.size(); ++row)
      for (std::size_t i = 0; i < company; ++i) {
        const auto n = values_[row * company + i];
        of_row[row] += n, of_column[i] += n, all += n;
      }
    for (std::size_t row = 0; row < words_.size(); ++row) {
      double square = 0;
      for (std::size_t i = 0; i < company; ++i) {
        auto& value = values_[row * company + i];
        value = value > 0 ? static_cast<float>(std::max(0., std::log2(value * all / (of_row[row] * of_column[i])))) : 0;
        square += value * value;
      }
      if (square == 0) continue;
      for (std::size_t i = 0; i < company; ++i) values_[row * company + i] /= static_cast<float>(std::sqrt(square));
    }
  }

  const Corpus& corpus_;
  std::vector<std::uint32_t> words_, row_of_;  ///< by row; by number
  std::vector<float> values_;                  ///< by row, then column
};

void near(const Vectors& vectors) {
  dutch::Analyser analyser;
  for (std::string word; std::getline(std::cin, word);) {
    const auto row = vectors.row(analyser.stem(word));
    std::printf("%s:", word.c_str());
    if (row) {
      const auto neighbours = vectors.of(*row);
      for (std::size_t i = 0; i < std::min(most_shown, neighbours.size()); ++i)
        std::printf(" %s %.2f", vectors.word(neighbours[i].row).c_str(), static_cast<double>(neighbours[i].near));
    }
    std::puts(row ? "" : " too rare");
  }
}

void table(const Vectors& vectors) {
  dutch::Analyser analyser;
  for (const auto& group : facts::facts().rows().verwant)
    for (const auto& word : group.woorden) {
      const auto row = vectors.row(analyser.stem(word));
      std::printf("%s:", word.c_str());
      const auto neighbours = row ? vectors.of(*row) : std::vector<Vectors::Neighbour>{};
      for (const auto& other : group.woorden) {
        if (other == word) continue;
        const auto stem = analyser.stem(other);
        const auto place = std::ranges::find_if(neighbours, [&](const auto& n) { return vectors.word(n.row) == stem; });
        if (place == neighbours.end())
          std::printf(" %s -", other.c_str());
        else
          std::printf(" %s %td", other.c_str(), place - neighbours.begin() + 1);
      }
      std::puts("");
    }
}

}  // namespace

int main(int argc, char** argv) try {
  const std::string_view what = argc == 3 ? argv[1] : "";
  if (what != "near" && what != "table") {
    std::fputs("usage: neighbours near INDEX <words\n       neighbours table INDEX\n", stderr);
    return 2;
  }
  const Corpus corpus{Xapian::Database(argv[2])};
  const Vectors vectors(corpus);
  what == "near" ? near(vectors) : table(vectors);
  return 0;
} catch (const Xapian::Error& error) {
  std::fprintf(stderr, "neighbours: %s\n", error.get_description().c_str());
  return 1;
}
