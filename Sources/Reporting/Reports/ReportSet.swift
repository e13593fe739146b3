package import Documents

/// All documents of a review's report, in the order of its index.
package enum ReportSet {
  package static func documents(_ facts: ReportFacts) -> [Document] {
    [
      FlowDocument.document(facts), MethodsReport.document(facts), ScopingChecklist.document(facts),
      SearchChecklist.document(facts), StrategiesAppendix.document(facts), ExcludedAppendix.document(facts),
      InstrumentAppendix.document(facts), IncludedSources.document(facts), ChartingTables.document(facts),
      ResultsReport.document(facts), AgreementDocument.document(facts), DeviationsReport.document(facts),
      ConsultationReport.document(facts),
    ]
  }
}
