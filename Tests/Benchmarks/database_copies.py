"""Records of a work as databases and people hand them out.

SOURCES says how each source writes (always); HABITS what happens to a record now and then, with its probability. Both are
what the labelled sets show: compare the members of a cluster there. A work's `keep` names what no copy loses.
"""
import re, unicodedata

# Source: authors, journal, pages, DOI, PMID share, abstract share, share of full first names kept.
SOURCES = {
    "PubMed": ("Family, Given", "short", "123-8", "plain", 1.0, 0.85),
    "MEDLINE (Ovid)": ("Family FG, Family FG", "full", "123-8", "plain", 0.6, 0.85),
    "Embase": ("Family F.G.", "full", "123-128", "resolver", 0.2, 0.85),
    "Scopus": ("Family, F.G.", "full", "123-128", "plain", 0.3, 0.9),
    "Web of Science": ("Family, FG", "upper", "123-128", "plain", 0.3, 0.8),
    "PsycINFO": ("Family, Given", "full", "123-128", "resolver", 0.0, 0.85),
    "CINAHL": ("Family, F. G.", "full", "123-128", "none", 0.0, 0.6),
    "CENTRAL": ("Family FG, Family FG", "full", "123-128", "upper", 0.3, 0.6),
    "Crossref": ("Family, Given", "full", "123--128", "plain", 0.0, 0.1),
    "Google Scholar": ("Given Family", "full", "123-128", "none", 0.0, 0.0),
}

HABITS = {  # what happens: probability (of those it can happen to)
    "title all upper case": 0.02,
    "title In Title Case": 0.12,
    "title in sentence case": 0.12,
    "title ends with a full stop": 0.20,
    "title colon as ' - ' or '. '": 0.05,
    "title hyphens or quotes other or gone": 0.08,
    "title & for and": 0.05,
    "title without its subtitle": 0.02,
    "title [Review] [19 refs]": 0.02,
    "title [Japanese] at the end": 0.50,  # of works in another language
    "title in brackets": 0.25,  # of works in another language
    "title translated otherwise": 0.10,  # of works in another language
    "title with a typo": 0.03,
    "title with a second typo": 0.15,  # of those with one
    "title Greek letters as letters": 0.40,
    "title with markup": 0.02,
    "accents dropped": 0.35,
    "authors first only": 0.02,
    "authors first three, et al.": 0.04,
    "authors family names only": 0.01,
    "authors given name first": 0.03,
    "authors missing": 0.004,
    "journal abbreviated": 0.15,
    "journal missing": 0.01,
    "volume missing": 0.02,
    "issue missing": 0.12,
    "volume and issue in one": 0.01,
    "issue other": 0.01,
    "pages first only": 0.04,
    "pages missing": 0.04,
    "pages an article number": 0.01,
    "year one off (online first)": 0.025,
    "DOI missing": 0.25,
    "DOI upper case": 0.04,
    "DOI with resolver": 0.06,
    "abstract cut": 0.04,
    "abstract with copyright line": 0.15,
    "bare citation (title, first author, year)": 0.004,
}
TRANSLATIONS = {"effect": "influence", "effects": "impact", "study": "investigation", "treatment": "therapy", "analysis": "evaluation",
                "patients": "subjects", "use": "application", "role": "significance", "assessment": "appraisal", "research": "investigation"}
GREEK = {"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "kappa": "κ"}
GREEK_WORD = re.compile(r"\b(" + "|".join(GREEK) + r")\b", re.I)
SIZES = ((0.655, 1), (0.865, 2), (0.955, 3), (0.983, 4), (0.995, 5), (1.0, 6))  # up to this draw: records of a work; mean 1.55
LOWER = {"of", "the", "and", "in", "for", "on", "a", "an", "to", "with", "from", "by", "at", "or"}
NAMES = tuple(SOURCES)


def plain(text):
    if text.isascii():
        return text
    text = text.replace("ø", "o").replace("Ø", "O").replace("ß", "ss").replace("ł", "l").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def initials(given, dot, gap):
    return gap.join(p[0].upper() + dot for p in re.split(r"[ .-]+", given) if p)


def written(people, form):
    """The authors field in the form of a source."""
    if form == "Family, Given":
        return "; ".join(f"{f}, {g}" for f, g in people)
    if form == "Family FG, Family FG":
        return ", ".join(f"{f} {initials(g, '', '')}" for f, g in people)
    if form == "Given Family":
        return "; ".join(f"{initials(g, '', '')} {f}" for f, g in people)
    comma = "," if "," in form else ""
    dot, gap = ("." if "." in form else ""), (" " if "F. G" in form else "")
    return "; ".join(f"{f}{comma} {initials(g, dot, gap)}" for f, g in people)


class Copies:
    """Makes records of works: tuples in the order of `FIELDS`."""
    FIELDS = ("title", "authors", "year", "journal", "volume", "issue", "pages", "doi", "pmid", "abstract", "type", "source")

    def __init__(self, random):
        self.random = random

    def happens(self, habit):
        return self.random() < HABITS[habit]

    def of(self, work):
        """One to six records, each from another source."""
        at = self.random()
        count = next(size for edge, size in SIZES if at < edge)
        sources = list(NAMES)
        found = []
        for _ in range(count):
            found.append(self.record(work, sources.pop(int(self.random() * len(sources)))))
        return found

    def record(self, work, source):
        happens, keep, random = self.happens, work.keep, self.random
        form, journal_form, page_form, doi_form, pmid_share, abstract_share = SOURCES[source]
        bare = not keep and happens("bare citation (title, first author, year)")
        title = self.title(work)
        authors = self.authors(work, form) if not bare else written(work.people[:1], form)
        year = work.year
        if "year" not in keep and happens("year one off (online first)"):
            year += -1 if random() < 0.8 else 1
        if bare:
            return (title, authors, str(year), "", "", "", "", "", "", "", "article", source)
        if happens("accents dropped"):
            title, authors = plain(title), plain(authors)
        journal = work.short if journal_form == "short" or happens("journal abbreviated") else work.journal
        journal = journal.upper() if journal_form == "upper" else journal
        if "journal" not in keep and happens("journal missing"):
            journal = ""
        volume, issue, pages = self.numbers(work, page_form)
        pmid = work.pmid if random() < pmid_share else ""
        abstract = self.abstract(work) if random() < abstract_share else ""
        return (title, authors, str(year), journal, volume, issue, pages, self.doi(work, doi_form), pmid, abstract, work.type, source)

    def title(self, work):
        happens, title = self.happens, work.title
        if "title" not in work.keep:
            head, colon, _ = title.partition(": ")
            if colon and len(head.split()) >= 5 and happens("title without its subtitle"):
                title = head
            if work.language and happens("title translated otherwise"):
                title = " ".join(TRANSLATIONS.get(w.lower(), w) for w in title.split())
            if happens("title with a typo"):
                title = self.typo(title)
                if happens("title with a second typo"):
                    title = self.typo(title)
        if GREEK_WORD.search(title) and happens("title Greek letters as letters"):
            title = GREEK_WORD.sub(lambda m: GREEK[m[0].lower()], title)
        if happens("title all upper case"):
            title = title.upper()
        elif happens("title In Title Case"):
            title = " ".join(w if w in LOWER else w[:1].upper() + w[1:] for w in title.split(" "))
        elif happens("title in sentence case"):
            words = title.split(" ")
            title = " ".join([words[0]] + [w.lower() if w[1:].islower() else w for w in words[1:]])
        if ": " in title and happens("title colon as ' - ' or '. '"):
            title = title.replace(": ", " - " if self.random() < 0.5 else ". ", 1)
        if happens("title hyphens or quotes other or gone"):
            title = title.replace("-", " " if self.random() < 0.6 else "‐").replace("'", "’").replace('"', "")
        if " and " in title and happens("title & for and"):
            title = title.replace(" and ", " & ")
        if happens("title with markup"):
            words = title.split(" ")
            place = int(self.random() * len(words))
            words[place] = f"<i>{words[place]}</i>"
            title = " ".join(words)
        if work.language and happens("title [Japanese] at the end"):
            return f"{title}. [{work.language}]"
        if work.language and happens("title in brackets"):
            return f"[{title}]."
        if work.type == "article" and happens("title [Review] [19 refs]"):
            return f"{title}. [Review] [{10 + int(self.random() * 120)} refs]"
        return title + "." if happens("title ends with a full stop") and title[-1] not in ".?!" else title

    def typo(self, title):
        """One letter gone, doubled, or changed for its neighbour, in a word long enough to stay itself."""
        words = title.split(" ")
        long = [n for n, w in enumerate(words) if len(w) > 5 and w.isalpha()]
        if not long:
            return title
        place = long[int(self.random() * len(long))]
        word, at, kind = words[place], 1 + int(self.random() * (len(words[place]) - 2)), self.random()
        words[place] = (word[:at] + word[at + 1:] if kind < 0.35 else word[:at] + word[at] + word[at:] if kind < 0.6
                        else word[:at] + word[at + 1] + word[at] + word[at + 2:])
        return " ".join(words)

    def authors(self, work, form):
        happens, people = self.happens, work.people
        if "authors" not in work.keep and happens("authors missing"):
            return ""
        if len(people) > 1 and happens("authors first only"):
            people = people[:1]
        if len(people) > 3 and happens("authors first three, et al."):
            return written(people[:3], form) + (", et al." if form == "Family FG, Family FG" else "; et al.")
        if happens("authors family names only"):
            return "; ".join(f for f, _ in people)
        return written(people, "Given Family" if happens("authors given name first") else form)

    def numbers(self, work, form):
        happens, keep, random = self.happens, work.keep, self.random
        volume, issue, first, last = work.volume, work.issue, work.first, work.last
        if volume and "volume" not in keep and happens("volume missing"):
            volume = issue = ""
        if issue and "issue" not in keep and happens("issue missing"):
            issue = ""
        if issue.isdigit() and "issue" not in keep and happens("issue other"):
            issue = str(int(issue) + 1)
        if volume and issue and happens("volume and issue in one"):
            volume, issue = f"{volume}({issue})", ""
        if "pages" not in keep:
            if happens("pages missing"):
                return volume, issue, ""
            if last and happens("pages an article number"):
                return volume, issue, f"e{work.doi[-6:]}" if work.doi[-6:].isdigit() else ""
        if not last or happens("pages first only"):
            return volume, issue, first
        if form == "123-8" and len(last) == len(first):
            same = 0
            while same < len(last) - 1 and last[same] == first[same]:
                same += 1
            last = last[same:]
        return volume, issue, f"{first}{'--' if form == '123--128' else '-'}{last}"

    def doi(self, work, form):
        happens, doi = self.happens, work.doi
        if not doi or "doi" not in work.keep and (form == "none" or happens("DOI missing")):
            return ""
        if form == "upper" or happens("DOI upper case"):
            return doi.upper()
        if form == "resolver" or happens("DOI with resolver"):
            return ("https://doi.org/" if self.random() < 0.5 else "http://dx.doi.org/") + doi
        return doi

    def abstract(self, work):
        abstract = work.abstract
        if abstract and self.happens("abstract cut"):
            return abstract[:200 + int(self.random() * 300)]
        if abstract and self.happens("abstract with copyright line"):
            return f"{abstract} Copyright (C) {work.year} {work.journal}. All rights reserved."
        return abstract
