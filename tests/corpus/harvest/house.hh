// A store that is filled by nights of a service that says what a test wants.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <catch2/catch.hpp>

#include "corpus/harvest/harvest.hh"
#include "corpus/harvest/journal.hh"
#include "tests/corpus/harvest/fake_service.hh"
#include "tests/support.hh"

namespace kamervragen::test {

/// Two publications, and the nights that fetch them.
struct House {
  Scratch corpus;
  FakeService service;
  FakeClock clock;

  House() {
    service.publications["kv-tk-2024Z00001"] = {};
    FakePublication answer;
    answer.aanhangselnummer = "1";
    service.publications["ah-tk-20242025-1"] = answer;
  }
  harvest::HarvestReport night(const char* today, const std::function<void(harvest::HarvestOptions&)>& change = {}) {
    auto options = options_for(corpus.path(), today);
    if (change) change(options);
    auto report = harvest::harvest(options, service, clock);
    REQUIRE(report);
    return *report;
  }
  std::filesystem::path file(const std::string& id, const std::string& name) const {
    return corpus.path() / harvest::load_state(corpus.path())->state.entries.at(id).folder / name;
  }
  std::string bytes(const std::string& id, const std::string& name) const { return read_file(file(id, name)); }
  harvest::Entry entry(const std::string& id) const { return harvest::load_state(corpus.path())->state.entries.at(id); }
  bool buried(const std::string& id) const { return std::filesystem::exists(file(id, "ingetrokken.json")); }
};

inline constexpr const char* answer_id = "ah-tk-20242025-1";
inline constexpr const char* kv = "kv-tk-2024Z00001";

}  // namespace kamervragen::test
