// The entry point of each command; REQUIRES: the options it lists in command.cpp.
#pragma once

#include "cli/command.h"

namespace kundenlint::cli {

int run_analyze(Invocation& call);
int run_check(Invocation& call);
int run_compare(Invocation& call);
int run_completions(Invocation& call);
int run_config(Invocation& call);
int run_dict(Invocation& call);
int run_dict_coverage(Invocation& call);
int run_dict_export(Invocation& call);
int run_dict_import(Invocation& call);
int run_eval(Invocation& call);
int run_explain(Invocation& call);
int run_help(Invocation& call);
int run_man(Invocation& call);
int run_merge(Invocation& call);
int run_kwic(Invocation& call);
int run_lsp(Invocation& call);
int run_schema(Invocation& call);
int run_score(Invocation& call);
int run_terms(Invocation& call);
int run_tokens(Invocation& call);
int run_version(Invocation& call);

// Command::words
std::vector<std::string> command_names();
std::vector<std::string> config_actions();
std::vector<std::string> dict_actions();
std::vector<std::string> rule_names();
std::vector<std::string> schema_names();
std::vector<std::string> shell_names();

}  // namespace kundenlint::cli
