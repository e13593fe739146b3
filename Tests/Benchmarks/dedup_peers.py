"""Other tools' figures on the labelled sets, and BibDedupe itself where it is installed.

PEERS: pair F1, share of duplicates found in %, records wrongly merged, each tool run on the same records and scored by the
same script (`eval_dedup.py`) on the same truth. "DOI or title+year" is what most teams do by hand. Source: the table
"Peers, measured" of `../shared/design/dedup.md`.
"""
TOOLS = ("BibDedupe", "ASySD", "DedupEndNote", "SRA sweep", "DOI or title+year")
PEERS = {
    "asysd_diabetes": ((0.997, 100.0, 1), (1.000, 99.9, 0), (0.997, 99.1, 1), (0.982, 100.0, 6), (0.811, 99.4, 56)),
    "rathbone_cytology": ((0.992, 99.2, 0), (0.984, 97.2, 1), (0.975, 95.7, 0), (0.987, 99.4, 7), (0.926, 89.4, 7)),
    "rathbone_stroke": ((0.999, 99.7, 0), (0.982, 95.8, 0), (0.993, 98.1, 0), (0.991, 99.7, 5), (0.971, 95.8, 4)),
    "sweep_tafenoquine": ((1.000, 100.0, 0), (0.992, 98.7, 0), (1.000, 100.0, 0), (1.000, 100.0, 0), (0.992, 98.7, 0)),
    "digital_work": ((0.999, 99.7, 0), (0.910, 90.2, 24), (0.471, 90.8, 99), (0.119, 97.6, 243), (0.667, 95.1, 177)),
    "misq_crossref_dblp": ((0.992, 98.6, 4), (0.816, 76.2, 29), (0.895, 94.6, 43), (0.902, 92.0, 87), (0.890, 89.4, 85)),
    "pool_gambling": ((0.993, 99.3, 0), (0.985, 98.2, 0), (0.987, 98.9, 0), (0.993, 99.6, 2), (0.992, 99.8, 2)),
    "pool_msm_scoping": ((0.999, 99.7, 0), (0.995, 99.2, 1), (0.998, 99.5, 0), (0.998, 99.7, 1), (0.998, 100.0, 1)),
    "mckeown_fn": ((0.652, 48.2, 0), (0.498, 34.5, 0), (0.883, 82.7, 1), (0.815, 82.1, 4), (0.779, 73.8, 3)),
}
# From the same source, for the peers that are not in the run.
ELSEWHERE = ("Measured before, each once: asysd_diabetes BibDedupe 28 CPU s, ASySD about 20; 10,000 synthetic records (another generator) "
             "BibDedupe 237 s and 5,128 MB, ASySD 43 s, DedupEndNote 19 s; 50,000 ASySD 249 s, DedupEndNote 306 s.")

# `bibdedupe.py records.csv clusters.csv`; one process, empty fields as empty text (pandas would make them NaN).
BIBDEDUPE = '''
import csv, sys
import pandas
from bib_dedupe.bib_dedupe import block, cluster, match, prep
records = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
records = records.rename(columns={"id": "ID", "authors": "author", "issue": "number", "type": "ENTRYTYPE"})
records["ENTRYTYPE"] = records["ENTRYTYPE"].replace("", "article")
records["author"] = records["author"].str.replace("; ", " and ")
records["search_set"] = ""
records["booktitle"] = records["journal"].where(records["ENTRYTYPE"].str.startswith("in"), "")  # where it looks for a conference
clusters = cluster(match(block(prep(records, cpu=1), cpu=1), cpu=1))
with open(sys.argv[2], "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["id", "cluster_id"])
    writer.writerows([record, number] for number, members in enumerate(clusters) for record in members)
'''
