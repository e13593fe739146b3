#!/usr/bin/env python3
"""Many reviewers on one server: how long the next record and a decision take, and whether all that was acknowledged is there.

    web.py --winnow .build/release/winnow --benchmark .build/release/winnow-screening-benchmark
           [--review DIR] [--records 100000] [--reviewers 50] [--minutes 10] [--think 1.0]

Makes a review in DIR unless it is there, starts `winnow serve --team` on it, and lets each reviewer ask for the next record
and decide on it, thinking about --think seconds in between. At the end each acknowledged decision must be in the ledger
once and nothing else, and `winnow verify` must find the review equal to its ledger. Latencies are those of the client, over
a connection that stays open, with all clients on the same machine as the server.
"""
import argparse, collections, http.client, json, os, platform, random, sqlite3, subprocess, sys, tempfile, threading, time

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--winnow", required=True)
options.add_argument("--benchmark", help="winnow-screening-benchmark, to make the review")
options.add_argument("--review", default=os.path.join(tempfile.gettempdir(), "winnow-web-benchmark"))
options.add_argument("--records", type=int, default=100_000)
options.add_argument("--reviewers", type=int, default=50)
options.add_argument("--minutes", type=float, default=10)
options.add_argument("--think", type=float, default=1.0)
options.add_argument("--port", type=int, default=8959)
options.add_argument("--stage", default="title-abstract")
options.add_argument("--ranked", action="store_true", help="rank the stage, so that trainings run beside the requests")
options.add_argument("--listeners", action="store_true", help="each reviewer also has a page open that listens for news")
options = options.parse_args()

TOKENS = options.review.rstrip("/") + "-tokens.txt"


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    memory = int(next(line.split()[1] for line in open("/proc/meminfo") if line.startswith("MemTotal"))) >> 20
    return f"{os.cpu_count()} cores of {model}, {memory} GiB, {platform.system()} {platform.release()}"


def make():
    if os.path.exists(os.path.join(options.review, "review.winnow")):
        return
    print(f"making a review of {options.records} records …", file=sys.stderr)
    made = subprocess.run([options.benchmark, "--make", options.review, str(options.records), str(options.reviewers)],
                          stdout=subprocess.PIPE, check=True, text=True)
    with open(TOKENS, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        file.write(made.stdout)


def resident(pid):
    """Memory of the process in MB, and seconds of CPU it used."""
    with open(f"/proc/{pid}/status") as status:
        memory = next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1000
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return memory, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Reviewer(threading.Thread):
    def __init__(self, user, token, end):
        super().__init__(daemon=True)
        self.user, self.token, self.end = user, token, end
        self.next, self.decide, self.acknowledged, self.failures = [], [], [], []
        self.connection = None

    def call(self, method, path, body=None):
        """An answer and how long it took in ms; asks again over a new connection where the old one was closed."""
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        for attempt in (1, 2):
            start = time.perf_counter()
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection("127.0.0.1", options.port, timeout=60)
                self.connection.request(method, "/api/v1" + path, json.dumps(body) if body is not None else None, headers)
                answer = self.connection.getresponse()
                value = json.loads(answer.read() or b"{}")
                return answer.status, value, (time.perf_counter() - start) * 1000
            except (http.client.HTTPException, OSError) as error:
                self.connection = None
                if attempt == 2:
                    return 0, {"title": repr(error)}, (time.perf_counter() - start) * 1000

    def run(self):
        dice = random.Random(self.user)
        base = f"/screening/{options.stage}"
        time.sleep(dice.random() * options.think)
        while time.time() < self.end:
            status, answer, took = self.call("GET", f"{base}/next?count=1")
            if status != 200:
                self.failures.append(("next", status, answer.get("title")))
                time.sleep(options.think)
                continue
            self.next.append(took)
            if not answer["cards"]:
                break
            card = answer["cards"][0]
            time.sleep(options.think * dice.uniform(0.5, 1.5))
            choice = "include" if dice.random() < 0.1 else "exclude"
            status, answer, took = self.call("PUT", f"{base}/records/{card['record']}/vote",
                                             {"choice": choice, "expects": card.get("decision")})
            if status == 200:
                self.decide.append(took)
                self.acknowledged.append((card["record"], choice))
            else:
                self.failures.append(("decide", status, answer.get("title")))


class Listener(threading.Thread):
    """A page that stays open: it takes what the server tells."""

    def __init__(self, token, end):
        super().__init__(daemon=True)
        self.token, self.end, self.news = token, end, 0

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", options.port, timeout=60)
        connection.request("GET", "/api/v1/events", headers={"Authorization": f"Bearer {self.token}"})
        answer = connection.getresponse()
        while time.time() < self.end:
            line = answer.readline()
            if not line:
                return
            self.news += line.startswith(b"event: changed")


def row(name, times):
    times = sorted(times)
    if not times:
        return f"{name:<16} none"
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    return f"{name:<16}{len(times):>9}{at(.5):>10.1f}{at(.95):>10.1f}{at(.99):>10.1f}{times[-1]:>10.1f}"


def ledger(after=0):
    """Decisions behind an entry of the ledger, and its length."""
    store = sqlite3.connect(f"file:{options.review}/review.winnow?mode=ro", uri=True)
    kinds = store.execute("SELECT actor, payload FROM ledger WHERE kind = 'decided' AND sequence > ?", (after,))
    found = collections.Counter()
    for actor, payload in kinds:
        payload = json.loads(payload)
        record = payload["record"]
        found[(actor, record if isinstance(record, str) else f"R{record}", payload["choice"])] += 1
    return found, store.execute("SELECT max(sequence) FROM ledger").fetchone()[0]


make()
tokens = [line.split() for line in open(TOKENS)][: options.reviewers]
if options.ranked:
    subprocess.run([options.winnow, "ranking", "on", "--as", tokens[0][0], "--review", options.review],
                   stdout=subprocess.DEVNULL, check=True)
before = ledger()[1]
server = subprocess.Popen([options.winnow, "serve", "--team", "--review", options.review, "--port", str(options.port)],
                          stdout=subprocess.PIPE, text=True)
assert "Winnow is at" in server.stdout.readline(), "the server did not start"
start = time.time()
end = start + options.minutes * 60
reviewers = [Reviewer(user, token, end) for user, token in tokens]
listeners = [Listener(token, end) for _, token in tokens] if options.listeners else []
for thread in reviewers + listeners:
    thread.start()
memory, seconds = [], 0
while time.time() < end and any(reviewer.is_alive() for reviewer in reviewers):
    time.sleep(min(10, max(0.1, end - time.time())))
    size, seconds = resident(server.pid)
    memory.append(size)
    print(f"{time.time() - start:6.0f} s: {sum(len(r.decide) for r in reviewers)} decisions, {size:.0f} MB", file=sys.stderr)
for reviewer in reviewers:
    reviewer.join(90)
lasted = time.time() - start
server.terminate()
server.wait(30)

acknowledged = collections.Counter((r.user, record, choice) for r in reviewers for record, choice in r.acknowledged)
found, _ = ledger(before)
missing, surplus = acknowledged - found, found - acknowledged
verify = subprocess.run([options.winnow, "verify", "--quiet", "--review", options.review], stdout=subprocess.PIPE, text=True)
failures = collections.Counter(failure for r in reviewers for failure in r.failures)

print(machine())
print(f"{len(reviewers)} reviewers, {options.records} records, {lasted / 60:.1f} minutes, thinking {options.think} s")
print(f"{'ms':<16}{'times':>9}{'median':>10}{'95 %':>10}{'99 %':>10}{'slowest':>10}")
print(row("next record", [time for r in reviewers for time in r.next]))
print(row("decision", [time for r in reviewers for time in r.decide]))
print(f"decisions per second: {sum(acknowledged.values()) / lasted:.1f}; CPU of the server: {seconds / lasted * 100:.0f} %")
if listeners:
    print(f"news to open pages: {sum(listener.news for listener in listeners)}")
if memory:
    print(f"memory of the server: {memory[0]:.0f} MB after 10 s, {memory[-1]:.0f} MB at the end, {max(memory):.0f} MB at most")
print(f"acknowledged {sum(acknowledged.values())}, missing in the ledger {sum(missing.values())}, "
      f"in the ledger without acknowledgement {sum(surplus.values())}")
print(f"refused or failed: {dict(failures) or 'none'}")
print(f"verify: {verify.stdout.strip() or 'NOT EQUAL'}")
sys.exit(1 if missing or surplus or failures or verify.returncode else 0)
