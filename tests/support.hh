// What the tests share: folders, and scratch space that cleans up after itself.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <random>
#include <string>

namespace kamervragen::test {

inline std::filesystem::path source_folder() { return KAMERVRAGEN_SOURCE; }
inline std::filesystem::path sample_folder() { return source_folder() / "corpus" / "sample"; }
inline std::filesystem::path program(const std::string& name) { return std::filesystem::path(KAMERVRAGEN_BIN) / name; }

/// The folder of real publications beside the repository. Where it is missing it says so, by which ctest counts the
/// test as skipped (tests/CMakeLists.txt); a test that wants it then returns at once.
inline std::optional<std::filesystem::path> shared_folder() {
  const char* named = std::getenv("KAMERVRAGEN_SHARED");
  const std::filesystem::path folder = named ? std::filesystem::path(named) : source_folder() / ".." / "shared";
  if (std::filesystem::is_directory(folder / "corpus")) return folder;
  std::cout << "skipped: no ../shared with real publications\n";
  return std::nullopt;
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

/// A folder of its own, removed at the end.
class Scratch {
 public:
  Scratch() {
    std::random_device random;
    path_ = std::filesystem::temp_directory_path() /
            ("kamervragen-test-" + std::to_string(random()) + std::to_string(random()));
    std::filesystem::create_directories(path_);
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace kamervragen::test
