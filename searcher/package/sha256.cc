#include "searcher/package/sha256.hh"

#include <array>
#include <fstream>
#include <nettle/sha2.h>
#include <vector>

#include <fmt/format.h>

namespace kamervragen::package {

struct Sha256::State {
  sha256_ctx digest{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) { sha256_init(&state_->digest); }
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  sha256_update(&state_->digest, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes{};
  sha256_digest(&state_->digest, bytes.size(), bytes.data());
  std::string out;
  for (const auto byte : bytes) out += fmt::format("{:02x}", byte);
  return out;
}

std::string sha256_of(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.hex();
}

std::optional<std::string> sha256_of_file(const std::filesystem::path& place) {
  std::ifstream in(place, std::ios::binary);
  Sha256 digest;
  std::vector<char> piece(std::size_t{1} << 16);
  while (in) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    digest.add({piece.data(), static_cast<std::size_t>(in.gcount())});
  }
  if (!in.eof()) return std::nullopt;
  return digest.hex();
}

}  // namespace kamervragen::package
