// Digests of files, as datapackage.json names them.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kamervragen::package {

/// The SHA-256 of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  void add(std::string_view bytes);
  /// 64 hexadecimal digits; begins anew.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256_of(std::string_view bytes);
/// Of what a file holds; absent where it cannot be read.
std::optional<std::string> sha256_of_file(const std::filesystem::path&);

}  // namespace kamervragen::package
