// A small index behind the handler, asked without a socket.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/http/http.hh"
#include "searcher/web/handler.hh"
#include "tests/searcher/made_index.hh"

namespace kamervragen::test {

struct Response final : http::Reply {
  void head(http::Head head) override {
    ++heads;
    status = head.status;
    for (auto& [name, value] : head.headers) {
      CHECK(headers.emplace(name, value).second);
    }
  }
  bool body(std::string_view text) override {
    CHECK(heads == 1);
    ++pieces;
    all += text;
    return static_cast<int>(all.size()) < enough;
  }
  void broken() override { is_broken = true; }
  int heads = 0, status = 0, pieces = 0, enough = 1 << 30;
  std::map<std::string, std::string> headers;
  std::string all;
  bool is_broken = false;
};

inline std::vector<Kamervraag> some_records() {
  std::vector<Kamervraag> out;
  for (int i = 0; i < 40; ++i) {
    out.push_back(record(fmt::format("2020Z{:05}", i), i % 2 ? "Water in Zoutkampveen" : "Wolven <b>bij</b> de dijk"));
    out.back().vragen = {vraag(1, "Is er water?"), vraag(2, "En wolven?")};
    if (i % 3 == 0) answer_on(out.back(), "2020-02-10");
  }
  return out;
}

struct Site {
  MadeIndex made{some_records()};
  web::Hosts hosts{};
  Response get(const std::string& target, http::Request request = {}) {
    request.target = target;
    if (!request.host) request.host = "localhost:8087";
    Response out;
    web::answer(request, hosts, made.index(), out);
    CHECK(out.heads == 1);
    return out;
  }
};

}  // namespace kamervragen::test
