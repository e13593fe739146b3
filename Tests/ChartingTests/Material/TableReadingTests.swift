import Bibliography
import Charting
import Fixtures
import Testing

@Suite struct AnActivityLogAsATable {
  @Test("is read by its headings, whatever their order and case") func headings() throws {
    let log = try Activity.read(
      MaterialTable("Activity,Duration,WORKER,Direct/indirect,Client contact,mood\ngroups,45,W1,Direct,y,good"),
      source: "R3")
    #expect(log.refused.isEmpty && log.ignored == ["mood"])
    let activity = try #require(log.values.first)
    #expect(activity.category == "groups" && activity.minutes == 45 && activity.worker == "W1")
    #expect(activity.contact == .direct && activity.hasClientContact == true && activity.source == "R3")
  }

  @Test("keeps its good rows and says of each bad one where and what is wrong") func badRows() throws {
    let log = try Activity.read(
      MaterialTable(
        """
        worker,date,start,minutes,category,contact
        W1,2019-03-21,9:00,30,groups,direct
        W1,2019-02-30,9:00,30,groups,direct
        W1,2019-03-21,noon,30,groups,direct
        W1,2019-03-21,9:00,half an hour,groups,direct
        W1,2019-03-21,9:00,-5,groups,direct
        W1,2019-03-21,9:00,30,groups,sideways
        W1,2019-03-21,9:00,,,
        W1,2019-03-21,9:00,30,groups,direct,lost, comma
        W2,,,,notes,
        """), source: "log")
    #expect(log.values.map(\.worker) == ["W1", "W2"])
    #expect(log.refused.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
    #expect(log.refused.allSatisfy { !$0.remedy.isEmpty })
    #expect(log.refused[0].description.contains("“date” takes a day like 2019-03-21: “2019-02-30”"))
    #expect(log.values[1].minutes == nil && log.values[1].contact == nil)
  }

  @Test("is not read without minutes, unless it is said which column they are") func mapped() throws {
    let table = MaterialTable("What,How long,Who\ngroups,45,W1")
    #expect(throws: Problem.self) { try Activity.read(table, source: "log") }
    let log = try Activity.read(
      table, source: "log", mapping: ["What": "category", "How long": "minutes", "Who": "worker"])
    #expect(log.values.map(\.minutes) == [45] && log.ignored.isEmpty)
    #expect(throws: Problem.self) { try Activity.read(table, source: "log", mapping: ["Where": "place"]) }
    #expect(throws: Problem.self) { try Activity.read(table, source: "log", mapping: ["What": "mood"]) }
  }

  @Test(
    "never counts a cell that is no plain number",
    arguments: [
      "nan", "inf", "1e3", "0x10", "+5", "１２", "1441", "99999999999999999999", "1.2.3", "1,2,3", ".", "5.", "",
    ])
  func numbers(_ text: String) throws {
    let table = MaterialTable(
      heading: ["minutes", "category"], rows: [MaterialTable.Row(line: 2, cells: [text, "groups"])])
    let log = try Activity.read(table, source: "log")
    #expect(log.values.allSatisfy { $0.minutes == nil })
    #expect(log.values.count + log.refused.count == 1)
  }

  @Test("has each row either read or refused, whatever stands in it") func everyRow() throws {
    var generator = SeededGenerator(seed: 11)
    let odd = ["", "x", "9:00", "2019-03-21", "30", "-1", "direct", "yes", "\u{0}", "👩🏽‍⚕️", "é", "n/a", "\"", "١٢"]
    for _ in 0..<50 {
      let rows = (0..<40).map { line in
        MaterialTable.Row(
          line: line + 2,
          cells: (0..<Int.random(in: 0...8, using: &generator)).map { _ in odd.randomElement(using: &generator)! })
      }
      let table = MaterialTable(
        heading: ["worker", "date", "start", "minutes", "category", "contact", "client contact"], rows: rows)
      let log = try Activity.read(table, source: "log")
      #expect(log.values.count + log.refused.count + log.passedOver == rows.count)
      let totals = ActivityTotals.of(log.values, by: .category)
      #expect(totals.total.minutes <= 1440 * rows.count && totals.total.minutes >= 0)
    }
  }
}

@Suite struct ATaskInventoryAsATable {
  private static let text = """
    occupation,duty letter,duty,task id,task
    Peer,A,Support,A1,Share own story
    Peer,B,Office,B1,Write notes
    Peer,A,Support,A2,Plan wellness
    """

  @Test("gives duties with their tasks, in the order of the table") func duties() throws {
    let read = try TaskInventory.read(MaterialTable(Self.text), MaterialSettings())
    let inventory = TaskInventory(read.values, sources: ["R1"])
    #expect(inventory.occupation == "Peer" && inventory.duties.map(\.letter) == ["A", "B"])
    #expect(inventory.duties[0].title == "Support" && inventory.tasks.map(\.id) == ["A1", "A2", "B1"])
  }

  @Test("takes the duty from the task’s id where it has no column of its own") func letters() throws {
    let read = try TaskInventory.read(
      MaterialTable("id,task\nA1,Share\nAB12,Write"), MaterialSettings(occupation: "Peer"))
    #expect(TaskInventory(read.values, sources: []).duties.map(\.letter) == ["A", "AB"])
  }

  @Test("refuses a task without id or words, and one that is there already") func bad() throws {
    let read = try TaskInventory.read(
      MaterialTable(Self.text + "\nPeer,A,Support,a1,Again\nPeer,A,Support,,No id\nPeer,A,Support,A9,"),
      MaterialSettings())
    #expect(read.values.count == 3 && read.refused.map(\.line) == [5, 6, 7])
    #expect(read.refused[0].what == "task a1 is there already, in line 2")
  }

  @Test("of several occupations is read one at a time") func several() throws {
    let table = MaterialTable(Self.text + "\nCase manager,A,Care,A1,Refer")
    #expect(throws: Problem.self) { try TaskInventory.read(table, MaterialSettings()) }
    let read = try TaskInventory.read(table, MaterialSettings(occupation: "case manager"))
    #expect(read.values.map(\.task.text) == ["Refer"] && read.passedOver == 3)
    #expect(try TaskInventory.read(MaterialTable("id,task\nA1,x"), MaterialSettings()).refused.count == 1)
  }
}

@Suite struct SurveyRatingsAsATable {
  private static let text = """
    respondent,respondent group,occupation,task,importance,performed
    1,workers,Peer,A1,5,yes
    1,workers,Peer,A2,,no
    2,supervisors,Peer,a1,3.5,2
    2,supervisors,Peer,A1,4,1
    3,workers,Case manager,A1,very,1
    3,workers,Case manager,Make wellness plan,4,NA
    4,workers,Cook,A1,4,1
    """

  @Test("take a blank for no rating, yes and no for 1 and 0, and one rating of a task by each respondent")
  func rows() throws {
    let read = try SurveyRating.read(MaterialTable(Self.text), MaterialSettings())
    #expect(read.values.map(\.importance) == [5, nil, 3.5, 4, 4])
    #expect(read.values.map(\.frequency) == [1, 0, 2, nil, 1])
    #expect(read.refused.map(\.line) == [5, 6])
  }

  @Test("go to the task that has their id or words, in the inventory of their occupation") func tasks() throws {
    let peers = TaskInventory("Peer", [.init("A", "", [.init("A1", "Share own story"), .init("A2", "Plan wellness")])])
    let managers = TaskInventory("Case Manager", [.init("A", "", [.init("A1", "Make wellness plan")])])
    let read = try SurveyRating.read(MaterialTable(Self.text), MaterialSettings())
    let (ratings, strangers) = SurveyRating.of(peers, managers, in: read.values)
    #expect(
      ratings.map(\.task) == [
        TaskName(.first, "A1"), TaskName(.first, "A2"), TaskName(.first, "A1"), TaskName(.second, "A1"),
      ])
    #expect(strangers.map(\.occupation) == ["Cook"])
  }
}
