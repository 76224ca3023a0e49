# Reads an export of kamervragen, a folder, with what comes with R.
#
#   Rscript read_package.R FOLDER
#
# Checks the digest of each table, and prints how many rows it has, how many of those are of no set, and how many sets
# there are a year. R has SHA-256 of its own from 4.5 on; before that sha256sum is asked, and without either it says so.
folder <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(folder)) stop("usage: Rscript read_package.R FOLDER", call. = FALSE)

# R has no reader of JSON. datapackage.json has a line for each value: those of a key, in the order of the tables.
lines <- readLines(file.path(folder, "datapackage.json"), encoding = "UTF-8")
values <- function(key, like) {
  line <- paste0('^ *"', key, '": "(', like, ')",?$')
  sub(line, "\\1", grep(line, lines, value = TRUE))
}
described <- data.frame(path = values("path", "[a-z]+[.]csv"), delimiter = values("delimiter", "[,;]|\\\\t"),
                        digest = values("hash", "sha256:[0-9a-f]{64}"))
described$delimiter[described$delimiter == "\\t"] <- "\t"

sha256 <- if (exists("sha256sum", asNamespace("tools"), inherits = FALSE)) {
  function(path) unname(get("sha256sum", asNamespace("tools"))(path))
} else if (nzchar(Sys.which("sha256sum"))) {
  function(path) sub(" .*", "", system2("sha256sum", stdin = path, stdout = TRUE))
}
if (is.null(sha256)) message("digests are not checked: there is no sha256sum, and this R is older than 4.5")

read <- function(path, delimiter, digest) {
  path <- file.path(folder, path)
  found <- if (is.null(sha256)) digest else paste0("sha256:", sha256(path))
  if (found != digest) stop(path, " is not what was exported: ", found, call. = FALSE)
  table <- read.csv(path, sep = delimiter, colClasses = "character", encoding = "UTF-8",
                    na.strings = character(0), check.names = FALSE)
  names(table)[1] <- sub("^\ufeff", "", names(table)[1])  # a byte order mark, of --bom
  table
}
tables <- Map(read, described$path, described$delimiter, described$digest)
names(tables) <- sub("[.]csv$", "", described$path)

set_of <- function(table) paste(table$nummer, table$kamer)
for (name in names(tables)) {
  astray <- if (NROW(tables$sets) > 0) sum(!set_of(tables[[name]]) %in% set_of(tables$sets)) else 0
  cat(name, " ", nrow(tables[[name]]), if (astray > 0) paste0(", ", astray, " of no set"), "\n", sep = "")
}
years <- table(tables$sets$jaar)
for (year in sort(names(years))) cat(if (year == "") "(missing)" else year, " ", years[[year]], "\n", sep = "")
