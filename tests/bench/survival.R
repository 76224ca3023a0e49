# The same by R's survival: lines of lifetimes in, a line of numbers for each out: steps, then the median and its
# intervals. Rscript survival.R < LIFETIMES
library(survival)
show <- function(x) paste(ifelse(is.na(x), "null", sprintf("%.17g", x)), collapse = ",")
for (line in readLines(file("stdin"))) {
  words <- strsplit(line, " ")[[1]]
  died <- !grepl("+", words, fixed = TRUE)
  times <- as.numeric(sub("+", "", words, fixed = TRUE))
  steps <- NULL
  medians <- c()
  for (shape in c("log-log", "log", "plain")) {
    fit <- survfit(Surv(times, died) ~ 1, conf.type = shape)
    at <- fit$n.event > 0
    if (is.null(steps)) steps <- cbind(fit$time[at], fit$surv[at])
    steps <- cbind(steps, fit$lower[at], fit$upper[at])
    middle <- quantile(fit, 0.5)
    medians <- c(medians, sprintf("[%s,%s]", show(middle$lower), show(middle$upper)))
  }
  rows <- if (nrow(steps)) paste(apply(steps, 1, function(row) paste0("[", show(row), "]")), collapse = ",") else ""
  cat(sprintf("{\"steps\":[%s],\"median\":%s,\"medians\":[%s]}\n", rows, show(middle$quantile),
              paste(medians, collapse = ",")))
}
