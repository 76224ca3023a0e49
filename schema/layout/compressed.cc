#include "schema/layout/compressed.hh"

#include <memory>

#include <zstd.h>

namespace kamervragen::layout {
namespace {

/// Zstandard's default. Level 1 saves a tenth of the time and costs 2 % of size, level 6 the reverse and twice the
/// time.
constexpr int level = 3;
/// More than any record: what claims to be larger is damaged.
constexpr unsigned long long most = 1ull << 30;

// Made once a thread: to make them takes as long as a small record does.
ZSTD_CCtx* compressor() {
  thread_local const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
  return context.get();
}

ZSTD_DCtx* decompressor() {
  thread_local const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  return context.get();
}

}  // namespace

std::string compressed(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const auto size = ZSTD_compressCCtx(compressor(), out.data(), out.size(), bytes.data(), bytes.size(), level);
  out.resize(ZSTD_isError(size) ? 0 : size);
  return out;
}

std::string decompressed(std::string_view stored) {
  const auto size = ZSTD_getFrameContentSize(stored.data(), stored.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > most) return {};
  std::string out(size, '\0');
  const auto found = ZSTD_decompressDCtx(decompressor(), out.data(), out.size(), stored.data(), stored.size());
  if (ZSTD_isError(found) || found != size) return {};
  return out;
}

}  // namespace kamervragen::layout
