#!/usr/bin/env python3
"""Winnow's tests of tables, intervals of shares and quantiles beside other packages, on random tables.

    tables.py CASES.json [--tables 3000] [--seed 1]
    WINNOW_TABLE_CASES=$PWD/CASES.json swift test -c release --filter StatisticsTests

The first command makes the tables, has the packages compute, compares what several packages offer, and writes both to
CASES.json. The second, from the checkout, compares Winnow with them to 1e-9, relatively, and prints the largest difference
of each number. With --fixture the file is the Swift source with few tables that the tests carry:

    tables.py Tests/StatisticsTests/Support/ReferenceCounts.swift --fixture --tables 30 --seed 5

What is compared with what:
  Fisher's exact test   whole numbers of any size (Python's `fractions`); also scipy fisher_exact
  odds ratio            scipy fisher_exact (of the sample)
  chi-square, p         scipy chi2_contingency without correction; also statsmodels Table
  Wilson's interval     statsmodels proportion_confint
  quartiles             numpy.quantile, its default

Packages: pip install scipy statsmodels
"""
import argparse, importlib.metadata, json, math, textwrap, warnings
from fractions import Fraction

import numpy
import scipy.stats
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.proportion import proportion_confint

warnings.filterwarnings("ignore")
PACKAGES = ["numpy", "scipy", "statsmodels"]
apart = {}  # the largest relative difference between two packages


def differ(name, a, b):
    scale = max(abs(a), abs(b))
    apart[name] = max(apart.get(name, 0), abs(a - b) / scale if scale else 0)


def exact(a, b, c, d):
    """The two-sided p of a 2×2 table as a fraction: no rounding before the end, so that ties are ties."""
    first, have, total = a + b, a + c, a + b + c + d
    weights = [math.comb(first, k) * math.comb(total - first, have - k)
               for k in range(max(0, first + have - total), min(first, have) + 1)]
    own = weights[a - max(0, first + have - total)]
    limit = own * (10**7 + 1) // 10**7  # what R counts as equally probable
    return float(Fraction(sum(w for w in weights if w <= limit), sum(weights)))


def fourfold(random):
    sizes = random.choice([[10, 10], [27, 10], [60, 40], [300, 200], [2000, 1500]])
    shares = random.random(2) if random.random() < 0.5 else [random.random()] * 2
    has = [int(random.binomial(n, p)) for n, p in zip(sizes, shares)]
    return [has[0], int(sizes[0]) - has[0], has[1], int(sizes[1]) - has[1]]


def whole(random):
    rows, columns = int(random.integers(2, 9)), int(random.integers(2, 7))
    mean = random.choice([0.7, 3, 12, 80])
    table = random.poisson(mean * random.gamma(2, 0.5, (rows, 1)) * random.gamma(2, 0.5, (1, columns)))
    if random.random() < 0.3:
        table[0, 0] += int(mean * 10)  # something to be found
    return table


def of_fourfold(cells):
    a, b, c, d = cells
    p = exact(a, b, c, d)
    odds, theirs = scipy.stats.fisher_exact([[a, b], [c, d]])
    differ("Fisher's exact test, fractions and scipy", p, theirs)
    expected = {"fisher": p}
    if (a or c) and (b or d) and math.isfinite(odds):
        expected["odds"] = float(odds)
    low, high = proportion_confint(a, a + b, alpha=0.05, method="wilson")
    return expected | {"lower": float(max(0, low)) if a else 0.0, "upper": float(min(1, high)) if b else 1.0}


def of_whole(table):
    kept = table[table.sum(1) > 0][:, table.sum(0) > 0]
    quartiles = [float(q) for q in numpy.quantile(table.flatten(), [0.25, 0.5, 0.75])]
    expected = dict(zip(["quarter", "median", "threeQuarters"], quartiles))
    if min(kept.shape) > 1:
        statistic, p, _, _ = scipy.stats.chi2_contingency(kept, correction=False)
        other = Table(kept, shift_zeros=False).test_nominal_association()
        differ("chi-square, scipy and statsmodels", statistic, other.statistic)
        if p > 1e-14:  # statsmodels takes 1 − the probability below
            differ("its p, scipy and statsmodels", p, other.pvalue)
        expected |= {"chiSquare": float(statistic), "p": float(p)}
    return expected


def case(random, position):
    if position % 2:
        table = whole(random)
        return {"table": table.tolist(), "expected": of_whole(table)}
    cells = fourfold(random)
    return {"table": [cells[:2], cells[2:]], "expected": of_fourfold(cells)}


def fixture(cases, versions, command):
    lines = []
    for one in cases:
        numbers = ", ".join('"%s": %.17g' % pair for pair in one["expected"].items())
        lines.append('    {\n      "table": %s,' % one["table"])
        lines += ["      " + line for line in textwrap.wrap('"expected": { %s }' % numbers, 105)]
        lines.append("    },")
    made = textwrap.fill(f"Made by `{command}` with {versions}. The script says what each number is from.", 115)
    return f'''/// Random tables of counts and what other packages make of them: a plain checkout is compared as well.
///
{textwrap.indent(made, "/// ")}
enum ReferenceCounts {{
  static let json = """
    [
{chr(10).join(lines).rstrip(",")}
    ]
    """
}}
'''


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file")
    options.add_argument("--tables", type=int, default=3000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--fixture", action="store_true")
    options = options.parse_args()

    random = numpy.random.default_rng(options.seed)
    cases = [case(random, position) for position in range(options.tables)]
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    with open(options.file, "w", encoding="utf-8") as file:
        if options.fixture:
            command = f"tables.py --fixture --tables {options.tables} --seed {options.seed}"
            file.write(fixture(cases, versions, command))
        else:
            json.dump(cases, file)

    print(f"{len(cases)} tables, by {versions}")
    for name in sorted({name for one in cases for name in one["expected"]}):
        print(f"  {name}: defined in {sum(name in one['expected'] for one in cases)}")
    for name, difference in sorted(apart.items()):
        print(f"  {name}: differ by {difference:.1e} at most, relatively")


main()
