// Typed settings: a row of a table says which member of which struct its value goes to, and the member's type says how
// it is read. Nothing here knows where the value comes from: a command line, the environment, a file, an address.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/program/places.hh"
#include "schema/record/dates.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::commands {

struct Option;

/// What every program of ours can be told. The settings of a program derive from it.
struct Common {
  std::string color = "auto", format = "text";
  bool quiet = false, verbose = false, help = false, version = false;
};

/// A value as it was given, and what it was called there, for messages: "--limit", "-n", "KAMERVRAGEN_DELAY", "n".
struct Given {
  std::string name, value;
};

/// What a number lies in, both ends included.
struct Range {
  double least = 0, most = 1'000'000'000;
  bool operator==(const Range&) const = default;
};

/// "12", or "all": nothing.
struct Limit {
  std::optional<std::size_t> most;
  bool operator==(const Limit&) const = default;
};

/// "2/4": which of how many.
using text::Share;

/// How a type is read: `static Result<T> parse(const Option&, const Given&)`. A room that has a type of its own says it
/// for that type.
template <class T>
struct Value;

/// Error (Exit::usage): not-a-number, also where it lies outside the option's range.
Result<std::uint64_t> parse_whole(const Option&, const Given&);

template <std::integral T>
struct Value<T> {
  static Result<T> parse(const Option& option, const Given& given) {
    const auto number = parse_whole(option, given);
    if (!number) return pass(number);
    return static_cast<T>(*number);
  }
};
/// A switch: on where it is named without a value; else true or false, yes or no, on or off. Error: not-a-switch.
template <>
struct Value<bool> {
  static Result<bool> parse(const Option&, const Given&);
};
/// Error: not-a-decimal.
template <>
struct Value<double> {
  static Result<double> parse(const Option&, const Given&);
};
template <>
struct Value<std::string> {
  static Result<std::string> parse(const Option&, const Given& given) { return given.value; }
};
template <>
struct Value<std::filesystem::path> {
  static Result<std::filesystem::path> parse(const Option&, const Given& given) { return given.value; }
};
/// Error: not-a-limit.
template <>
struct Value<Limit> {
  static Result<Limit> parse(const Option&, const Given&);
};
/// Error: not-a-share.
template <>
struct Value<Share> {
  static Result<Share> parse(const Option&, const Given&);
};
/// A day that exists. Error: not-a-day.
template <>
struct Value<Date> {
  static Result<Date> parse(const Option&, const Given&);
};
/// "36h", "90m", "2d". Error: not-a-duration.
template <>
struct Value<std::chrono::seconds> {
  static Result<std::chrono::seconds> parse(const Option&, const Given&);
};
/// Error: bad-index-place.
template <>
struct Value<program::IndexPlace> {
  static Result<program::IndexPlace> parse(const Option&, const Given&);
};

// A value into a member: over what stood there, or, of an option that repeats, behind it.
template <class T>
void put(T& member, T value) {
  member = std::move(value);
}
template <class T>
void put(std::vector<T>& member, T value) {
  member.push_back(std::move(value));
}

/// What is read for a member: of an optional one and of a list, one value.
template <class Member>
struct Read {
  using Type = Member;
};
template <class T>
struct Read<std::optional<T>> {
  using Type = T;
};
template <class T>
struct Read<std::vector<T>> {
  using Type = T;
};

template <class Member>
Result<void> assign(Member& member, const Option& option, const Given& given) {
  auto value = Value<typename Read<Member>::Type>::parse(option, given);
  if (!value) return pass(value);
  if constexpr (requires { member.emplace(std::move(*value)); })
    member.emplace(std::move(*value));
  else
    put(member, std::move(*value));
  return {};
}
/// Names with commas between; a list that is given again adds to it. Absent where none is given.
Result<void> assign(std::optional<std::vector<std::string>>& member, const Option&, const Given&);

/// Places with commas between, as in the environment; those that are given again are added.
Result<void> assign(std::vector<program::IndexPlace>& member, const Option&, const Given&);

/// Its address stands for a type of settings.
template <class Settings>
inline constexpr char settings_tag = 0;

/// Writes a value where it belongs. REQUIRES: the settings are those that the tag stands for.
struct Setter {
  Result<void> (*apply)(Common&, const Option&, const Given&) = nullptr;
  const void* settings = nullptr;  ///< the tag of the struct that has the member
};

template <class Member>
struct MemberType;
template <class Owner, class Type>
struct MemberType<Type Owner::*> {
  using Settings = Owner;
};

template <auto First, auto... Rest>
Result<void> assign_member(Common& settings, const Option& option, const Given& given) {
  using Settings = typename MemberType<decltype(First)>::Settings;
  auto& member = static_cast<Settings&>(settings).*First;
  return assign((member.*....*Rest), option, given);
}

/// `.set = sets<&Settings::quiet>`; of a struct among the settings `sets<&Settings::request, &Request::limit>`.
template <auto First, auto... Rest>
inline constexpr Setter sets{assign_member<First, Rest...>,
                             &settings_tag<typename MemberType<decltype(First)>::Settings>};

}  // namespace kamervragen::commands
