# cmake -DNAME=… -DINPUT=… -DOUTPUT=… -P: a JSON Schema as a C++ raw string.
file(READ "${INPUT}" text)
file(WRITE "${OUTPUT}" "#include \"kundenlint/report/schemas.h\"

namespace kundenlint {

std::string_view ${NAME}_schema() {
  return R\"schema(${text})schema\";
}

}  // namespace kundenlint
")
