# cmake -DSTYLE=… -DSCRIPT=… -DOUTPUT=… -P: the style and the script of the pages as C++ raw strings.
file(READ "${STYLE}" style)
file(READ "${SCRIPT}" script)
file(WRITE "${OUTPUT}" "#include \"kundenlint/report/html.h\"

namespace kundenlint {

std::string_view page_style() {
  return R\"asset(${style})asset\";
}

std::string_view page_script() {
  return R\"asset(${script})asset\";
}

}  // namespace kundenlint
")
