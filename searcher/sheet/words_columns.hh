// The columns of keywords and collocations, as data.
#pragma once

#include <array>

#include "searcher/sheet/columns.hh"
#include "searcher/words/collocations.hh"
#include "searcher/words/keywords.hh"

namespace kamervragen::sheet {

namespace cells {

inline double per_million(std::uint64_t n, std::uint64_t of) {
  return static_cast<double>(n) * 1e6 / static_cast<double>(of);
}

}  // namespace cells

inline constexpr std::array<ColumnOf<words::Keyword>, 8> keyword_columns = {{
    {{"word", ColumnType::text, "as it is written, case and accents aside", "word"},
     [](const auto& k) -> Cell { return k.word; }},
    {{"target", ColumnType::number, "places in the texts of the query's sets: questions, answers, notices, attachments",
      "target"},
     [](const auto& k) -> Cell { return k.counts.target; }},
    {{"reference", ColumnType::number, "places in the texts that it is held against", "reference"},
     [](const auto& k) -> Cell { return k.counts.reference; }},
    {{"sets", ColumnType::number, "question sets of the query that it stands in", "sets"},
     [](const auto& k) -> Cell { return k.sets; }},
    {{"target_per_million", ColumnType::decimal, "of every 1,000,000 words of the target"},
     [](const auto& k) -> Cell { return cells::per_million(k.counts.target, k.counts.target_size); }},
    {{"reference_per_million", ColumnType::decimal, "of every 1,000,000 words of the reference"},
     [](const auto& k) -> Cell { return cells::per_million(k.counts.reference, k.counts.reference_size); }},
    {{"g2", ColumnType::decimal, "log-likelihood ratio over two cells (Rayson and Garside 2000)", "G²"},
     [](const auto& k) -> Cell { return k.g2; }},
    {{"log_ratio", ColumnType::decimal, "how many times its frequency doubles; half a word stands in for none",
      "log ratio"},
     [](const auto& k) -> Cell { return k.log_ratio; }},
}};

inline constexpr std::array<ColumnOf<words::Collocate>, 8> collocation_columns = {{
    {{"word", ColumnType::text, "as it is written, case and accents aside", "word"},
     [](const auto& c) -> Cell { return c.word; }},
    {{"together", ColumnType::number, "times that it stands within five words of the node", "together"},
     [](const auto& c) -> Cell { return c.counts.together; }},
    {{"word_count", ColumnType::number, "places of the word in all texts", "in all"},
     [](const auto& c) -> Cell { return c.counts.word; }},
    {{"sets", ColumnType::number, "question sets that they stand together in", "sets"},
     [](const auto& c) -> Cell { return c.sets; }},
    {{"expected", ColumnType::decimal, "times that it would stand there by chance"},
     [](const auto& c) -> Cell { return statistics::expected(c.counts); }},
    {{"log_dice", ColumnType::decimal, "14 + log2 of twice together, of all places of both (Rychlý 2008)", "logDice"},
     [](const auto& c) -> Cell { return statistics::log_dice(c.counts); }},
    {{"mi", ColumnType::decimal, "mutual information: log2 of together over expected", "MI"},
     [](const auto& c) -> Cell { return statistics::mutual_information(c.counts); }},
    {{"t", ColumnType::decimal, "t-score: (together - expected) over the root of together", "t"},
     [](const auto& c) -> Cell { return statistics::t_score(c.counts); }},
}};

}  // namespace kamervragen::sheet
