#!/usr/bin/env python3
"""Winnow's measures of agreement beside other packages, on random tables of ratings.

    agreement.py CASES.json [--tables 600] [--seed 1]
    WINNOW_AGREEMENT_CASES=$PWD/CASES.json swift test -c release --filter StatisticsTests

The first command makes the tables, has the packages compute the measures, compares what several packages offer, and
writes both to CASES.json. The second, from the checkout, compares Winnow with them to 1e-9 and prints the largest
difference of each measure. With --fixture the file is the Swift source with few and small tables that the tests carry:

    agreement.py Tests/StatisticsTests/Support/ReferenceTables.swift --fixture --tables 24 --seed 11

What is compared with what:
  all agree, mean pairwise   pairs counted here one by one, scipy.stats.sem, statsmodels proportion_confint("wilson")
  Cohen's kappa              statsmodels cohens_kappa; the value also scikit-learn cohen_kappa_score
  Fleiss' kappa              irrCAC; the value also statsmodels fleiss_kappa where no ratings are missing
  Gwet's AC1                 irrCAC
  Krippendorff's alpha       irrCAC with one correction, see `corrected`; the value also krippendorff
  quantiles of t and z       scipy.stats

Packages: pip install statsmodels scikit-learn krippendorff; pip install --no-deps irrCAC
(irrCAC asks for scipy 1.12, whose quantiles of t are exact to some 11 digits only; it works with later ones.)
"""
import argparse, importlib.metadata, inspect, itertools, json, math, textwrap, warnings

import irrCAC.raw
import krippendorff
import numpy
import pandas
import scipy.stats
import sklearn.metrics
from statsmodels.stats import inter_rater
from statsmodels.stats.proportion import proportion_confint

warnings.filterwarnings("ignore")
PACKAGES = ["irrCAC", "krippendorff", "scikit-learn", "scipy", "statsmodels"]
apart = {}  # the largest difference between two packages


def corrected():
    """irrCAC for Python with the variance of alpha as in irrCAC for R, by the author of the method.

    Python's has `pa`, the observed agreement after its correction for small samples, where the linearised variance, and
    R's, has `paprime`, that before it. It matters where units have unequal numbers of ratings: for the ratings of four
    raters in R's documentation (`cac.raw4raters`) R prints a standard error of 0.14548, Python gives 0.14557.
    """
    source = inspect.getsource(irrCAC.raw)
    wrong = "- pa * (ri_vec - ri_mean)"
    if source.count(wrong) != 1:
        raise SystemExit("irrCAC is no longer as it was: see whether its alpha still needs the correction.")
    names = {}
    exec(compile(source.replace(wrong, "- paprime * (ri_vec - ri_mean)"), "irrCAC.raw corrected", "exec"), names)
    return names["CAC"]


def random_table(random, small):
    """Units by raters; None is a missing rating."""
    raters = int(random.choice([2, 2, 3, 4, 5, 6]))
    categories = int(random.integers(2, 6))
    units = int(random.integers(5, 16 if small else 201))
    frequencies = random.dirichlet([random.choice([0.15, 0.5, 2.0])] * categories)  # the first makes rare categories
    accuracy = random.choice([0.2, 0.5, 0.8, 0.95, 1.0])
    missing = random.choice([0, 0, 0.05, 0.2, 0.5])
    rows = []
    for _ in range(units):
        truth = random.choice(categories, p=frequencies)
        guesses = [random.choice(categories, p=frequencies) for _ in range(raters)]
        row = [int(truth if random.random() < accuracy else guess) for guess in guesses]
        rows.append([None if random.random() < missing else rating for rating in row])
    if random.random() < 0.1:  # each unit goes to two of the team
        for row in rows:
            for rater in random.permutation(raters)[2:]:
                row[rater] = None
    return rows, categories


def percent(rows, confidence):
    seen = [[r for r in row if r is not None] for row in rows]
    seen = [row for row in seen if len(row) >= 2]
    every = [float(len(set(row)) == 1) for row in seen]
    pairs = [[a == b for a, b in itertools.combinations(row, 2)] for row in seen]
    pairwise = [sum(p) / len(p) for p in pairs]
    mean, variance = numpy.mean(pairwise), numpy.var(pairwise)
    size = len(seen)
    if 0 < mean < 1:  # the effective number of units, at most all pairs
        most = sum(map(len, pairs))
        size = max(size, min(most, size * mean * (1 - mean) / variance) if variance > 1e-14 else most)

    def interval(count, size):
        return [float(end) for end in proportion_confint(count, size, alpha=1 - confidence, method="wilson")]

    return {"allAgree": [numpy.mean(every), scipy.stats.sem(every), *interval(sum(every), len(seen))],
            "meanPairwise": [mean, scipy.stats.sem(pairwise), *interval(mean * size, size)]}


def differ(name, a, b):
    apart[name] = max(apart.get(name, 0), abs(a - b))


def cohen(rows, categories, confidence):
    both = [row for row in rows if None not in row]
    table = numpy.zeros((categories, categories))
    for a, b in both:
        table[a, b] += 1
    result = inter_rater.cohens_kappa(table)
    if not math.isfinite(result.kappa):
        return None
    differ("Cohen's kappa, statsmodels and scikit-learn", result.kappa,
           sklearn.metrics.cohen_kappa_score(*zip(*both), labels=list(range(categories))))
    # statsmodels subtracts numbers near 1 here: what is left where the error is 0 is rounding, of either sign.
    left = result.var_kappa * table.sum() * (1 - (table.sum(0) @ table.sum(1)) / table.sum() ** 2) ** 2
    error = math.sqrt(result.var_kappa) if left > 1e-14 else 0
    reach = scipy.stats.norm.isf((1 - confidence) / 2) * error
    return [result.kappa, error, result.kappa - reach, min(1, result.kappa + reach)]


def by_irrcac(rows, categories, confidence, CAC):
    table = pandas.DataFrame([[numpy.nan if r is None else float(r) for r in row] for row in rows])
    used = {r for row in rows for r in row if r is not None}
    pairable = {r for row in rows for r in row if r is not None and len(row) - row.count(None) >= 2}
    found = {}

    def take(name, method, CAC=irrCAC.raw.CAC):
        cac = CAC(table, categories=[float(c) for c in range(categories)], confidence_level=confidence, digits=15)
        result = getattr(cac, method)()["est"]
        found[name] = [float(x) for x in (result["coefficient_value"], result["se"], *result["confidence_interval"])]

    take("gwetsAC1", "gwet")
    if len(used) > 1:
        take("fleissKappa", "fleiss")
        if all(None not in row for row in rows):
            counts, _ = inter_rater.aggregate_raters(numpy.array(rows), n_cat=None)
            differ("Fleiss' kappa, irrCAC and statsmodels", found["fleissKappa"][0], inter_rater.fleiss_kappa(counts))
    if len(pairable) > 1:
        take("krippendorffsAlpha", "krippendorff", CAC)
        alpha = krippendorff.alpha(reliability_data=table.T.to_numpy(), level_of_measurement="nominal")
        differ("Krippendorff's alpha, irrCAC and krippendorff", found["krippendorffsAlpha"][0], alpha)
    return found


def case(rows, categories, confidence, CAC):
    """A table as text, a unit a word, and the measures that are defined: value, standard error, lower and upper end."""
    text = " ".join("".join("." if r is None else str(r) for r in row) for row in rows)
    expected = {}
    if sum(len(row) - row.count(None) >= 2 for row in rows) >= 2:
        expected = percent(rows, confidence) | by_irrcac(rows, categories, confidence, CAC)
        kappa = cohen(rows, categories, confidence) if len(rows[0]) == 2 else None
        if kappa:
            expected["cohensKappa"] = kappa
    expected = {name: [float(x) for x in numbers] for name, numbers in sorted(expected.items())}
    return {"table": text, "categories": categories, "confidence": confidence, "expected": expected}


def fixture(cases, versions, command):
    lines = []
    for one in cases:
        lines.append("    {")
        words = textwrap.wrap(one["table"], 96, break_long_words=False)
        lines.append('      "table": ["%s"],' % '",\n      "'.join(words))
        lines.append('      "categories": %d, "confidence": %s, "expected": {' % (one["categories"], one["confidence"]))
        lines += ['        "%s": [%s],' % (name, ", ".join("%.12g" % x for x in numbers))
                  for name, numbers in one["expected"].items()]
        lines[-1] = lines[-1].rstrip(",")
        lines.append("      }\n    },")
    made = textwrap.fill(
        f"Made by `{command}` with {versions}. Of each measure that is defined: value, standard error, lower and upper "
        "end of the interval. The script says which package each is from.", 115)
    return f'''/// Random tables of ratings and what other packages make of them: a plain checkout is compared as well.
///
{textwrap.indent(made, "/// ")}
enum ReferenceTables {{
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
    options.add_argument("--tables", type=int, default=600)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--fixture", action="store_true")
    options = options.parse_args()

    random, CAC = numpy.random.default_rng(options.seed), corrected()
    cases = []
    while len(cases) < options.tables:
        rows, categories = random_table(random, options.fixture)
        cases.append(case(rows, categories, float(random.choice([0.9, 0.95, 0.99])), CAC))
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    with open(options.file, "w", encoding="utf-8") as file:
        if options.fixture:
            command = f"agreement.py --fixture --tables {options.tables} --seed {options.seed}"
            file.write(fixture(cases, versions, command))
        else:
            json.dump([one | {"table": [one["table"]]} for one in cases], file)

    print(f"{len(cases)} tables, by {versions}")
    for name in sorted({name for one in cases for name in one["expected"]}):
        print(f"  {name}: defined in {sum(name in one['expected'] for one in cases)}")
    for name, difference in sorted(apart.items()):
        print(f"  {name}: differ by {difference:.1e} at most")


main()
