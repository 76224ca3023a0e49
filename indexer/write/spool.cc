#include "indexer/write/spool.hh"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "schema/program/files.hh"
#include "schema/record/archive.hh"
#include "schema/record/codec.hh"

namespace kamervragen::write {

using record::archive::visit;

template <class Io>
void visit(Io& io, Spooled& s) {
  visit(io, s.number);
  std::string state = Io::reading ? std::string{} : state::encode(s.state);
  visit(io, state);
  if constexpr (Io::reading) {
    if (auto decoded = state::decode_state(state)) {
      s.state = std::move(*decoded);
    } else {
      io.reject();
    }
  }
  visit(io, s.spool);
  visit(io, s.offset);
  visit(io, s.length);
}

namespace {

std::filesystem::path texts_file(const std::filesystem::path& folder, std::uint64_t worker) {
  return folder / fmt::format("texts-{}", worker);
}
std::filesystem::path places_file(const std::filesystem::path& folder, std::uint64_t worker) {
  return folder / fmt::format("places-{}", worker);
}

tl::unexpected<Error> damaged() { return fail(Code::spool_damaged); }

}  // namespace

SpoolWriter::SpoolWriter(const std::filesystem::path& folder, unsigned worker)
    : places_(places_file(folder, worker)), out_(texts_file(folder, worker), std::ios::binary), worker_(worker) {}

void SpoolWriter::add(std::uint64_t number, const state::PublicationState& state,
                      const std::optional<Publicatie>& publicatie) {
  Spooled entry{number, state, worker_, offset_, 0};
  if (publicatie) {
    const auto bytes = record::encode(*publicatie);
    out_ << bytes;
    entry.length = bytes.size();
    offset_ += bytes.size();
  }
  entries_.push_back(std::move(entry));
}

bool SpoolWriter::finish() {
  record::archive::Writer writer;
  record::archive::visit_vector(writer, entries_);
  std::ofstream places(places_, std::ios::binary);
  places << writer.out;
  places.flush();
  out_.flush();
  return places.good() && out_.good();
}

Result<std::vector<Spooled>> read_places(const std::filesystem::path& folder, unsigned workers) {
  std::vector<Spooled> all;
  for (unsigned worker = 0; worker < workers; ++worker) {
    const auto bytes = program::read_file(places_file(folder, worker));
    if (!bytes) return damaged();
    record::archive::Reader reader(*bytes);
    std::vector<Spooled> entries;
    record::archive::visit_vector(reader, entries);
    if (!reader.done()) return damaged();
    std::ranges::move(entries, std::back_inserter(all));
  }
  std::ranges::sort(all, {}, &Spooled::number);
  return all;
}

SpoolReader::SpoolReader(const std::filesystem::path& folder, unsigned workers) {
  for (unsigned worker = 0; worker < workers; ++worker)
    files_.emplace_back(texts_file(folder, worker), std::ios::binary);
}

Result<Publicatie> SpoolReader::read(const Spooled& place) {
  auto& file = files_.at(place.spool);
  std::string bytes(place.length, '\0');
  file.seekg(static_cast<std::streamoff>(place.offset));
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return damaged();
  return record::decode_publicatie(bytes);
}

}  // namespace kamervragen::write
