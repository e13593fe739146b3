import Foundation
import Prioritisation

let usage = """
  Learns, chooses and measures ranking and stopping on labelled sets.

    winnow-ranking-study learn DATA WORDS             study words for each set from all others, and ALL from all
    winnow-ranking-study choose DATA WORDS            settings for each set chosen by all others
    winnow-ranking-study stopping DATA WORDS [SEEDS]  how often each stopping rule errs, and what it saves
    winnow-ranking-study retrain DATA                 seconds for 100,000 records and 2,000 labels

  DATA holds priors.csv (dataset,seed,relevant,irrelevant) and a CSV for each set it names
  (record_id,title,abstract,label_included); WORDS is a folder that `learn` makes.
  """
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  print(usage)
  exit(64)
}
let sets = try LabelledSet.all(in: URL(filePath: arguments[1]))
let folder = URL(filePath: arguments.count > 2 ? arguments[2] : ".")

switch arguments[0] {
case "learn":
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let reviews = sets.map(\.review)
  _ = try onEach(sets) { set in
    let words = StudyWords.learnt(from: reviews.filter { $0.name != set.name })
    try words.tabbed.write(to: folder.appending(path: set.name), atomically: true, encoding: .utf8)
  }
  try StudyWords.learnt(from: reviews).tabbed.write(
    to: folder.appending(path: "ALL"), atomically: true, encoding: .utf8)
case "choose": try Choosing(sets, words: folder).run()
case "stopping": try Stopping(sets, words: folder, seeds: arguments.count > 3 ? Int(arguments[3]) ?? 100 : 100).run()
case "retrain": Retraining(sets, records: 100_000).run(labelled: 2000)
default:
  print(usage)
  exit(64)
}
