"""What synthetic records are made of: titles, names, journals and sentences, learned from labelled sets of real records.

Real material is finite and a million works are not written with the words of twelve thousand. So besides drawing by
frequency, words, surnames and journals grow with the number of works (Heaps' law: V = K n^0.65), the new ones coined
letter by letter from real ones.
"""
import collections, csv, os, re, unicodedata

csv.field_size_limit(10**9)
START, END = "", None
STOP = {"of", "the", "and", "in", "for", "on", "a", "an", "to", "de", "et", "la", "und", "der", "with", "from", "by", "at", "or"}
SERIAL = ["Editorial", "Book review", "Letter to the editor", "Introduction", "In this issue", "Editor's comments",
          "Commentary", "Book reviews", "Obituary", "Author index", "News and views", "Correspondence"]


def fold(text):
    """Letters and digits only, lower case, without accents, `&` as `and`."""
    text = unicodedata.normalize("NFKD", text.replace("&", " and ")).lower()
    return re.sub(r"[^\w ]+|_", "", text).strip()


class Draw:
    """Draws by frequency: what occurs often in `items` comes often."""
    __slots__ = ("items", "size")

    def __init__(self, items):
        self.items, self.size = list(items), len(items)

    def __call__(self, random):
        return self.items[int(random() * self.size)]


class Letters:
    """Coins words that look like those it has read (a chain over three letters)."""

    def __init__(self, words):
        self.follow = collections.defaultdict(list)
        self.known = set(words)
        for word in words:
            text = "  " + word + "\n"
            for i in range(2, len(text)):
                self.follow[text[i - 2:i]].append(text[i])

    def coin(self, random, count, shortest=5, longest=14):
        new = []
        while len(new) < count:
            word, state = "", "  "
            while len(word) <= longest:
                options = self.follow[state]
                letter = options[int(random() * len(options))]
                if letter == "\n":
                    break
                word, state = word + letter, state[1] + letter
            if shortest <= len(word) <= longest and word not in self.known:
                self.known.add(word)
                new.append(word)
        return new


class Journal:
    """A journal with its names, and what makes its volumes, pages and DOIs hang together."""
    __slots__ = ("name", "short", "first_year", "issues", "style", "prefix", "code", "number")

    def __init__(self, number, name, short, random, first_year=None, prefix=None):
        self.number, self.name, self.short, self.prefix = number, name, short, prefix
        self.first_year = first_year or 1930 + int(random() * 75)  # the year of volume 1
        self.issues = (4, 4, 6, 6, 12, 12, 24)[int(random() * 7)]
        self.code = re.sub(r"[^a-z]", "", fold(short))[:6] or "jrnl"
        self.prefix = prefix or ("10.1016", "10.1007", "10.1111", "10.1371", f"10.{1000 + int(random() * 9000)}")[int(random() * 5)]
        self.style = {"10.1016": "pii", "10.1007": "springer", "10.1111": "wiley", "10.1371": "article number"}.get(self.prefix, "plain")


class Abbreviations:
    """Short forms of journal names, as sources that disagree on one record show them (`Curr Opin Lipidol`)."""

    def __init__(self, clusters):
        self.short, words = {}, collections.defaultdict(collections.Counter)
        for names in clusters:
            for long in names:
                for short in names:
                    a, b = self.split(short), self.split(long)
                    if len(a) == len(b) > 1 and short != long and len("".join(a)) < len("".join(b)) and all(
                            y.lower().startswith(x.lower()) for x, y in zip(a, b)):
                        self.short[fold(long)] = " ".join(a)
                        for x, y in zip(a, b):
                            words[y.lower()][x] += 1
        self.words = {word: max(sorted(forms), key=forms.get) for word, forms in words.items()}

    @staticmethod
    def split(name):
        return [w for w in re.findall(r"[^\W_]+", name) if w.lower() not in STOP]

    def __call__(self, name):
        if fold(name) in self.short:
            return self.short[fold(name)]
        parts = self.split(name)
        if len(parts) < 2:
            return name
        return " ".join(self.words.get(w.lower()) or (w[:6].rstrip("aeiou") if len(w) > 8 else w) for w in parts)


def people(text):
    """(family, given) of each name in an authors field, whatever the separator; names that can't be told apart are left out."""
    if ";" in text:
        parts = text.split(";")
    elif re.match(r"[^,.]+ [A-Z]{1,3}(, |$)", text):
        parts = text.split(", ")
    else:
        parts = re.split(r"(?<=\.)(?=[A-Z][a-z])", text)
    found = []
    for part in parts:
        part = part.strip()
        match = re.match(r"([^,]{2,30}), *(.{1,30})$", part) or re.match(r"(.{2,30}?) ((?:[A-Z]\.? ?-?){1,3})$", part)
        if match and re.match(r"[^\W\d_][\w'’ -]+$", match[1]) and not re.search(r"\d|group", part, re.I):
            family = match[1].strip().replace("’", "'")
            given = match[2].strip()
            if re.fullmatch(r"[A-Z]{2,3}", given):
                given = " ".join(given)
            found.append((family.title() if family.isupper() or family.islower() else family, given.replace(".", ". ").replace("  ", " ").strip()))
    return found


class Field:
    """The titles, journals and sentences of one labelled set: what is written on one subject."""

    def __init__(self, works, journal_of):
        self.one, self.two = collections.defaultdict(list), collections.defaultdict(list)
        forms, self.count, self.heads, self.halves = collections.defaultdict(collections.Counter), collections.Counter(), [], []
        journals = collections.Counter()
        for work in works:
            tokens = [t for t in work["title"].split() if t]
            for place, token in enumerate(tokens):
                forms[token.lower()][token] += 1 if place else 0.1
            lower = [t.lower() for t in tokens]
            self.count.update(lower)
            a, b = START, START
            for token in lower + [END]:
                self.one[b].append(token)
                self.two[a, b].append(token)
                a, b = b, token
            for sentence in re.split(r"(?<=[a-z]\.) (?=[A-Z])", work["abstract"]):
                words = sentence.split()
                if 6 <= len(words) <= 45:
                    half = len(words) // 2
                    self.halves.append((" ".join(words[:half]), " ".join(words[half:])))
            if work["journal"] and not re.search("dissertation|cochrane", work["journal"], re.I):  # made by families of works only
                journals[fold(work["journal"])] += 1
                journal_of(work)
        self.form = {word: max(sorted(seen), key=seen.get) for word, seen in forms.items()}
        self.names = [name for name, count in sorted(journals.items()) for _ in range(max(1, int(count ** 0.5)))]
        self.size = sum(self.count.values())
        self.subject = Draw([w for w, n in self.count.items() if n > 3 and w.isalpha() and len(w) > 4 and w not in STOP for _ in range(n)])


class Material:
    def __init__(self, folders, random, works):
        sets = [self.read(folder) for folder in sorted(folders)]
        abbreviate = Abbreviations([names for _, clusters in sets for names in clusters])
        all_works = [work for found, _ in sets for work in found]
        self.abbreviate, self.random = abbreviate, random
        seen = collections.defaultdict(list)
        self.fields = [Field(found, lambda work: seen[fold(work["journal"])].append(work)) for found, _ in sets]
        self.field = Draw([f for f in self.fields for _ in range(max(1, int((f.size / 500) ** 0.7)))])
        self.journal_named = {name: self.journal(number, seen[name]) for number, name in enumerate(sorted(seen))}
        halves = [h for f in self.fields for h in f.halves]
        for field in self.fields:
            field.halves = Draw(field.halves if len(field.halves) > 500 else halves)
            field.journal = Draw([self.journal_named[name] for name in field.names])
        titles = collections.Counter(fold(w["title"]) for w in all_works)
        named = {fold(w["title"]): w["title"].rstrip(".") for w in all_works}
        self.serial = Draw(sorted({fold(t): t for t in SERIAL + [named[t] for t, n in titles.items() if n >= 4 and 4 < len(t) < 50]}.values()))
        names = [p for w in all_works for p in people(w["authors"])]
        self.person, self.family, self.given = Draw(names), Draw([f for f, _ in names]), Draw([g for _, g in names])
        self.grow(works, [f.lower() for f, _ in names])

    @staticmethod
    def read(folder):
        """The fullest record of each real work, and the journal names that its records give it."""
        truth = {r["id"]: r["cluster_id"] for r in rows(folder, "truth.csv")}
        best, names = {}, collections.defaultdict(set)
        for row in rows(folder, "records.csv"):
            cluster = truth[row["id"]]
            names[cluster].add(row["journal"])
            if cluster not in best or sum(map(len, row.values())) > sum(map(len, best[cluster].values())):
                best[cluster] = row
        found = [w for w in best.values() if w["title"] and not re.search(r"[^\x00-\u04ff\u1e00-\u22ff]", w["title"])]
        return found, [sorted(n) for n in names.values() if len(n) > 1]

    def journal(self, number, works):
        years = collections.Counter(int(w["year"]) - int(w["volume"]) + 1 for w in works if w["year"].isdigit() and w["volume"].isdigit())
        prefix = collections.Counter(m[0] for w in works if (m := re.search(r"10\.\d{4,5}(?=/)", w["doi"])))
        name = max(sorted({w["journal"] for w in works}), key=len)
        first = max(sorted(years), key=years.get) if years else None
        return Journal(number, name, self.abbreviate(name), self.random, first if first and 1800 < first < 2020 else None,
                       max(sorted(prefix), key=prefix.get) if prefix else None)

    def grow(self, works, families):
        """Coins what a literature of `works` has beyond the real material."""
        random = self.random
        rare = [w for f in self.fields for w, n in f.count.items() if n <= 2 and w.isalpha() and len(w) > 4]
        tokens, known = sum(f.size for f in self.fields), len({w for f in self.fields for w in f.count})
        # Two thirds of a corpus' words are rare, whatever its size: the coined ones take the places of rare ones.
        self.words = Letters(rare).coin(random, max(500, int(known * ((works * 12 / tokens) ** 0.65 - 1))), 5, 15)
        self.new_word = len(self.words) / (len(self.words) + len(rare))
        real = len(set(families))
        grown = max(500, int(real * ((works * 4.5 / len(families)) ** 0.65 - 1)))
        self.surnames = [w.title() for w in Letters([f for f in families if f.isalpha()]).coin(random, grown, 3, 11)]
        self.new_surname = 0.6 * grown / (grown + real)
        subjects = Draw([w for f in self.fields for w, n in sorted(f.count.items()) if n > 8 and w.isalpha() and len(w) > 6])
        patterns = Draw(["Journal of {0}", "{0} and {1}", "International Journal of {0}", "{0} Research", "Annals of {0} and {1}",
                         "European Journal of {0} {1}", "Archives of {0}", "{0} Letters", "Current {0}", "Journal of {0} and {1}"])
        count = max(200, int(len(self.journal_named) * ((works / 12000) ** 0.5 - 1)))
        self.journals, taken = [], set(self.journal_named)
        while len(self.journals) < count:
            name = patterns(random).format(subjects(random).title(), subjects(random).title())
            if len(self.journals) > 2000 and random() < 0.7:
                name += f" ({self.surnames[int(random() * len(self.surnames))]})"  # `(Basel)`, as catalogues tell namesakes apart
            if fold(name) not in taken:
                taken.add(fold(name))
                self.journals.append(Journal(len(taken), name, self.abbreviate(name), random))
        self.new_journal = count / (count + len(self.journal_named))


def rows(folder, name):
    with open(os.path.join(folder, name), newline="", encoding="utf-8-sig") as file:
        yield from csv.DictReader(file)
