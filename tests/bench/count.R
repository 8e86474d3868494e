# Rscript count.R TEXTS TERMS [stem]: the usual pipeline in R. A text a line; words by stringi (ICU's word break; with `stem`:
# by tokenizers, and their stems by SnowballC, as inflected words are counted), counted against a list; a row a text.
arguments <- commandArgs(trailingOnly = TRUE)
texts <- readLines(arguments[1], encoding = "UTF-8")
terms <- readLines(arguments[2], encoding = "UTF-8")
if (length(arguments) > 2) {
  words <- tokenizers::tokenize_word_stems(texts, language = "german")
  terms <- SnowballC::wordStem(terms, language = "german")
} else {
  words <- stringi::stri_extract_all_words(stringi::stri_trans_tolower(texts, locale = "de"))
}
counts <- vapply(words, function(of_text) sum(of_text %in% terms), 0L)
write.csv(data.frame(text = seq_along(texts), words = lengths(words), count = counts), row.names = FALSE)
