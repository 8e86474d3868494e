#include "cli/process.h"

int main(int argc, char** argv) { return kundenlint::cli::run_process({argv + 1, argv + argc}); }
