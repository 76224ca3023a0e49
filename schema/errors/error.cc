#include "schema/errors/error.hh"

#include <algorithm>

#include "schema/errors/error_table.hh"

namespace kamervragen::errors {
namespace {

std::string_view value_of(std::string_view name, const ErrorArguments& arguments) {
  const auto found = std::ranges::find(arguments, name, &Argument::name);
  return found == arguments.end() ? std::string_view{} : std::string_view{found->value};
}

/// Copies a template from its beginning, or from within a [section], up to its end or the `]`.
class Filling {
 public:
  Filling(std::string_view text, const ErrorArguments& arguments) : rest_(text), arguments_(arguments) {}

  std::string all() {
    std::string out;
    bool empty = false;
    copy(out, empty);
    return out;
  }

 private:
  bool take(std::string_view sign) {
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  void copy(std::string& out, bool& empty) {
    while (!rest_.empty()) {
      if (take("]")) return;
      if (take("{{")) {
        out += '{';
      } else if (take("}}")) {
        out += '}';
      } else if (take("[")) {
        section(out);
      } else if (take("{")) {
        const auto value = value_of(rest_.substr(0, rest_.find('}')), arguments_);
        rest_.remove_prefix(std::min(rest_.size(), rest_.find('}') + 1));
        empty = empty || value.empty();
        out += value;
      } else {
        out += rest_.front();
        rest_.remove_prefix(1);
      }
    }
  }

  void section(std::string& out) {
    std::string part;
    bool empty = false;
    copy(part, empty);
    if (!empty) out += part;
  }

  std::string_view rest_;
  const ErrorArguments& arguments_;
};

}  // namespace

std::string filled_in(std::string_view text, const ErrorArguments& arguments) { return Filling(text, arguments).all(); }

std::string_view Error::argument(std::string_view its_name) const { return value_of(its_name, arguments); }

std::string_view Error::name() const { return row_of(code).name; }

Exit Error::exit() const { return row_of(code).exit; }

std::string Error::message() const { return message(Language::en); }
std::string Error::hint() const { return hint(Language::en); }
std::string Error::placed_message() const { return place.empty() ? message() : place + ": " + message(); }

std::string Error::message(Language language) const {
  const auto& row = row_of(code);
  return filled_in(language == Language::nl ? row.nl : row.en, arguments);
}

std::string Error::hint(Language language) const {
  const auto& row = row_of(code);
  return filled_in(language == Language::nl ? row.hint_nl : row.hint_en, arguments);
}

}  // namespace kamervragen::errors
