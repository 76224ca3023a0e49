// What every engine of the benchmark of speed speaks, in lines of columns with tabs between
// (tests/bench/speed/engines.py).
//
//   PROGRAM search INDEX       says "ready", then answers each question until its input ends
//
//   question  form: top, facets or page; kind: word, or, and, phrase, prefix or filter; the words. A filter has one
//   word,
//             a fractie, and the least and the most dagen.
//   answer    microseconds; matches (-1 where the engine does not count them); the sum of all counts of the facets; the
//             characters of the snippets
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::bench {

inline std::vector<std::string> columns(std::string_view line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == '\t') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

struct Question {
  std::string form, kind;
  std::vector<std::string> words;
  bool facets() const { return form != "top"; }
  bool page() const { return form == "page"; }
};

struct Reply {
  std::int64_t matches = -1;
  std::uint64_t facets = 0, snippets = 0;
};

/// Reads questions until the input ends; what an answer takes is measured around `answer` alone.
inline void serve(const std::function<Reply(const Question&)>& answer) {
  std::cout << "ready" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    auto words = columns(line);
    if (words.size() < 3) continue;
    Question question{words[0], words[1], {}};
    question.words.assign(words.begin() + 2, words.end());
    const auto begin = std::chrono::steady_clock::now();
    const auto reply = answer(question);
    const auto taken = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
    std::cout << taken << '\t' << reply.matches << '\t' << reply.facets << '\t' << reply.snippets << std::endl;
  }
}

}  // namespace kamervragen::bench
