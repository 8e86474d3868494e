/* The C API: reads a text from standard input and prints its JSON. */
#include <kundenlint/capi/kundenlint.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
  static char text[1 << 20];
  const size_t bytes = fread(text, 1, sizeof text, stdin);
  kundenlint_analyzer *analyzer = kundenlint_create(NULL);
  char *json = analyzer == NULL ? NULL : kundenlint_analyze(analyzer, text, bytes, argc > 1 ? argv[1] : NULL);
  if (json == NULL) fprintf(stderr, "%s\n", kundenlint_error());
  const int status = json == NULL ? 2 : fputs(json, stdout) < 0;
  kundenlint_free_text(json);
  kundenlint_free(analyzer);
  return status;
}
