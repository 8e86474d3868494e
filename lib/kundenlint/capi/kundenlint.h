/* The C API: a text in, the JSON of `kundenlint analyze -f jsonl` out. For C and for every language that
 * calls C.
 *
 *   kundenlint_analyzer *analyzer = kundenlint_create("{\"profile\": \"kunde\", \"lang\": \"en\"}");
 *   if (analyzer == NULL) { puts(kundenlint_error()); exit(1); }
 *   char *json = kundenlint_analyze(analyzer, text, strlen(text), "letter.md");
 *   puts(json != NULL ? json : kundenlint_error());
 *   kundenlint_free_text(json);
 *   kundenlint_free(analyzer);
 *
 * Errors: a function that fails returns NULL, and kundenlint_error() says why. No C++ exception leaves the
 * library, nothing is printed, nothing ends the process.
 *
 * Threads: an analyzer belongs to one thread at a time: it remembers the words it has met. kundenlint_clone()
 * makes the ones of further threads, before they start. Different analyzers may be used at the same time.
 *
 * The library needs no file at run time. libkundenlint.so exports these functions and nothing else; its
 * major version (SONAME) changes with them, the JSON has a version of its own (its field "schema").
 */
#ifndef KUNDENLINT_CAPI_KUNDENLINT_H
#define KUNDENLINT_CAPI_KUNDENLINT_H

#include <stddef.h>

#if defined(__GNUC__)
#define KUNDENLINT_API __attribute__((visibility("default")))
#else
#define KUNDENLINT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct kundenlint_analyzer kundenlint_analyzer;

/* "0.1.0". Lives as long as the library. */
KUNDENLINT_API const char* kundenlint_version(void);

/* Why the last call of this thread failed, as one line: "path:line:column: message (hint)", in the language
 * "lang" asks for; "" when it did not fail. Valid until the next call of this thread. */
KUNDENLINT_API const char* kundenlint_error(void);

/* A new analyzer. `options`: NULL, "" or a JSON object with any of these keys, named like the options of the
 * program (`kundenlint analyze --help`):
 *
 *   "profile"      string   what is measured. Default: "kunde"
 *   "lang"         string   of messages and suggestions: "de" or "en". Default: "de"
 *   "dictionary"   string or array of strings: files or folders that extend the embedded dictionary
 *   "no-builtin"   boolean  only those of "dictionary"
 *   "weights"      string   a file of weights instead of the embedded ones
 *   "no-weights"   boolean  the dictionary alone decides
 *
 * NULL on an unknown key, a value of the wrong type, or a file that cannot be read. Cost: some milliseconds.
 */
KUNDENLINT_API kundenlint_analyzer* kundenlint_create(const char* options);

/* Another one that analyses alike, for another thread; shares the dictionary, so it costs little. May be
 * called while clones are in use, not while `analyzer` itself is. NULL only without memory. */
KUNDENLINT_API kundenlint_analyzer* kundenlint_clone(const kundenlint_analyzer* analyzer);

/* The analysis of `bytes` bytes of text (UTF-8, UTF-16 or Windows-1252, NULs allowed), as one line of JSON,
 * ended by a newline and a NUL; `kundenlint schema analysis` is its schema. `name` is what the JSON names the
 * text by, and its ending decides the format ("letter.md" is Markdown); NULL: "-", plain text. NULL when the
 * text is empty, binary, or more than 1 GiB. Free the result with kundenlint_free_text(). */
KUNDENLINT_API char* kundenlint_analyze(kundenlint_analyzer* analyzer, const char* text, size_t bytes,
                                        const char* name);

/* Both take NULL and leave kundenlint_error() as it is. */
KUNDENLINT_API void kundenlint_free_text(char* text);
KUNDENLINT_API void kundenlint_free(kundenlint_analyzer* analyzer);

#ifdef __cplusplus
}
#endif

#endif
