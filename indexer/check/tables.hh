// The engine's own tables: whether their blocks are sound, and whether the posting lists say what the documents do.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/check/check_report.hh"
#include "indexer/check/inspect.hh"
#include "schema/program/progress.hh"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace kamervragen::check {

/// What the engine's check of every block finds: "table-damaged", the table, and the block where it says one. In a
/// process of its own, since damage has ended the engine.
std::vector<Finding> check_tables(const std::filesystem::path& generation);

/// Holds the posting lists of the part's terms, the lengths of documents and the counts of terms and values against
/// the documents: "postings-differ", "length-differs", "values-differ". Throws what the engine throws.
std::vector<Finding> check_postings(const Xapian::Database&, const CheckPart&, const program::Progress&);

}  // namespace kamervragen::check
