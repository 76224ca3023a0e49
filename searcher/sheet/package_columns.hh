// The columns of what an export has written, as data.
#pragma once

#include <array>

#include "searcher/package/package.hh"
#include "searcher/sheet/columns.hh"

namespace kamervragen::sheet {

inline constexpr std::array<ColumnOf<package::WrittenTable>, 5> written_columns = {{
    {{"file", ColumnType::text, "where the table stands; in a database its name", "file"},
     [](const auto& w) -> Cell { return w.file; }},
    {{"rows", ColumnType::number, "rows below its header", "rows"}, [](const auto& w) -> Cell { return w.rows; }},
    {{"bytes", ColumnType::number, "of the file; null in a database", "bytes"},
     [](const auto& w) -> Cell { return w.sha256.empty() ? Cell() : Cell(w.bytes); }},
    {{"sha256", ColumnType::text, "digest of the file; null in a database"},
     [](const auto& w) -> Cell { return w.sha256.empty() ? Cell() : Cell(w.sha256); }},
    {{"holds", ColumnType::text, "what its rows are", "holds"},
     [](const auto& w) -> Cell { return std::string(w.table->description); }},
}};

}  // namespace kamervragen::sheet
