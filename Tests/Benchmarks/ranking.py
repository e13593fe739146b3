#!/usr/bin/env python3
"""Ranking beside ASReview's ELAS u4, on labelled sets.

    ranking.py quality --winnow W --data DIR --score eval_screening.py --words WORDS [--baseline TABLE.md]
    ranking.py criteria ...                      the same without priors, from the criteria in words
    ranking.py cost --asreview asreview ...      CPU seconds of both, one after the other, on one core

DIR holds SET.csv, priors.csv and criteria/SET.txt; WORDS is the folder that `winnow-ranking-study learn` makes: for each set
study words that were learnt from all others. A TABLE.md has rows | set | loss | NDCG | WSS@95 | recall at 10 % | ... |.
`pip install asreview==3.0.8` brings the other tool.
"""
import argparse, csv, json, math, os, resource, statistics, subprocess, sys, tempfile

MEASURES = ["loss", "ndcg", "wss@95", "recall@10"]


def sets(data):
    priors = {}
    with open(os.path.join(data, "priors.csv"), newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            priors.setdefault(row["dataset"], []).append((row["seed"], row["relevant"], row["irrelevant"]))
    return dict(sorted(priors.items()))


def baseline(path):
    rows = {}
    for line in open(path, encoding="utf-8") if path else []:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        try:
            rows[cells[0]] = [float(cell) for cell in cells[1:5]]
        except ValueError:
            pass
    return rows


def timed(command, **more):
    """CPU seconds of a command, pinned to one core."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["taskset", "-c", "0"] + command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def simulate(args, name, seed, priors, order):
    command = [args.winnow, "simulate", os.path.join(args.data, name + ".csv"), "--seed", seed, "--order", order]
    command += ["--words", os.path.join(args.words, name)]
    if priors:
        command += ["--priors", ",".join(priors)]
    else:
        command += ["--criteria", os.path.join(args.data, "criteria", name + ".txt")]
    return timed(command)


def score(args, name, order):
    out = subprocess.run([sys.executable, args.score, os.path.join(args.data, name + ".csv"), order, "--json"],
                         check=True, capture_output=True, text=True).stdout
    return json.loads(out)


def quality(args, with_priors):
    others = baseline(args.baseline)
    table, worse = [], []
    print("| set | " + " | ".join(MEASURES) + " | ELAS u4: " + " | ".join(MEASURES) + " | ratio |")
    print("|---" * 10 + "|")
    with tempfile.TemporaryDirectory() as folder:
        for name, runs in sets(args.data).items():
            found = []
            for seed, relevant, irrelevant in runs:
                order = os.path.join(folder, "order.csv")
                simulate(args, name, seed, [relevant, irrelevant] if with_priors else None, order)
                found.append(score(args, name, order))
            mean = [statistics.mean(run[measure] for run in found) for measure in MEASURES]
            other = others.get(name)
            cells = [f"{value:.4f}" for value in mean] + [f"{value:.4f}" for value in other or []]
            print(f"| {name} | " + " | ".join(cells) + (f" | {mean[0] / other[0]:.3f} |" if other else " |"), flush=True)
            if other:
                table.append((mean, other))
                if mean[0] > other[0] + 0.01:
                    worse.append(name)
    if table:
        ratio = math.exp(statistics.mean(math.log(mean[0] / other[0]) for mean, other in table))
        ours = [statistics.mean(mean[place] for mean, _ in table) for place in range(4)]
        theirs = [statistics.mean(other[place] for _, other in table) for place in range(4)]
        print(f"\n{len(table)} sets: geometric mean of the loss ratios {ratio:.4f}; worse by more than 0.01: {worse}")
        for place, measure in enumerate(MEASURES):
            print(f"  mean {measure}: {ours[place]:.4f} beside {theirs[place]:.4f}")


def cost(args):
    ratios = []
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
    print("| set | ASReview, CPU s | Winnow, CPU s | times | loss of that run |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, runs in sets(args.data).items():
            if args.only and name not in args.only.split(","):
                continue
            seed, relevant, irrelevant = runs[0]
            theirs = timed([args.asreview, "simulate", os.path.join(args.data, name + ".csv"), "-o",
                            os.path.join(folder, name + ".asreview"), "--prior-record-id", relevant, irrelevant,
                            "--ai", "elas_u4", "--seed", seed], env=environment, cwd=folder)
            order = os.path.join(folder, "order.csv")
            ours = simulate(args, name, seed, [relevant, irrelevant], order)
            ratios.append(theirs / ours)
            print(f"| {name} | {theirs:.1f} | {ours:.2f} | {theirs / ours:.0f} | {score(args, name, order)['loss']:.4f} |", flush=True)
    print(f"\nmedian of {len(ratios)} sets: {statistics.median(ratios):.0f} times less CPU")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["quality", "criteria", "cost"])
    parser.add_argument("--winnow", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--score", required=True)
    parser.add_argument("--words", required=True)
    parser.add_argument("--baseline")
    parser.add_argument("--asreview", default="asreview")
    parser.add_argument("--only", help="cost: these sets, with commas")
    arguments = parser.parse_args()
    if arguments.what == "cost":
        cost(arguments)
    else:
        quality(arguments, arguments.what == "quality")
