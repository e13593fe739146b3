"""Distinct works: ordinary ones, and families of works that look alike and must not be merged.

Every work is its own cluster in the truth. What tells the works of a family apart is named in `keep`: no copy of the
record loses it (`database_copies.py`), since records that nothing tells apart have no truth.
"""
import hashlib
from real_material import END, START, STOP, fold

# Family of works: its share among the draws, and how many works one draw makes.
FAMILIES = {
    "ordinary": (0.9200, "1"),
    "short": (0.0150, "1: a title of one to three frequent words, which others have as well, the more the larger the set"),
    "serial": (0.0060, "3-8: Editorial, Book review, Front Matter of one journal, often by one editor"),
    "annual": (0.0015, "2-4: the report of a body for 2011, 2012"),
    "session": (0.0050, "3-6: abstracts of one supplement, titles alike, authors shared, now and then one DOI for all"),
    "parts": (0.0060, "2-3: parts I, II, III by the same authors in one journal"),
    "erratum": (0.0080, "2: an article and its correction"),
    "reply": (0.0070, "2-3: an article, a comment on it, and the reply of its authors"),
    "protocol": (0.0060, "2: a protocol and its results"),
    "thesis": (0.0040, "2: a thesis and the article of the same title"),
    "preprint": (0.0060, "2: a preprint and the article of the same title"),
    "talk": (0.0050, "2: a conference abstract and the full paper of the same title"),
    "cochrane": (0.0015, "2-3: updates of one review (.pub2, .pub3)"),
    "followup": (0.0060, "2-3: same first author, same or next year, one or two words of the title differ"),
    "namesake": (0.0030, "2: one short title by different people"),
}
PREPRINTS = (("medRxiv", "10.1101"), ("bioRxiv", "10.1101"), ("SSRN Electronic Journal", "10.2139/ssrn"),
             ("arXiv", "10.48550/arXiv"), ("Research Square", "10.21203/rs.3.rs"), ("PsyArXiv", "10.31234/osf.io"))
OPPOSITE = (("women", "men"), ("short-term", "long-term"), ("children", "adults"), ("type 1", "type 2"), ("rural", "urban"),
            ("acute", "chronic"), ("6-month", "12-month"), ("incidence", "prevalence"), ("quantitative", "qualitative"))


class Work:
    """What is known of one work, in full, before any database copies it. `keep` names what no copy may lose."""
    __slots__ = ("title", "people", "year", "journal", "short", "volume", "issue", "first", "last", "doi", "pmid", "abstract",
                 "type", "keep", "language", "home")

    def but(self, keep=(), **changes):
        """Another work that shares all but `changes`."""
        other = Work()
        for name in Work.__slots__:
            setattr(other, name, changes.get(name, getattr(self, name)))
        other.keep = self.keep | set(keep)
        return other


class Works:
    def __init__(self, material, random):
        self.material, self.random = material, random
        self.titles, self.pages, self.number, self.groups = set(), {}, 0, []
        self.makers, edge = [], 0
        for name, (share, _) in FAMILIES.items():
            edge += share
            self.makers.append((edge, name, getattr(self, name)))
        assert abs(edge - 1) < 1e-9, "the shares of FAMILIES must add up to 1"

    def draw(self):
        """The name of a family, and its works that look alike; one work where it is `ordinary`."""
        at = self.random()
        for edge, name, maker in self.makers:
            if at < edge:
                return name, maker()

    def pick(self, *choices):
        return choices[int(self.random() * len(choices))]

    # Parts of a work

    def title(self, field, shortest=4, longest=24):
        """Words that follow each other in real titles of the field; never the same title twice."""
        random, material = self.random, self.material
        while True:
            words, a, b = [], START, START
            while len(words) < longest:
                options = field.two[a, b] if random() < 0.6 else field.one[b]
                word = options[int(random() * len(options))]
                if word is END:
                    break
                a, b = b, word
                if field.count[word] <= 2 and word.isalpha() and len(word) > 4 and random() < material.new_word:
                    words.append(material.words[int(len(material.words) * random() ** 2)])  # some oftener, as in real vocabularies
                else:
                    words.append(field.form[word])
            while words and words[-1].lower().strip(":,") in STOP:
                words.pop()
            title = " ".join(words).strip(" :,-.")
            key = hash_of(fold(title))
            if len(words) >= shortest and key not in self.titles:
                self.titles.add(key)
                return title[:1].upper() + title[1:]

    def person(self):
        random, material = self.random, self.material
        if (at := random()) < material.new_surname:
            return material.surnames[int(len(material.surnames) * random() ** 2)], material.given(random)
        return material.person(random) if at > 0.6 else (material.family(random), material.given(random))

    def authors(self):
        """People by frequency, so that common names meet; some come from a group that published before."""
        random = self.random
        count = 1 + int(9 * random() ** 1.7)
        group = self.groups[int(random() * len(self.groups))] if self.groups and random() < 0.3 else []
        known = group[:1 + int(random() * len(group))] if group else []
        people = list(dict.fromkeys(known + [self.person() for _ in range(max(0, count - len(known)))]))
        place = int(random() * 3000)
        self.groups[place:place + 1] = [people]  # one more until there are 3,000
        return people

    def abstract(self, field):
        random, text = self.random, []
        for _ in range(3 + int(random() * 6)):
            one, other = field.halves(random), field.halves(random)
            text.append(one[0] + " " + (one if random() < 0.5 else other)[1])
        return " ".join(text)

    def place(self, work, journal, year):
        """Puts a work into a journal: volume by the year, pages that no other work has, DOI as the journal forms it."""
        random = self.random
        self.number += 1
        work.home, work.journal, work.short = journal, journal.name, journal.short
        work.year, work.volume = year, str(year - journal.first_year + 1)
        key = journal.number << 12 | year
        page = self.pages.get(key, 0) + 1 + int(250 * random() ** 2)
        length = 2 + int(14 * random())
        self.pages[key] = page + length
        work.issue = str(min(1 + page * journal.issues // 1000, journal.issues))
        work.first, work.last = str(page), str(page + length)
        tail = f"{self.number:06d}"
        if journal.style == "pii":
            work.doi = f"{journal.prefix}/j.{journal.code}.{year}.{1 + int(random() * 12):02d}.{tail}"
        elif journal.style == "springer":
            work.doi = f"{journal.prefix}/s{10000 + journal.number}-{year % 100:02d}{tail[:3]}-{tail[3:]}-{int(random() * 10)}"
        elif journal.style == "wiley":
            work.doi = f"{journal.prefix}/{journal.code}.{tail}"
        elif journal.style == "article number":
            work.first, work.last = f"e{tail}", ""
            work.doi = f"{journal.prefix}/journal.{journal.code}.{tail}"
        else:
            work.doi = f"{journal.prefix}/{journal.code}.{work.volume}.{work.issue}.{tail}"
        # All numbers once (the factor has none in common with the modulus), without an order.
        work.pmid = str(10_000_000 + self.number * 7_654_321 % 29_999_999)

    def journal(self, field):
        material = self.material
        if self.random() < material.new_journal:
            return material.journals[int(len(material.journals) * self.random())]
        return field.journal(self.random)

    def make(self, field=None, journal=None, year=None, title=None, people=None):
        random = self.random
        field = field or self.material.field(random)
        work = Work()
        work.title = title or self.title(field)
        work.people = self.authors() if people is None else people
        journal = journal or self.journal(field)
        self.place(work, journal, year or max(journal.first_year, 2021 - int(40 * random() ** 2)))
        work.abstract = self.abstract(field)
        work.type, work.keep = "article", frozenset()
        work.language = self.pick("Chinese", "Japanese", "German", "French", "Spanish", "Russian") if random() < 0.05 else ""
        return work

    def again(self, work, journal, year, keep=(), **changes):
        """Another work with the title, people and abstract of `work`, elsewhere."""
        other = work.but(keep, **changes)
        self.place(other, journal, max(year, journal.first_year))
        return other

    # Families

    def ordinary(self):
        return [self.make()]

    def short(self):
        field, form = self.material.field(self.random), self.pick("{0}", "{0} and {1}", "{0} in {1}", "{0} {1}", "{0} of {1} {2}")
        words = [field.subject(self.random) for _ in range(3)]
        return [self.make(field, title=form.format(words[0].title(), *words[1:])).but({"title", "authors", "journal", "pages"}, language="")]

    def serial(self):
        field = self.material.field(self.random)
        journal, title, editor = self.journal(field), self.material.serial(self.random), self.authors()[:1]
        start, same, found = max(journal.first_year, 1985 + int(self.random() * 30)), self.random() < 0.6, []
        for step in range(3 + int(self.random() * 6)):
            people = [] if title in ("Front Matter", "Back Matter", "Author index", "Volume Information") else editor if same else self.authors()[:1]
            work = self.make(field, journal, start + step // 3, title, people)
            work.abstract, work.language = "", ""
            found.append(work.but({"title", "year", "authors", "journal", "volume", "issue", "pages"}))
        return found

    def annual(self):
        field = self.material.field(self.random)
        journal, topic, year = self.journal(field), self.title(field, 4, 7), 2005 + int(self.random() * 10)
        found = []
        for step in range(2 + int(self.random() * 3)):
            work = self.make(field, journal, year + step, f"{topic}: annual report {year + step - 1}")
            found.append(work.but({"title", "year", "volume", "pages"}, people=found[0].people if found else work.people))
        return found

    def session(self):
        field = self.material.field(self.random)
        first = self.make(field)
        first = first.but({"title", "pages", "journal"}, issue=f"Suppl {1 + int(self.random() * 3)}", language="", type="inproceedings")
        words, found, page, shared = first.title.split(), [], int(self.random() * 300), self.random() < 0.25
        for step in range(3 + int(self.random() * 4)):
            tail = self.title(field, 4, 9)
            work = self.again(first, first.home, first.year, people=first.people[:1 + step % 3] + self.authors()[:3],
                              title=" ".join(words[:max(3, len(words) // 2)]) + " " + tail[:1].lower() + tail[1:], abstract=self.abstract(field))
            work = work.but(issue=first.issue, first=f"S{page + step // 2}", last="")  # two abstracts a page, as in real supplements
            work.doi = first.doi if shared else work.doi
            found.append(work)
        return found

    def parts(self):
        field = self.material.field(self.random)
        first, form = self.make(field), self.pick(". Part {0}", ": Part {1}", " - {0}", ", part {1}", " ({0})")
        tails = [": " + self.title(field, 4, 8) for _ in range(3)] if self.random() < 0.5 else ["", "", ""]
        found = []
        for step in range(2 + int(self.random() < 0.3)):
            found.append(self.again(first, first.home, first.year, {"title", "pages", "volume"}, abstract=self.abstract(field),
                                    title=first.title + form.format("I" * (step + 1), step + 1) + tails[step]))
        return found

    def erratum(self):
        first = self.make()
        form = self.pick("Erratum: {t}", "Correction to: {t}", "Erratum to: {t}", "Corrigendum to \"{t}\"", "{t} (vol {v}, pg {p}, {y})", "Retraction: {t}")
        other = self.again(first, first.home, first.year + int(self.random() * 2), {"title", "pages", "volume"}, abstract="", language="",
                           title=form.format(t=first.title, v=first.volume, p=first.first, y=first.year))
        return [first.but({"title", "pages"}, language=""), other]

    def reply(self):
        first = self.make()
        first = first.but({"title", "pages", "authors"}, language="")
        journal = first.home
        comment = self.again(first, journal, first.year + 1, people=self.authors()[:2], abstract="",
                             title=self.pick("Comment on: {}", "Re: {}", "Comment on \"{}\"", "{}: a comment").format(first.title))
        reply = self.again(first, journal, first.year + 1, people=first.people[:3], abstract="",
                           title=self.pick("Reply to: {}", "{}: authors' reply", "Response to comment on \"{}\"").format(first.title))
        return [first, comment, reply] if self.random() < 0.5 else [first, reply]

    def protocol(self):
        field = self.material.field(self.random)
        topic, kind = self.title(field, 5, 12), self.pick(("protocol for a systematic review", "a systematic review"), (
            "study protocol for a randomized controlled trial", "a randomized controlled trial"), ("a scoping review protocol", "a scoping review"))
        plan = self.make(field, title=f"{topic}: {kind[0]}").but({"title", "year", "pages"}, language="")
        results = self.again(plan, self.journal(field), plan.year + 1 + int(self.random() * 3), title=f"{topic}: {kind[1]}",
                             abstract=self.abstract(field), people=plan.people + self.authors()[:1])
        return [plan, results]

    def thesis(self):
        article = self.make().but({"journal", "authors", "pages"}, language="")
        year, section = article.year - int(self.random() * 3), f"{1 + int(self.random() * 12)}-B"
        self.number += 1
        own = article.but({"issue", "year"}, people=article.people[:1], year=year, journal="Dissertation Abstracts International: Section B: The Sciences and Engineering",
                          short="Diss Abstr Int", volume=str(year - 1939), issue=section, first=str(1000 + self.number % 6000), last="", doi="", pmid="", type="phdthesis",
                          abstract=self.abstract(self.material.field(self.random)) if self.random() < 0.5 else article.abstract)
        return [article, own]

    def preprint(self):
        article = self.make(year=2013 + int(self.random() * 9)).but({"journal", "pages", "volume"}, language="")
        server, prefix = self.pick(*PREPRINTS)
        early = article.but({"doi", "year"}, journal=server, short=server, year=article.year - int(self.random() * 2), volume="", issue="", first="", last="",
                            doi=f"{prefix}{'.' if prefix.count('/') else '/'}{article.year}.{self.number:07d}", pmid="", type="misc")
        return [article, early]

    def talk(self):
        paper = self.make().but({"journal", "pages", "volume"}, language="")
        field = self.material.field(self.random)
        short = self.again(paper, self.journal(field), paper.year - 1, {"year"}, type="inproceedings", abstract=self.abstract(field) if self.random() < 0.7 else "")
        return [paper, short.but(issue="Suppl 1", first=f"A{int(self.random() * 900)}", last="")]

    def cochrane(self):
        review = self.make().but({"title", "year", "authors", "journal", "issue", "doi"}, language="")
        self.number += 1
        number, year, found = f"CD{self.number:06d}", 2002 + int(self.random() * 8), []
        for step in range(2 + int(self.random() < 0.4)):
            found.append(review.but(year=year, volume="", journal="Cochrane Database of Systematic Reviews", short="Cochrane Database Syst Rev",
                                    issue=str(1 + int(self.random() * 12)), first=number, last="", pmid=str(40_000_000 + self.number * 4 + step),
                                    doi=f"10.1002/14651858.{number}" + (f".pub{step + 1}" if step else "")))
            year += 2 + int(self.random() * 4)
        return found

    def followup(self):
        field = self.material.field(self.random)
        stem, (one, other) = self.title(field, 5, 14), self.pick(*OPPOSITE)
        first = self.make(field, title=f"{stem} in {one} participants").but({"title", "pages", "volume"}, language="")
        journal = first.home if self.random() < 0.5 else self.journal(field)
        people = first.people[:1 + int(self.random() * len(first.people))] + self.authors()[:1]
        found = [first, self.again(first, journal, first.year + int(self.random() * 2), people=people, title=f"{stem} in {other} participants", abstract=self.abstract(field))]
        if self.random() < 0.3:
            found.append(self.again(first, journal, first.year + 1, title=f"{stem} in {one} participants: results of wave {2 + int(self.random() * 3)}", abstract=self.abstract(field)))
        return found

    def namesake(self):
        field = self.material.field(self.random)
        title = self.title(field, 3, 5)
        return [self.make(field, title=title).but({"title", "authors", "journal", "pages"}, language="") for _ in range(2)]


def hash_of(text):
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
