// Publications between the two halves of a rebuild: read once by one process, merged by another. A spool is a file of
// encoded publications; the places say where each lies.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "indexer/state/state.hh"
#include "schema/record/record.hh"

namespace kamervragen::write {

/// A publication that a worker has read.
struct Spooled {
  std::uint64_t number = 0;  ///< its place in the store's order
  state::PublicationState state;
  std::uint64_t spool = 0, offset = 0, length = 0;  ///< length 0: nothing was read
};

class SpoolWriter {
 public:
  SpoolWriter(const std::filesystem::path& folder, unsigned worker);
  void add(std::uint64_t number, const state::PublicationState&, const std::optional<Publicatie>&);
  /// Writes the places; false when anything could not be written.
  bool finish();

 private:
  std::filesystem::path places_;
  std::ofstream out_;
  std::uint64_t worker_, offset_ = 0;
  std::vector<Spooled> entries_;
};

/// The places that all workers wrote, in the store's order. Fails when a file is damaged.
Result<std::vector<Spooled>> read_places(const std::filesystem::path& folder, unsigned workers);

class SpoolReader {
 public:
  SpoolReader(const std::filesystem::path& folder, unsigned workers);
  Result<Publicatie> read(const Spooled&);

 private:
  std::vector<std::ifstream> files_;
};

}  // namespace kamervragen::write
