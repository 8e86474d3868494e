#!/usr/bin/python3
"""Writes statistics.tsv: inputs of lib/kundenlint/statistics and what other implementations make of them.

    python3 tests/reference/statistics.py >tests/reference/statistics.tsv

Needs Debian's python3-scipy, python3-statsmodels, python3-nltk, r-base-core and r-cran-boot; the tests need none of
them, they read the table. Columns: figure, input (groups of numbers between " | "), expected, source. Everything is
computed here by the source named; comments say which inputs are worked examples of a paper.
"""

import random
import subprocess
from importlib.metadata import version

import numpy
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.association import BigramAssocMeasures
from nltk.metrics.distance import binary_distance, interval_distance
from scipy import spatial, stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

SCIPY, NLTK = f"scipy {version('scipy')}", f"nltk {version('nltk')}"
STATSMODELS = f"statsmodels {version('statsmodels')}"


def r(code):
    """The numbers that an R expression prints."""
    printed = subprocess.run(
        ["Rscript", "--vanilla", "-e", f'cat(format({code}, digits = 15), sep = "\\n")'],
        check=True, capture_output=True, text=True).stdout
    return [float(line) for line in printed.split()]


R = "R " + subprocess.run(["Rscript", "--vanilla", "-e", "cat(format(getRversion()))"],
                          check=True, capture_output=True, text=True).stdout


def c(values):
    return "c(" + ", ".join(f"{value:.17g}" for value in values) + ")"


def number(value):
    return f"{value:.15g}"


def row(figure, groups, expected, source):
    print(figure, " | ".join(" ".join(map(number, group)) for group in groups), " ".join(map(number, expected)), source,
          sep="\t")


# contrast: a b -> low high on [-1, 1]. Where one count is 0 the interval reaches the end of the scale, as Brown, Cai
# and DasGupta (2001) recommend.
def contrast():
    def ends(a, b, low, high):
        return [-1 if a == 0 else 2 * low - 1, 1 if b == 0 else 2 * high - 1]

    for a, b in [(1, 1), (3, 0), (0, 3), (7, 2), (30, 10), (1, 200), (2500, 1500), (50000, 49000)]:
        row("contrast", [[a, b]], ends(a, b, *proportion_confint(a, a + b, method="jeffreys")),
            f"{STATSMODELS} proportion_confint jeffreys")
        row("contrast", [[a, b]], ends(a, b, *r(f"qbeta(c(.025, .975), {a} + .5, {b} + .5)")), f"{R} qbeta")


# a b c d, as in keyness.h. The expected counts are those of Rayson and Garside (2000).
def keyness():
    for a, b, size_a, size_b in [(120, 45, 10000, 9000), (5, 0, 1000, 3000), (0, 9, 4000, 1000),
                                 (1, 400, 500000, 120000), (30000, 29000, 1100000, 900000)]:
        rate = (a + b) / (size_a + size_b)
        g2 = stats.power_divergence([a, b], [size_a * rate, size_b * rate], lambda_="log-likelihood").statistic
        row("g2_two_cell", [[a, b, size_a, size_b]], [g2], f"{SCIPY} power_divergence log-likelihood")
        # A Poisson regression with the sizes as offset has the same G² against the model of one rate.
        deviance = r(f"anova(glm(c({a}, {b}) ~ factor(1:2), offset = log(c({size_a}, {size_b})), family = poisson, "
                     "control = list(epsilon = 1e-14, maxit = 100)))$Deviance[2]")
        row("g2_two_cell", [[a, b, size_a, size_b]], deviance, f"{R} anova glm poisson")
        row("log_ratio", [[a, b, size_a, size_b]],
            [numpy.log2((max(a, 0.5) / size_a) / (max(b, 0.5) / size_b))], f"numpy {numpy.__version__} log2")
    for g2 in [0, 0.01, 3.84, 6.63, 10.83, 100, 1300.226983951424]:
        row("p_value", [[g2]], [stats.chi2.sf(g2, 1)], f"{SCIPY} chi2.sf")
        row("p_value", [[g2]], r(f"pchisq({g2}, 1, lower.tail = FALSE)"), f"{R} pchisq")


def benjamini_hochberg():
    several = [[0.01, 0.04, 0.03, 0.005, 0.5, 0.03],
               # The worked example of Benjamini and Hochberg (1995), section 3: four are rejected at 0.05.
               [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0000],
               [0.2], [1, 1, 1], [0.9, 1e-300, 0.9, 0.04, 0.04]]
    for values in several:
        row("benjamini_hochberg", [values], r(f'p.adjust({c(values)}, "BH")'), f"{R} p.adjust BH")
        row("benjamini_hochberg", [values], multipletests(values, method="fdr_bh")[1],
            f"{STATSMODELS} multipletests fdr_bh")


# o11 o12 o21 o22. The first two are "the swiss" and "can be" of Dunning (1993): 270.72, 263.90.
def collocation():
    for o11, o12, o21, o22 in [(110, 2442, 111, 29114), (29, 13, 123, 31612), (10, 3, 5, 85), (1, 900, 40, 200000)]:
        g2 = stats.chi2_contingency([[o11, o12], [o21, o22]], correction=False, lambda_="log-likelihood")[0]
        row("g2_four_cell", [[o11, o12, o21, o22]], [g2], f"{SCIPY} chi2_contingency log-likelihood")
        row("g2_four_cell", [[o11, o12, o21, o22]],
            [BigramAssocMeasures.likelihood_ratio(o11, (o11 + o12, o11 + o21), o11 + o12 + o21 + o22)],
            f"{NLTK} BigramAssocMeasures.likelihood_ratio")
    for together, first, second in [(50, 50, 50), (20, 300, 500), (1, 16384, 16384), (7, 9000, 11)]:
        dice = BigramAssocMeasures.dice(together, (first, second), 10**6)
        row("log_dice", [[together, first, second]], [14 + numpy.log2(dice)], f"{NLTK} BigramAssocMeasures.dice")


# Counts | words of the parts -> DP, DPnorm: half the city-block distance of two distributions.
def dispersion():
    several = [([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]),
               # Lijffijt and Gries (2012), table 1: 1/3, normalised 1/2.
               ([2, 1, 0], [1000, 1000, 1000]),
               ([7, 0, 0], [5, 20, 75]), ([1, 2, 4], [10, 20, 40]), ([0, 3, 900, 17, 2], [12345, 70, 1048576, 33, 90210])]
    for counts, words in several:
        v, s = numpy.array(counts) / sum(counts), numpy.array(words) / sum(words)
        dp = spatial.distance.cityblock(v, s) / 2
        row("dispersion", [counts, words], [dp, dp / (1 - min(s))], f"{SCIPY} distance.cityblock")


def ordinal_distance(units):
    """Krippendorff's (2011): the values between, those at the ends by half; of values that can be paired."""
    counts = {}
    for unit in units:
        for value in unit if len(unit) > 1 else []:
            counts[value] = counts.get(value, 0) + 1

    def distance(one, other):
        low, high = min(one, other), max(one, other)
        between = sum(count for value, count in counts.items() if low <= value <= high)
        return (between - (counts[low] + counts[high]) / 2) ** 2
    return distance


# One group a unit.
def agreement():
    chance = random.Random(20)
    several = [
        # Krippendorff (2011), example C: 0.743 nominal, 0.815 ordinal, 0.849 interval.
        [[1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1],
         [2, 2, 2, 2], [5, 5, 5], [1, 1], [3]],
        # Example A: 0.095 nominal.
        [[0, 1], [1, 1], [0, 1], [0, 0], [0, 0], [0, 1], [0, 0], [0, 0], [1, 0], [0, 0]],
        [[chance.choice([1, 2, 2, 4, 7]) for _ in range(chance.choice([1, 2, 3, 5]))] for _ in range(25)]]
    for units in several:
        answers = [(coder, unit, value) for unit, values in enumerate(units) for coder, value in enumerate(values)]
        for scale, distance in [("nominal", binary_distance), ("ordinal", ordinal_distance(units)),
                                ("interval", interval_distance)]:
            row(f"alpha_{scale}", units, [AnnotationTask(answers, distance=distance).alpha()],
                f"{NLTK} AnnotationTask.alpha")


# Values | probability.
def quantile():
    values = [1, 2, 4, 8, 16]
    for p in [0, 0.025, 0.3, 0.5, 0.975, 1]:
        row("quantile", [values, [p]], r(f"quantile({c(values)}, {p}, type = 7)"), f"{R} quantile type 7")


def exact_bootstrap(values, scale):
    """The distribution of the sum of as many draws as values, as probabilities of scale * sum."""
    one = numpy.bincount([value * scale for value in values]) / len(values)
    out = numpy.ones(1)
    for _ in values:
        out = numpy.convolve(out, one)
    return out


def ends_of(distribution, unit, offset=0):
    cumulated = numpy.cumsum(distribution)
    return [(numpy.searchsorted(cumulated, p) + offset) * unit for p in (0.025, 0.975)]


# Percentile intervals of a mean, of a difference of means: the exact bootstrap distribution by convolution, and R's
# boot with 200,000 replicates. Our own replicates are others, so tests allow for their error.
def bootstrap():
    first, second = [3, 5, 7, 8, 12, 13, 18, 21, 25, 40], [2, 2, 9, 11, 30]
    row("bootstrap_mean", [first], ends_of(exact_bootstrap(first, 1), 0.1), f"numpy {numpy.__version__} convolve")
    head = "{library(boot); set.seed(1); ends <- function(b) quantile(b$t, c(.025, .975)); "
    row("bootstrap_mean", [first],
        r(f"{head} ends(boot({c(first)}, function(d, i) mean(d[i]), 2e5))}}"), f"{R} boot, seed 1")
    # 10 * mean(first) = sum; 10 * mean(second) = 2 * sum.
    minus = exact_bootstrap(second, 2)[::-1]
    row("bootstrap_difference", [first, second],
        ends_of(numpy.convolve(exact_bootstrap(first, 1), minus), 0.1, -(len(minus) - 1)),
        f"numpy {numpy.__version__} convolve")
    row("bootstrap_difference", [first, second],
        r(f"{head} d <- {c(first + second)}; g <- rep(1:2, c({len(first)}, {len(second)})); "
          "ends(boot(d, function(d, i) mean(d[i][g == 1]) - mean(d[i][g == 2]), 2e5, strata = g))}"),
        f"{R} boot strata, seed 1")


def correlation():
    for x, y in [([2, 4, 4, 7, 9], [1, 3, 2, 8, 6]), ([0.1, 0.2, 0.4, 0.3], [1000, 10, -7, 3])]:
        row("correlation", [x, y], r(f"cor({c(x)}, {c(y)})"), f"{R} cor")
        row("correlation", [x, y], [stats.pearsonr(x, y)[0]], f"{SCIPY} pearsonr")


print("figure", "input", "expected", "source", sep="\t")
for table in (contrast, keyness, benjamini_hochberg, collocation, dispersion, agreement, quantile, bootstrap, correlation):
    table()
