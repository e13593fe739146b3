/// Small files of material whose numbers are easy to count by hand.
package enum MaterialFiles {
  /// Four activities of 150 minutes in all, 30 of them advocacy; line 5 is wrong.
  package static let log = """
    worker,date,start,minutes,category,contact,client contact,place
    W1,2019-03-21,9:00,30,advocacy,direct,yes,ward
    W1,2019-03-21,9:30,90,team,indirect,no,office
    W2,2019-03-21,9:00,30,team,indirect,no,office
    W2,2019-03-21,9:30,half,team,indirect,no,office
    W2,2019-03-21,11:00,,advocacy,direct,yes,ward
    """

  package static let inventories = """
    occupation,duty letter,duty,task id,task
    Peer,A,Support,A1,Share own story
    Peer,A,Support,A2,Plan wellness
    Peer,B,Office,B1,Write notes
    Case manager,A,Care,A1,Make wellness plan
    Case manager,A,Care,A2,Refer
    Case manager,B,Office,B1,Keep records
    """

  /// Six raters of each task: all endorse it but A2 of the case managers.
  package static var ratings: String {
    let tasks = ["Peer": ["A1", "A2", "B1"], "Case manager": ["A1", "A2", "B1"]]
    let rows = tasks.sorted { $0.key < $1.key }.flatMap { occupation, tasks in
      tasks.flatMap { task in
        (1...6).map { rater in
          "\(rater),\(rater < 4 ? "workers" : "supervisors"),\(occupation),\(task),\(occupation == "Case manager" && task == "A2" ? 0 : 4),yes"
        }
      }
    }
    return (["respondent,group,occupation,task,importance,performed"] + rows).joined(separator: "\n")
  }

  package static let transcript = """
    ---
    Ana: peer workers, community
    Ben: supervisors, hospital
    ---
    Interviewer: What do you do?
    Ana: I sit with people.
    Ben: She brings hope.
    """
}
