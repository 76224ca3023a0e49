// Bytes of values: length-prefixed, little by little. One `visit` per type lists its members once; Writer and Reader
// are the two directions. Included by the codecs only.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/record/dates.hh"

namespace kamervragen::record::archive {

class Writer {
 public:
  static constexpr bool reading = false;
  std::string out;

  void number(std::uint64_t v) {
    while (v >= 0x80) {
      out += static_cast<char>(v | 0x80);
      v >>= 7;
    }
    out += static_cast<char>(v);
  }
  void text(const std::string& s) {
    number(s.size());
    out += s;
  }
  /// A text that a codec may keep apart from the rest; here it does not.
  void running_text(const std::string& s) { text(s); }
  void integer(int v) {
    const auto wide = static_cast<std::uint64_t>(static_cast<std::int64_t>(v));
    number((wide << 1) ^ (v < 0 ? ~0ull : 0ull));
  }
  std::size_t count(std::size_t n) {
    number(n);
    return n;
  }
  bool present(bool p) {
    number(p ? 1 : 0);
    return p;
  }
};

/// Reads what Writer wrote. After anything else it is no longer `good`, and gives empty values; it never reads past
/// the end.
class Reader {
 public:
  static constexpr bool reading = true;
  explicit Reader(std::string_view bytes) : in_(bytes) {}
  bool good() const { return good_; }
  bool done() const { return good_ && in_.empty(); }
  std::string_view rest() const { return in_; }
  void reject() {
    good_ = false;
    in_ = {};
  }

  std::uint64_t number() {
    std::uint64_t v = 0;
    for (unsigned shift = 0; shift < 64 && !in_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(in_.front());
      in_.remove_prefix(1);
      v |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (!(byte & 0x80)) return v;
    }
    reject();
    return 0;
  }
  void text(std::string& s) { s.assign(bytes(number())); }
  void running_text(std::string& s) { text(s); }
  /// So many bytes, as they are.
  std::string_view bytes(std::uint64_t n) {
    if (n > in_.size()) return reject(), std::string_view{};
    const auto out = in_.substr(0, n);
    in_.remove_prefix(n);
    return out;
  }
  void integer(int& v) {
    const auto n = number();
    v = static_cast<int>(static_cast<std::int64_t>(n >> 1) ^ -static_cast<std::int64_t>(n & 1));
  }
  std::size_t count(std::size_t) {
    const auto n = number();
    if (n <= in_.size()) return n;  // every element takes a byte at least
    reject();
    return 0;
  }
  bool present(bool) { return number() == 1; }

 private:
  std::string_view in_;
  bool good_ = true;
};

template <class Io>
void visit(Io& io, std::string& s) {
  io.text(s);
}
template <class Io>
void visit(Io& io, int& v) {
  io.integer(v);
}
template <class Io>
void visit(Io& io, bool& v) {
  v = io.present(v);
}
template <class Io>
void visit(Io& io, std::uint64_t& v) {
  if constexpr (Io::reading) {
    v = io.number();
  } else {
    io.number(v);
  }
}
template <class Io>
void visit(Io& io, std::optional<int>& v) {
  if (!io.present(v.has_value())) return;
  if constexpr (Io::reading) v = 0;
  io.integer(*v);
}
template <class Io>
void visit(Io& io, std::optional<Date>& v) {
  if (!io.present(v.has_value())) return;
  int days = v ? v->days() : 0;
  io.integer(days);
  if constexpr (Io::reading) {
    if (days < -30000 || days > 90000) return io.reject();  // outside the years that Date holds
    v = Date::from_days(days);
  }
}
/// What has one text, and is nothing but what its `parse` takes: an id.
template <class T>
concept ParsedText = requires(const T& value, std::string_view text) {
  { value.str() } -> std::convertible_to<std::string>;
  { T::parse(text) } -> std::same_as<std::optional<T>>;
};
template <class Io, ParsedText T>
void visit(Io& io, T& v) {
  if constexpr (Io::reading) {
    std::string text;
    io.text(text);
    auto parsed = T::parse(text);
    if (!parsed) return io.reject();
    v = std::move(*parsed);
  } else {
    io.text(v.str());
  }
}
/// `use` visits one.
template <class Io, class T, class Use>
void visit_vector(Io& io, std::vector<T>& v, const Use& use) {
  const auto n = io.count(v.size());
  if constexpr (Io::reading) {
    v.clear();
    for (std::size_t i = 0; i < n && io.good(); ++i) use(v.emplace_back());
  } else {
    for (auto& item : v) use(item);
  }
}
template <class Io, class T>
void visit_vector(Io& io, std::vector<T>& v) {
  visit_vector(io, v, [&](T& item) { visit(io, item); });
}

}  // namespace kamervragen::record::archive
