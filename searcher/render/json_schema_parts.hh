// What schemas are put together from.
#pragma once

#include <initializer_list>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace kamervragen::render::schema_of {

using Json = nlohmann::ordered_json;

Json type(std::string_view name);
Json or_null(std::string_view name);
/// What is defined under that name.
Json of(std::string_view definition);
Json or_null_of(std::string_view definition);
Json list(Json items);
Json date_or_null();
Json one_of(std::initializer_list<std::string_view> names);
/// An object whose keys are all there, but for those that `optional` names.
Json object(const Json& properties, std::initializer_list<std::string_view> optional = {});
/// The version that every answer names.
Json version();
/// An answer: what each carries, and keys of its own.
Json answer(const Json& own, std::initializer_list<std::string_view> optional = {});

}  // namespace kamervragen::render::schema_of
