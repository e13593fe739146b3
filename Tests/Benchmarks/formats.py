#!/usr/bin/env python3
"""Reading speed of Winnow beside other tools and beside the machine's limit.

    formats.py --winnow .build/release/winnow --corpus DIR [--work DIR] [--mb 200] [--only ris,nbib]

DIR holds FORMAT/NAME/input.* with real exports. For each format those are repeated until the file has about --mb
megabytes; slow peers get a tenth of it. All run in one go, pinned to one core; figures are megabytes (10^6 bytes) per
CPU second (user and system) and peak memory. `winnow check` reads into records, as the peers do; `winnow convert` writes
them as JSON Lines as well. The ratios are those of `winnow check` and `winnow convert` to each tool. Peers that aren't
installed are named.

Peers: pip install rispy biopython nbib pubmed_parser lxml bibtexparser==1.4.4 pybtex; apt-get install bibutils libxml2-utils
"""
import argparse, os, resource, shutil, subprocess, sys, tempfile

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--winnow", required=True)
options.add_argument("--corpus", required=True)
options.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "winnow-benchmark"))
options.add_argument("--mb", type=int, default=200)
options.add_argument("--only", default="")
options.add_argument("--core", type=int, default=1)
options = options.parse_args()

# What a file is made of: folders of the corpus whose files are sound, and what stands around and between the records.
SETS = {
    "ris": ["ris/bchaihuaque-scopus", "ris/lukasbirki-search_results", "ris/citesource-topic-scopus_255",
            "ris/lukasbirki-naive_search", "ris/lukasbirki-benchmark_Articles"],
    "nbib": ["nbib/revtools-restoration_pubmed", "nbib/nbib-pubmed-balloongui-set", "nbib/cff-pubmed-misnamed-ris"],
    "pubmed-xml": ["pubmed-xml/xizhou-pubmed_result"],
    "endnote-xml": ["endnote-xml/iebh-respiratory", "endnote-xml/wlt13-endnote"],
    "scopus-csv": ["scopus-csv/metaknowledge-scopus_testing"],
    "bibtex": ["bibtex/felipe-rayyan-articles", "bibtex/lukasbirki-final_search_results", "bibtex/baig-savedrecs"],
    "wos-tagged": ["wos-tagged/slitvinov-savedrecs", "wos-tagged/baig-savedrecs-ciw"],
}
ENDING = {"ris": "ris", "nbib": "nbib", "pubmed-xml": "xml", "endnote-xml": "xml", "scopus-csv": "csv",
          "bibtex": "bib", "wos-tagged": "txt"}


def python(code):
    return lambda path: [sys.executable, "-c", code, path]


PEERS = {  # format: (name, is slow, command)
    "ris": [("rispy", False, python("import rispy,sys\nlen(rispy.load(open(sys.argv[1],encoding='utf-8-sig',errors='replace'),skip_unknown_tags=True))")),
            ("bibutils ris2xml", True, lambda p: ["ris2xml", p])],
    "nbib": [("Bio.Medline.parse", False, python("import sys\nfrom Bio import Medline\nsum(1 for _ in Medline.parse(open(sys.argv[1],encoding='utf-8')))")),
             ("nbib", True, python("import nbib,sys\nlen(nbib.read_file(sys.argv[1]))"))],
    "pubmed-xml": [("lxml iterparse", False, python("import sys\nfrom lxml import etree\nfor _,e in etree.iterparse(sys.argv[1],tag='PubmedArticle'):\n e.findtext('.//ArticleTitle');e.findtext('.//AbstractText');e.clear()\n while e.getprevious() is not None: del e.getparent()[0]")),
                   ("bibutils med2xml", True, lambda p: ["med2xml", p])],
    "endnote-xml": [("lxml iterparse", False, python("import sys\nfrom lxml import etree\nfor _,e in etree.iterparse(sys.argv[1],tag='record',huge_tree=True):\n ''.join(e.find('.//title').itertext()) if e.find('.//title') is not None else 0;e.clear()\n while e.getprevious() is not None: del e.getparent()[0]")),
                    ("bibutils endx2xml", True, lambda p: ["endx2xml", p])],
    "scopus-csv": [("csv.reader", False, python("import csv,sys\ncsv.field_size_limit(10**9)\nsum(1 for _ in csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline='')))")),
                   ("csv.DictReader", False, python("import csv,sys\ncsv.field_size_limit(10**9)\nsum(1 for _ in csv.DictReader(open(sys.argv[1],encoding='utf-8-sig',newline='')))"))],
    "bibtex": [("bibutils bib2xml", True, lambda p: ["bib2xml", p]),
               ("pybtex", True, python("import sys\nfrom pybtex.database.input import bibtex\nfrom pybtex import errors\nerrors.set_strict_mode(False)\nbibtex.Parser().parse_file(sys.argv[1])"))],
    "wos-tagged": [("rispy WokParser", True, python("import rispy,sys\nlen(rispy.load(open(sys.argv[1],encoding='utf-8-sig'),implementation=rispy.WokParser,skip_unknown_tags=True))")),
                   ("bibutils isi2xml", True, lambda p: ["isi2xml", p])],
}
LIMIT = {"xml": ("xmllint --stream", lambda p: ["xmllint", "--stream", "--noout", "--huge", p])}
BYTES = ("wc -l (byte scan)", lambda p: ["wc", "-l", p])
UTF8 = ("python utf-8 lines", python("import sys\nsum(1 for _ in open(sys.argv[1],encoding='utf-8',errors='replace'))"))


def pieces(fmt):
    """The body of each file, and what must stand once at the start and the end."""
    begin, end, bodies = b"", b"", []
    for folder in SETS[fmt]:
        folder = os.path.join(options.corpus, folder)
        name = sorted(n for n in os.listdir(folder) if n.startswith("input."))[0]
        data = open(os.path.join(folder, name), "rb").read().removeprefix(b"\xef\xbb\xbf")
        if fmt in ("pubmed-xml", "endnote-xml"):
            tag = b"<PubmedArticle" if fmt == "pubmed-xml" else b"<record>"
            close = b"</PubmedArticle>" if fmt == "pubmed-xml" else b"</record>"
            first, last = data.index(tag + b">" if tag + b">" in data else tag), data.rindex(close) + len(close)
            if not begin:
                begin, end = data[:first], data[last:]
            data = data[first:last]
        elif fmt == "scopus-csv":
            line = data.index(b"\n") + 1
            begin, data = data[:line], data[line:]
        elif fmt == "wos-tagged":
            data = data.rstrip()
            data = data[:-2] if data.endswith(b"EF") else data
            first = data.index(b"\nPT ") + 1
            begin, end, data = begin or data[:first], b"EF\n", data[first:]
        bodies.append(data if data.endswith(b"\n") else data + b"\n\n")
    return begin, bodies, end


def make(fmt, mb):
    path = os.path.join(options.work, f"{fmt}-{mb}.{ENDING[fmt]}")
    if not os.path.exists(path):
        begin, bodies, end = pieces(fmt)
        size = 0
        with open(path + ".part", "wb") as file:
            size += file.write(begin)
            while size < mb * 1_000_000:
                for body in bodies:
                    size += file.write(body)
            file.write(end)
        os.rename(path + ".part", path)
    return path


def run(command, path):
    """CPU seconds and peak megabytes of a command; None when it can't run."""
    if shutil.which(command[0]) is None:
        return None
    pid = os.fork()
    if pid == 0:
        os.sched_setaffinity(0, {options.core})
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    return None if status != 0 else (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000)


os.makedirs(options.work, exist_ok=True)
wanted = [f for f in options.only.split(",") if f] or list(SETS)
print("| format | tool | file MB | MB per CPU second | Winnow reads / converts, times | peak MB |\n|---|---|---|---|---|---|")
for fmt in wanted:
    large, small = make(fmt, options.mb), make(fmt, max(1, options.mb // 10))
    rows = [("winnow check", large, lambda p: [options.winnow, "check", p, "--quiet"]),
            ("winnow convert --to jsonl", large, lambda p: [options.winnow, "convert", p, "--to", "jsonl", "-o", os.devnull, "--quiet"])]
    rows += [(name, small if slow else large, command) for name, slow, command in PEERS[fmt]]
    rows += [(*LIMIT["xml"][:1], large, LIMIT["xml"][1])] if ENDING[fmt] == "xml" else [(BYTES[0], large, BYTES[1]), (UTF8[0], large, UTF8[1])]
    own = []
    run(["cat", large], large)  # into the system's cache, for all alike
    for name, path, command in rows:
        result = run(command(path), path)
        size = os.path.getsize(path) / 1e6
        if result is None:
            print(f"| {fmt} | {name} | {size:.0f} | did not run | | |")
            continue
        speed = size / max(result[0], 0.001)
        if name.startswith("winnow"):
            own.append(speed)
            ratio = ""
        else:
            ratio = " / ".join(f"{one / speed:.2f}" for one in own)
        print(f"| {fmt} | {name} | {size:.0f} | {speed:.1f} | {ratio} | {result[1]:.0f} |", flush=True)
