#include "searcher/http/target.hh"

#include <random>

#include <catch2/catch.hpp>

namespace kamervragen::test {
using http::parse_target, http::target_text, http::target_size_max;

TEST_CASE("a target is read as it was meant, or refused") {
  struct Row {
    std::string text;
    http::Target expected;
    const char* why;
  };
  const Row rows[] = {
      {"/", {"/", {}}, "the root"},
      {"/v1/search?q=stikstof&n=5", {"/v1/search", {{"q", "stikstof"}, {"n", "5"}}}, "two keys"},
      {"/v1/search?q=a+b%20c", {"/v1/search", {{"q", "a b c"}}}, "a form writes a space as +"},
      {"/a+b", {"/a+b", {}}, "in a path + is +"},
      {"/v1/search?q=%2B", {"/v1/search", {{"q", "+"}}}, "an escaped +"},
      {"/v1/search?q=%e2%82%82", {"/v1/search", {{"q", "₂"}}}, "digits in lower case"},
      {"/v1/search?explain", {"/v1/search", {{"explain", ""}}}, "a switch"},
      {"/v1/search?explain=", {"/v1/search", {{"explain", ""}}}, "the same"},
      {"/v1/search?&&q=a&", {"/v1/search", {{"q", "a"}}}, "nothing between &"},
      {"/v1/search?select=a%3Db&select=c%3Dd", {"/v1/search", {{"select", "a=b"}, {"select", "c=d"}}}, "twice"},
      {"/v1/search?q=a=b", {"/v1/search", {{"q", "a=b"}}}, "the first = ends the name"},
      {"/v1/search?q=a?b", {"/v1/search", {{"q", "a?b"}}}, "a question mark in a value"},
      {"/v1/matrix?dictionary=a%09b%0Ac%09d", {"/v1/matrix", {{"dictionary", "a\tb\nc\td"}}}, "lines and tabs"},
  };
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    const auto read = parse_target(row.text);
    REQUIRE(read.has_value());
    CHECK(*read == row.expected);
    CHECK(parse_target(target_text(*read)) == *read);
  }

  struct Refused {
    std::string text;
    Code code;
    const char* why;
  };
  const Refused refused[] = {
      {"", Code::bad_target, "nothing"},
      {"v1/search", Code::bad_target, "no slash"},
      {"http://elsewhere.example/", Code::bad_target, "as a proxy is asked"},
      {"*", Code::bad_target, "as OPTIONS asks"},
      {"/v1/search?q=%", Code::bad_target, "half an escape"},
      {"/v1/search?q=%4", Code::bad_target, "half an escape"},
      {"/v1/search?q=%zz", Code::bad_target, "no digits"},
      {"/v1/search?q=%00", Code::bad_target, "NUL"},
      {"/v1/search?q=%1b[2J", Code::bad_target, "what moves a cursor"},
      {"/v1/search?q=%7f", Code::bad_target, "delete"},
      {"/v1/search?q=%ff", Code::bad_target, "no UTF-8"},
      {"/v1/search?q=%c0%80", Code::bad_target, "NUL in two bytes"},
      {"/v1/search?q=%ed%a0%80", Code::bad_target, "half a character of UTF-16"},
      {"/%00", Code::bad_target, "in the path"},
      {"/v1/search?%ff=a", Code::bad_target, "in a name"},
      {"/v1/search?=", Code::bad_target, "no name"},
      {"/v1/search?=a&q=b", Code::bad_target, "a value without a name"},
      {"/?q=" + std::string(target_size_max, 'a'), Code::target_too_long, "long"},
  };
  for (const auto& row : refused) {
    INFO(row.text.substr(0, 40) << ": " << row.why);
    const auto read = parse_target(row.text);
    REQUIRE(!read.has_value());
    CHECK(read.error().code == row.code);
  }
  CHECK(parse_target("/?q=" + std::string(target_size_max - 4, 'a')).has_value());
}

TEST_CASE("what is written as a target is read again, whatever it holds") {
  std::mt19937 random(5);
  const std::string pieces[] = {"a", "é", "₂", "%", "+", " ", "&", "=", "?", "/", "#", "\"", "<", "\t", "\n", ";", "ş"};
  const auto text = [&] {
    std::string out;
    for (auto n = random() % 6; n > 0; --n) out += pieces[random() % std::size(pieces)];
    return out;
  };
  for (int i = 0; i < 2000; ++i) {
    http::Target target{"/" + text(), {}};
    for (auto n = random() % 4; n > 0; --n) target.keys.emplace_back("k" + text(), text());
    const auto written = target_text(target);
    INFO(written);
    CHECK(written.find_first_of("\" <>\n\t#") == std::string::npos);
    const auto read = parse_target(written);
    REQUIRE(read.has_value());
    CHECK(*read == target);
    CHECK(target_text(*read) == written);
  }
}

}  // namespace kamervragen::test
