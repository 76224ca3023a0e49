# Reads an export of kamervragen, a folder, with what comes with R.
#
#   Rscript read_package.R FOLDER
#
# Prints how many rows each table has, and how many sets there are a year.
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) {
  table <- read.csv(file.path(folder, paste0(name, ".csv")), colClasses = "character", encoding = "UTF-8",
                    na.strings = character(0), check.names = FALSE)
  names(table)[1] <- sub("^\ufeff", "", names(table)[1])  # a byte order mark, of --bom
  table
}
names <- c("sets", "questions", "answers", "people", "publications", "events", "citations", "notes", "texts",
           "warnings")
names <- names[file.exists(file.path(folder, paste0(names, ".csv")))]
tables <- setNames(lapply(names, read), names)
for (name in names(tables)) cat(name, nrow(tables[[name]]), "\n", sep = " ")
years <- table(tables$sets$jaar)
for (year in sort(names(years))) cat(if (year == "") "(missing)" else year, years[[year]], "\n", sep = " ")
