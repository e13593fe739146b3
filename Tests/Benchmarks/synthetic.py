#!/usr/bin/env python3
"""Synthetic records with known truth, made from real ones, for what labelled sets are too small to show.

    synthetic.py --records 1000000 --seed 1 --corpus SET... -o records.csv --truth truth.csv

SET holds records.csv (id,title,authors,year,journal,volume,issue,pages,doi,pmid,abstract,type,source) and truth.csv
(id,cluster_id). New works recombine the real ones (`real_material.py`); about one in six belongs to a family of works
that look like another and are not (`hard_works.py`: the shares in FAMILIES); each becomes one to six records as databases would
write them (`database_copies.py`: SOURCES and HABITS with their probabilities), so that about 35 % are duplicates.
The same seed gives the same bytes. Records come in no order (mixed in a window of 50,000); ids say nothing.
"""
import argparse, csv, sys
from random import Random
from database_copies import Copies
from hard_works import Works
from real_material import Material

WINDOW = 50_000


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--records", type=int, required=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--corpus", nargs="+", required=True)
    options.add_argument("-o", "--output", required=True)
    options.add_argument("--truth", required=True)
    options.add_argument("--families", help="file for a CSV `cluster_id,family`, to see which kind of work a mistake is about")
    options = options.parse_args()
    random = Random(options.seed).random
    works = Works(Material(options.corpus, random, int(options.records * 0.65)), random)
    with open(options.output, "w", newline="", encoding="utf-8") as output, open(options.truth, "w", encoding="utf-8") as truth, \
            open(options.families or "/dev/null", "w", encoding="utf-8") as families:
        truth.write("id,cluster_id\n")
        families.write("cluster_id,family\n")
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(("id",) + Copies.FIELDS)
        for number, (cluster, record) in enumerate(mixed(made(works, options.records, families), random), 1):
            writer.writerow((f"r{number:07d}",) + record)
            truth.write(f"r{number:07d},w{cluster}\n")


def made(works, count, families):
    """(number of the work, record) of works drawn one after the other, `count` in all."""
    copies, cluster = Copies(works.random), 0
    while True:
        family, drawn = works.draw()
        for work in drawn:
            cluster += 1
            families.write(f"w{cluster},{family}\n")
            for record in copies.of(work):
                yield cluster, record
                count -= 1
                if count == 0:
                    return


def mixed(items, random):
    """Items in another order, with never more than a window of them in memory."""
    window = []
    for item in items:
        if len(window) < WINDOW:
            window.append(item)
            continue
        place = int(random() * WINDOW)
        window[place], item = item, window[place]
        yield item
    while window:
        place = int(random() * len(window))
        window[place], window[-1] = window[-1], window[place]
        yield window.pop()


if __name__ == "__main__":
    sys.exit(main())
