#!/usr/bin/env python3
"""Deduplication by Winnow on labelled sets beside other tools, its cost, its growth, and whether row order matters.

    dedup.py --winnow .build/release/winnow --data SETS --score eval_dedup.py [--bibdedupe] [--grow 10000,30000,100000,300000,1000000]

SETS holds SET/records.csv with SET/truth.csv (id,cluster_id), or pairs_*/records.csv with pairs.csv (id_1,id_2,duplicate).
eval_dedup.py RECORDS TRUTH PREDICTED prints scores as JSON. --only picks parts: sets, pairs, cost, growth, order.
CPU seconds are user and system time of the process and its children, MB (10^6 bytes) its peak resident memory, taken by a
small launcher so that this script's own memory does not count. Nothing is pinned: wall seconds are those of all cores.
Growth is measured on synthetic records (`synthetic.py`), made beforehand and kept in --work. Tables are Markdown.

Peer in the same run: pip install bib-dedupe
"""
import argparse, collections, csv, hashlib, json, os, random, subprocess, sys, tempfile
from dedup_peers import BIBDEDUPE, ELSEWHERE, PEERS, TOOLS

HERE = os.path.dirname(os.path.abspath(__file__))
PARTS = ("sets", "pairs", "cost", "growth", "order")
COST_SETS = ("asysd_diabetes", "digital_work")
SHUFFLES = 3
csv.field_size_limit(10**9)

# Peak memory of a child counts what its parent held when it forked, so a bare interpreter stands between.
LAUNCH = """
import json, os, sys, time
begin = time.monotonic()
child = os.fork()
if child == 0:
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6]))
"""
Cost = collections.namedtuple("Cost", "wall cpu mb")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--winnow", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--score", required=True)
    parser.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "winnow-dedup-benchmark"))
    parser.add_argument("--bibdedupe", action="store_true")
    parser.add_argument("--grow", default="10000,30000,100000,300000,1000000")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bibdedupe-up-to", type=int, default=5000, help="synthetic records that BibDedupe is given at most")
    parser.add_argument("--only", default=",".join(PARTS))
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    unknown = set(options.only.split(",")) - set(PARTS)
    if unknown:
        parser.error(f"--only knows {', '.join(PARTS)}; not {', '.join(sorted(unknown))}")
    benchmark = Benchmark(options)
    for part in options.only.split(","):
        getattr(benchmark, part)()


def run(command):
    """What a command costs; its messages only where it fails."""
    done = subprocess.run([sys.executable, "-S", "-c", LAUNCH, *command], capture_output=True, text=True)
    code, *cost = json.loads(done.stdout)
    if code != 0:
        sys.exit(f"{' '.join(command[:3])} ... failed ({code}):\n{done.stderr[-2000:]}")
    return Cost(*cost)


def read(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def clusters_of(path):
    return {row["id"]: row["cluster_id"] for row in read(path)}


def table(*columns):
    print("\n| " + " | ".join(columns) + " |\n|" + "---|" * len(columns), flush=True)


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


class Benchmark:
    def __init__(self, options):
        self.options = options
        names = sorted(os.listdir(options.data))
        self.labelled = [n for n in names if os.path.exists(self.file(n, "truth.csv"))]
        self.judged = [n for n in names if os.path.exists(self.file(n, "pairs.csv"))]
        usage = subprocess.run([options.winnow, "dedupe", "--help"], capture_output=True, text=True).stdout
        self.has_queue = "--unsure" in usage

    def file(self, name, kind):
        return os.path.join(self.options.data, name, kind)

    def made(self, name):
        return os.path.join(self.options.work, name)

    def winnow(self, records, name):
        """Clusters and unsure pairs of a file as `name`.csv and `name`-unsure.csv; what it cost."""
        queue = ["--unsure", self.made(f"{name}-unsure.csv")] if self.has_queue else []
        return run([self.options.winnow, "dedupe", records, "--clusters", self.made(f"{name}.csv"), *queue, "--quiet"])

    def bibdedupe(self, records, name):
        return run([sys.executable, "-c", BIBDEDUPE, records, self.made(f"{name}.csv")])

    def score(self, records, truth, name):
        done = subprocess.run([sys.executable, self.options.score, records, truth, self.made(f"{name}.csv")], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{self.options.score} failed on {records}:\n{done.stderr[-2000:]}")
        return json.loads(done.stdout)

    def queue(self, name):
        return [(r["id_1"], r["id_2"]) for r in read(self.made(f"{name}-unsure.csv"))] if self.has_queue else []

    # Parts

    def sets(self):
        print("\nPair F1 / duplicates found / records wrongly merged")
        table("set", "records", "duplicates", "Winnow", *TOOLS)
        queues, total = [], collections.Counter()
        for name in self.labelled:
            self.winnow(self.file(name, "records.csv"), name)
            s = self.score(self.file(name, "records.csv"), self.file(name, "truth.csv"), name)
            peers = [f"{f1:.3f} / {found:.1f} % / {wrong}" for f1, found, wrong in PEERS.get(name, ())] or ["-"] * len(TOOLS)
            row(name, s["records"], s["dups"], f"**{s['pair_f1']:.3f} / {100 * s['sensitivity']:.1f} % / {s['rec_fp']}**", *peers)
            total.update(records=s["records"], dups=s["dups"], found=s["rec_tp"], wrong=s["rec_fp"])
            for tool, figures in zip(TOOLS, PEERS.get(name, ())):
                total[tool + " found"] += round(figures[1] * s["dups"] / 100)
                total[tool + " wrong"] += figures[2]
            queues.append((name, s))
        row("all: found / wrongly merged", total["records"], total["dups"], f"**{total['found']} / {total['wrong']}**",
            *(f"{total[t + ' found']} / {total[t + ' wrong']}" for t in TOOLS))
        if self.has_queue:
            self.queues(queues)
        else:
            print("\nThis winnow has no --unsure: no queue to measure.")

    def queues(self, scored):
        """The queue: how long, how much of it true, and how much of what was missed it would bring back."""
        print("\nUnsure pairs. Missed pairs it holds: those in one cluster once a person has said same to its true pairs.")
        table("set", "pairs", "of the records", "true", "missed pairs", "of them in the queue")
        total = collections.Counter()
        for name, s in scored:
            truth, found = clusters_of(self.file(name, "truth.csv")), clusters_of(self.made(f"{name}.csv"))
            pairs = self.queue(name)
            true = [(a, b) for a, b in pairs if truth[a] == truth[b]]
            left = s["pair_fn"] - (together(truth, joined(found, true)) - together(truth, found))
            row(name, len(pairs), percent(len(pairs), len(truth)), percent(len(true), len(pairs)), s["pair_fn"], percent(s["pair_fn"] - left, s["pair_fn"]))
            total.update(pairs=len(pairs), records=len(truth), true=len(true), missed=s["pair_fn"], held=s["pair_fn"] - left)
        row("all", total["pairs"], percent(total["pairs"], total["records"]), percent(total["true"], total["pairs"]), total["missed"],
            percent(total["held"], total["missed"]))

    def pairs(self):
        print("\nPairs that people judged")
        table("set", "pairs", "right", "unsure", "duplicates missed", "distinct merged")
        for name in self.judged:
            self.winnow(self.file(name, "records.csv"), name)
            found, unsure = clusters_of(self.made(f"{name}.csv")), {frozenset(p) for p in self.queue(name)}
            count = collections.Counter()
            for pair in read(self.file(name, "pairs.csv")):
                a, b, same = pair["id_1"], pair["id_2"], pair["duplicate"] == "1"
                merged = found[a] == found[b]
                count["unsure" if not merged and frozenset((a, b)) in unsure else (same, merged)] += 1
            row(name, sum(count.values()), count[True, True] + count[False, False], count["unsure"], count[True, False], count[False, True])

    def cost(self):
        print("\nCost" + ("" if self.options.bibdedupe else " (BibDedupe beside it with --bibdedupe)"))
        table("set", "tool", "CPU s", "peak MB", "times Winnow's CPU / memory", "pair F1")
        for name in COST_SETS:
            records, truth = self.file(name, "records.csv"), self.file(name, "truth.csv")
            own = min((self.winnow(records, name) for _ in range(5)), key=lambda cost: cost.cpu)
            row(name, "Winnow (best of 5)", f"{own.cpu:.2f}", f"{own.mb:.0f}", "1 / 1", f"{self.score(records, truth, name)['pair_f1']:.3f}")
            if self.options.bibdedupe:
                peer = self.bibdedupe(records, f"{name}-bibdedupe")
                f1 = self.score(records, truth, f"{name}-bibdedupe")["pair_f1"]
                row(name, "BibDedupe", f"{peer.cpu:.2f}", f"{peer.mb:.0f}", f"{peer.cpu / own.cpu:.0f} / {peer.mb / own.mb:.1f}", f"{f1:.3f}")
        print(f"\n{ELSEWHERE}")

    def growth(self):
        print("\nGrowth on synthetic records")
        table("records", "file MB", "tool", "wall s", "CPU s", "peak MB", "pair F1", "precision", "recall", "duplicates found", "wrongly merged")
        sizes = [int(size) for size in self.options.grow.split(",")]
        peer_sizes = {s for s in {2000, 5000, *sizes} if s <= self.options.bibdedupe_up_to} if self.options.bibdedupe else set()
        for size in sorted({*sizes, *peer_sizes}):
            records, truth, _ = self.synthetic(size)
            for tool, work in (("Winnow", self.winnow), ("BibDedupe", self.bibdedupe)):
                if tool == "Winnow" or size in peer_sizes:
                    name = f"synthetic-{size}-{tool}"
                    cost = work(records, name)
                    s = self.score(records, truth, name)
                    row(f"{size:,}", f"{os.path.getsize(records) / 1e6:.0f}", tool, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.mb:.0f}",
                        f"{s['pair_f1']:.4f}", f"{s['pair_precision']:.5f}", f"{s['pair_recall']:.4f}", f"{100 * s['sensitivity']:.2f} %", s["rec_fp"])
        self.families(max(sizes), "Winnow")
        if peer_sizes:
            self.families(max(peer_sizes), "BibDedupe")

    def families(self, size, tool):
        """Which works the mistakes are about."""
        print(f"\n{tool} on {size:,} synthetic records, by kind of work (`hard_works.py` says what they are)")
        table("kind", "works", "duplicates", "missed", "works merged into another")
        _, truth, families = self.synthetic(size)
        truth, found = clusters_of(truth), clusters_of(self.made(f"synthetic-{size}-{tool}.csv"))
        family = {r["cluster_id"]: r["family"] for r in read(families)}
        count, pieces, mixed = collections.Counter(), set(), collections.defaultdict(collections.Counter)
        for record, work in truth.items():
            cluster = found.get(record) or "alone " + record
            count["records", family[work]] += 1
            pieces.add((work, cluster))
            mixed[cluster][work] += 1
        count.update(("works", family[work]) for work in set(truth.values()))
        count.update(("pieces", family[work]) for work, _ in pieces)
        for works in mixed.values():
            if len(works) > 1:
                kept = max(sorted(works), key=works.get)
                count.update(("merged", family[work]) for work in works if work != kept)
        for name in sorted(set(family.values()), key=lambda name: (name != "ordinary", name)):
            row(name, count["works", name], count["records", name] - count["works", name],
                count["pieces", name] - count["works", name], count["merged", name])

    def synthetic(self, size):
        """Synthetic records, their truth, and which kind of work each is; made anew only where the generator or the seed is another."""
        code = hashlib.sha256()
        for name in ("synthetic.py", "real_material.py", "hard_works.py", "database_copies.py"):
            with open(os.path.join(HERE, name), "rb") as file:
                code.update(file.read())
        base = self.made(f"synthetic-{size}-{self.options.seed}-{code.hexdigest()[:8]}")
        records, truth, families = (f"{base}-{kind}.csv" for kind in ("records", "truth", "families"))
        if not os.path.exists(truth):
            print(f"making {size:,} synthetic records ...", file=sys.stderr)
            corpus = [os.path.join(self.options.data, name) for name in self.labelled]
            subprocess.run([sys.executable, os.path.join(HERE, "synthetic.py"), "--records", str(size), "--seed", str(self.options.seed), "--corpus", *corpus,
                            "-o", records, "--truth", truth + ".part", "--families", families], check=True)
            os.rename(truth + ".part", truth)
        return records, truth, families

    def order(self):
        print(f"\nRow order: records shuffled {SHUFFLES} times; shuffles that gave the same clusters (and the same unsure pairs)")
        table("set", "same clusters", "same unsure pairs")
        for name in self.labelled + self.judged:
            self.winnow(self.file(name, "records.csv"), name)
            clusters, pairs = as_sets(clusters_of(self.made(f"{name}.csv"))), {frozenset(p) for p in self.queue(name)}
            same = collections.Counter()
            for seed in range(SHUFFLES):
                self.winnow(self.shuffled(name, seed), f"{name}-shuffled")
                same["clusters"] += as_sets(clusters_of(self.made(f"{name}-shuffled.csv"))) == clusters
                same["pairs"] += {frozenset(p) for p in self.queue(f"{name}-shuffled")} == pairs
            row(name, f"{same['clusters']} of {SHUFFLES}", f"{same['pairs']} of {SHUFFLES}" if self.has_queue else "-")

    def shuffled(self, name, seed):
        records, path = read(self.file(name, "records.csv")), self.made("shuffled-records.csv")
        random.Random(seed).shuffle(records)
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, records[0].keys())
            writer.writeheader()
            writer.writerows(records)
        return path


def as_sets(clusters):
    members = collections.defaultdict(set)
    for record, cluster in clusters.items():
        members[cluster].add(record)
    return {frozenset(m) for m in members.values()}


def joined(clusters, pairs):
    """Clusters after the pairs were merged."""
    parent = {}

    def root(cluster):
        while cluster in parent:
            cluster = parent[cluster]
        return cluster

    for a, b in pairs:
        x, y = root(clusters[a]), root(clusters[b])
        if x != y:
            parent[y] = x
    return {record: root(cluster) for record, cluster in clusters.items()}


def together(truth, clusters):
    """Pairs of one work in one cluster."""
    counts = collections.Counter((truth[record], clusters[record]) for record in truth)
    return sum(n * (n - 1) // 2 for n in counts.values())


if __name__ == "__main__":
    main()
