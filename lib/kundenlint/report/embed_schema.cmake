# cmake -DINPUT=… -DOUTPUT=… -P: a JSON Schema as a C++ raw string.
file(READ "${INPUT}" text)
file(WRITE "${OUTPUT}" "#include \"kundenlint/report/json.h\"

namespace kundenlint {

std::string_view analysis_schema() {
  return R\"schema(${text})schema\";
}

}  // namespace kundenlint
")
