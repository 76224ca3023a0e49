// The engine's databases as a rebuild uses them: temporary ones, and many made one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

namespace Xapian {
class WritableDatabase;
}  // namespace Xapian

namespace kamervragen::write {

/// A new database that nothing reads before it is whole, and that need not outlive the machine.
Xapian::WritableDatabase temporary_database(const std::filesystem::path&);

/// Makes one database of all documents and metadata of several; documents are numbered anew, in their order. `progress`
/// is told how many of the tables are written, and how many there are. Throws what Xapian throws.
void merge_databases(const std::vector<std::filesystem::path>& from, const std::filesystem::path& to,
                     const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace kamervragen::write
