package import Screening

/// What the ledger keeps about people and the division of work.
extension Event {
  /// A member of the team as he or she is from now on: added, given other roles, gone or back.
  package struct MemberSet: EventPayload {
    package static let ledgerName = "team member set"
    package var event: Event { .memberSet(self) }

    package var member: Member
  }

  /// How a stage's records are divided from now on.
  package struct AllocationSet: EventPayload {
    package static let ledgerName = "allocation set"
    package var event: Event { .allocationSet(self) }

    package var stage: Stage
    package var allocation: Allocation
  }
}
