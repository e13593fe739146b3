import ArgumentParser
internal import Documents
internal import Reporting

extension ReportCommand {
  struct Methods: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Paragraphs for the methods and the flow in words, with live numbers.",
      discussion: """
        Examples:
          winnow report methods
          winnow report methods -o methods.docx
        """)

    @OptionGroup var options: DocumentOptions

    func run() throws { try options.write(MethodsReport.document) }
  }

  struct Checklist: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "PRISMA-ScR or PRISMA-S, filled from the review, with a column for page numbers.",
      discussion: """
        Examples:
          winnow report checklist -o prisma-scr.docx
          winnow report checklist --which prisma-s --format xlsx -o prisma-s.xlsx
        """)

    enum Which: String, ExpressibleByArgument, CaseIterable {
      case scr = "prisma-scr"
      case s = "prisma-s"
    }

    @Option(name: .long, help: "Which checklist.")
    var which = Which.scr

    @OptionGroup var options: DocumentOptions

    func run() throws {
      try options.write(which == .scr ? ScopingChecklist.document : SearchChecklist.document)
    }
  }

  struct Appendices: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The three appendices that JBI asks for: strategies, excluded sources, charting instrument.",
      discussion: """
        Examples:
          winnow report appendices --which 1
          winnow report appendices --which 2 -o appendix-2.docx
        """)

    @Option(name: .long, help: "1 search strategies, 2 sources excluded at full text, 3 charting form and codebooks.")
    var which: Int

    @OptionGroup var options: DocumentOptions

    func validate() throws {
      if !(1...3).contains(which) { throw ValidationError("--which takes 1, 2 or 3.") }
    }

    func run() throws {
      let documents = [StrategiesAppendix.document, ExcludedAppendix.document, InstrumentAppendix.document]
      try options.write(documents[which - 1])
    }
  }

  struct Tables: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The included sources, what was charted of each, or the planned results.",
      discussion: """
        Examples:
          winnow report tables --which included -o included.docx
          winnow report tables --which charted --format xlsx -o charted.xlsx
          winnow report tables --which results -o results.html
        """)

    enum Which: String, ExpressibleByArgument, CaseIterable {
      case included, charted, results
    }

    @Option(name: .long, help: "Which tables.")
    var which: Which

    @OptionGroup var options: DocumentOptions

    func run() throws {
      switch which {
      case .included: try options.write(IncludedSources.document)
      case .charted: try options.write(ChartingTables.document)
      case .results: try options.write(ResultsReport.document)
      }
    }
  }

  struct Agreement: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Agreement at both stages and in charting, with the table of each pair.",
      discussion: """
        Example:
          winnow report agreement -o agreement.docx
        """)

    @OptionGroup var options: DocumentOptions

    func run() throws { try options.write(AgreementDocument.document) }
  }

  struct Deviations: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Where the review and its protocol part, with the reasons on record.",
      discussion: """
        Example:
          winnow report deviations -o deviations.docx
        """)

    @OptionGroup var options: DocumentOptions

    func run() throws { try options.write(DeviationsReport.document) }
  }

  struct Consultation: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Who was consulted and what changed; whom the team asked and what came of it.",
      discussion: """
        Example:
          winnow report consultation -o consultation.docx
        """)

    @OptionGroup var options: DocumentOptions

    func run() throws { try options.write(ConsultationReport.document) }
  }

  struct Missing: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What the report can't fill yet, and where to enter each.",
      discussion: """
        Example:
          winnow report missing
        """)

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let facts = try ReportFacts(try review.open(), seenBy: viewer.name, program: Version.text)
      var lines = 0
      for document in ReportSet.documents(facts) {
        let missing = document.missingTexts
        if missing.isEmpty { continue }
        Console.print("\(document.title.plain)")
        for text in missing { Console.print("  \(text)") }
        lines += missing.count
      }
      Console.say(lines == 0 ? "Nothing is missing." : "\(lines) to fill in; one may stand in several documents.")
    }
  }
}
