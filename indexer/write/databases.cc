#include "indexer/write/databases.hh"

#include <algorithm>
#include <string>

#include <xapian.h>

#include "indexer/write/compact.hh"

namespace kamervragen::write {
namespace fs = std::filesystem;
namespace {

/// Tells which table is begun.
class TableCounter final : public Xapian::Compactor {
 public:
  explicit TableCounter(const std::function<void(std::size_t, std::size_t)>& progress) : progress_(progress) {}
  void set_status(const std::string& table, const std::string&) override {
    if (!progress_ || table == table_) return;
    table_ = table;
    progress_(std::min(begun_++, tables), tables);
  }

 private:
  static constexpr std::size_t tables = 6;  // postlist, docdata, termlist, position, spelling, synonym
  const std::function<void(std::size_t, std::size_t)>& progress_;
  std::string table_;
  std::size_t begun_ = 0;
};

}  // namespace

Xapian::WritableDatabase temporary_database(const fs::path& path) {
  return Xapian::WritableDatabase(path.string(),
                                  Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC);
}

void merge_databases(const std::vector<fs::path>& from, const fs::path& to,
                     const std::function<void(std::size_t, std::size_t)>& progress) {
  Xapian::Database all;
  for (const auto& path : from) all.add_database(Xapian::Database(path.string()));
  TableCounter counter(progress);
  // In one pass over all of them: DBCOMPACT_MULTIPASS, meant to spare the head of a disk, took twice the time.
  all.compact(to.string(), 0, block_bytes, counter);
}

}  // namespace kamervragen::write
