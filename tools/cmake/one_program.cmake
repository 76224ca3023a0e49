# The One Definition Rule: all rooms in one program, linked with their types (-flto), so that a name that two files
# define as two types is an error. Built by tools/test --all
# (`tools/build odr one_program`), run by nobody.
get_property(rooms GLOBAL PROPERTY kamervragen_rooms)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/one_program.cc CONTENT "int main() {}\n")
add_executable(one_program EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/one_program.cc)
target_link_options(one_program PRIVATE -flto -O0 -Wodr -Werror=odr)
foreach(room IN LISTS rooms)
  target_sources(one_program PRIVATE $<TARGET_OBJECTS:kamervragen_${room}>)
  target_link_libraries(one_program PRIVATE kamervragen_${room})
endforeach()
