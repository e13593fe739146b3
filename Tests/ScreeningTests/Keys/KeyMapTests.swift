import Screening
import Testing

@Suite struct KeysAndWhatTheyDo {
  @Test("no preset gives a key two meanings", arguments: KeyMap.presets)
  func presets(map: KeyMap) {
    let keys = map.keys.values.flatMap { $0 }
    #expect(Set(keys).count == keys.count)
    #expect(!keys.contains(where: KeyMap.isFixed))
    for action in ScreeningAction.allCases { #expect(map.sign(action) != nil, "\(action.name)") }
  }

  @Test func presetsDecideAsTheirModelsDo() {
    #expect(KeyMap.rayyan.action(.character("u")) == .maybe)
    #expect(KeyMap.rayyan.action(.character("z")) == .undo)
    #expect(KeyMap.asreview.action(.character("r")) == .include)
    #expect(KeyMap.asreview.action(.character("i")) == .exclude)
  }

  @Test func aFileChangesWhatItNamesAndLeavesTheRest() throws {
    let map = try KeyFile.read(
      """
      # my keys
      preset rayyan
      include = v space   # two keys
      page-down = pgdn
      note = ctrl-n
      """, name: "keys")
    #expect(map.action(.character("v")) == .include)
    #expect(map.action(.character(" ")) == .include)
    #expect(map.action(.character("i")) == nil)
    #expect(map.action(.control("n")) == .note)
    #expect(map.action(.character("u")) == .maybe)
  }

  private func fault(_ text: String) -> KeyFault? {
    do throws(KeyFault) {
      _ = try KeyFile.read(text, name: "keys")
      return nil
    } catch {
      return error
    }
  }

  @Test func aKeyWithTwoMeaningsIsReportedInWords() {
    let fault = fault("note = n\nexclude = u\n")
    #expect(fault?.line == 2)
    #expect(fault?.what == "“u” would do two things: exclude and undo")
    #expect(fault?.remedy == "Give one of them another key in a line of its own.")
  }

  @Test func aKeyThatMovedAwayLeavesItsPlaceToAnother() throws {
    let map = try KeyFile.read("undo = z\nexclude = u\n", name: "keys")
    #expect(map.action(.character("u")) == .exclude)
  }

  @Test(
    "what can't be meant is reported with its line",
    arguments: [
      ("\nfly = f", 2, "there is no action “fly”"), ("include i", 1, "the keys of “include” can't be read"),
      ("include = page", 1, "“page” is not the name of a key"),
      ("include = 3", 1, "“3” can't be given to “include”: it has a fixed meaning"),
      ("preset dvorak", 1, "there is no preset “dvorak”"),
      ("note = x\npreset rayyan", 2, "the preset stands below other lines"),
      ("note = x\nnote = y", 2, "“note” already got its keys in line 1"),
    ])
  func faults(text: String, line: Int, what: String) {
    #expect(fault(text)?.line == line)
    #expect(fault(text)?.what == what)
  }

  @Test func everyKeyOfAPresetCanBeWrittenInAFile() {
    for key in KeyMap.presets.flatMap({ $0.keys.values.flatMap { $0 } }) { #expect(Key(named: key.name) == key) }
  }
}
