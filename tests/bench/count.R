# Rscript count.R TEXTS TERMS: the usual pipeline in R. A text a line; words by stringi (ICU's word break), counted against
# a list; a row a text.
suppressMessages(library(stringi))
arguments <- commandArgs(trailingOnly = TRUE)
texts <- readLines(arguments[1], encoding = "UTF-8")
terms <- readLines(arguments[2], encoding = "UTF-8")
words <- stri_extract_all_words(stri_trans_tolower(texts, locale = "de"))
counts <- vapply(words, function(of_text) sum(of_text %in% terms), 0L)
write.csv(data.frame(text = seq_along(texts), words = lengths(words), count = counts), row.names = FALSE)
