// A folder of files with commas between values.
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "schema/text/csv.hh"
#include "schema/text/joined.hh"
#include "searcher/package/descriptor.hh"
#include "searcher/package/placing.hh"
#include "searcher/package/sha256.hh"
#include "searcher/package/writer.hh"

namespace kamervragen::package {
namespace {

namespace fs = std::filesystem;

std::string cell_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return fmt::to_string(*number);
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return text::joined(*list, list_separator);
  return {};
}

/// A file that counts and digests what goes into it.
class File {
 public:
  explicit File(fs::path place) : place_(std::move(place)), out_(place_, std::ios::binary) {}

  bool write(std::string_view bytes) {
    size_ += bytes.size();
    digest_.add(bytes);
    return static_cast<bool>(out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())));
  }
  bool close() {
    out_.close();
    return !out_.fail();
  }
  const fs::path& place() const { return place_; }
  std::uint64_t size() const { return size_; }
  std::string sha256() { return digest_.hex(); }

 private:
  fs::path place_;
  std::ofstream out_;
  Sha256 digest_;
  std::uint64_t size_ = 0;
};

class FolderWriter : public Writer {
 public:
  FolderWriter(Target target, std::vector<ChosenTable> tables, fs::path beside)
      : target_(std::move(target)), tables_(std::move(tables)), beside_(std::move(beside)) {
    delimiter_ = target_.delimiter == "tab" ? '\t' : target_.delimiter.front();
    format_.delimiter = delimiter_;
    for (const auto& chosen : tables_) {
      written_.push_back({fmt::format("{}.csv", chosen.table->name), chosen.table, 0, 0, {}});
      files_.push_back(std::make_unique<File>(beside_ / written_.back().file));
    }
  }
  ~FolderWriter() override {
    files_.clear();
    std::error_code ignored;
    fs::remove_all(beside_, ignored);
  }

  Result<void> begin() {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      std::vector<std::string> names;
      for (const auto column : tables_[i].columns) names.emplace_back(tables_[i].table->columns[column].name);
      const auto mark = target_.byte_order_mark ? text::byte_order_mark : std::string_view();
      if (!files_[i]->write(mark) || !files_[i]->write(text::row_line(names, format_))) return not_written(*files_[i]);
    }
    return {};
  }

  Result<void> add(std::size_t table, const Values& values) override {
    std::vector<std::string> cells;
    for (const auto column : tables_[table].columns) cells.push_back(cell_of(values[column]));
    ++written_[table].rows;
    if (!files_[table]->write(text::row_line(cells, format_))) return not_written(*files_[table]);
    return {};
  }

  Result<std::vector<WrittenTable>> finish(const Source& source) override {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!files_[i]->close()) return not_written(*files_[i]);
      written_[i].bytes = files_[i]->size();
      written_[i].sha256 = files_[i]->sha256();
    }
    const auto crate = crate_json(source, written_);
    const FolderDescription of_folder{std::string_view(&delimiter_, 1), sha256_of(crate)};
    const std::pair<std::string_view, std::string> others[] = {
        {descriptor_name, datapackage_json(source, tables_, written_, of_folder)}, {crate_name, crate}};
    for (const auto& [name, text] : others) {
      File file(beside_ / name);
      if (!file.write(text) || !file.close()) return not_written(file);
    }
    if (auto moved = move_into_place(beside_, target_, true); !moved) return pass(moved);
    return written_;
  }

 private:
  /// By where it was to stand: nobody knows where it is made.
  tl::unexpected<Error> not_written(const File& file) const {
    return export_failed(target_.place / file.place().filename(),
                         errno != 0 ? std::strerror(errno) : "it cannot be written");
  }

  Target target_;
  std::vector<ChosenTable> tables_;
  fs::path beside_;
  char delimiter_ = ',';
  text::RowFormat format_;
  std::vector<std::unique_ptr<File>> files_;
  std::vector<WrittenTable> written_;
};

}  // namespace

Result<std::unique_ptr<Writer>> folder_writer(const Target& target, const std::vector<ChosenTable>& tables) {
  const auto beside = place_beside(target, true);
  if (!beside) return pass(beside);
  auto out = std::make_unique<FolderWriter>(target, tables, *beside);
  if (auto begun = out->begin(); !begun) return pass(begun);
  return out;
}

}  // namespace kamervragen::package
