// Addresses of pages: what a page links to is the address that it was asked at, with a key more, less or other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/http/target.hh"

namespace kamervragen::page {

/// The key that says in which language a page is; all others are those of the API.
inline constexpr std::string_view language_key = "taal";

/// THREADS  A plain value: any number read it, or one changes it.
class Address {
 public:
  explicit Address(http::Target target) : target_(std::move(target)) {}

  const http::Target& target() const { return target_; }
  std::string text() const { return http::target_text(target_); }

  /// Empty where the key is not there; the first where it stands there several times.
  std::string value(std::string_view name) const;
  bool has(std::string_view name, std::string_view value) const;

  /// In place of all keys of that name.
  Address with(std::string_view name, std::string_view value) const;
  /// Beside those that are there; from the first hit on again.
  Address adding(std::string_view name, std::string_view value) const;
  Address without(std::string_view name) const;
  Address without(std::string_view name, std::string_view value) const;

  /// The same query seen in another way: with the keys that every view of it takes.
  Address seen_as(std::string_view path) const;
  /// Another page, of which the language alone is kept.
  Address elsewhere(std::string_view path) const;
  /// Of the API: in that format; a list whole where `all`.
  Address in_format(std::string_view format, bool all) const;

 private:
  http::Target target_;
};

}  // namespace kamervragen::page
