import Fixtures
import Foundation

/// Two works, the first of them in two records that differ.
enum DedupeSample {
  static let first =
    "TY  - JOUR\nID  - m1\nTI  - PEER WORKERS IN COMMUNITY SERVICES\nAU  - Meyer, B\nPY  - 2010\nVL  - 4\nSP  - 1\nER  - \n\n"
  static let other = "TY  - JOUR\nID  - m2\nTI  - A registry of diabetes coaches\nAU  - Roe, J\nPY  - 2001\nER  - \n\n"
  static let second =
    #"{"id":"s9","title":"Peer workers in community services","authors":["Meyer, Berta"],"year":"2010","volume":"4","pages":"1-9","doi":"10.1234/a","source":"Scopus"}"#
    + "\n"
}

extension TemporaryFolder {
  func read(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}
