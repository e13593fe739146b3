internal import Bibliography
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Review
internal import ReviewProtocol
internal import Screening

extension Site {
  mutating func addProtocol() {
    let office = office
    let strings = office.library.strings
    page("/protocol", in: .protocolRoom, "The protocol in force, or the draft while none is registered.") { ask in
      try await ask.office.longWork { try ProtocolPage($0, user: ask.user, strings: strings) }
    }
    page("/protocol/versions", in: .protocolRoom, "All registered versions of the protocol.") { ask in
      try await ask.office.work { review in
        let deposits = try review.protocolDeposits()
        let versions = try review.protocolVersions().reversed().map { VersionLine($0, deposits) }
        return VersionsPage(
          heading: strings["protocol.versions"], versions: versions, isEmpty: versions.isEmpty,
          mayWrite: try review.team().may(ask.user, .writeProtocol))
      }
    }
    page("/protocol/versions/{number}", in: .protocolRoom, "One version of the protocol.") { ask in
      let number = try Site.version(ask)
      return try await ask.office.longWork {
        try ProtocolPage($0, version: number, user: ask.user, strings: strings)
      }
    }
    page(
      "/protocol/diff", in: .protocolRoom,
      "What changed between two versions: `from`, the one in force without it; `to`, the file without it."
    ) { ask in
      let (from, to) = (ask.number("from"), ask.number("to"))
      return try await ask.office.longWork { try DiffPage($0, from: from, to: to, user: ask.user, strings: strings) }
    }
    read("/protocol/inforce", "Which version is in force since when, and what it changed.") { ask in
      try await ask.office.work { review in
        let version = try review.protocolStanding().inForce
        return InForce(
          version: version?.number, since: version?.at, why: version?.reason, changes: version?.changes ?? [])
      }
    }
    file("/protocol/package/{number}/{ending}", "What a registry is handed of a version: md, json or yaml.") { ask in
      try await Site.package(Site.version(ask), ask.part("ending"), ask)
    }
    addDraft()
    addRegistering()
  }

  private static func version(_ ask: Ask) throws -> Int {
    guard let number = Int(try ask.part("number")) else { throw Refusal.missing("this version") }
    return number
  }

  private static func package(_ number: Int, _ ending: String, _ ask: Ask) async throws -> Response {
    let text = try await ask.office.longWork { review -> String in
      let version = try review.protocolVersion(number)
      let versions = try review.protocolVersions().filter { $0.number <= number }
      let deposits = try review.protocolDeposits().filter { $0.version <= number }
      switch ending {
      case "md": return RegistrationPackage.markdown(versions: versions, deposits: deposits)
      case "json": return RegistrationPackage.json(versions: versions, deposits: deposits)
      case "yaml": return version.text
      default: throw Refusal.missing("this kind of file")
      }
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/plain; charset=utf-8",
        .contentDisposition: "attachment; filename=\"protocol-v\(number).\(ending)\"",
      ], body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
