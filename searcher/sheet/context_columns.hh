// The columns of a concordance, as data.
#pragma once

#include <array>

#include "searcher/sheet/columns.hh"
#include "searcher/words/concordance.hh"

namespace kamervragen::sheet {

inline constexpr std::array<ColumnOf<words::ConcordanceLine>, 9> context_columns = {{
    {{"nummer", ColumnType::text, "the vraagnummer of the question set", "nummer"},
     [](const auto& line) -> Cell { return line.nummer; }},
    {{"deel", ColumnType::text, "titel, vraag, antwoord or noot", "deel"},
     [](const auto& line) -> Cell { return line.deel; }},
    {{"vraag", ColumnType::number, "number of the question; null where it has none", "vraag"},
     [](const auto& line) -> Cell { return line.vraag > 0 ? Cell(static_cast<std::uint64_t>(line.vraag)) : Cell(); }},
    {{"ingezonden", ColumnType::text, "the day of asking"},
     [](const auto& line) -> Cell { return line.ingezonden ? Cell(line.ingezonden->iso()) : Cell(); }},
    {{"indieners", ColumnType::list, "who asked"}, [](const auto& line) -> Cell { return line.indieners; }},
    {{"fracties", ColumnType::list, "their fracties"}, [](const auto& line) -> Cell { return line.fracties; }},
    {{"left", ColumnType::text, "what stands before it", "left"}, [](const auto& line) -> Cell { return line.left; }},
    {{"keyword", ColumnType::text, "what was found", "keyword"}, [](const auto& line) -> Cell { return line.keyword; }},
    {{"right", ColumnType::text, "what stands behind it", "right"},
     [](const auto& line) -> Cell { return line.right; }},
}};

}  // namespace kamervragen::sheet
