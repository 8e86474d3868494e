#!/usr/bin/python3
"""Writes statistics.tsv: inputs of lib/kundenlint/statistics and what other implementations make of them.

    python3 tests/reference/statistics.py >tests/reference/statistics.tsv

Needs Debian's python3-scipy, python3-statsmodels, python3-nltk, r-base-core, r-cran-boot and r-cran-survey; the tests need none of
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
from scipy import optimize, spatial, stats
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


def design_effect(n, x, share):
    """As clustered.h says, from the texts themselves. R's survey has the variance of the plain ratio, where there are texts to
    show one; the same sum around the shrunk ratio goes into the effect."""
    n, x = numpy.array(n, float), numpy.array(x, float)
    expected = (x.sum() + 0.5) / (n.sum() + (1 if share else 0))
    alone = expected * (1 - expected) if share else expected
    texts = n.sum() ** 2 / (n**2).sum()
    prior = 1 + (n**2).sum() / n.sum() / 3 - 1 / 3 if share else 1 + (x.sum() + 0.5) / texts
    weight = max(0, min(texts - 1, x.sum(), n.sum() - x.sum() if share else x.sum()))
    if weight == 0:
        return max(1, prior)
    ratio = x.sum() / n.sum()
    variance = ((x - ratio * n) ** 2).sum() / n.sum() ** 2 * len(n) / (len(n) - 1)
    survey = r(f"{{suppressMessages(library(survey)); d <- svydesign(~1, data = data.frame(n = {c(n)}, x = {c(x)}), "
               "weights = ~1); vcov(svyratio(~x, ~n, d))}")[0]
    assert abs(variance - survey) < 1e-9 * survey + 1e-15
    shown = ((x - expected * n) ** 2).sum() / (n.sum() * alone) * texts / (texts - 1)
    mean = max(1, (8 * prior + weight * shown) / (8 + weight))
    larger = (stats.t.ppf(0.975, 8 + weight) / stats.norm.ppf(0.975)) ** 2
    return 1 + (mean - 1) * (1 + (larger - 1) * weight / (8 + weight))


def cluster_ends(n, x, share, level=0.95):
    effect, (n, x) = design_effect(n, x, share), (sum(n), sum(x))
    a, b = x / effect, (n - x) / effect
    posterior = stats.beta(a + 0.5, b + 0.5) if share else stats.gamma(a + 0.5, scale=effect / n)
    low, high = posterior.ppf([(1 - level) / 2, (1 + level) / 2])
    return (0 if x == 0 else min(low, x / n)), (1 if share and x == n else max(high, x / n))


# Words or mentions of the texts | those that count | again, of the second group.
TEXTS = [([1], [1], [1], [0]), ([4, 2, 6, 1, 3], [4, 0, 5, 1, 1], [2, 2, 9], [0, 0, 1]),
         ([10, 10, 10, 10, 30, 1, 1], [9, 10, 2, 10, 3, 0, 1], [7] * 20, [7, 0] * 10), ([12], [12], [3, 3], [1, 2])]
WORDS = [([300, 500], [1, 0], [800], [0]), ([120, 800, 431, 77, 2000], [3, 0, 1, 0, 11], [900, 900, 300], [1, 1, 0]),
         ([1000] * 12, [0, 9, 0, 0, 2, 0, 0, 14, 0, 1, 0, 0], [500, 4000], [1, 6])]


def clustered():
    for share, several in [(True, TEXTS), (False, WORDS)]:
        name, scale, offset = ("index", 2, -1) if share else ("rate", 1000, 0)
        angle = (lambda p: 2 * numpy.arcsin(numpy.sqrt(p))) if share else numpy.log2
        for n1, x1, n2, x2 in several:
            groups = [n1, x1, n2, x2]
            values = [sum(x1) / sum(n1), sum(x2) / sum(n2)]

            def ends(level):
                return cluster_ends(n1, x1, share, level), cluster_ends(n2, x2, share, level)

            def difference(level, f=lambda v: v):
                (l1, u1), (l2, u2) = [[f(v) for v in pair] for pair in ends(level)]
                v1, v2 = (f(v) for v in values)
                return v1 - v2, v1 - v2 - numpy.hypot(v1 - l1, u2 - v2), v1 - v2 + numpy.hypot(u1 - v1, v2 - l2)

            low, high = ends(0.95)[0]
            row(f"cluster_{name}", groups[:2],
                [scale * values[0] + offset, scale * low + offset, scale * high + offset, design_effect(n1, x1, share)],
                f"{SCIPY} {'beta' if share else 'gamma'}; {R} survey svyratio")
            minus = [scale * v for v in difference(0.95)]

            def excess(log_p):
                value, low, high = difference(1 - numpy.exp(log_p))
                return low if value > 0 else -high
            p = numpy.exp(optimize.brentq(excess, numpy.log(1e-9), 0 - 1e-12, xtol=1e-14))
            row(f"cluster_{name}_difference", groups, [*minus, p], f"{SCIPY} brentq")
            if share or min(values) > 0:
                row(f"cluster_{name}_effect", groups, difference(0.95, angle), f"numpy {numpy.__version__}")


print("figure", "input", "expected", "source", sep="\t")
for table in (contrast, keyness, benjamini_hochberg, collocation, dispersion, agreement, quantile, bootstrap, correlation, clustered):
    table()
